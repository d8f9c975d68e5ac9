//! Templates (mẫu, đề cương): the outline of one kind of review with what each section is made of.
//!
//! `templates/*.toml` hold one template each; `templates/parts/*.toml` hold sections that several templates `use`,
//! so that quý I, 6 tháng, 9 tháng and năm share one text and differ only in which periods show a section.

mod block;
mod needs;
mod read;
mod toml_text;
mod verify;

pub use block::*;
pub use needs::{Needs, Reach, with_terms};
pub(super) use read::read;
pub use toml_text::{from_toml, to_toml};
pub(super) use verify::check;
pub use verify::{Known, Unknown, What, unknown_units, verify};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::document::Rank;
use crate::domain::{Level, PeriodKind, RecordKindCode, TemplateCode};

/// The outline of one kind of review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Template {
    /// Its code: `dan-van-tinh-6t`.
    pub code: TemplateCode,
    /// Its name in lists.
    pub name: String,
    /// What it is for.
    #[serde(default)]
    pub about: String,
    /// The levels that use it.
    pub levels: Vec<Level>,
    /// The periods it reports on.
    pub periods: Vec<PeriodKind>,
    /// What the user must choose before it can be assembled.
    #[serde(default)]
    pub subject_of: Option<SubjectRecords>,
    /// Name of the type: "BÁO CÁO".
    pub title: String,
    /// Trích yếu, with fields.
    pub subject: String,
    /// "Kính gửi:" lines, for layouts that print them.
    #[serde(default)]
    pub addressees: Vec<String>,
    /// Căn cứ and the opening paragraph.
    #[serde(default, rename = "opening-block")]
    pub opening: Vec<BlockTemplate>,
    /// The sections.
    #[serde(rename = "section")]
    pub sections: Vec<SectionTemplate>,
    /// The appendices.
    #[serde(default, rename = "appendix")]
    pub appendices: Vec<AppendixTemplate>,
}

/// The records that a template is about: the directive of a report on a directive, the programmes of a summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SubjectRecords {
    /// Their kind.
    pub kind: RecordKindCode,
    /// Whether there may be more than one.
    #[serde(default)]
    pub several: bool,
    /// What the user is asked for: "Chọn văn bản được báo cáo".
    pub ask: String,
}

/// One heading and what stands under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SectionTemplate {
    /// Its code, the same in every period: `II.7`.
    pub code: String,
    /// What its number looks like.
    pub rank: Rank,
    /// Its heading, with fields.
    pub heading: String,
    /// When it is shown.
    #[serde(default)]
    pub shown: Shown,
    /// Whether the report may not leave with it empty.
    #[serde(default)]
    pub required: bool,
    /// Whether it stands once for each of something.
    #[serde(default)]
    pub for_each: Option<ForEach>,
    /// What it is made of, before its children.
    #[serde(default, rename = "block")]
    pub blocks: Vec<BlockTemplate>,
    /// The sections below it.
    #[serde(default, rename = "section")]
    pub children: Vec<SectionTemplate>,
}

/// One appendix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AppendixTemplate {
    /// Its code: `PL1`.
    pub code: String,
    /// Its title, with fields.
    pub title: String,
    /// Whether its table needs the page on its side.
    #[serde(default)]
    pub landscape: bool,
    /// When it is shown.
    #[serde(default)]
    pub shown: Shown,
    /// The words by which the text refers to it where no block of the text does, with `{{ phu_luc }}` for its name.
    pub reference: String,
    /// Section at whose end the reference stands.
    pub referred_in: String,
    /// What it is made of.
    #[serde(rename = "block")]
    pub blocks: Vec<BlockTemplate>,
}

/// When a section is shown: the weaker of what its period and its level say; what is usual where neither says anything.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "SectionShown"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Shown {
    /// Where neither period nor level says anything.
    #[serde(default)]
    pub usually: Presence,
    /// By kind of period.
    #[serde(default)]
    pub periods: BTreeMap<PeriodKind, Presence>,
    /// By level of the issuer.
    #[serde(default)]
    pub levels: BTreeMap<Level, Presence>,
}

/// Whether a section is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Presence {
    /// Not.
    #[serde(rename = "khong")]
    Never,
    /// Where the register has something to say in it.
    #[serde(rename = "neu-co")]
    IfContent,
    /// Always; where there is nothing to say, with a gap or a prompt.
    #[default]
    #[serde(rename = "co")]
    Always,
}

/// What a section is repeated for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ForEach {
    /// Each group of tasks of the directive; `{{ nhom.so }}` and `{{ nhom.ten }}` name it.
    TaskGroup,
    /// Each of the chosen records; `{{ ban_ghi.… }}` holds its fields.
    SubjectRecord,
}

impl Shown {
    /// Whether it is shown in a period of this kind by an issuer of this level.
    #[must_use]
    pub fn presence(&self, period: PeriodKind, level: Level) -> Presence {
        let said = [self.periods.get(&period), self.levels.get(&level)];
        said.into_iter().flatten().copied().min().unwrap_or(self.usually)
    }
}

impl Template {
    /// Every section in reading order.
    #[must_use]
    pub fn walk(&self) -> Vec<&SectionTemplate> {
        self.sections.iter().flat_map(SectionTemplate::walk).collect()
    }

    /// Every block: of the opening, the sections and the appendices.
    pub fn blocks(&self) -> impl Iterator<Item = &BlockTemplate> {
        self.opening
            .iter()
            .chain(self.walk().into_iter().flat_map(|section| &section.blocks))
            .chain(self.appendices.iter().flat_map(|appendix| &appendix.blocks))
    }

    /// Every text with fields in it, for whoever can tell whether it is of the sentence language.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        verify::texts(self).into_iter().map(|(_, text)| text).collect()
    }

    /// The section with `code`.
    #[must_use]
    pub fn section(&self, code: &str) -> Option<&SectionTemplate> {
        self.walk().into_iter().find(|section| section.code == code)
    }
}

impl SectionTemplate {
    /// This section and all below it, in reading order.
    #[must_use]
    pub fn walk(&self) -> Vec<&SectionTemplate> {
        std::iter::once(self).chain(self.children.iter().flat_map(Self::walk)).collect()
    }
}

#[cfg(test)]
mod tests;
