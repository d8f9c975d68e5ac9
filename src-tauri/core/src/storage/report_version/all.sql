SELECT report_version.id, report_version.report_id, report_version.name, report_version.reason, operation.at, operation.who
FROM report_version
JOIN operation ON operation.id = report_version.operation_id
WHERE report_version.report_id = ?1
ORDER BY report_version.id DESC
