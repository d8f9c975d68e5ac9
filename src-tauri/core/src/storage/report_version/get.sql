SELECT report_id, name, document FROM report_version WHERE id = ?1
