INSERT INTO issuer_profile (name, valid_from, valid_to, body) VALUES (?1, ?2, ?3, ?4)
