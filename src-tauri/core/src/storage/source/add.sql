INSERT INTO source (body) VALUES (?1)
