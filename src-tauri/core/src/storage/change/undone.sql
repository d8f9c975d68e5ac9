SELECT body FROM undone_row WHERE noun = ?1 AND row_id = ?2
