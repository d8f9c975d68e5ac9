INSERT INTO unit (code, name, kind, parent_id, valid_from, valid_to, position) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
