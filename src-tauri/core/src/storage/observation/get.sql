SELECT observation.id, indicator_id, unit_id, first_day, last_day, basis, observation.state, value, base, approximation, note, source_id, revision,
    operation.at, operation.who
FROM observation
JOIN data_window ON data_window.id = window_id
JOIN operation ON operation.id = operation_id
WHERE observation.id = ?1
