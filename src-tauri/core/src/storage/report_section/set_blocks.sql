UPDATE report_section SET blocks = ?2, state = ?3 WHERE id = ?1
