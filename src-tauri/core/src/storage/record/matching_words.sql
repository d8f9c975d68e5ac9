-- Of the records of matching.sql, put in below, those that hold the words of :words, a query of FTS5.
SELECT found.*
FROM (SELECT rowid / 8 AS id FROM search WHERE search MATCH :words AND rowid % 8 = 0) AS hit
CROSS JOIN ({matching}) AS found ON found.id = hit.id
