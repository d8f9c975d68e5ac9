-- What a review may quote or count of the kinds in the JSON list ?1: records of the days ?2 to ?3, of days not known yet, and what
-- began earlier and reaches into those days by its last day or by a stage. The days end with the window, so that nothing later
-- is read. All but the last condition is settled by the index alone.
SELECT id, kind, unit_id, title, date, until, fields FROM record INDEXED BY record_by_kind
WHERE kind IN (SELECT value FROM json_each(?1)) AND binned_at IS NULL AND (date IS NULL OR date <= ?3)
    AND (
        ?2 IS NULL OR date IS NULL OR date >= ?2 OR until >= ?2
        OR id IN (SELECT record_id FROM record_stage WHERE reached_on >= ?2 OR reached_on IS NULL)
    )
