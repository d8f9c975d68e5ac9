SELECT id, code, name, kind, parent_id, valid_from, valid_to, position FROM unit WHERE binned_at IS NULL ORDER BY name COLLATE vi, id
