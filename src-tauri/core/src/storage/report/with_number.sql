SELECT title FROM report WHERE state = 'issued' AND binned_at IS NULL AND number = ?1 AND substr(signed_on, 1, 4) = ?2 AND id <> ?3 LIMIT 1
