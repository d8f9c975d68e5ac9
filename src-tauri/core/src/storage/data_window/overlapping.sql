SELECT id, first_day, last_day FROM data_window WHERE first_day <= ?2 AND last_day >= ?1 ORDER BY first_day, last_day
