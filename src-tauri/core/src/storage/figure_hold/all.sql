SELECT origin, value FROM figure_hold WHERE report_id = ?1 ORDER BY id
