SELECT id, code, version, body FROM template AS newest
WHERE binned_at IS NULL AND version = (SELECT max(version) FROM template WHERE code = newest.code AND binned_at IS NULL)
ORDER BY code
