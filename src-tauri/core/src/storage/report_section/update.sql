UPDATE report_section SET parent_id = ?2, position = ?3, rank = ?4, heading = ?5, blocks = ?6, baseline = ?7, state = ?8, outline = ?9 WHERE id = ?1
