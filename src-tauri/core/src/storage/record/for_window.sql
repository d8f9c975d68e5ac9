-- What a review may quote or count of one kind: records of the days ?2 to ?3, of days not known yet, and what began earlier
-- and reaches into those days by its last day or by a stage. The days end with the window, so that nothing later is read.
SELECT id, kind, unit_id, title, date, until, fields FROM record INDEXED BY record_by_kind
WHERE kind = ?1 AND binned_at IS NULL AND (date IS NULL OR date <= ?3)
    AND (
        ?2 IS NULL OR date IS NULL OR date >= ?2 OR until >= ?2
        OR EXISTS (SELECT 1 FROM record_stage AS stage WHERE stage.record_id = record.id AND (stage.reached_on IS NULL OR stage.reached_on >= ?2))
    )
ORDER BY date, id
