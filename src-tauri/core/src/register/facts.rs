//! What figures are made from, loaded for one window.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::unit::root_of;
use super::{Register, RegisterError};
use crate::catalog::Template;
use crate::catalog::templates::Reach;
use crate::domain::{
    Aggregation, IndicatorBook, IndicatorCode, IndicatorId, Reading, Record, RecordKindCode, Target, UnitId, UnitSuccession, UnitTree,
    Window,
};
use crate::figures::Facts;
use crate::storage::Noun;

/// What to load.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactsQuery {
    /// The days of the review; the same days a year earlier are loaded as well.
    pub window: Window,
    /// The kinds of records that are quoted besides those that indicators count, and how far; `None` for every kind.
    pub kinds: Option<BTreeMap<RecordKindCode, Reach>>,
    /// The indicators that are needed, their parts and terms included; `None` for all.
    pub indicators: Option<BTreeSet<IndicatorCode>>,
}

impl FactsQuery {
    /// Everything that a review of `window` may need.
    #[must_use]
    pub fn all(window: Window) -> Self {
        Self { window, kinds: None, indicators: None }
    }
}

/// What was loaded; [`RegisterFacts::facts`] lends it to the figures. A copy shares what is large.
#[derive(Debug, Clone)]
pub struct RegisterFacts {
    /// Every unit, abolished ones included.
    pub units: Arc<UnitTree>,
    /// How units came out of one another.
    pub successions: Arc<Vec<UnitSuccession>>,
    /// Every indicator.
    pub indicators: Arc<IndicatorBook>,
    /// The present value of every observation whose days touch the window or the same days a year earlier.
    pub readings: Arc<Vec<Reading>>,
    /// The records of the kinds asked for that can count or be quoted up to the window's last day.
    pub records: Arc<Vec<Record>>,
    /// Every yearly target.
    pub targets: Arc<Vec<Target>>,
    /// The unit of the commission.
    pub root: UnitId,
}

impl RegisterFacts {
    /// The same, lent to the figures.
    #[must_use]
    pub fn facts(&self) -> Facts<'_> {
        Facts {
            units: &self.units,
            successions: &self.successions,
            indicators: &self.indicators,
            readings: &self.readings,
            records: &self.records,
            targets: &self.targets,
            root: self.root,
        }
    }
}

/// What figures stand on: nothing else that changes makes facts that were loaded wrong.
const STAND_ON: [Noun; 7] =
    [Noun::Unit, Noun::UnitSuccession, Noun::Record, Noun::RecordStage, Noun::Indicator, Noun::Observation, Noun::Target];

/// Facts that were loaded last. A screen asks for the same days again and again, and while a report is being written nothing of
/// what its figures stand on changes.
#[derive(Debug, Default)]
pub(super) struct KeptFacts {
    /// What another copy of the program wrote moves it on.
    version: i64,
    /// The latest first.
    loaded: Vec<(FactsQuery, RegisterFacts)>,
}

impl KeptFacts {
    /// The period of the figures' screen, and the report that is being written.
    const MOST: usize = 2;

    fn find(&mut self, query: &FactsQuery, version: i64) -> Option<RegisterFacts> {
        if self.version != version {
            self.loaded.clear();
            self.version = version;
        }
        let at = self.loaded.iter().position(|(kept, _)| kept == query)?;
        let found = self.loaded.remove(at);
        let facts = found.1.clone();
        self.loaded.insert(0, found);
        Some(facts)
    }

    fn keep(&mut self, query: &FactsQuery, facts: &RegisterFacts) {
        self.loaded.insert(0, (query.clone(), facts.clone()));
        self.loaded.truncate(Self::MOST);
    }

    /// Forgets everything once anything changed that figures stand on.
    pub(super) fn forget_after(&mut self, changed: &BTreeSet<Noun>) {
        if STAND_ON.iter().any(|noun| changed.contains(noun)) {
            self.loaded.clear();
        }
    }
}

