INSERT INTO phrase (topic, text, report_id) VALUES (?1, ?2, ?3)
