INSERT INTO unit_succession (predecessor_id, successor_id, kind, effective_on, document) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (predecessor_id, successor_id) DO UPDATE
SET kind = excluded.kind, effective_on = excluded.effective_on, document = excluded.document
