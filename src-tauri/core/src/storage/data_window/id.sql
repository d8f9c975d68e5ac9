SELECT id FROM data_window WHERE first_day = ?1 AND last_day = ?2
