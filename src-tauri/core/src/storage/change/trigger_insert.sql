-- Written once for every tracked table; {table}, {columns} and {new} are filled in from the table itself.
-- Inserts that follow one another are one row: a file of 200,000 figures leaves a single line of history.
CREATE TRIGGER "change_{table}_insert" AFTER INSERT ON "{table}" BEGIN
    SELECT RAISE(ABORT, 'no operation is open') WHERE NOT EXISTS (SELECT 1 FROM operation_now);
    UPDATE change SET last_id = new.id
    WHERE id = (SELECT max(id) FROM change) AND noun = '{table}' AND kind = 'insert' AND last_id = new.id - 1
        AND operation_id = (SELECT operation_id FROM operation_now WHERE recording = 1);
    INSERT INTO change (operation_id, noun, kind, row_id, last_id)
    SELECT operation_id, '{table}', 'insert', new.id, new.id FROM operation_now WHERE recording = 1 AND changes() = 0;
END
