//! The outline of one report: sections added, renamed, moved, taken out and taken back.

mod add;
mod place;
mod remove;
mod rename;

pub use add::NewSection;
pub use place::Place;

use super::super::{RegisterError, Work};
use super::section::REMOVED;
use crate::document::Rank;
use crate::domain::{ReportId, SectionId};
use crate::storage::SectionRow;

/// The rank of a heading right below one of `rank`.
fn rank_below(rank: Rank) -> Rank {
    match rank {
        Rank::Part => Rank::Roman,
        Rank::Roman => Rank::Arabic,
        Rank::Arabic => Rank::Decimal,
        Rank::Decimal | Rank::Letter => Rank::Letter,
        Rank::Plain => Rank::Plain,
    }
}

/// The rank of a heading below `parent`: that of its neighbours, where there are any.
fn rank_in(rows: &[SectionRow], parent: Option<SectionId>, but: Option<SectionId>) -> Rank {
    let neighbour = rows.iter().find(|row| row.parent == parent && Some(row.id) != but);
    let above = parent.and_then(|parent| rows.iter().find(|row| row.id == parent));
    match (neighbour, above) {
        (Some(neighbour), _) => neighbour.rank,
        (None, Some(above)) => rank_below(above.rank),
        (None, None) => Rank::Roman,
    }
}

/// The sections that stand in the report.
fn standing(work: &Work<'_>, report: ReportId) -> Result<Vec<SectionRow>, RegisterError> {
    Ok(work.storage.sections(report)?.into_iter().filter(|row| row.outline != REMOVED).collect())
}

/// Counts the sections below `parent` anew, with `id` at `position`; answers the places that changed.
fn positions(rows: &[SectionRow], parent: Option<SectionId>, id: SectionId, position: usize) -> Vec<(SectionId, i64)> {
    let mut order: Vec<SectionId> = rows.iter().filter(|row| row.parent == parent && row.id != id).map(|row| row.id).collect();
    order.insert(position.min(order.len()), id);
    (0..).zip(order).map(|(position, id)| (id, position)).collect()
}

/// The section and everything below it.
fn subtree(rows: &[SectionRow], id: SectionId) -> Vec<SectionId> {
    let mut found = vec![id];
    let mut at = 0;
    while let Some(above) = found.get(at).copied() {
        // A section stands below one other; a damaged file with a loop still ends.
        found.extend(
            rows.iter().filter(|row| row.parent == Some(above)).map(|row| row.id).filter(|id| !found.contains(id)).collect::<Vec<_>>(),
        );
        at += 1;
    }
    found
}
