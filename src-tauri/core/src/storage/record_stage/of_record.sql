SELECT stage, reached_on, document, note FROM record_stage WHERE record_id = ?1 ORDER BY reached_on IS NULL, reached_on, id
