use serde::{Deserialize, Serialize};

use crate::api::report::ProblemView;
use crate::api::{ApiError, Desk};
use crate::catalog::Template;
use crate::document::{Block, Document, Rank, Section, appendix_name, heading_number};
use crate::docx::{Sheet, sheet};
use crate::domain::{Period, RecordId};
use crate::register::Leaving;

/// A template that is to be seen with the register's data, saved or not.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TemplateToPreview {
    /// The template.
    pub template: Template,
    /// For which period.
    pub period: Period,
    /// The directive or programmes that it would be about.
    pub subject: Vec<RecordId>,
}

/// What a template makes of the register's data, as it would stand on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TemplatePreview {
    /// The page around the text.
    pub sheet: Sheet,
    /// Căn cứ and the opening paragraph.
    pub opening: Vec<Block>,
    /// The sections in reading order, then the appendices.
    pub parts: Vec<PreviewPart>,
    /// What is missing or doubtful in it.
    pub problems: Vec<ProblemView>,
}

/// A section or an appendix of a preview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct PreviewPart {
    /// Code in the template, with a number behind it where the section is repeated.
    pub code: String,
    /// What its number looks like; null for an appendix.
    pub rank: Option<Rank>,
    /// Its number as it is printed: "7.", "a)"; of an appendix its name.
    pub number: String,
    /// Its heading without the number.
    pub heading: String,
    /// Its own blocks.
    pub blocks: Vec<Block>,
}

pub(crate) fn preview(desk: &Desk, form: TemplateToPreview) -> Result<TemplatePreview, ApiError> {
    let today = desk.today();
    desk.look(|register| {
        let assembled = register.preview_template(form.template, form.period, form.subject, &Leaving::draft_of(today))?;
        let sheet = sheet(&assembled.document, &assembled.layout);
        let Document { opening, sections, appendices, .. } = assembled.document;
        let mut parts = Vec::new();
        below(sections, "", &mut parts);
        let count = appendices.len();
        parts.extend(appendices.into_iter().enumerate().map(|(position, appendix)| PreviewPart {
            code: appendix.code,
            rank: None,
            number: appendix_name(position, count),
            heading: appendix.title,
            blocks: appendix.blocks,
        }));
        let problems = assembled.problems.into_iter().map(ProblemView::from).collect();
        Ok(TemplatePreview { sheet, opening, parts, problems })
    })
}

fn below(sections: Vec<Section>, above: &str, parts: &mut Vec<PreviewPart>) {
    let mut counted: Vec<Rank> = Vec::new();
    for Section { code, rank, heading, blocks, children } in sections {
        let position = counted.iter().filter(|other| **other == rank).count();
        counted.push(rank);
        let number = heading_number(rank, position, above);
        parts.push(PreviewPart { code, rank: Some(rank), number: number.clone(), heading, blocks });
        below(children, &number, parts);
    }
}
