INSERT INTO figure_hold (report_id, origin, value) VALUES (?1, ?2, ?3) ON CONFLICT (report_id, origin) DO UPDATE SET value = excluded.value
