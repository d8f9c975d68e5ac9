INSERT INTO observation_revision (observation_id, revision, state, value, base, approximation, source_id, note, operation_id)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
