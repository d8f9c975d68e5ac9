DELETE FROM record_link WHERE record_id = ?1 AND to_id = ?2 AND role = ?3
