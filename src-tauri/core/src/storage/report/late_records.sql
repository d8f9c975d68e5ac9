-- What happened to records and to their stages since the report was frozen and still counts, oldest first: the record, what
-- happened (to a stage: 'stage'), the record's row before, when and by whom.
SELECT * FROM (
    SELECT record.id, change.kind, change.before, operation.at, operation.who, change.id AS place
    FROM report
    JOIN change ON change.operation_id > report.issued_operation_id AND change.noun = 'record'
    JOIN operation ON operation.id = change.operation_id AND operation.state = 'done'
    JOIN record ON record.id BETWEEN change.row_id AND change.last_id
    WHERE report.id = ?1
    UNION ALL
    SELECT record_stage.record_id, 'stage', NULL, operation.at, operation.who, change.id
    FROM report
    JOIN change ON change.operation_id > report.issued_operation_id AND change.noun = 'record_stage' AND change.kind <> 'delete'
    JOIN operation ON operation.id = change.operation_id AND operation.state = 'done'
    JOIN record_stage ON record_stage.id BETWEEN change.row_id AND change.last_id
    WHERE report.id = ?1
    UNION ALL
    SELECT json_extract(change.before, '$.record_id'), 'stage', NULL, operation.at, operation.who, change.id
    FROM report
    JOIN change ON change.operation_id > report.issued_operation_id AND change.noun = 'record_stage' AND change.kind = 'delete'
    JOIN operation ON operation.id = change.operation_id AND operation.state = 'done'
    WHERE report.id = ?1 AND change.before IS NOT NULL
)
ORDER BY place
