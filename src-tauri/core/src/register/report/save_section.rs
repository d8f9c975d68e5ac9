use chrono::TimeDelta;

use super::super::{Op, Outcome, Register, RegisterError};
use super::draft;
use super::section::{SectionState, section_row};
use crate::document::{Block, Body, Inline, Provenance};
use crate::domain::{OperationId, SectionId};
use crate::storage::Noun;

/// Saves of one section that follow one another within so many seconds are one step of undo and one line of the history.
const PAUSE: i64 = 30;
/// However long somebody types without a pause, a new step begins after so many minutes.
const LONGEST: i64 = 10;

impl Register {
    /// Saves what a person made of a section. Text that was carried over, or made of figures and records, is the person's own as
    /// soon as its words change. A run of saves is one operation; each of its texts can still be had
    /// ([`Register::section_texts`]).
    ///
    /// # Errors
    /// [`RegisterError::ReportIssued`], [`RegisterError::NotFound`].
    pub fn save_section(&mut self, section: SectionId, blocks: &[Block], state: SectionState) -> Result<Outcome<()>, RegisterError> {
        let (report, old) = section_row(&self.storage, section)?;
        let blocks = touched(cleaned(blocks), &[&old.blocks, &old.baseline]);
        let same = blocks == old.blocks && old.state == state.word();
        let goes_on = if same { None } else { self.run_of(Op::SaveSection, Noun::ReportSection, section.0)? };
        self.transact_on(goes_on, Op::SaveSection, &old.heading, |work| {
            draft(work, report)?;
            if same { Ok(()) } else { Ok(work.storage.set_section_blocks(section, &blocks, state.word())?) }
        })
    }

    /// Declares a section finished, or not finished after all.
    ///
    /// # Errors
    /// [`RegisterError::ReportIssued`], [`RegisterError::NotFound`].
    pub fn mark_section(&mut self, section: SectionId, is_done: bool) -> Result<Outcome<()>, RegisterError> {
        let (report, old) = section_row(&self.storage, section)?;
        let state = if is_done { SectionState::Done } else { SectionState::Edited };
        let op = if is_done { Op::FinishSection } else { Op::ReopenSection };
        self.transact(op, &old.heading, |work| {
            draft(work, report)?;
            if is_done || old.state == SectionState::Done.word() {
                work.storage.set_section_blocks(section, &old.blocks, state.word())?;
            }
            Ok(())
        })
    }

    /// The operation that a save of the row goes on with, where somebody is still typing into it.
    pub(super) fn run_of(&self, op: Op, noun: Noun, row: i64) -> Result<Option<OperationId>, RegisterError> {
        let now = (self.by.clock)();
        let last = self.storage.last_operation_on(op.name(), &self.by.who, noun, row)?;
        let goes_on = |began, until| {
            let pause = now - until;
            pause >= TimeDelta::zero() && pause <= TimeDelta::seconds(PAUSE) && now - began <= TimeDelta::minutes(LONGEST)
        };
        Ok(last.filter(|(_, began, until)| goes_on(*began, *until)).map(|(id, ..)| id))
    }
}

/// Blocks on their way in: one form of every letter, no empty pieces, neighbours of one form in one piece.
pub(super) fn cleaned(blocks: &[Block]) -> Vec<Block> {
    blocks.iter().cloned().map(cleaned_block).collect()
}

fn cleaned_block(mut block: Block) -> Block {
    match &mut block.body {
        Body::Paragraph(inlines) => clean_line(inlines),
        Body::List(list) => list.items.iter_mut().for_each(clean_line),
        Body::Table(table) => {
            clean_line(&mut table.title);
            table.rows.iter_mut().flat_map(|row| &mut row.cells).for_each(clean_line);
        }
    }
    block
}

fn clean_line(line: &mut Vec<Inline>) {
    let mut cleaned: Vec<Inline> = Vec::with_capacity(line.len());
    for inline in std::mem::take(line) {
        match inline {
            Inline::Text { text, bold, italic } => {
                let text = crate::text::clean(&text);
                match cleaned.last_mut() {
                    Some(Inline::Text { text: before, bold: was_bold, italic: was_italic })
                        if *was_bold == bold && *was_italic == italic =>
                    {
                        before.push_str(&text);
                    }
                    _ if text.is_empty() => {}
                    _ => cleaned.push(Inline::Text { text, bold, italic }),
                }
            }
            other => cleaned.push(other),
        }
    }
    *line = cleaned;
}

/// The blocks with the source of those that a person touched: they are the person's own words now.
pub(super) fn touched(blocks: Vec<Block>, old: &[&[Block]]) -> Vec<Block> {
    let before: Vec<Block> = old.iter().flat_map(|blocks| cleaned(blocks)).collect();
    let stood = |block: &Block| before.contains(block);
    let settle = |mut block: Block| {
        if block.provenance != Provenance::Written && !stood(&block) && says_something(&block) {
            block.provenance = Provenance::Written;
        }
        block
    };
    blocks.into_iter().map(settle).collect()
}

/// Whether there is anything in it but gaps.
fn says_something(block: &Block) -> bool {
    block.inlines().any(|inline| !matches!(inline, Inline::Gap { .. }))
}
