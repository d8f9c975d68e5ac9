-- Basis, state and approximation in one number, since every column of a review's hundreds of thousands of readings costs:
-- basis + 2 * state + 8 * (approximation + 1).
SELECT id, unit_id, value, base, basis + 2 * state + CASE WHEN approximation IS NULL THEN 0 ELSE 8 * (approximation + 1) END
FROM observation INDEXED BY observation_reading
WHERE window_id = ?1 AND indicator_id = ?2
