UPDATE issuer_profile SET name = ?2, valid_from = ?3, valid_to = ?4, body = ?5 WHERE id = ?1
