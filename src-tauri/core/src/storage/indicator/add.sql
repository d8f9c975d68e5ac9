INSERT INTO indicator (code, origin, definition) VALUES (?1, ?2, ?3)
