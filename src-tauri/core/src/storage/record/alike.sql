-- Records that may be the same thing as another: of its kind, of its unit or of none, near its day or without one.
SELECT id, title, date, unit_id FROM record
WHERE kind = ?1 AND binned_at IS NULL AND id <> ?2
    AND (?3 IS NULL OR unit_id IS NULL OR unit_id = ?3)
    AND (?4 IS NULL OR date IS NULL OR date BETWEEN ?4 AND ?5)
ORDER BY date DESC, id DESC
LIMIT 5000
