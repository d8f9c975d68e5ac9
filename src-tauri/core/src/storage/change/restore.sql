INSERT INTO "{table}" ({columns}) VALUES ({values})
ON CONFLICT (id) DO UPDATE SET {assignments}
