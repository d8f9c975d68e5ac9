use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::assemble::Prepared;
use super::document::whole;
use super::{Leaving, draft};
use crate::assembly::shown_again;
use crate::document::{Block, Body, Document, FigureOrigin, Inline, Measure, Pair, Provenance, compare_blocks, plain};
use crate::domain::{ReportId, SectionId};
use crate::figures::{Again, Figures};
use crate::register::{Op, Outcome, Register, RegisterError, Work};
use crate::storage::SectionRow;

/// A figure of a draft that the register has another value for by now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedFigure {
    /// The figure as the text has it, with its value then.
    pub origin: FigureOrigin,
    /// As the text shows it.
    pub shown: String,
    /// The value now; `None` where there is none any more.
    pub now: Option<Decimal>,
    /// The value now in the way of the text; empty where there is none.
    pub now_shown: String,
    /// Whether the words around it may no longer be right: an increase became a decrease, or there is nothing to say.
    pub turns: bool,
    /// Whether somebody decided to leave it as it is, with this value known.
    pub held: bool,
    /// Where it stands.
    pub places: Vec<FigurePlace>,
}

/// Where a figure stands in a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigurePlace {
    /// The section; `None` in the opening or an appendix.
    pub section: Option<SectionId>,
    /// Code of the section or appendix; empty in the opening.
    pub code: String,
    /// The block, from 0.
    pub block: usize,
    /// The words of the paragraph, item or cell.
    pub sentence: String,
    /// Whether the whole sentence or table is made anew when the figure is accepted, instead of the number alone.
    pub made_anew: bool,
}

impl Register {
    /// The figures of a draft whose value has changed since, in reading order, each with all its places. None of an issued report,
    /// whose changes wait on another list ([`Register::late_changes`]).
    ///
    /// # Errors
    /// As [`Register::assemble_report`].
    pub fn changed_figures(&self, report: ReportId) -> Result<Vec<ChangedFigure>, RegisterError> {
        let of = self.report(report)?;
        if of.issued || of.template.is_none() {
            return Ok(Vec::new());
        }
        let prepared = self.prepare_report(&of, &self.today())?;
        self.changed_in(report, &prepared)
    }

    pub(super) fn changed_in(&self, report: ReportId, prepared: &Prepared) -> Result<Vec<ChangedFigure>, RegisterError> {
        let Some(document) = whole(&self.storage, report)? else { return Ok(Vec::new()) };
        let sections: BTreeMap<String, SectionId> = self.sections(report)?.into_iter().map(|section| (section.code, section.id)).collect();
        let held: BTreeMap<FigureOrigin, String> = self.storage.held_figures(report)?.into_iter().collect();
        let figures = Figures::new(prepared.facts.facts());
        let mut found: Vec<ChangedFigure> = Vec::new();
        for (code, at, block) in blocks(&document) {
            for line in block.lines() {
                for inline in line {
                    let Inline::Figure { origin, shown } = inline else { continue };
                    let now = figures.again(origin, prepared.report.basis);
                    if now.is_still(origin) {
                        continue;
                    }
                    let place = FigurePlace {
                        section: sections.get(code).copied(),
                        code: code.to_owned(),
                        block: at,
                        sentence: plain(line),
                        made_anew: is_made(block),
                    };
                    match found.iter_mut().find(|known| known.origin == *origin) {
                        Some(known) => {
                            if known.places.last() != Some(&place) {
                                known.places.push(place);
                            }
                        }
                        None => found.push(self.changed(origin, shown, now, &held, place)),
                    }
                }
            }
        }
        Ok(found)
    }

    fn changed(
        &self,
        origin: &FigureOrigin,
        shown: &str,
        now: Again,
        held: &BTreeMap<FigureOrigin, String>,
        place: FigurePlace,
    ) -> ChangedFigure {
        let now = match now {
            Again::Number(number) => Some(number),
            Again::Missing | Again::Unknown => None,
        };
        let then: Option<Decimal> = origin.value.parse().ok();
        let told = now.and_then(|now| self.told_again(origin, shown, now));
        let is_difference = matches!(origin.measure, Measure::Difference | Measure::DifferencePercent);
        let turns = match (then, now) {
            (Some(then), Some(now)) => told.is_none() || is_difference && then.cmp(&Decimal::ZERO) != now.cmp(&Decimal::ZERO),
            _ => true,
        };
        let fallback = || now.map(|now| now.normalize().to_string()).unwrap_or_default();
        ChangedFigure {
            held: held.get(origin).is_some_and(|value| *value == held_value(now)),
            origin: origin.clone(),
            shown: shown.to_owned(),
            now,
            now_shown: told.unwrap_or_else(fallback),
            turns,
            places: vec![place],
        }
    }

