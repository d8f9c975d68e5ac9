UPDATE report SET title = ?2, profile_id = ?3, layout = ?4, basis = ?5, subject = ?6 WHERE id = ?1
