INSERT INTO task (record_id, report_id, "group", group_title, content, lead_id, lead_text, cycle, due, state, done_on, result, position)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
