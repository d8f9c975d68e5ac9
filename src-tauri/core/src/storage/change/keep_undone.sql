INSERT INTO undone_row (operation_id, noun, row_id, body) VALUES (?1, ?2, ?3, ?4)
