INSERT INTO report_section (report_id, parent_id, position, code, rank, heading, blocks, baseline, state, outline)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
