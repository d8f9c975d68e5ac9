//! Reports: begun, written section by section, compared, checked, issued.

mod assemble;
mod change;
mod export;
mod figure;
mod issue;
mod list;
mod material;
mod new;
mod open;
mod outline;
mod problem;
mod section;
mod sentence;
#[cfg(test)]
mod tests;
mod version;

pub(super) use assemble::*;
pub(super) use change::*;
pub(super) use export::*;
pub(super) use figure::*;
pub(super) use issue::*;
pub(super) use list::*;
pub(super) use material::*;
pub(super) use new::*;
pub(super) use open::*;
pub(super) use outline::*;
pub(super) use problem::*;
pub(super) use section::*;
pub(super) use sentence::*;
pub(super) use version::*;

use serde::{Deserialize, Serialize};

use crate::document::{Block, Change, Pair, WordChange};
use crate::domain::{ReportId, SectionId};

/// One report.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct WhichReport {
    /// Its number.
    pub report: ReportId,
}

/// One section.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct WhichSection {
    /// Its number.
    pub section: SectionId,
}

/// What became of words between two versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) enum WordFate {
    /// They stayed.
    Kept,
    /// They are in the old version alone.
    Removed,
    /// They are in the new version alone.
    Added,
}

impl From<Change> for WordFate {
    fn from(change: Change) -> Self {
        match change {
            Change::Kept => Self::Kept,
            Change::Removed => Self::Removed,
            Change::Added => Self::Added,
        }
    }
}

/// A run of words of two versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct WordRun {
    /// What became of them.
    pub fate: WordFate,
    /// The words with their blanks.
    pub text: String,
}

impl From<WordChange> for WordRun {
    fn from(words: WordChange) -> Self {
        Self { fate: words.change.into(), text: words.text }
    }
}

/// One paragraph, list or table of an old version beside that of a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct BlockPair {
    /// As it was; null where the new version adds it.
    pub old: Option<Block>,
    /// As it is in the new version; null where that leaves it out.
    pub new: Option<Block>,
    /// Whether both read the same.
    pub same: bool,
    /// What became of the words, where the two differ.
    pub words: Vec<WordRun>,
}

impl From<Pair> for BlockPair {
    fn from(pair: Pair) -> Self {
        Self { old: pair.old, new: pair.new, same: pair.same, words: pair.words.into_iter().map(WordRun::from).collect() }
    }
}
