UPDATE operation SET until = ?2 WHERE id = ?1
