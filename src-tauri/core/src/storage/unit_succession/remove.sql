DELETE FROM unit_succession WHERE predecessor_id = ?1 AND successor_id = ?2
