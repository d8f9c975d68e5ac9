-- Rows of {table} that belong or belonged to a record: those that are kept, and those that the history knows to be gone.
SELECT id FROM "{table}" WHERE record_id = ?1
UNION
SELECT row_id FROM change WHERE noun = '{table}' AND kind = 'delete' AND json_extract(before, '$.record_id') = ?1
