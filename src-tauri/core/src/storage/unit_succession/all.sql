SELECT predecessor_id, successor_id, kind, effective_on, document FROM unit_succession ORDER BY effective_on, id
