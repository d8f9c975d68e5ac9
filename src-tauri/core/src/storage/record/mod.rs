//! Records with their stages and links.

mod matching;

pub(crate) use matching::{Conditions, Match};

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, ToSql, params};

use super::columns::{Day, Json};
use super::{Storage, StorageError};
use crate::domain::{Record, RecordId, RecordLink, StageReached, UnitId};

/// A record without a code: row, kind, unit, title, day.
pub(crate) type Unnamed = (RecordId, String, Option<UnitId>, String, Option<NaiveDate>);

impl Storage {
    /// Adds a record with its stages and links; its id is given by the register. `code` names it in import files.
    pub(crate) fn add_record(&self, record: &Record, code: Option<&str>) -> Result<RecordId, StorageError> {
        let (date, until) = (record.date.map(Day), record.until.map(Day));
        let mut statement = self.db.prepare_cached(include_str!("add.sql"))?;
        statement.execute(params![code, record.kind, record.unit, record.title, date, until, Json(&record.fields)])?;
        let id = RecordId(self.db.last_insert_rowid());
        for stage in &record.stages {
            self.put_stage(id, stage)?;
        }
        for link in &record.links {
            self.add_link(id, link)?;
        }
        Ok(id)
    }

    /// Writes a record anew with its stages and links, touching only what differs; whether there was one.
    pub(crate) fn update_record(&self, record: &Record) -> Result<bool, StorageError> {
        let Some(old) = self.record(record.id)? else { return Ok(false) };
        let (date, until) = (record.date.map(Day), record.until.map(Day));
        let mut statement = self.db.prepare_cached(include_str!("update.sql"))?;
        statement.execute(params![record.id, record.kind, record.unit, record.title, date, until, Json(&record.fields)])?;
        for gone in old.stages.iter().filter(|old| !record.stages.iter().any(|stage| stage.stage == old.stage)) {
            self.db.prepare_cached(include_str!("../record_stage/remove.sql"))?.execute(params![record.id, gone.stage])?;
        }
        for stage in record.stages.iter().filter(|stage| !old.stages.contains(stage)) {
            self.put_stage(record.id, stage)?;
        }
        for gone in old.links.iter().filter(|link| !record.links.contains(link)) {
            self.db.prepare_cached(include_str!("../record_link/remove.sql"))?.execute(params![record.id, gone.to, gone.role])?;
        }
        for link in record.links.iter().filter(|link| !old.links.contains(link)) {
            self.add_link(record.id, link)?;
        }
        Ok(true)
    }

