UPDATE change SET before = NULL, after = NULL WHERE noun = ?1 AND row_id = ?2 AND kind <> 'insert'
