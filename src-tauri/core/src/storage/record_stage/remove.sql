DELETE FROM record_stage WHERE record_id = ?1 AND stage = ?2
