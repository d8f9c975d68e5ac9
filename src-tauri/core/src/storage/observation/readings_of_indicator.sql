SELECT id, indicator_id, unit_id, basis, state, value, base, approximation FROM observation INDEXED BY observation_reading
WHERE window_id = ?1 AND indicator_id = ?2
