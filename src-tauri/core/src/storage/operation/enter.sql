INSERT INTO operation_now (id, operation_id, recording) VALUES (1, ?1, ?2)
