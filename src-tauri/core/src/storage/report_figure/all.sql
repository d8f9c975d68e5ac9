SELECT section, indicator, unit_id, first_day, last_day, measure, value, shown FROM report_figure WHERE report_id = ?1 ORDER BY id
