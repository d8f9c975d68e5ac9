-- The links of every record from ?1 to ?2.
SELECT record_id, to_id, role FROM record_link WHERE record_id BETWEEN ?1 AND ?2 ORDER BY record_id, id
