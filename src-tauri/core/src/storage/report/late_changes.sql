-- Values given, corrected or taken back since the report was frozen, over days that lie in the report's.
SELECT observation.indicator_id, observation.unit_id, data_window.first_day, data_window.last_day, observation.state, observation.value, observation.base,
    earlier.state, earlier.value, earlier.base, operation.at, operation.who
FROM report
JOIN data_window ON data_window.first_day >= report.first_day AND data_window.last_day <= report.last_day
JOIN observation ON observation.window_id = data_window.id AND observation.operation_id > report.issued_operation_id
JOIN operation ON operation.id = observation.operation_id
LEFT JOIN observation_revision AS earlier ON earlier.id = (
    SELECT max(id) FROM observation_revision
    WHERE observation_id = observation.id AND operation_id <= report.issued_operation_id
)
WHERE report.id = ?1
ORDER BY operation.id, observation.id
