INSERT INTO report_figure (report_id, section, indicator, unit_id, first_day, last_day, measure, value, shown)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
