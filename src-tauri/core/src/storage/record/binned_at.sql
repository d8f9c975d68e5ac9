SELECT binned_at FROM record WHERE id = ?1
