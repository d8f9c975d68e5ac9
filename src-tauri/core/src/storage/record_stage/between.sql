-- The stages of every record from ?1 to ?2.
SELECT record_id, stage, reached_on, document, note FROM record_stage
WHERE record_id BETWEEN ?1 AND ?2
ORDER BY record_id, reached_on IS NULL, reached_on, id
