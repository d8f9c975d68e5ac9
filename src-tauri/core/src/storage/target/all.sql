SELECT id, indicator_id, unit_id, year, value, document FROM target ORDER BY year, indicator_id, unit_id
