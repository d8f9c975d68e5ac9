SELECT id, noun, kind, row_id, last_id, before, after FROM change WHERE operation_id = ?1 ORDER BY id
