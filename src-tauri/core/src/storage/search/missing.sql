-- Rows that search cannot find, and entries of search that lead nowhere. EXCEPT sorts once; a FULL JOIN would compare each with each.
WITH wanted (row) AS (
    SELECT id * 8 FROM record UNION ALL SELECT id * 8 + 1 FROM unit UNION ALL SELECT id * 8 + 2 FROM report UNION ALL SELECT id * 8 + 3 FROM task
    UNION ALL SELECT id * 8 + 4 FROM report_section
), kept (row) AS (SELECT id FROM search_docsize)
SELECT (SELECT count(*) FROM (SELECT row FROM wanted EXCEPT SELECT row FROM kept))
    + (SELECT count(*) FROM (SELECT row FROM kept EXCEPT SELECT row FROM wanted))
