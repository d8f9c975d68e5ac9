SELECT name, created_at, created_by, program FROM register_info
