SELECT id FROM report WHERE code = ?1
