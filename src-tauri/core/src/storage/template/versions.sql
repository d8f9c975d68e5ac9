SELECT id, version FROM template WHERE code = ?1 AND binned_at IS NULL ORDER BY version DESC
