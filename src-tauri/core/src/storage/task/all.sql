SELECT id, record_id, report_id, "group", group_title, content, lead_id, lead_text, cycle, due, state, done_on, result, position
FROM task WHERE binned_at IS NULL ORDER BY report_id, record_id, position, id
