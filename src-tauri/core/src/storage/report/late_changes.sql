-- Values given, corrected or taken back since the report was frozen, over days that lie in the report's.
SELECT observation.indicator_id, observation.unit_id, data_window.first_day, data_window.last_day, observation.state, observation.value, observation.base,
    earlier.state, earlier.value, earlier.base, operation.at, operation.who, operation.id AS place, observation.id AS cell
FROM report
JOIN data_window ON data_window.first_day >= report.first_day AND data_window.last_day <= report.last_day
JOIN observation ON observation.window_id = data_window.id AND observation.operation_id > report.issued_operation_id
JOIN operation ON operation.id = observation.operation_id
LEFT JOIN observation_revision AS earlier ON earlier.id = (
    SELECT max(id) FROM observation_revision
    WHERE observation_id = observation.id AND operation_id <= report.issued_operation_id
)
WHERE report.id = ?1
UNION ALL
-- Cells that were cleared since: what was there then, and «chưa báo cáo» now.
SELECT gone.value ->> 'indicator_id', gone.value ->> 'unit_id', data_window.first_day, data_window.last_day, 1, NULL, NULL,
    gone.value ->> 'state', gone.value ->> 'value', gone.value ->> 'base', operation.at, operation.who, operation.id, change.row_id
FROM report
JOIN change ON change.operation_id > report.issued_operation_id AND change.noun = 'observation' AND change.kind = 'delete'
JOIN operation ON operation.id = change.operation_id AND operation.state = 'done'
JOIN json_each(json_array(json(change.before))) AS gone
JOIN data_window ON data_window.id = gone.value ->> 'window_id'
    AND data_window.first_day >= report.first_day AND data_window.last_day <= report.last_day
WHERE report.id = ?1 AND gone.value ->> 'operation_id' <= report.issued_operation_id
    AND NOT EXISTS (
        SELECT 1 FROM observation
        WHERE window_id = gone.value ->> 'window_id' AND indicator_id = gone.value ->> 'indicator_id'
            AND unit_id = gone.value ->> 'unit_id' AND basis = gone.value ->> 'basis'
    )
ORDER BY place, cell
