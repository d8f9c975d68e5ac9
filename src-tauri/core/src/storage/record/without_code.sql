SELECT id, kind, unit_id, title, date FROM record WHERE code IS NULL AND binned_at IS NULL ORDER BY id
