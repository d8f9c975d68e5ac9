SELECT DISTINCT noun FROM change WHERE operation_id = ?1
