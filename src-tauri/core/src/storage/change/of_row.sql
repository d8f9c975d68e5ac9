-- The insert stands in the run that holds the row; runs of one table never overlap, so it is the last that begins at or before it.
SELECT operation.id, operation.name, operation.label, operation.who, operation.at, operation.state, found.kind, found.before, found.after
FROM (
    SELECT * FROM (
        SELECT id, operation_id, kind, before, after, last_id FROM change
        WHERE noun = ?1 AND row_id <= ?2 AND kind = 'insert' ORDER BY row_id DESC LIMIT 1
    ) WHERE last_id >= ?2
    UNION ALL
    SELECT id, operation_id, kind, before, after, last_id FROM change WHERE noun = ?1 AND row_id = ?2 AND kind <> 'insert'
) AS found
JOIN operation ON operation.id = found.operation_id
ORDER BY found.id
