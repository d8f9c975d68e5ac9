//! Totals unit by unit, and their order.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::{Figures, Total};
use crate::domain::{Basis, Direction, UnitId, Window};

/// A unit's place in a ranking.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    /// 1 for the first; equal totals share a rank and the next one is skipped (1, 2, 2, 4). `None` where nothing is reported.
    pub rank: Option<usize>,
    /// Who.
    pub unit: UnitId,
    /// How much.
    pub total: Total,
}

impl Figures<'_> {
    /// The totals of the units right below `unit` on today's map, in their order: each that is asked for the indicator,
    /// and each that has a figure though it is not asked or exists no more. Their amounts add up to the sum over them.
    #[must_use]
    pub fn by_unit(&self, code: &str, unit: UnitId, window: Window) -> Vec<(UnitId, Total)> {
        let Some(place) = self.map.place(unit) else { return Vec::new() };
        let names_no_kinds = self.facts.indicators.get(code).is_none_or(|indicator| indicator.reported_by.is_empty());
        let child = |place: &usize| {
            let id = self.map.id(*place)?;
            let total = self.total(code, id, window, Basis::Actual);
            let asked = !names_no_kinds && total.coverage.of() + total.coverage.not_applicable.len() > 0;
            (asked || total.value.number().is_some()).then_some((id, total))
        };
        self.map.children(place).iter().filter_map(child).collect()
    }

    /// The units right below `unit` from best to worst by the indicator's direction (more first where it has none);
    /// those that have not reported stand at the end, unranked, in their own order.
    #[must_use]
    pub fn ranked(&self, code: &str, unit: UnitId, window: Window) -> Vec<Ranked> {
        let less_is_better = self.facts.indicators.get(code).is_some_and(|indicator| indicator.direction == Direction::Down);
        let (mut known, unknown): (Vec<_>, Vec<_>) =
            self.by_unit(code, unit, window).into_iter().partition(|(_, total)| total.value.number().is_some());
        known.sort_by(|(_, one), (_, other)| {
            let order = one.value.number().cmp(&other.value.number());
            if less_is_better { order } else { order.reverse() }
        });
        let mut ranked: Vec<Ranked> = Vec::with_capacity(known.len() + unknown.len());
        let mut last: Option<(usize, Decimal)> = None;
        for (at, (unit, total)) in known.into_iter().enumerate() {
            let number = total.value.number().unwrap_or_default();
            let rank = match last {
                Some((rank, before)) if before.cmp(&number) == Ordering::Equal => rank,
                _ => at + 1,
            };
            last = Some((rank, number));
            ranked.push(Ranked { rank: Some(rank), unit, total });
        }
        ranked.extend(unknown.into_iter().map(|(unit, total)| Ranked { rank: None, unit, total }));
        ranked
    }
}
