-- The links of the records that record/for_window.sql finds.
SELECT to_id, role, record_id FROM record INDEXED BY record_by_kind
CROSS JOIN record_link ON record_link.record_id = record.id
WHERE kind = ?1 AND binned_at IS NULL AND (date IS NULL OR date <= ?3)
    AND (
        ?2 IS NULL OR date IS NULL OR date >= ?2 OR until >= ?2
        OR EXISTS (SELECT 1 FROM record_stage AS late WHERE late.record_id = record.id AND (late.reached_on IS NULL OR late.reached_on >= ?2))
    )
ORDER BY record_id, record_link.id
