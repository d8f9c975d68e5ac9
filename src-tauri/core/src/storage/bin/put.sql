-- {table} is any table with a bin.
UPDATE {table} SET binned_at = ?2 WHERE id = ?1 AND binned_at IS NULL
