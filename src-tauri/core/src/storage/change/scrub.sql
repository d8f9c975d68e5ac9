UPDATE change SET before = NULL, after = NULL
WHERE kind <> 'insert' AND (noun, row_id) IN (SELECT noun, row_id FROM change WHERE operation_id = ?1 AND kind = 'delete')
