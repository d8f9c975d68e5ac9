-- Rows that search cannot find, and entries of search that lead nowhere.
SELECT count(*) FROM (
    SELECT id * 8 AS row FROM record UNION ALL SELECT id * 8 + 1 FROM unit UNION ALL SELECT id * 8 + 2 FROM report UNION ALL SELECT id * 8 + 3 FROM task
) AS wanted
FULL JOIN (SELECT id AS row FROM search_docsize) AS kept ON kept.row = wanted.row
WHERE wanted.row IS NULL OR kept.row IS NULL
