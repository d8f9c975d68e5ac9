UPDATE observation
SET state = ?2, value = ?3, base = ?4, approximation = ?5, source_id = ?6, note = ?7, operation_id = ?8, revision = revision + 1
WHERE id = ?1
