-- How many observations stand on an indicator that is in neither catalog, given as a JSON list of known rows.
SELECT indicator.code, count(*) FROM observation JOIN indicator ON indicator.id = observation.indicator_id
WHERE indicator.id NOT IN (SELECT value FROM json_each(?1))
GROUP BY indicator.code ORDER BY indicator.code
