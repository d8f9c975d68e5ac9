//! Records that may be the same thing written down twice.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use crate::domain::{Record, RecordId, UnitId};
use crate::register::{Register, RegisterError};
use crate::text::fold;

/// Two records of one thing lie at most so many days apart: the day of the plan and the day it was held.
const DAYS: u64 = 10;
/// Share of the words that two titles of one thing have in common at least.
const SHARE: f64 = 0.6;
/// More than these are not read by anybody.
const SHOWN: usize = 5;

/// A record that may be the same thing as another.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    /// The record.
    pub id: RecordId,
    /// Its title.
    pub title: String,
    /// Its day.
    pub date: Option<NaiveDate>,
    /// Its unit.
    pub unit: Option<UnitId>,
    /// Share of the words in common, 1 where all are.
    pub share: f64,
}

impl Register {
    /// Records that may be the same thing as `record`: of its kind, near its day, of its unit, with a title of nearly the same
    /// words. A title of one word says too little to be compared in part.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn records_alike(&self, record: &Record) -> Result<Vec<Alike>, RegisterError> {
        let wanted = words(&record.title);
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        let days = record.date.map(|date| {
            let reach = Days::new(DAYS);
            (date.checked_sub_days(reach).unwrap_or(date), date.checked_add_days(reach).unwrap_or(date))
        });
        let rows = self.storage.alike_records(&record.kind, record.id, record.unit, days)?;
        let mut alike: Vec<Alike> = rows
            .into_iter()
            .map(|row| Alike { share: share(&wanted, &words(&row.title)), id: row.id, title: row.title, date: row.date, unit: row.unit })
            .filter(|alike| alike.share >= SHARE)
            .collect();
        alike.sort_by(|one, other| other.share.total_cmp(&one.share).then(other.date.cmp(&one.date)).then(one.id.cmp(&other.id)));
        alike.truncate(SHOWN);
        Ok(alike)
    }
}

/// The words of a title without marks: "Xã Bình Hoà" and "xa binh hoa" are the same.
fn words(title: &str) -> BTreeSet<String> {
    fold(title).split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Share of words in common. Numbers tell things apart ("lớp số 1", "lớp số 2"): titles whose numbers differ share nothing.
fn share(one: &BTreeSet<String>, other: &BTreeSet<String>) -> f64 {
    let numbers = |words: &BTreeSet<String>| -> BTreeSet<String> {
        words
            .iter()
            .filter(|word| word.chars().all(|letter| letter.is_ascii_digit()))
            .map(|word| word.trim_start_matches('0').to_owned())
            .collect()
    };
    if numbers(one) != numbers(other) {
        return 0.0;
    }
    let common = one.intersection(other).count();
    let all = one.union(other).count();
    #[expect(clippy::cast_precision_loss, reason = "titles have some dozens of words")]
    let share = common as f64 / all.max(1) as f64;
    share
}
