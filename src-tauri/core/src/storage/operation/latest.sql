SELECT id, name, label, who, at, state FROM operation ORDER BY id DESC LIMIT ?1
