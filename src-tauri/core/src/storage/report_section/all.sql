SELECT id, parent_id, position, code, rank, heading, blocks, baseline, state, outline FROM report_section WHERE report_id = ?1 ORDER BY position, id
