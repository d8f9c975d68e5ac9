SELECT id, code, origin, definition, binned_at FROM indicator ORDER BY code
