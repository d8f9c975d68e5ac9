SELECT id, code, version, body, binned_at FROM template WHERE binned_at IS NOT NULL ORDER BY code, version DESC
