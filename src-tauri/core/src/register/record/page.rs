//! A list of records of any length, page by page.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::filter::{RecordFilter, RecordSort, SortBy};
use crate::domain::{Record, RecordId, RecordKindCode, UnitId};
use crate::register::{Register, RegisterError, search};
use crate::storage::{Conditions, Match};
use crate::text::sort_key;

/// Records whose lacks are looked at in one go.
const AT_ONCE: usize = 2_000;

/// The records of a filter in their order, and how many each kind has of those that meet all but the kinds of the filter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listed {
    /// The records.
    pub ids: Vec<RecordId>,
    /// How many records of each kind.
    pub counts: BTreeMap<RecordKindCode, u32>,
}

/// The last list that was made, and of what it stands as long as nothing is written.
#[derive(Debug)]
pub(in crate::register) struct LastList {
    filter: RecordFilter,
    sort: RecordSort,
    version: (u64, i64),
    listed: Arc<Listed>,
}

impl Register {
    /// The records that `filter` lists, in the order of `sort`. Asked again of the same list, nothing is read.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn record_list(&self, filter: &RecordFilter, sort: RecordSort) -> Result<Arc<Listed>, RegisterError> {
        let version = self.storage.written_version()?;
        if let Some(last) = self.last_list.borrow().as_ref()
            && last.version == version
            && last.sort == sort
            && &last.filter == filter
        {
            return Ok(Arc::clone(&last.listed));
        }
        let listed = Arc::new(self.make_list(filter, sort)?);
        let last = LastList { filter: filter.clone(), sort, version, listed: Arc::clone(&listed) };
        *self.last_list.borrow_mut() = Some(last);
        Ok(listed)
    }

    /// So many records of the list from `offset` on, and how many it has in all.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn record_page(
        &self,
        filter: &RecordFilter,
        sort: RecordSort,
        offset: usize,
        limit: usize,
    ) -> Result<(Vec<Record>, usize), RegisterError> {
        let listed = self.record_list(filter, sort)?;
        let ids: Vec<RecordId> = listed.ids.iter().skip(offset).take(limit).copied().collect();
        Ok((self.storage.records_of(&ids)?, listed.ids.len()))
    }

    fn make_list(&self, filter: &RecordFilter, sort: RecordSort) -> Result<Listed, RegisterError> {
        let words = search::fts(&filter.words);
        if words.is_none() && !filter.words.trim().is_empty() {
            // Signs only: no record holds them as a word.
            return Ok(Listed::default());
        }
        let conditions = Conditions {
            words,
            // The kinds are told apart below, so that every kind is counted.
            kinds: Vec::new(),
            units: filter.units_with_those_below(self)?,
            from: filter.from,
            to: filter.to,
            field: filter.field.as_ref().map(|field| (field.key.clone(), field.choice.clone())),
            stage: filter.stage.clone(),
            in_bin: filter.in_bin,
        };
        let mut found = self.storage.matching_records(&conditions, sort.by == SortBy::Title)?;
        if filter.lacking {
            self.keep_lacking(&mut found)?;
        }
        let mut counts = BTreeMap::new();
        for record in &found {
            match counts.get_mut(&record.kind) {
                Some(count) => *count += 1,
                None => {
                    counts.insert(record.kind.clone(), 1);
                }
            }
        }
        if !filter.kinds.is_empty() {
            found.retain(|record| filter.kinds.contains(&record.kind));
        }
        self.order(&mut found, sort)?;
        Ok(Listed { ids: found.into_iter().map(|record| record.id).collect(), counts })
    }

    /// Leaves out the records that lack nothing.
    fn keep_lacking(&self, found: &mut Vec<Match>) -> Result<(), RegisterError> {
        let ids: Vec<RecordId> = found.iter().map(|record| record.id).collect();
        let mut lacking = std::collections::HashSet::new();
        for ids in ids.chunks(AT_ONCE) {
            for record in self.storage.records_of(ids)? {
                let kind = self.catalog.record_kind(record.kind.as_str());
                if kind.is_some_and(|kind| !kind.missing(&record).is_empty()) {
                    lacking.insert(record.id);
                }
            }
        }
        found.retain(|record| lacking.contains(&record.id));
        Ok(())
    }

    fn order(&self, found: &mut [Match], sort: RecordSort) -> Result<(), RegisterError> {
        match sort.by {
            SortBy::Date => by_key(found, sort, |record| record.date.clone()),
            SortBy::Title => by_key(found, sort, |record| record.title.as_deref().map(sort_key)),
            SortBy::Unit => {
                let names: HashMap<UnitId, Vec<u8>> = self.unit_tree()?.iter().map(|unit| (unit.id, sort_key(&unit.name))).collect();
                by_key(found, sort, |record| record.unit.and_then(|unit| names.get(&unit)).cloned());
            }
            SortBy::Kind => {
                let name = |record: &Match| self.catalog.record_kind(record.kind.as_str()).map(|kind| sort_key(&kind.plural));
                let mut names: HashMap<RecordKindCode, Option<Vec<u8>>> = HashMap::new();
                for record in found.iter() {
                    if !names.contains_key(&record.kind) {
                        names.insert(record.kind.clone(), name(record));
                    }
                }
                by_key(found, sort, |record| names.get(&record.kind).cloned().flatten());
            }
        }
        Ok(())
    }
}

/// Orders by a key; records without one come last either way, and of equals the one that was written down later counts as the later.
fn by_key<K: Ord>(found: &mut [Match], sort: RecordSort, key: impl Fn(&Match) -> Option<K>) {
    if sort.descending {
        found.sort_by_cached_key(|record| {
            let key = key(record);
            (key.is_none(), Reverse(key), Reverse(record.date.clone()), Reverse(record.id))
        });
    } else {
        found.sort_by_cached_key(|record| {
            let key = key(record);
            (key.is_none(), key, record.date.clone(), record.id)
        });
    }
}
