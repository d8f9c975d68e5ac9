SELECT
    (SELECT count(*) FROM observation WHERE indicator_id = ?1),
    (SELECT count(*) FROM target WHERE indicator_id = ?1),
    (SELECT count(DISTINCT report_id) FROM report_figure WHERE indicator = (SELECT code FROM indicator WHERE id = ?1))
