SELECT document FROM report WHERE id = ?1
