DELETE FROM undone_row WHERE operation_id IN (SELECT id FROM operation WHERE state = 'abandoned')
