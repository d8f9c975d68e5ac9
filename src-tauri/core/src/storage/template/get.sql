SELECT body FROM template WHERE code = ?1 AND version = ?2
