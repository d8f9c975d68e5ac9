INSERT INTO operation (name, label, who, at, undo) VALUES (?1, ?2, ?3, ?4, ?5)
