-- ?1 is a query of FTS5; rowid tells the kind by its remainder. The words around a match are read for the rows shown only.
WITH hit AS (SELECT rowid AS row, rank FROM search WHERE search MATCH ?1),
shown AS (
    SELECT kind, id, title, rank FROM (
        SELECT 0 AS kind, record.id, record.title, hit.rank
        FROM hit JOIN record ON record.id = hit.row / 8 WHERE hit.row % 8 = 0 AND record.binned_at IS NULL
        UNION ALL
        SELECT 1, unit.id, unit.name, hit.rank
        FROM hit JOIN unit ON unit.id = hit.row / 8 WHERE hit.row % 8 = 1 AND unit.binned_at IS NULL
        UNION ALL
        SELECT 2, report.id, report.title, hit.rank
        FROM hit JOIN report ON report.id = hit.row / 8 WHERE hit.row % 8 = 2 AND report.binned_at IS NULL
        UNION ALL
        SELECT 3, task.id, task.content, hit.rank
        FROM hit JOIN task ON task.id = hit.row / 8 WHERE hit.row % 8 = 3 AND task.binned_at IS NULL
    )
    ORDER BY rank, title COLLATE vi, kind, id
    LIMIT ?2
)
SELECT kind, id, title,
    CASE kind
        WHEN 0 THEN (SELECT record_words(record.title, record.fields) FROM record WHERE record.id = shown.id)
        WHEN 3 THEN (SELECT task.content || char(10) || coalesce(task.result, '') FROM task WHERE task.id = shown.id)
        ELSE title
    END AS body
FROM shown
ORDER BY rank, title COLLATE vi, kind, id
