DELETE FROM change WHERE operation_id = ?1 AND noun = ?2 AND row_id = ?3
