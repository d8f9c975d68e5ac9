SELECT record_id, to_id, role FROM record_link WHERE record_id IN (SELECT value FROM json_each(?1)) ORDER BY record_id, id