    /// Writes down that a stage was reached, or corrects what was said of it.
    pub(crate) fn put_stage(&self, record: RecordId, stage: &StageReached) -> Result<(), StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("../record_stage/add.sql"))?;
        statement.execute(params![record, stage.stage, stage.on.map(Day), stage.document, stage.note])?;
        Ok(())
    }

    /// Links a record to another.
    pub(crate) fn add_link(&self, record: RecordId, link: &RecordLink) -> Result<(), StorageError> {
        self.db.prepare_cached(include_str!("../record_link/add.sql"))?.execute(params![record, link.to, link.role])?;
        Ok(())
    }

    /// The record that is kept under `id`.
    pub(crate) fn record(&self, id: RecordId) -> Result<Option<Record>, StorageError> {
        let found = self.db.prepare_cached(include_str!("get.sql"))?.query_row([id], record_row).optional()?;
        Ok(self.with_stages_and_links(found.into_iter().collect())?.pop())
    }

    /// Every record of a kind, in the order of time.
    pub(crate) fn records_of_kind(&self, kind: &str) -> Result<Vec<Record>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("list.sql"))?;
        let found: Vec<Record> = statement.query_map([kind], record_row)?.collect::<Result<_, _>>()?;
        self.with_stages_and_links(found)
    }

    /// What a review of the days up to `to` may quote or count of some kinds: from `from` on, or from the beginning where it is
    /// `None`; by kind, then in the order of time.
    pub(crate) fn records_for_window(&self, kinds: &[&str], from: Option<NaiveDate>, to: NaiveDate) -> Result<Vec<Record>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("for_window.sql"))?;
        let found = statement.query_map(params![Json(kinds), from.map(Day), Day(to)], record_row)?;
        let mut found: Vec<Record> = found.collect::<Result<_, _>>()?;
        found.sort_by(|one, other| (&one.kind, one.date, one.id).cmp(&(&other.kind, other.date, other.id)));
        self.with_stages_and_links(found)
    }

    /// The records that import files can name: code, row, whether in the bin.
    pub(crate) fn record_codes(&self) -> Result<Vec<(String, RecordId, bool)>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("codes.sql"))?;
        let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, Option<String>>(2)?.is_some())))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The records that import files cannot name: row, kind, unit, title, day.
    pub(crate) fn records_without_code(&self) -> Result<Vec<Unnamed>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("without_code.sql"))?;
        let found = statement.query_map([], |row| {
            let day = row.get::<_, Option<Day>>(4)?.map(|day| day.0);
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, day))
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// How many records of each kind are kept.
    pub(crate) fn record_counts(&self) -> Result<BTreeMap<String, u32>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("count_by_kind.sql"))?;
        let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    fn with_stages_and_links(&self, mut records: Vec<Record>) -> Result<Vec<Record>, StorageError> {
        let places: HashMap<RecordId, usize> = records.iter().enumerate().map(|(place, record)| (record.id, place)).collect();
        let (Some(first), Some(last)) = (places.keys().min().copied(), places.keys().max().copied()) else { return Ok(records) };
        // A review's tens of thousands of records are most of those between them: looking each up would cost more than passing the
        // rest over.
        let wanted = i64::try_from(records.len()).unwrap_or(i64::MAX);
        let all_between = wanted.saturating_mul(8) > last.0.saturating_sub(first.0);
        let ids = if all_between { None } else { Some(Json(records.iter().map(|record| record.id).collect::<Vec<_>>())) };
        let (of_stages, of_links) = if all_between {
            (include_str!("../record_stage/between.sql"), include_str!("../record_link/between.sql"))
        } else {
            (include_str!("../record_stage/of_records.sql"), include_str!("../record_link/of_records.sql"))
        };
        let which: &[&dyn ToSql] = match &ids {
            Some(ids) => &[ids],
            None => &[&first, &last],
        };
        let mut statement = self.db.prepare_cached(of_stages)?;
        let stages = statement.query_map(which, |row| {
            let stage = StageReached {
                stage: row.get(1)?,
                on: row.get::<_, Option<Day>>(2)?.map(|day| day.0),
                document: row.get(3)?,
                note: row.get(4)?,
            };
            Ok((row.get::<_, RecordId>(0)?, stage))
        })?;
        for stage in stages {
            let (id, stage) = stage?;
            if let Some(record) = places.get(&id).and_then(|place| records.get_mut(*place)) {
                record.stages.push(stage);
            }
        }
        let mut statement = self.db.prepare_cached(of_links)?;
        let links =
            statement.query_map(which, |row| Ok((row.get::<_, RecordId>(0)?, RecordLink { to: row.get(1)?, role: row.get(2)? })))?;
        for link in links {
            let (id, link) = link?;
            if let Some(record) = places.get(&id).and_then(|place| records.get_mut(*place)) {
                record.links.push(link);
            }
        }
        Ok(records)
    }
}

fn record_row(row: &Row<'_>) -> rusqlite::Result<Record> {
    Ok(Record {
        id: row.get(0)?,
        kind: row.get(1)?,
        unit: row.get(2)?,
        title: row.get(3)?,
        date: row.get::<_, Option<Day>>(4)?.map(|day| day.0),
        until: row.get::<_, Option<Day>>(5)?.map(|day| day.0),
        fields: row.get::<_, Json<_>>(6)?.0,
        stages: Vec::new(),
        links: Vec::new(),
    })
}
