-- The units that have said anything but «chưa báo cáo» over one of the windows in the JSON list ?1.
SELECT DISTINCT unit_id FROM observation INDEXED BY observation_reading
WHERE window_id IN (SELECT value FROM json_each(?1)) AND state <> 1
