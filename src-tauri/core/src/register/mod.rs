//! The open register: everything an office keeps, every change a named operation that can be undone.

mod attachment;
mod back_up;
mod bin;
mod catalog;
mod check;
mod demo;
mod error;
mod facts;
mod history;
mod import;
mod indicator;
mod observation;
mod operation;
mod overview;
mod phrase;
mod profile;
mod record;
mod report;
mod search;
mod setting;
mod target;
mod task;
mod template;
#[cfg(test)]
mod tests;
mod transact;
mod undo;
mod unit;

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDateTime;

pub use crate::storage::{Noun, Put, StorageError};
pub use attachment::{ATTACHMENT_LIMIT, Attachment};
pub use bin::{Binnable, Emptied, InBin};
pub use catalog::catalog_of;
pub use demo::{DemoReview, demo_reviews};
pub use error::RegisterError;
pub use facts::{FactsQuery, RegisterFacts};
pub use history::{FieldChange, HistoryEntry, WhatHappened};
pub use import::{Brought, ImportSummary};
pub use observation::{NewObservation, Revision};
pub use operation::{Operation, OperationState, Outcome};
pub use overview::NextReview;
pub use phrase::Phrase;
pub use record::{Alike, Bulked, FieldIs, KeptFilter, Listed, RecordAdded, RecordEdit, RecordFilter, RecordSort, SortBy};
pub use report::{
    AssembledReport, ChangedFigure, FigurePlace, FigureSource, Fix, FrozenFigure, Issue, LateChange, LateFate, LateRecord, Leaving,
    Material, NewReport, NewSection, Place, Reason, Report, ReportProblem, Saved, SectionComparison, SectionProgress, SectionState,
    SectionText, SourceLine, StoredSection, Version, VersionSide, progress_of,
};
pub use search::{Found, Hit};
pub use target::Planned;
pub use template::{BinnedTemplate, OwnTemplate, TemplateEntry, TemplateVersion};
pub use unit::Reorganisation;

use crate::catalog::Catalog;
use crate::domain::IndicatorBook;
use crate::storage::Storage;
use operation::Op;
use transact::Work;

/// Who works with the register and what time it is for them.
pub struct By {
    /// Name of the person, as the history shows it.
    pub who: String,
    /// Now.
    pub clock: Box<dyn Fn() -> NaiveDateTime + Send>,
}

impl By {
    /// `who`, by `clock`; the program passes `clock::now`.
    #[must_use]
    pub fn new(who: impl Into<String>, clock: impl Fn() -> NaiveDateTime + Send + 'static) -> Self {
        Self { who: who.into(), clock: Box::new(clock) }
    }

    /// `who`, at one moment that never passes.
    #[must_use]
    pub fn at(who: impl Into<String>, moment: NaiveDateTime) -> Self {
        Self { who: who.into(), clock: Box::new(move || moment) }
    }
}

/// One open register.
pub struct Register {
    storage: Storage,
    catalog: Arc<Catalog>,
    by: By,
    book: IndicatorBook,
    last_list: RefCell<Option<record::LastList>>,
    kept_facts: RefCell<facts::KeptFacts>,
}

impl std::fmt::Debug for Register {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Register").field("path", &self.storage.path()).field("who", &self.by.who).finish_non_exhaustive()
    }
}

impl Register {
    /// Makes a new register named `name` at `path` and opens it for writing.
    ///
    /// # Errors
    /// [`StorageError::AlreadyThere`] where a file of that name is there; nothing is ever overwritten.
    pub fn create(path: &Path, name: &str, catalog: Arc<Catalog>, by: By) -> Result<Self, RegisterError> {
        let name = crate::text::clean(name).trim().to_owned();
        if name.is_empty() {
            return Err(RegisterError::NameEmpty("Sổ"));
        }
        let storage = Storage::create(path, &name, (by.clock)(), &by.who)?;
        Self::with(storage, catalog, by)
    }

    /// Opens the register at `path` for writing, alone. An older one is upgraded after a copy beside it was verified.
    ///
    /// # Errors
    /// [`StorageError`] tells what the file is where it is no register that can be written; the file is as it was.
    pub fn open(path: &Path, catalog: Arc<Catalog>, by: By) -> Result<Self, RegisterError> {
        Self::with(Storage::open(path)?, catalog, by)
    }

    /// Whether opening the file for writing would upgrade it first, which takes its time with a large one.
    #[must_use]
    pub fn is_older(path: &Path) -> bool {
        Storage::is_older(path)
    }

    /// Opens the register at `path` to look at it, also while another copy of the program writes to it.
    ///
    /// # Errors
    /// As [`Register::open`].
    pub fn open_read_only(path: &Path, catalog: Arc<Catalog>, by: By) -> Result<Self, RegisterError> {
        Self::with(Storage::open_read_only(path)?, catalog, by)
    }

    fn with(storage: Storage, catalog: Arc<Catalog>, by: By) -> Result<Self, RegisterError> {
        let (book, last_list, kept_facts) = Default::default();
        let mut register = Self { storage, catalog, by, book, last_list, kept_facts };
        if register.storage.is_writable() {
            register.sync_indicators()?;
        }
        register.read_book()?;
        Ok(register)
    }

    /// Whether it was opened for writing, and not only to look at it.
    #[must_use]
    pub fn is_writable(&self) -> bool {
        self.storage.is_writable()
    }

    /// Where the file lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.storage.path()
    }

    /// What it is called.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn name(&self) -> Result<String, RegisterError> {
        Ok(self.storage.name()?)
    }

    /// The catalog it was opened with.
    #[must_use]
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// The folder beside the file where the office may put its own record kinds, templates and standards.
    #[must_use]
    pub fn catalog_folder(&self) -> std::path::PathBuf {
        catalog::folder(self.path())
    }

    /// Every indicator that can be used: those of the catalog and the office's own.
    #[must_use]
    pub fn indicators(&self) -> &IndicatorBook {
        &self.book
    }
}

/// Text on its way in: one form of every letter, no control characters, no blanks at the ends.
fn clean(text: &str) -> String {
    crate::text::clean(text).trim().to_owned()
}

/// As [`clean`], where there is anything left.
fn clean_some(text: Option<&String>) -> Option<String> {
    text.map(|text| clean(text)).filter(|text| !text.is_empty())
}

/// Refuses a day that is always a slip of typing.
fn check_day(what: &'static str, day: Option<chrono::NaiveDate>) -> Result<(), RegisterError> {
    use chrono::Datelike;
    match day {
        Some(day) if !crate::domain::Window::YEARS.contains(&day.year()) => Err(RegisterError::DayOutOfRange { what, day }),
        _ => Ok(()),
    }
}

/// Refuses a code that import files could not name.
fn check_code(code: &str) -> Result<(), RegisterError> {
    let usable = |character: char| character.is_ascii_alphanumeric() || matches!(character, '-' | '.' | '_');
    if code.is_empty() || code.len() > 60 || !code.chars().all(usable) {
        return Err(RegisterError::CodeUnusable(code.chars().take(40).collect()));
    }
    Ok(())
}
