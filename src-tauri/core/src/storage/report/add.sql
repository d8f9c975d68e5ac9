INSERT INTO report (code, title, period, scheme, first_day, last_day, unit_id, basis, subject, template, template_version, catalog_version, profile_id, layout, corrects_id)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
