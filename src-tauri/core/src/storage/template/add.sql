INSERT INTO template (code, version, body)
VALUES (?1, (SELECT coalesce(max(version), 0) + 1 FROM template WHERE code = ?1), ?2)
RETURNING version
