INSERT INTO data_window (first_day, last_day) VALUES (?1, ?2) ON CONFLICT (first_day, last_day) DO NOTHING
