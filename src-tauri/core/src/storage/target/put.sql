INSERT INTO target (indicator_id, unit_id, year, value, document) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (year, indicator_id, unit_id) DO UPDATE SET value = excluded.value, document = excluded.document
RETURNING id
