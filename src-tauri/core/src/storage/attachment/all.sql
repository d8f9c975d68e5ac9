SELECT id, name, sha256, size, record_id, report_id FROM attachment ORDER BY name COLLATE vi, id
