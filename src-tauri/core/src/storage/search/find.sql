-- ?1 is a query of FTS5; rowid tells the kind by its remainder.
WITH hit AS (SELECT rowid AS row, rank FROM search WHERE search MATCH ?1)
SELECT kind, id, title, body FROM (
    SELECT 0 AS kind, record.id, record.title, record_words(record.title, record.fields) AS body, hit.rank
    FROM hit JOIN record ON record.id = hit.row / 8 WHERE hit.row % 8 = 0 AND record.binned_at IS NULL
    UNION ALL
    SELECT 1, unit.id, unit.name, unit.name, hit.rank
    FROM hit JOIN unit ON unit.id = hit.row / 8 WHERE hit.row % 8 = 1 AND unit.binned_at IS NULL
    UNION ALL
    SELECT 2, report.id, report.title, report.title, hit.rank
    FROM hit JOIN report ON report.id = hit.row / 8 WHERE hit.row % 8 = 2 AND report.binned_at IS NULL
    UNION ALL
    SELECT 3, task.id, task.content, task.content || char(10) || coalesce(task.result, ''), hit.rank
    FROM hit JOIN task ON task.id = hit.row / 8 WHERE hit.row % 8 = 3 AND task.binned_at IS NULL
)
ORDER BY rank, title COLLATE vi, kind, id
LIMIT ?2