impl Register {
    /// Loads what the figures of a review stand on. Asked again of the same, it is not read anew before any of it has changed.
    ///
    /// # Errors
    /// [`RegisterError::NoRoot`] where there is no unit yet, [`RegisterError::UnknownCode`] for an indicator that is not there.
    pub fn facts(&self, query: &FactsQuery) -> Result<RegisterFacts, RegisterError> {
        let version = self.storage.version_by_others()?;
        if let Some(kept) = self.kept_facts.borrow_mut().find(query, version) {
            return Ok(kept);
        }
        let loaded = self.load_facts(query)?;
        self.kept_facts.borrow_mut().keep(query, &loaded);
        Ok(loaded)
    }

    fn load_facts(&self, query: &FactsQuery) -> Result<RegisterFacts, RegisterError> {
        let units = self.unit_tree()?;
        let root = root_of(&units)?;
        let last_year = query.window.shifted_years(-1);
        let windows = self.storage.windows_overlapping(&[query.window, last_year])?;
        let only: Option<Vec<IndicatorId>> = match &query.indicators {
            Some(codes) => Some(codes.iter().map(|code| self.indicator_by_code(code.as_str())).collect::<Result<_, _>>()?),
            None => None,
        };
        let readings = self.storage.readings(&windows, only.as_deref())?;
        Ok(RegisterFacts {
            root,
            successions: Arc::new(self.storage.successions()?),
            readings: Arc::new(readings),
            records: Arc::new(self.records_for(query, last_year)?),
            targets: Arc::new(self.storage.targets()?),
            indicators: Arc::new(self.book.clone()),
            units: Arc::new(units),
        })
    }

    /// What a review of `window` by `template` needs, and no more.
    #[must_use]
    pub fn facts_of(&self, template: &Template, window: Window) -> FactsQuery {
        let kinds: Vec<RecordKindCode> = self.catalog().record_kinds.iter().map(|kind| kind.code.clone()).collect();
        let needs = template.needs(&self.catalog().sentences, &kinds, &self.book);
        FactsQuery { window, kinds: Some(needs.kinds), indicators: Some(needs.indicators) }
    }

    /// The kinds of records that the figures count or the text quotes, and how far. Where an indicator counts what stands (a stock),
    /// records from the beginning are needed; of other kinds only what touches the two years.
    pub(super) fn kinds_read(&self, query: &FactsQuery) -> Result<BTreeMap<String, Reach>, RegisterError> {
        let counted = |indicator: &&crate::domain::Indicator| query.indicators.as_ref().is_none_or(|codes| codes.contains(&indicator.code));
        let mut kinds: BTreeMap<String, Reach> = match &query.kinds {
            Some(kinds) => kinds.iter().map(|(kind, reach)| (kind.0.clone(), *reach)).collect(),
            None => self.storage.record_counts()?.into_keys().map(|kind| (kind, Reach::default())).collect(),
        };
        for indicator in self.book.iter().filter(counted) {
            if let Some(derived) = &indicator.derived {
                let reach = kinds.entry(derived.kind.0.clone()).or_default();
                reach.back |= indicator.aggregation == Aggregation::Stock || derived.until.is_some();
            }
        }
        Ok(kinds)
    }

    /// The records that the window's figures count or its text quotes.
    fn records_for(&self, query: &FactsQuery, last_year: Window) -> Result<Vec<Record>, RegisterError> {
        let kinds = self.kinds_read(query)?;
        // The kinds that reach equally far are asked for together.
        let mut by_days: BTreeMap<(Option<NaiveDate>, NaiveDate), Vec<&str>> = BTreeMap::new();
        for (kind, reach) in &kinds {
            let from = if reach.back { None } else { Some(last_year.from()) };
            // The longest period that a second part plans is the next year.
            let to = if reach.ahead { query.window.shifted_years(1).to() } else { query.window.to() };
            by_days.entry((from, to)).or_default().push(kind);
        }
        let mut records = Vec::new();
        for ((from, to), kinds) in by_days {
            records.extend(self.storage.records_for_window(&kinds, from, to)?);
        }
        // Of one kind the records are together and in the order of time already.
        records.sort_by(|one, other| one.kind.cmp(&other.kind));
        Ok(records)
    }
}
