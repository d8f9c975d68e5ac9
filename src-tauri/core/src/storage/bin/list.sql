SELECT id, {name}, binned_at FROM {table} WHERE binned_at IS NOT NULL ORDER BY binned_at DESC, id DESC
