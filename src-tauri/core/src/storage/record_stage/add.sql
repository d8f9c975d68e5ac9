INSERT INTO record_stage (record_id, stage, reached_on, document, note) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (record_id, stage) DO UPDATE SET reached_on = excluded.reached_on, document = excluded.document, note = excluded.note
