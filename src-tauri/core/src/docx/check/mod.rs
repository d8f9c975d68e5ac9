//! Does a Word file satisfy a layout standard? Rules with an id, a severity and a source, over an [`Outline`] that was read.
//!
//! [`Paper`] finds the parts of an administrative paper (head, title, text, signature, appendices) in the outline; each file
//! of rules looks at its own. What a standard says in numbers and words is taken from [`LayoutStandard`].

mod appendices;
mod body;
mod change;
mod citations;
mod detect;
mod finding;
mod grounds;
mod head;
mod headings;
mod html;
mod letters;
mod marks;
mod number;
mod page;
mod paper;
mod pattern;
mod recipients;
mod rules;
mod setting;
mod signature;
mod tables;
mod title;
mod unchecked;
mod words;

pub(in crate::docx) use change::{Change, ParagraphChange, Piece, PieceKind, RowChange, RunChange, SectionChange, Side};
pub use detect::detect;
pub use finding::{Finding, Place};
pub use html::{Checked, Copy, Found, html};
pub use rules::{RULES, Rule, Scope};
pub use unchecked::{Unchecked, left_to_people, unchecked};

use chrono::NaiveDate;

use super::read::{Outline, View};
use crate::catalog::LayoutStandard;
use crate::domain::Window;
use paper::Paper;

/// What the caller knows beyond the file. What is `None` here and cannot be told from the file is not checked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CheckOptions {
    /// Symbol of the issuing body: `BTGDVTU`; for P09 and S05.
    pub symbol: Option<String>,
    /// Words of the period that the subject must have: `6 tháng đầu năm 2026`; for C17.
    pub period: Option<String>,
    /// Days over which the figures were collected; for C17 and C18.
    pub window: Option<Window>,
    /// The paper gives estimates and may be signed before its last day; for C18.
    pub estimates: bool,
    /// The paper is to be printed on both sides; for P02.
    pub two_sided: bool,
    /// A draft: blanks and placeholders are not objected to. Without it a file without number or day is one.
    pub draft: bool,
    /// The day from which the issuing body bears its present name after a merger; for C20.
    pub merged_on: Option<NaiveDate>,
}

/// Holds a file against a standard; findings in the order of the text, each rule by its id.
#[must_use]
pub fn check(outline: &Outline, layout: &LayoutStandard, options: &CheckOptions) -> Vec<Finding> {
    let accepted = outline.in_view(View::Accepted);
    let paper = Paper::new(&accepted, layout, options);
    let rules = RULES.iter().filter(|rule| rule.holds_for(layout.family));
    let mut findings: Vec<Finding> = rules.flat_map(|rule| (rule.check)(&paper).into_iter().map(|flaw| flaw.of(rule, &paper))).collect();
    findings.sort_by(|one, other| {
        (one.place.part_order, one.place.paragraph, one.rule).cmp(&(other.place.part_order, other.place.paragraph, other.rule))
    });
    findings
}
