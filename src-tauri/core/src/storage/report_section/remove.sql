DELETE FROM report_section WHERE id = ?1
