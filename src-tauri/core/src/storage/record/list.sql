-- A kind's records in the order of time, those without a day last.
SELECT id, kind, unit_id, title, date, until, fields FROM record
WHERE kind = ?1 AND binned_at IS NULL
ORDER BY date IS NULL, date, title COLLATE vi, id
