SELECT id, revision, state, value, base, approximation, source_id, note, operation_id FROM observation
WHERE window_id = ?1 AND indicator_id = ?2 AND unit_id = ?3 AND basis = ?4
