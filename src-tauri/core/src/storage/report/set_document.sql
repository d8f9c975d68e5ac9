UPDATE report SET document = ?2 WHERE id = ?1
