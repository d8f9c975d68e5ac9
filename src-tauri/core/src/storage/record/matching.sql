-- The records of a list in no order; the title is read only where the list is ordered by it. A parameter that is NULL asks nothing.
SELECT record.id, record.kind, record.unit_id, record.date, CASE WHEN :titles THEN record.title END AS title
FROM record
WHERE (record.binned_at IS NOT NULL) = :in_bin
    AND (:kinds IS NULL OR record.kind IN (SELECT value FROM json_each(:kinds)))
    AND (:units IS NULL OR record.unit_id IN (SELECT value FROM json_each(:units)))
    AND (:from IS NULL OR record.date >= :from OR record.until >= :from)
    AND (:to IS NULL OR record.date <= :to)
    AND (:field IS NULL OR EXISTS (SELECT 1 FROM json_each(record.fields, :field) WHERE atom = :choice))
    AND (:stage IS NULL OR EXISTS (SELECT 1 FROM record_stage WHERE record_stage.record_id = record.id AND record_stage.stage = :stage))
