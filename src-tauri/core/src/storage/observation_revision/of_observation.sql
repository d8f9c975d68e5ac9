SELECT revision, earlier.state, value, base, approximation, note, source.body, operation.at, operation.who
FROM (
    SELECT revision, state, value, base, approximation, note, source_id, operation_id FROM observation_revision WHERE observation_id = ?1
    UNION ALL
    SELECT revision, state, value, base, approximation, note, source_id, operation_id FROM observation WHERE id = ?1
) AS earlier
JOIN operation ON operation.id = operation_id
LEFT JOIN source ON source.id = source_id
ORDER BY revision
