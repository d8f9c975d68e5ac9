use serde::{Deserialize, Serialize};

use super::{ReportLine, WhichReport};
use crate::api::{ApiError, Desk};
use crate::document::{Appendix, Block, Document, Head, Marks, Rank, Recipients, Section, Signature, heading_number};
use crate::domain::{ReportId, SectionId};
use crate::register::{Register, SectionProgress, StoredSection, progress_of};

/// How far a section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) enum Progress {
    /// Trống.
    Empty,
    /// Cũ chưa sửa.
    CarriedOver,
    /// Nháp.
    Draft,
    /// Xong.
    Done,
}

impl From<SectionProgress> for Progress {
    fn from(progress: SectionProgress) -> Self {
        match progress {
            SectionProgress::Empty => Self::Empty,
            SectionProgress::CarriedOver => Self::CarriedOver,
            SectionProgress::Draft => Self::Draft,
            SectionProgress::Done => Self::Done,
        }
    }
}

/// One section on the page and in the outline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SectionView {
    /// Its number in the register; null in an issued report, which cannot be changed.
    pub id: Option<SectionId>,
    /// The section above it.
    pub parent: Option<SectionId>,
    /// Code in the template: "II.7".
    pub code: String,
    /// How deep it stands, from 0.
    pub depth: u32,
    /// What its number looks like.
    pub rank: Rank,
    /// Its number as it is printed: "7.", "a)"; empty where it has none.
    pub number: String,
    /// Its heading without the number.
    pub heading: String,
    /// Its own blocks.
    pub blocks: Vec<Block>,
    /// How far it is.
    pub progress: Progress,
    /// Whether a person declared it finished.
    pub is_done: bool,
    /// Whether a person changed its text.
    pub is_edited: bool,
    /// Whether a person added it, or chose its heading or place.
    pub is_own: bool,
}

/// A report as it is read and written: everything that the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReportView {
    /// The report.
    pub line: ReportLine,
    /// Name of the layout standard that it is set by.
    pub layout_name: String,
    /// Code of that standard.
    pub layout: String,
    /// What stands above the title.
    pub head: Head,
    /// Name of the type: "BÁO CÁO".
    pub title: String,
    /// Trích yếu.
    pub subject: String,
    /// Marks on the first page.
    pub marks: Marks,
    /// "Kính gửi:".
    pub addressees: Vec<String>,
    /// Căn cứ and the opening paragraph.
    pub opening: Vec<Block>,
    /// The sections in reading order.
    pub sections: Vec<SectionView>,
    /// Sections that were taken out and can be taken back.
    pub removed: Vec<SectionView>,
    /// Who signs.
    pub signature: Signature,
    /// Nơi nhận.
    pub recipients: Recipients,
    /// Whether a person chose the trích yếu for this report.
    pub has_own_subject: bool,
    /// Whether a person chose Nơi nhận for this report.
    pub has_own_recipients: bool,
    /// The appendices.
    pub appendices: Vec<Appendix>,
}

pub(crate) fn open(desk: &Desk, form: WhichReport) -> Result<ReportView, ApiError> {
    let today = desk.today();
    desk.look(|register| {
        let report = register.report(form.report)?;
        let document = register
            .document(form.report)?
            .ok_or_else(|| ApiError::told(format!("Báo cáo «{}» chưa có nội dung.", report.title), "Hãy dựng nội dung báo cáo từ mẫu."))?;
        let layout = register.report_layout(form.report, today)?;
        let stored = if report.issued { Vec::new() } else { register.sections(form.report)? };
        let removed = if report.issued { Vec::new() } else { register.removed_sections(form.report)? };
        let sections = views(&document, &stored);
        let removed = removed.iter().map(|section| view(section, &removed, String::new(), 0)).collect();
        let Document { head, title, subject, marks, addressees, opening, signature, recipients, appendices, own, .. } = document;
        Ok(ReportView {
            line: ReportLine::of(register, &report)?,
            layout_name: layout.name.clone(),
            layout: layout.id.to_string(),
            head,
            title,
            subject,
            marks,
            addressees,
            opening,
            sections,
            removed,
            signature,
            recipients,
            has_own_subject: own.subject,
            has_own_recipients: own.recipients,
            appendices,
        })
    })
}

/// The sections of a report without the rest, after the outline has changed.
pub(super) fn outline_of(register: &Register, report: ReportId) -> Result<Vec<SectionView>, ApiError> {
    let document = register.document(report)?;
    let stored = register.sections(report)?;
    Ok(document.map(|document| views(&document, &stored)).unwrap_or_default())
}

fn views(document: &Document, stored: &[StoredSection]) -> Vec<SectionView> {
    let mut found = Vec::new();
    below(&document.sections, stored, None, "", 0, &mut found);
    found
}

fn below(sections: &[Section], stored: &[StoredSection], parent: Option<SectionId>, above: &str, depth: u32, found: &mut Vec<SectionView>) {
    let mut rows = stored.iter().filter(|row| row.parent == parent && !stored.is_empty());
    let mut counted: Vec<Rank> = Vec::new();
    for section in sections {
        let position = counted.iter().filter(|rank| **rank == section.rank).count();
        counted.push(section.rank);
        let number = heading_number(section.rank, position, above);
        // Sections and rows are told in one order: that of their places.
        let row = rows.next();
        let below_this = row.map(|row| row.id);
        found.push(match row {
            Some(row) => view(row, stored, number.clone(), depth),
            None => SectionView {
                id: None,
                parent: None,
                code: section.code.clone(),
                depth,
                rank: section.rank,
                number: number.clone(),
                heading: section.heading.clone(),
                blocks: section.blocks.clone(),
                progress: Progress::Done,
                is_done: true,
                is_edited: false,
                is_own: false,
            },
        });
        let stored = if row.is_some() { stored } else { &[] };
        below(&section.children, stored, below_this, &number, depth + 1, found);
    }
}

pub(super) fn view(section: &StoredSection, all: &[StoredSection], number: String, depth: u32) -> SectionView {
    SectionView {
        id: Some(section.id),
        parent: section.parent,
        code: section.code.clone(),
        depth,
        rank: section.rank,
        number,
        heading: section.heading.clone(),
        blocks: section.blocks.clone(),
        progress: progress_of(section, all).into(),
        is_done: section.state == crate::register::SectionState::Done,
        is_edited: section.state != crate::register::SectionState::Assembled,
        is_own: section.is_own,
    }
}