    fn told_again(&self, origin: &FigureOrigin, shown: &str, now: Decimal) -> Option<String> {
        let measure = self.book.get(origin.indicator.as_str())?.measure.as_str();
        shown_again(measure, origin.value.parse().ok()?, shown, now)
    }

    /// Puts the register's present values in place of these figures wherever they stand in a draft. A sentence or table that is made
    /// of figures is made anew; in a text that a person wrote, and beside a figure that is held, the number alone changes. Answers
    /// how many places changed.
    ///
    /// # Errors
    /// [`RegisterError::ReportIssued`]; as [`Register::changed_figures`].
    pub fn accept_figures(&mut self, report: ReportId, figures: &[FigureOrigin]) -> Result<Outcome<usize>, RegisterError> {
        let of = self.report(report)?;
        let prepared = self.prepare_report(&of, &self.today())?;
        let (taken, left): (Vec<_>, Vec<_>) =
            self.changed_in(report, &prepared)?.into_iter().partition(|figure| figures.contains(&figure.origin));
        let change = Accepted { taken, held: left.into_iter().filter(|figure| figure.held).map(|figure| figure.origin).collect() };
        let fresh = prepared.assembled(self).document;
        let rows = self.storage.sections(report)?;
        let shell = self.storage.report_document(report)?;
        self.transact(Op::AcceptFigures, &of.title, |work| {
            draft(work, report)?;
            let mut count = 0;
            for row in rows {
                let made = fresh.walk().into_iter().find(|section| section.code == row.code).map(|section| section.blocks.clone());
                if let Some(blocks) = accepted(&row.blocks, made.as_deref().unwrap_or_default(), &change, &mut count) {
                    work.storage.update_section(&SectionRow { blocks, ..row })?;
                }
            }
            if let Some(shell) = shell {
                accept_in_shell(work, report, shell, &fresh, &change, &mut count)?;
            }
            for figure in &change.taken {
                work.storage.release_figure(report, &figure.origin)?;
            }
            Ok(count)
        })
    }

    /// Leaves these figures as the text has them, until the register's value changes once more.
    ///
    /// # Errors
    /// [`RegisterError::ReportIssued`]; as [`Register::changed_figures`].
    pub fn hold_figures(&mut self, report: ReportId, figures: &[FigureOrigin]) -> Result<Outcome<()>, RegisterError> {
        let of = self.report(report)?;
        let changed = self.changed_figures(report)?;
        self.transact(Op::HoldFigures, &of.title, |work| {
            draft(work, report)?;
            for figure in changed.iter().filter(|figure| figures.contains(&figure.origin)) {
                work.storage.hold_figure(report, &figure.origin, &held_value(figure.now))?;
            }
            Ok(())
        })
    }

    /// A draft as of today.
    pub(super) fn today(&self) -> Leaving {
        Leaving::draft_of((self.by.clock)().date())
    }
}

fn held_value(now: Option<Decimal>) -> String {
    now.map(|now| now.normalize().to_string()).unwrap_or_default()
}

/// Every block of a document with the code of its section or appendix (empty in the opening) and its place there.
pub(super) fn blocks(document: &Document) -> Vec<(&str, usize, &Block)> {
    let opening = document.opening.iter().enumerate().map(|(at, block)| ("", at, block));
    let sections = document
        .walk()
        .into_iter()
        .flat_map(|section| section.blocks.iter().enumerate().map(|(at, block)| (section.code.as_str(), at, block)).collect::<Vec<_>>());
    let appendices = document
        .appendices
        .iter()
        .flat_map(|appendix| appendix.blocks.iter().enumerate().map(|(at, block)| (appendix.code.as_str(), at, block)));
    opening.chain(sections).chain(appendices).collect()
}

/// Whether a block is made of figures as a whole and no person has changed it.
fn is_made(block: &Block) -> bool {
    match block.provenance {
        Provenance::Sentence { .. } => true,
        Provenance::Written | Provenance::CarriedOver { .. } | Provenance::Prompt => false,
        _ => matches!(block.body, Body::Table(_)),
    }
}

/// What is accepted of the figures that have changed.
struct Accepted {
    /// They get the register's value.
    taken: Vec<ChangedFigure>,
    /// Somebody decided that these stay.
    held: Vec<FigureOrigin>,
}

/// The blocks with the changed figures accepted; `None` where none of them stands there.
fn accepted(blocks: &[Block], fresh: &[Block], change: &Accepted, count: &mut usize) -> Option<Vec<Block>> {
    let is_changed =
        |inline: &Inline| matches!(inline, Inline::Figure { origin, .. } if change.taken.iter().any(|figure| figure.origin == *origin));
    let is_held = |inline: &Inline| matches!(inline, Inline::Figure { origin, .. } if change.held.contains(origin));
    if !blocks.iter().flat_map(Block::inlines).any(is_changed) {
        return None;
    }
    let beside = compare_blocks(blocks, fresh);
    let settle = |block: &Block| {
        let here = block.inlines().filter(|inline| is_changed(inline)).count();
        if here == 0 {
            return block.clone();
        }
        *count += here;
        if is_made(block)
            && !block.inlines().any(is_held)
            && let Some(made) = made_anew(block, fresh, &beside)
        {
            return made;
        }
        let mut block = block.clone();
        replace(&mut block, &change.taken);
        block
    };
    Some(blocks.iter().map(settle).collect())
}

