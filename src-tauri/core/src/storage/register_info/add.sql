INSERT INTO register_info (id, name, created_at, created_by, program) VALUES (1, ?1, ?2, ?3, ?4)
