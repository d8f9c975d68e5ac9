INSERT INTO report_version (report_id, name, reason, document, operation_id) VALUES (?1, ?2, ?3, ?4, ?5)
