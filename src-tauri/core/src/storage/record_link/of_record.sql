SELECT to_id, role FROM record_link WHERE record_id = ?1 ORDER BY id
