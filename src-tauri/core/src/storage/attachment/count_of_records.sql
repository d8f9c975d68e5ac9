SELECT record_id, count(*) FROM attachment WHERE record_id IN (SELECT value FROM json_each(?1)) GROUP BY record_id
