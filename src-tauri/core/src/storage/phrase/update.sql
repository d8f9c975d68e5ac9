UPDATE phrase SET topic = ?2, text = ?3, uses = ?4 WHERE id = ?1 AND binned_at IS NULL
