SELECT report_id, heading FROM report_section WHERE id = ?1
