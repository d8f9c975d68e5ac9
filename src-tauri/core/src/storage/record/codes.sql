SELECT code, id FROM record WHERE code IS NOT NULL
