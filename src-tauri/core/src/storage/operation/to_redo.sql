SELECT id, name, label, who, at, state FROM operation WHERE id = (SELECT min(id) FROM operation WHERE state = 'undone')
