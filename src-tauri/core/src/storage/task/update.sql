UPDATE task
SET record_id = ?2, report_id = ?3, "group" = ?4, group_title = ?5, content = ?6, lead_id = ?7, lead_text = ?8, cycle = ?9, due = ?10,
    state = ?11, done_on = ?12, result = ?13, position = ?14
WHERE id = ?1
