SELECT document FROM report_version WHERE report_id = ?1 ORDER BY id DESC LIMIT 1
