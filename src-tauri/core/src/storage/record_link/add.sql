INSERT INTO record_link (record_id, to_id, role) VALUES (?1, ?2, ?3) ON CONFLICT (record_id, to_id, role) DO NOTHING
