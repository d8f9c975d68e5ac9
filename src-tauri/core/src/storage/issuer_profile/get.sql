SELECT id, body FROM issuer_profile WHERE id = ?1
