SELECT id, binned_at FROM unit WHERE code = ?1
