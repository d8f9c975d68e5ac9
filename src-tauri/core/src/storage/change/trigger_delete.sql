CREATE TRIGGER "change_{table}_delete" AFTER DELETE ON "{table}" BEGIN
    SELECT RAISE(ABORT, 'no operation is open') WHERE NOT EXISTS (SELECT 1 FROM operation_now);
    INSERT INTO change (operation_id, noun, kind, row_id, last_id, before)
    SELECT operation_id, '{table}', 'delete', old.id, old.id, json_object({old}) FROM operation_now WHERE recording = 1;
END
