SELECT kind, count(*) FROM record WHERE binned_at IS NULL GROUP BY kind ORDER BY kind
