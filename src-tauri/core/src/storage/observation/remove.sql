DELETE FROM observation WHERE id = ?1
