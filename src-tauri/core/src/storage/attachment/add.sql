INSERT INTO attachment (name, sha256, size, record_id, report_id) VALUES (?1, ?2, ?3, ?4, ?5)
