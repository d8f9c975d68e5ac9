CREATE TRIGGER "change_{table}_update" AFTER UPDATE ON "{table}" BEGIN
    SELECT RAISE(ABORT, 'no operation is open') WHERE NOT EXISTS (SELECT 1 FROM operation_now);
    INSERT INTO change (operation_id, noun, kind, row_id, last_id, before, after)
    SELECT operation_id, '{table}', 'update', new.id, new.id, json_object({old}), json_object({new})
    FROM operation_now WHERE recording = 1 AND json_object({old}) <> json_object({new});
END
