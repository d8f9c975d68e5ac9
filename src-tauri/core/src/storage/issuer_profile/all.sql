SELECT id, body FROM issuer_profile WHERE binned_at IS NULL ORDER BY name COLLATE vi, valid_from IS NOT NULL, valid_from, id
