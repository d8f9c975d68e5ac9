DELETE FROM undone_row WHERE operation_id = ?1
