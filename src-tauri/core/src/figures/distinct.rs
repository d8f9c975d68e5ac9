//! Distinct units: each unit once, however often it reports within the window; also n of N as a unit types it.

use rust_decimal::Decimal;

use super::amount::{Amount, Said};
use super::cover::leaves_a_gap;
use super::work::Work;
use super::{Figures, TotalValue};
use crate::domain::{Basis, Observed, Reading, UnitId, Window};

/// The units behind n/N, by name: which were counted, which were not, and of which nothing is known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UnitsCounted {
    /// The n.
    pub counted: Vec<UnitId>,
    /// Those that reported, or are known from the records, not to count.
    pub not_counted: Vec<UnitId>,
    /// Those that have not reported.
    pub silent: Vec<UnitId>,
}

impl Figures<'_> {
    /// The units behind an indicator that counts units ("đơn vị đã, chưa tổ chức đối thoại"), each asked one once;
    /// those with nothing of the kind are left out.
    #[must_use]
    pub fn units_counted(&self, code: &str, unit: UnitId, window: Window) -> UnitsCounted {
        let mut found = UnitsCounted::default();
        for asked in self.asked(code, unit, window) {
            match self.total(code, asked, window, Basis::Actual).value {
                TotalValue::Missing => found.silent.push(asked),
                TotalValue::NotApplicable => {}
                value if value.number().is_some_and(|number| number > Decimal::ZERO) => found.counted.push(asked),
                _ => found.not_counted.push(asked),
            }
        }
        found
    }
}

impl<'a> Work<'_, 'a> {
    /// Whether the unit is one of those counted; where it gives n of N of its own, those two numbers at the cut-off.
    pub(super) fn distinct(&mut self, place: usize) -> Said<'a> {
        let mut said = Said::default();
        let line = self.line_by_the_cut_off(place);
        let inside: Vec<&'a Reading> = line.iter().flat_map(|member| self.said_inside(*member)).collect();
        if self.tracing {
            said.used.clone_from(&inside);
        }
        let windows: Vec<Window> = inside.iter().map(|reading| reading.window).collect();
        said.gap = self.figures.map.lifetime_in(place, self.window).is_none_or(|need| leaves_a_gap(need, &windows));
        said.not_applicable = inside.iter().any(|reading| reading.observed == Observed::NotApplicable);
        let last = inside
            .iter()
            .filter(|reading| reading.observed.value().is_some())
            .max_by_key(|reading| (reading.window.to(), reading.window.days(), reading.id));
        let Some(last) = last else { return said };
        let Some(amount) = Amount::of(last) else { return said };
        self.out_of_bounds(place, last);
        let by_kind = self.figures.map.unit(place).is_some_and(|unit| self.indicator.reported_by.contains(&unit.kind));
        if amount.has_own_base || !by_kind {
            // A count of different things cannot be added over months: the last word stands, for the whole window.
            let whole = last.window.from() == self.window.from();
            if !whole && inside.iter().any(|reading| reading.window != last.window && reading.observed.value().is_some()) {
                self.distinct_over_months(place, last);
            }
            let as_of = Some(last.window.to()).filter(|day| *day != self.cut_off());
            said.amount = Some(Amount { as_of, ..amount });
            said.gap = said.gap && as_of.is_none();
            if self.tracing {
                said.used = vec![last];
            }
            return said;
        }
        if let Some(reading) = inside.iter().find(|reading| reading.observed.value().is_some_and(|value| value > Decimal::ONE)) {
            self.more_than_itself(place, reading);
        }
        let counted = inside.iter().any(|reading| reading.observed.value().is_some_and(|value| value > Decimal::ZERO));
        // Once a unit counts, what it does in the rest of the window changes nothing.
        said.gap = said.gap && !counted;
        said.amount = Some(Amount {
            value: if counted { Decimal::ONE } else { Decimal::ZERO },
            base: Decimal::ONE,
            has_own_base: false,
            approximation: None,
            ..amount
        });
        said
    }

    /// The unit and those merged into it by the cut-off.
    fn line_by_the_cut_off(&self, place: usize) -> Vec<usize> {
        let mut found = vec![place];
        let mut next = 0;
        while let Some(member) = found.get(next).copied() {
            next += 1;
            found.extend(self.figures.map.predecessors(member).iter().filter(|step| step.on <= self.cut_off()).map(|step| step.from));
        }
        found
    }
}