/// The newly assembled block that stands for `block`: the one of the same sentence, or the one beside it in the comparison.
fn made_anew(block: &Block, fresh: &[Block], beside: &[Pair]) -> Option<Block> {
    if matches!(block.provenance, Provenance::Sentence { .. }) {
        let mut same = fresh.iter().filter(|other| other.provenance == block.provenance);
        if let (Some(only), None) = (same.next(), same.next()) {
            return Some(only.clone());
        }
    }
    let pair = beside.iter().find(|pair| pair.old.as_ref() == Some(block))?;
    pair.new.clone().filter(|new| std::mem::discriminant(&new.provenance) == std::mem::discriminant(&block.provenance))
}

/// Puts the new numbers into a block in place of the old ones.
fn replace(block: &mut Block, changed: &[ChangedFigure]) {
    let settle = |inline: &mut Inline| {
        if let Inline::Figure { origin, shown } = inline
            && let Some(figure) = changed.iter().find(|figure| figure.origin == *origin)
        {
            match figure.now {
                Some(now) => {
                    origin.value = now.normalize().to_string();
                    shown.clone_from(&figure.now_shown);
                }
                None => *inline = Inline::Gap { missing: format!("chưa có số liệu: {}", origin.indicator) },
            }
        }
    };
    match &mut block.body {
        Body::Paragraph(inlines) => inlines.iter_mut().for_each(settle),
        Body::List(list) => list.items.iter_mut().flatten().for_each(settle),
        Body::Table(table) => {
            let cells = table.rows.iter_mut().flat_map(|row| row.cells.iter_mut().flatten());
            table.title.iter_mut().chain(cells).for_each(settle);
        }
    }
}

fn accept_in_shell(
    work: &Work<'_>,
    report: ReportId,
    mut shell: Document,
    fresh: &Document,
    change: &Accepted,
    count: &mut usize,
) -> Result<(), RegisterError> {
    let mut touched = false;
    if let Some(blocks) = accepted(&shell.opening, &fresh.opening, change, count) {
        (shell.opening, touched) = (blocks, true);
    }
    for appendix in &mut shell.appendices {
        let made = fresh.appendices.iter().find(|other| other.code == appendix.code).map_or(&[][..], |other| &other.blocks);
        if let Some(blocks) = accepted(&appendix.blocks, made, change, count) {
            (appendix.blocks, touched) = (blocks, true);
        }
    }
    if touched { Ok(work.storage.set_report_document(report, &shell)?) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{UnitId, Window};

    fn origin(indicator: &str, value: &str) -> FigureOrigin {
        let window = Window::new("2026-01-01".parse().unwrap(), "2026-06-30".parse().unwrap()).unwrap();
        FigureOrigin { indicator: indicator.into(), unit: UnitId(1), window, measure: Measure::Total, value: value.to_owned() }
    }

    fn sentence(models: &str, villages: &str) -> Block {
        let figure = |indicator: &str, value: &str| Inline::Figure { origin: origin(indicator, value), shown: value.to_owned() };
        let inlines = vec![figure("B01", models), Inline::text(" mô hình tại "), figure("B04", villages), Inline::text(" thôn.")];
        Block::paragraph(inlines, Provenance::Sentence { code: "b01.mo-hinh".into() })
    }

    fn change(indicator: &str, then: &str, now: i64) -> ChangedFigure {
        ChangedFigure {
            origin: origin(indicator, then),
            shown: then.to_owned(),
            now: Some(now.into()),
            now_shown: now.to_string(),
            turns: false,
            held: false,
            places: Vec::new(),
        }
    }

    fn said(change: &Accepted) -> String {
        let mut count = 0;
        let blocks = accepted(&[sentence("1927", "64")], &[sentence("2000", "70")], change, &mut count).unwrap();
        assert_eq!(count, change.taken.len());
        blocks[0].inlines().map(Inline::shown).collect()
    }

    /// The whole sentence was made anew, and with it the figure that somebody had decided to leave.
    #[test]
    fn a_figure_that_is_held_stays_when_another_of_its_sentence_is_accepted() {
        let held = Accepted { taken: vec![change("B04", "64", 70)], held: vec![origin("B01", "1927")] };
        assert_eq!(said(&held), "1927 mô hình tại 70 thôn.");
        let free = Accepted { taken: vec![change("B04", "64", 70)], held: Vec::new() };
        assert_eq!(said(&free), "2000 mô hình tại 70 thôn.");
    }
}
