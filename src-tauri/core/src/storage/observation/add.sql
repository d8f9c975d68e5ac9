INSERT INTO observation (indicator_id, unit_id, window_id, basis, state, value, base, approximation, source_id, note, operation_id)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
ON CONFLICT (window_id, indicator_id, unit_id, basis) DO NOTHING
