-- The cells of one form: every observation of an indicator over exactly these days.
SELECT observation.id, indicator_id, unit_id, first_day, last_day, basis, observation.state, value, base, approximation, note, source_id, revision,
    operation.at, operation.who
FROM data_window
JOIN observation ON observation.window_id = data_window.id
JOIN operation ON operation.id = operation_id
WHERE first_day = ?1 AND last_day = ?2 AND indicator_id = ?3
ORDER BY unit_id, basis
