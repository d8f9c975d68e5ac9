SELECT id, kind, unit_id, title, date, until, fields FROM record WHERE id IN (SELECT value FROM json_each(?1))
