-- ?1 is a query of FTS5; rowid tells the kind by its remainder. A report is found once, by its title or by the section that
-- matches best. The words around a match are read for the rows shown only.
WITH hit AS (SELECT rowid AS row, rank FROM search WHERE search MATCH ?1),
shown AS (
    SELECT kind, id, section, title, rank FROM (
        SELECT 0 AS kind, record.id, NULL AS section, record.title, hit.rank
        FROM hit JOIN record ON record.id = hit.row / 8 WHERE hit.row % 8 = 0 AND record.binned_at IS NULL
        UNION ALL
        SELECT 1, unit.id, NULL, unit.name, hit.rank
        FROM hit JOIN unit ON unit.id = hit.row / 8 WHERE hit.row % 8 = 1 AND unit.binned_at IS NULL
        UNION ALL
        -- The bare column beside min() is of the row that has the minimum.
        SELECT 2, report.id, place.section, report.title, min(place.rank)
        FROM (
            SELECT hit.row / 8 AS report, NULL AS section, hit.rank FROM hit WHERE hit.row % 8 = 2
            UNION ALL
            SELECT report_section.report_id, report_section.id, hit.rank
            FROM hit JOIN report_section ON report_section.id = hit.row / 8 WHERE hit.row % 8 = 4
        ) AS place JOIN report ON report.id = place.report
        WHERE report.binned_at IS NULL
        GROUP BY report.id
        UNION ALL
        SELECT 3, task.id, NULL, task.content, hit.rank
        FROM hit JOIN task ON task.id = hit.row / 8 WHERE hit.row % 8 = 3 AND task.binned_at IS NULL
    )
    ORDER BY rank, title COLLATE vi, kind, id
    LIMIT ?2
)
SELECT kind, id, title,
    CASE
        WHEN kind = 0 THEN (SELECT record_words(record.title, record.fields) FROM record WHERE record.id = shown.id)
        WHEN kind = 3 THEN (SELECT task.content || char(10) || coalesce(task.result, '') FROM task WHERE task.id = shown.id)
        WHEN section IS NOT NULL THEN (SELECT section_words(heading, blocks) FROM report_section WHERE report_section.id = section)
        ELSE title
    END AS body
FROM shown
ORDER BY rank, title COLLATE vi, kind, id
