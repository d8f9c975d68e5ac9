SELECT id, at, coalesce(until, at) FROM operation
WHERE id = (SELECT max(id) FROM operation) AND state = 'done' AND name = ?1 AND who = ?2
    AND EXISTS (SELECT 1 FROM change WHERE operation_id = operation.id)
    AND NOT EXISTS (SELECT 1 FROM change WHERE operation_id = operation.id AND (noun <> ?3 OR row_id <> ?4 OR kind <> 'update'))
