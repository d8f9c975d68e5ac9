-- ?1 is a JSON list of records, so that a review's thousands take one statement.
SELECT record_id, stage, reached_on, document, note FROM record_stage
WHERE record_id IN (SELECT value FROM json_each(?1))
ORDER BY record_id, reached_on IS NULL, reached_on, id
