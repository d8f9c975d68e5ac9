-- The indicators in the window; their readings are asked for one indicator after the other.
SELECT DISTINCT indicator_id FROM observation INDEXED BY observation_reading WHERE window_id = ?1
