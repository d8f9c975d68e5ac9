SELECT id, code, name, kind, parent_id, valid_from, valid_to, position FROM unit WHERE id = ?1 AND binned_at IS NULL
