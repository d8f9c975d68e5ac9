//! Which rank a heading has: by its number, by its style as the numbered headings of that style show it, or by how it is set.

use std::collections::BTreeMap;

use super::number::Kind;
use crate::document::Rank;

/// By what a line is known for a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// Its number.
    pub(super) number: Option<Kind>,
    /// Level of its heading style, from 1.
    pub(super) style: Option<u8>,
    /// In capitals.
    pub(super) capitals: bool,
    /// Bold and italic.
    pub(super) slanted: bool,
}

/// Ranks in the order of nesting, outermost first, without the one that only parts have.
const INNER: [Rank; 5] = [Rank::Roman, Rank::Arabic, Rank::Decimal, Rank::Letter, Rank::Plain];

/// What the headings of one file have taught about its ranks.
#[derive(Debug)]
pub(super) struct Ranks {
    of_style: BTreeMap<u8, Rank>,
    has_roman: bool,
    has_numbers: bool,
    has_capitals: bool,
}

impl Ranks {
    pub(super) fn learn(marks: &[Mark]) -> Self {
        let has_roman = marks.iter().any(|mark| mark.number == Some(Kind::Roman));
        let has_numbers = marks.iter().any(|mark| mark.number.is_some() || mark.style.is_some());
        let has_capitals = marks.iter().any(|mark| mark.number.is_none() && mark.capitals);
        let mut ranks = Self { of_style: BTreeMap::new(), has_roman, has_numbers, has_capitals };
        let mut levels: Vec<u8> = marks.iter().filter_map(|mark| mark.style).collect();
        levels.sort_unstable();
        levels.dedup();
        let mut next = Rank::Part;
        for level in levels {
            let numbered = marks.iter().filter(|mark| mark.style == Some(level)).filter_map(|mark| mark.number);
            let mut counts: BTreeMap<Rank, usize> = BTreeMap::new();
            numbered.filter_map(|kind| ranks.of_number(kind).map(|(rank, _)| rank)).for_each(|rank| *counts.entry(rank).or_default() += 1);
            let shown = counts.into_iter().max_by_key(|(_, count)| *count).map(|(rank, _)| rank);
            let rank = shown.unwrap_or_else(|| INNER.into_iter().find(|rank| *rank > next).unwrap_or(Rank::Plain));
            next = next.max(rank);
            ranks.of_style.insert(level, rank);
        }
        ranks
    }

    /// The rank of a number, with what is unsure about it; items have none.
    fn of_number(&self, kind: Kind) -> Option<(Rank, Option<&'static str>)> {
        const CAPITAL: &str = "Đề mục đánh chữ A, B, C được đổi thành «Phần thứ nhất, thứ hai…» theo thể thức; hãy xem lại cấp.";
        const DEEP: &str = "Thể thức không có cấp đánh số này nên đề mục được đổi thành a), b), c); hãy xem lại cấp.";
        const DEEPER: &str = "Thể thức không có cấp sâu như thế nên đề mục không đánh số; hãy xem lại cấp.";
        Some(match kind {
            Kind::Part => (Rank::Part, None),
            Kind::Capital if self.has_roman => (Rank::Part, Some(CAPITAL)),
            Kind::Capital | Kind::Roman => (Rank::Roman, None),
            Kind::Arabic => (Rank::Arabic, None),
            Kind::Decimal(2) => (Rank::Decimal, None),
            Kind::Decimal(3) => (Rank::Letter, Some(DEEP)),
            Kind::Decimal(_) => (Rank::Plain, Some(DEEPER)),
            Kind::Letter => (Rank::Letter, None),
            Kind::Item => return None,
        })
    }

    /// The rank of a heading, with what is unsure about it.
    pub(super) fn rank(&self, mark: Mark) -> (Rank, Option<&'static str>) {
        const BOLD: &str = "Đề mục không có số, chỉ in đậm; hãy xem lại cấp.";
        if let Some(found) = mark.number.and_then(|kind| self.of_number(kind)) {
            return found;
        }
        if let Some(rank) = mark.style.and_then(|level| self.of_style.get(&level)) {
            return (*rank, None);
        }
        let rank = match (self.has_numbers, mark.capitals, mark.slanted) {
            (true, _, _) => Rank::Plain,
            (false, true, _) => Rank::Roman,
            (false, false, false) if !self.has_capitals => Rank::Roman,
            (false, false, false) => Rank::Arabic,
            (false, false, true) => Rank::Decimal,
        };
        (rank, Some(BOLD))
    }
}
