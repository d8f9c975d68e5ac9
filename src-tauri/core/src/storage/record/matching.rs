//! Which records a list shows.

use chrono::NaiveDate;
use rusqlite::{Row, ToSql, params};

use super::record_row;
use crate::domain::{FieldKey, Record, RecordId, RecordKindCode, StageCode, UnitId};
use crate::storage::columns::{Day, Json, Moment};
use crate::storage::{Noun, Storage, StorageError};

/// What a record must be to stand in a list; what is `None` or empty asks nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Conditions {
    /// A query of FTS5.
    pub(crate) words: Option<String>,
    /// One of these kinds.
    pub(crate) kinds: Vec<RecordKindCode>,
    /// Of one of these units.
    pub(crate) units: Option<Vec<UnitId>>,
    /// Not over before this day.
    pub(crate) from: Option<NaiveDate>,
    /// Not begun after this day.
    pub(crate) to: Option<NaiveDate>,
    /// This choice in this field.
    pub(crate) field: Option<(FieldKey, String)>,
    /// Reached this stage.
    pub(crate) stage: Option<StageCode>,
    /// Lies in the bin, or does not.
    pub(crate) in_bin: bool,
}

/// What a list is ordered by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) id: RecordId,
    pub(crate) kind: RecordKindCode,
    pub(crate) unit: Option<UnitId>,
    /// As it stands in the column, which sorts as the days do.
    pub(crate) date: Option<String>,
    /// Where it was asked for.
    pub(crate) title: Option<String>,
}

/// A record that may be the same thing as another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AlikeRow {
    pub(crate) id: RecordId,
    pub(crate) title: String,
    pub(crate) date: Option<NaiveDate>,
    pub(crate) unit: Option<UnitId>,
}

impl Storage {
    /// The records that meet `conditions`, in no order; with their titles where `titles`.
    pub(crate) fn matching_records(&self, conditions: &Conditions, titles: bool) -> Result<Vec<Match>, StorageError> {
        let matching = include_str!("matching.sql");
        let mut statement = match conditions.words {
            Some(_) => self.db.prepare_cached(&include_str!("matching_words.sql").replace("{matching}", matching))?,
            None => self.db.prepare_cached(matching)?,
        };
        let kinds = (!conditions.kinds.is_empty()).then_some(Json(&conditions.kinds));
        let units = conditions.units.as_ref().map(Json);
        let (from, to) = (conditions.from.map(Day), conditions.to.map(Day));
        let field = conditions.field.as_ref().map(|(key, _)| format!("$.\"{}\"", key.as_str().replace('"', "")));
        let choice = conditions.field.as_ref().map(|(_, choice)| choice);
        let read =
            |row: &Row<'_>| Ok(Match { id: row.get(0)?, kind: row.get(1)?, unit: row.get(2)?, date: row.get(3)?, title: row.get(4)? });
        let mut wanted: Vec<(&str, &dyn ToSql)> = vec![
            (":in_bin", &conditions.in_bin),
            (":kinds", &kinds),
            (":units", &units),
            (":from", &from),
            (":to", &to),
            (":field", &field),
            (":choice", &choice),
            (":stage", &conditions.stage),
            (":titles", &titles),
        ];
        if conditions.words.is_some() {
            wanted.push((":words", &conditions.words));
        }
        let found = statement.query_map(wanted.as_slice(), read)?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The records of `ids` in that order, those in the bin as well; those that are gone are left out.
    pub(crate) fn records_of(&self, ids: &[RecordId]) -> Result<Vec<Record>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("of_ids.sql"))?;
        let found: Vec<Record> = statement.query_map([Json(ids)], record_row)?.collect::<Result<_, _>>()?;
        let mut found = self.with_stages_and_links(found)?;
        let places: std::collections::HashMap<RecordId, usize> = ids.iter().enumerate().map(|(place, id)| (*id, place)).collect();
        found.sort_by_key(|record| places.get(&record.id).copied());
        Ok(found)
    }

    /// Records of a kind, not `but`, that may be the same thing as one of `unit` between two days.
    pub(crate) fn alike_records(
        &self,
        kind: &RecordKindCode,
        but: RecordId,
        unit: Option<UnitId>,
        days: Option<(NaiveDate, NaiveDate)>,
    ) -> Result<Vec<AlikeRow>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("alike.sql"))?;
        let (from, to) = (days.map(|(from, _)| Day(from)), days.map(|(_, to)| Day(to)));
        let found = statement.query_map(params![kind, but, unit, from, to], |row| {
            Ok(AlikeRow { id: row.get(0)?, title: row.get(1)?, date: row.get::<_, Option<Day>>(2)?.map(|day| day.0), unit: row.get(3)? })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// When a record was put into the bin; `None` where it is kept.
    pub(crate) fn record_binned_at(&self, id: RecordId) -> Result<Option<chrono::NaiveDateTime>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("binned_at.sql"))?;
        Ok(statement.query_row([id], |row| row.get::<_, Option<Moment>>(0))?.map(|moment| moment.0))
    }

    /// The rows of stages, links or attachments that belong to a record, or did.
    pub(crate) fn rows_beside_record(&self, noun: Noun, record: RecordId) -> Result<Vec<i64>, StorageError> {
        let sql = include_str!("rows_beside.sql").replace("{table}", noun.table());
        let mut statement = self.db.prepare_cached(&sql)?;
        let found = statement.query_map([record], |row| row.get(0))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// A mark that is another one once anything was written, by this program or by another.
    pub(crate) fn written_version(&self) -> Result<(u64, i64), StorageError> {
        Ok((self.db.total_changes(), self.version_by_others()?))
    }

    /// A mark that is another one once another program has written.
    pub(crate) fn version_by_others(&self) -> Result<i64, StorageError> {
        Ok(self.db.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }
}
