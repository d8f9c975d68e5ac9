UPDATE {table} SET binned_at = NULL WHERE id = ?1 AND binned_at IS NOT NULL
