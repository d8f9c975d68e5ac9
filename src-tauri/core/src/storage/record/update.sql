UPDATE record SET kind = ?2, unit_id = ?3, title = ?4, date = ?5, until = ?6, fields = ?7 WHERE id = ?1
