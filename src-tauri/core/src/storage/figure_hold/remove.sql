DELETE FROM figure_hold WHERE report_id = ?1 AND origin = ?2
