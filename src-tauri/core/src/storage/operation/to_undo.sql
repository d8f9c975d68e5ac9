SELECT id, name, label, who, at, state FROM operation
WHERE id = (SELECT max(id) FROM operation WHERE state = 'done' AND undo <> 'skip') AND undo = 'yes'
