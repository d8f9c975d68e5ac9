UPDATE unit SET code = ?2, name = ?3, kind = ?4, parent_id = ?5, valid_from = ?6, valid_to = ?7, position = ?8 WHERE id = ?1
