DELETE FROM operation_now
