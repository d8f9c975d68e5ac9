SELECT id, name, sha256, size, record_id, report_id FROM attachment WHERE record_id = ?1 ORDER BY name COLLATE vi, id
