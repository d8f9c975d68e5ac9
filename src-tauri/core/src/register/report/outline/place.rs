use super::{positions, rank_below, rank_in, standing, subtree};
use crate::document::Rank;
use crate::domain::SectionId;
use crate::register::report::draft;
use crate::register::report::section::{OWN, section_row};
use crate::register::{Op, Outcome, Register, RegisterError, Work};
use crate::storage::SectionRow;

/// Where a section is to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The section above it; `None` at the top.
    pub parent: Option<SectionId>,
    /// Its place among its neighbours without itself, from 0; beyond the last it is the last.
    pub position: usize,
}

impl Register {
    /// Moves a section with all below it; at another level its headings take that level's numbers.
    ///
    /// # Errors
    /// [`RegisterError::SectionInItself`], [`RegisterError::ReportIssued`], [`RegisterError::NotFound`].
    pub fn move_section(&mut self, section: SectionId, to: Place) -> Result<Outcome<()>, RegisterError> {
        let (report, row) = section_row(&self.storage, section)?;
        self.transact(Op::MoveSection, &row.heading.clone(), |work| {
            draft(work, report)?;
            let rows = standing(work, report)?;
            if !rows.iter().any(|row| row.id == section) || to.parent.is_some_and(|parent| !rows.iter().any(|row| row.id == parent)) {
                return Err(RegisterError::NotFound { what: "mục" });
            }
            if to.parent.is_some_and(|parent| subtree(&rows, section).contains(&parent)) {
                return Err(RegisterError::SectionInItself(row.heading));
            }
            let order = positions(&rows, to.parent, section, to.position);
            let here = order.iter().find(|(id, _)| *id == section).map_or(0, |(_, position)| *position);
            let order_now = rows.iter().filter(|other| other.parent == row.parent).map(|other| other.id);
            if row.parent == to.parent && order_now.eq(order.iter().map(|(id, _)| *id)) {
                return Ok(());
            }
            let rank = if row.parent == to.parent { row.rank } else { rank_in(&rows, to.parent, Some(section)) };
            rank_below_it(work, &rows, section, rank)?;
            work.storage.update_section(&SectionRow { parent: to.parent, position: here, rank, outline: OWN.to_owned(), ..row })?;
            for (id, position) in order.into_iter().filter(|(id, _)| *id != section) {
                if let Some(other) = rows.iter().find(|other| other.id == id && other.position != position) {
                    work.storage.update_section(&SectionRow { position, ..other.clone() })?;
                }
            }
            Ok(())
        })
    }
}

/// Gives what stands below a section that now has `rank` the ranks below that.
fn rank_below_it(work: &Work<'_>, rows: &[SectionRow], section: SectionId, rank: Rank) -> Result<(), RegisterError> {
    let old = rows.iter().find(|row| row.id == section).map(|row| row.rank);
    if old == Some(rank) {
        return Ok(());
    }
    let below = rank_below(rank);
    for child in rows.iter().filter(|row| row.parent == Some(section)) {
        rank_below_it(work, rows, child.id, below)?;
        work.storage.update_section(&SectionRow { rank: below, ..child.clone() })?;
    }
    Ok(())
}
