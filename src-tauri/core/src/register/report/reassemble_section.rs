use std::collections::BTreeSet;

use super::section::{ASSEMBLED, section_row};
use super::{Leaving, draft};
use crate::document::{Block, Pair, Provenance, compare_blocks};
use crate::domain::{ReportId, SectionId};
use crate::register::attachment::hash;
use crate::register::{Op, Outcome, Register, RegisterError};
use crate::storage::SectionRow;

/// A section as it stands beside the same section assembled anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionComparison {
    /// The section.
    pub section: SectionId,
    /// Paragraph by paragraph: as it stands, and as it would be assembled now. What a person wrote has no counterpart.
    pub pairs: Vec<Pair>,
    /// Tells this comparison from one made after something has changed.
    pub stamp: String,
}

impl Register {
    /// Assembles one section anew and sets it beside what stands in it; nothing is written.
    ///
    /// # Errors
    /// As [`Register::assemble_report`]; [`RegisterError::NotFound`].
    pub fn compare_section(&self, section: SectionId) -> Result<SectionComparison, RegisterError> {
        let (report, row) = section_row(&self.storage, section)?;
        let fresh = self.fresh_blocks(report, &row)?;
        let pairs = compare_blocks(&row.blocks, &fresh);
        let both = serde_json::to_vec(&(&row.blocks, &fresh)).unwrap_or_default();
        Ok(SectionComparison { section, pairs, stamp: hash(&both) })
    }

    /// Takes the newly assembled text of the paragraphs `taken` (by their place in the comparison, from 0); of the others what stood
    /// stays. `stamp` is that of the comparison in which they were chosen.
    ///
    /// # Errors
    /// [`RegisterError::ComparisonStale`] where text or register have changed since, [`RegisterError::ReportIssued`].
    pub fn accept_section(&mut self, section: SectionId, taken: &BTreeSet<usize>, stamp: &str) -> Result<Outcome<()>, RegisterError> {
        let comparison = self.compare_section(section)?;
        if comparison.stamp != stamp {
            return Err(RegisterError::ComparisonStale);
        }
        let (report, row) = section_row(&self.storage, section)?;
        let baseline: Vec<Block> = comparison.pairs.iter().filter_map(|pair| pair.new.clone()).collect();
        let chosen = comparison.pairs.into_iter().enumerate();
        let blocks: Vec<Block> =
            chosen.filter_map(|(at, pair)| if pair.same || taken.contains(&at) { pair.new } else { pair.old }).collect();
        self.transact(Op::AcceptSection, &row.heading.clone(), |work| {
            draft(work, report)?;
            let state = if blocks == baseline { ASSEMBLED.to_owned() } else { "edited".to_owned() };
            if blocks != row.blocks {
                work.storage.update_section(&SectionRow { blocks, baseline, state, ..row })?;
            }
            Ok(())
        })
    }

    /// The blocks that the section would have, were it assembled now: without what a person wrote, and without asking again for
    /// what a person has answered.
    pub(super) fn fresh_blocks(&self, report: ReportId, row: &SectionRow) -> Result<Vec<Block>, RegisterError> {
        let assembled = self.assemble_report(report, &Leaving::draft_of((self.by.clock)().date()))?;
        let found = assembled.document.walk().into_iter().find(|section| section.code == row.code);
        // A section that the template does not have is a person's own: there is nothing to set beside it.
        let Some(found) = found else { return Ok(row.blocks.clone()) };
        let is_carried = |block: &Block| matches!(block.provenance, Provenance::CarriedOver { .. });
        let still_carried = row.blocks.is_empty() || row.blocks.iter().any(is_carried);
        let is_wanted = |block: &&Block| match block.provenance {
            Provenance::Written => false,
            Provenance::Prompt => row.blocks.is_empty() || row.blocks.contains(block),
            Provenance::CarriedOver { .. } => still_carried,
            _ => true,
        };
        Ok(found.blocks.iter().filter(is_wanted).cloned().collect())
    }
}
