use serde::{Deserialize, Serialize};

use crate::api::{ApiError, Desk, Done};
use crate::document::Block;
use crate::domain::{SectionId, SentenceCode};

/// A figure sentence that becomes free text.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SentenceToDetach {
    /// In which section.
    pub section: SectionId,
    /// The block, from 0.
    pub block: u32,
    /// Whether its numbers still know where they came from.
    pub keep_figures: bool,
}

/// A figure sentence that is put into a section.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SentenceToAttach {
    /// Into which section.
    pub section: SectionId,
    /// Before which block, from 0; beyond the last at the end.
    pub at: u32,
    /// Whether that block goes.
    pub replace: bool,
    /// Code of the sentence.
    pub code: SentenceCode,
}

/// A figure sentence in a section.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct WhichSentence {
    /// In which section.
    pub section: SectionId,
    /// Its code.
    pub code: SentenceCode,
}

pub(crate) fn detach_sentence(desk: &Desk, form: SentenceToDetach) -> Result<Done<Vec<Block>>, ApiError> {
    desk.work(|register| {
        let block = usize::try_from(form.block).unwrap_or(usize::MAX);
        let detached = register.detach_sentence(form.section, block, form.keep_figures)?;
        let blocks = register.section(form.section)?.1.blocks;
        Done::of(register, detached.map(|()| blocks))
    })
}

pub(crate) fn attach_sentence(desk: &Desk, form: SentenceToAttach) -> Result<Done<Vec<Block>>, ApiError> {
    desk.work(|register| {
        let at = usize::try_from(form.at).unwrap_or(usize::MAX);
        let attached = register.attach_sentence(form.section, at, form.replace, &form.code)?;
        let blocks = register.section(form.section)?.1.blocks;
        Done::of(register, attached.map(|_| blocks))
    })
}

pub(crate) fn read_sentence(desk: &Desk, form: WhichSentence) -> Result<Option<Block>, ApiError> {
    desk.look(|register| Ok(register.sentence_for(form.section, &form.code)?))
}
