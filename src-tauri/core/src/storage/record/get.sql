SELECT id, kind, unit_id, title, date, until, fields FROM record WHERE id = ?1 AND binned_at IS NULL
