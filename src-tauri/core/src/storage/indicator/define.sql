UPDATE indicator SET origin = ?2, definition = ?3 WHERE id = ?1
