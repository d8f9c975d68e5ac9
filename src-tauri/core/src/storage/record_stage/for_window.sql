-- The stages of the records that record/for_window.sql finds.
SELECT stage, reached_on, document, note, record_id FROM record INDEXED BY record_by_kind
CROSS JOIN record_stage ON record_stage.record_id = record.id
WHERE kind = ?1 AND binned_at IS NULL AND (date IS NULL OR date <= ?3)
    AND (
        ?2 IS NULL OR date IS NULL OR date >= ?2 OR until >= ?2
        OR EXISTS (SELECT 1 FROM record_stage AS late WHERE late.record_id = record.id AND (late.reached_on IS NULL OR late.reached_on >= ?2))
    )
ORDER BY record_id, reached_on IS NULL, reached_on, record_stage.id
