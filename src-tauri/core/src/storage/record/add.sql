INSERT INTO record (code, kind, unit_id, title, date, until, fields) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
