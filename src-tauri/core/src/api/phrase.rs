//! Phrases of the office.

use serde::{Deserialize, Serialize};

use super::{ApiError, Desk, Done};
use crate::domain::{PhraseId, ReportId};
use crate::register::{Binnable, Phrase};

/// One phrase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct PhraseView {
    /// Its number.
    pub id: PhraseId,
    /// Code of the section that it suits; empty where it suits any.
    pub topic: String,
    /// The words.
    pub text: String,
    /// The report that it was taken from.
    pub report: Option<ReportId>,
    /// How often it was put into a text.
    pub uses: u32,
}

impl From<Phrase> for PhraseView {
    fn from(phrase: Phrase) -> Self {
        Self { id: phrase.id, topic: phrase.topic, text: phrase.text, report: phrase.report, uses: phrase.uses }
    }
}

/// Which phrases are wanted.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct PhraseQuery {
    /// Code of the section whose phrases stand first; empty for none.
    pub topic: String,
    /// Words that stand in it, with or without marks; empty for all.
    pub words: String,
}

/// A phrase to be kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct NewPhrase {
    /// Code of the section that it suits; empty where it suits any.
    pub topic: String,
    /// The words.
    pub text: String,
    /// The report that it is taken from.
    pub report: Option<ReportId>,
}

/// One phrase by its number.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct WhichPhrase {
    /// Its number.
    pub phrase: PhraseId,
}

pub(super) fn list(desk: &Desk, form: PhraseQuery) -> Result<Vec<PhraseView>, ApiError> {
    desk.look(|register| Ok(register.phrases(&form.topic, &form.words)?.into_iter().map(PhraseView::from).collect()))
}

pub(super) fn add(desk: &Desk, form: NewPhrase) -> Result<Done<PhraseId>, ApiError> {
    desk.work(|register| {
        let added = register.add_phrase(&form.topic, &form.text, form.report)?;
        Done::of(register, added)
    })
}

pub(super) fn change(desk: &Desk, form: PhraseView) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let phrase = Phrase { id: form.id, topic: form.topic, text: form.text, report: form.report, uses: form.uses };
        let changed = register.change_phrase(&phrase)?;
        Done::of(register, changed)
    })
}

pub(super) fn used(desk: &Desk, form: WhichPhrase) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let used = register.use_phrase(form.phrase)?;
        Done::of(register, used)
    })
}

pub(super) fn remove(desk: &Desk, form: WhichPhrase) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let removed = register.put_in_bin(Binnable::Phrase(form.phrase))?;
        Done::of(register, removed)
    })
}
