-- The days of records by index alone. Some registers of the second version have these indexes already, under the same names,
-- others have the first without the last day; after this step all have the same.

DROP INDEX IF EXISTS record_by_kind;
-- With the last day, so that what ended long ago is passed over without reading its row.
CREATE INDEX record_by_kind ON record (kind, date, id, until) WHERE binned_at IS NULL;

DROP INDEX IF EXISTS record_stage_by_day;
-- Which records reached a stage in the days of a review, however long ago they began.
CREATE INDEX record_stage_by_day ON record_stage (reached_on, record_id);
