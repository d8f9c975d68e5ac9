use std::collections::BTreeSet;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::open::view;
use super::{BlockPair, SectionView, WhichReport, WhichSection};
use crate::api::{ApiError, Desk, Done};
use crate::document::Block;
use crate::domain::{ReportId, SectionId};
use crate::register::{Register, SectionState};

/// What a person typed into a section.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SectionText {
    /// Which.
    pub section: SectionId,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// What a person typed into the opening or an appendix.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FrontText {
    /// Of which report.
    pub report: ReportId,
    /// Code of the appendix; null for the opening.
    pub appendix: Option<String>,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// Whether a section is finished.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SectionMark {
    /// Which.
    pub section: SectionId,
    /// Whether it is finished.
    pub is_done: bool,
}

/// A section beside the same section assembled anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SectionBeside {
    /// The section.
    pub section: SectionId,
    /// Paragraph by paragraph: as it stands, and as it would be assembled now.
    pub pairs: Vec<BlockPair>,
    /// Goes back with the choice, so that nothing is taken that was not seen.
    pub stamp: String,
}

/// Which newly assembled paragraphs are taken.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct AcceptedSection {
    /// Which section.
    pub section: SectionId,
    /// The pairs of which the new side is taken, by their place in the comparison from 0.
    pub taken: Vec<u32>,
    /// The stamp of the comparison.
    pub stamp: String,
}

/// A text that a section had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct EarlierText {
    /// Who wrote it.
    pub who: String,
    /// When.
    pub at: NaiveDateTime,
    /// What was done.
    pub label: String,
    /// The text.
    pub blocks: Vec<Block>,
}

/// The section as it now is.
fn stored(register: &Register, section: SectionId) -> Result<SectionView, ApiError> {
    let (report, stored) = register.section(section)?;
    let all = register.sections(report)?;
    Ok(view(&stored, &all, String::new(), 0))
}

pub(crate) fn save_section(desk: &Desk, form: SectionText) -> Result<Done<SectionView>, ApiError> {
    desk.work(|register| {
        // A section that was finished stays so while somebody mends a word.
        let state = match register.section(form.section)?.1.state {
            SectionState::Done => SectionState::Done,
            SectionState::Assembled | SectionState::Edited => SectionState::Edited,
        };
        let saved = register.save_section(form.section, &form.blocks, state)?;
        let section = stored(register, form.section)?;
        Done::of(register, saved.map(|()| section))
    })
}

pub(crate) fn save_front(desk: &Desk, form: FrontText) -> Result<Done<Vec<Block>>, ApiError> {
    desk.work(|register| {
        let saved = register.save_front(form.report, form.appendix.as_deref(), &form.blocks)?;
        Done::of(register, saved)
    })
}

pub(crate) fn mark_section(desk: &Desk, form: SectionMark) -> Result<Done<SectionView>, ApiError> {
    desk.work(|register| {
        let marked = register.mark_section(form.section, form.is_done)?;
        let section = stored(register, form.section)?;
        Done::of(register, marked.map(|()| section))
    })
}

pub(crate) fn compare_section(desk: &Desk, form: WhichSection) -> Result<SectionBeside, ApiError> {
    desk.look(|register| {
        let comparison = register.compare_section(form.section)?;
        let pairs = comparison.pairs.into_iter().map(BlockPair::from).collect();
        Ok(SectionBeside { section: comparison.section, pairs, stamp: comparison.stamp })
    })
}

pub(crate) fn accept_section(desk: &Desk, form: AcceptedSection) -> Result<Done<SectionView>, ApiError> {
    desk.work(|register| {
        let taken: BTreeSet<usize> = form.taken.iter().filter_map(|at| usize::try_from(*at).ok()).collect();
        let accepted = register.accept_section(form.section, &taken, &form.stamp)?;
        let section = stored(register, form.section)?;
        Done::of(register, accepted.map(|()| section))
    })
}

pub(crate) fn section_texts(desk: &Desk, form: WhichSection) -> Result<Vec<EarlierText>, ApiError> {
    desk.look(|register| {
        let texts = register.section_texts(form.section)?.into_iter();
        Ok(texts.map(|text| EarlierText { who: text.who, at: text.at, label: text.label, blocks: text.blocks }).collect())
    })
}

pub(crate) fn sections(desk: &Desk, form: WhichReport) -> Result<Vec<SectionView>, ApiError> {
    desk.look(|register| super::open::outline_of(register, form.report))
}
