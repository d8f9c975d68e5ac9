SELECT code, id, binned_at FROM record WHERE code IS NOT NULL
