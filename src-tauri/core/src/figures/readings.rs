//! The readings sorted once, so that no total looks through all of them.

use super::{Facts, UnitMap};
use crate::domain::{IndicatorCode, IndicatorId, Reading};

/// Where the readings of each indicator and unit lie.
#[derive(Debug)]
pub(super) struct ReadingIndex<'a> {
    readings: &'a [Reading],
    indicators: Vec<(IndicatorId, &'a IndicatorCode)>,
    units: usize,
    /// For each cell (indicator × unit) where its run in `order` begins; one more at the end.
    begins: Vec<u32>,
    order: Vec<u32>,
}

impl<'a> ReadingIndex<'a> {
    pub(super) fn new(facts: &Facts<'a>, map: &UnitMap<'a>) -> Self {
        let mut indicators: Vec<(IndicatorId, &'a IndicatorCode)> = facts
            .indicators
            .iter()
            .filter_map(|indicator| facts.indicators.id(indicator.code.as_str()).map(|id| (id, &indicator.code)))
            .collect();
        indicators.sort_unstable_by_key(|(id, _)| *id);
        let units = map.len();
        let cell_of = |reading: &Reading| {
            let row = indicators.binary_search_by_key(&reading.indicator, |(id, _)| *id).ok()?;
            Some(row * units + map.place(reading.unit)?)
        };
        let cells: Vec<Option<usize>> = facts.readings.iter().map(cell_of).collect();
        let mut begins = vec![0_u32; indicators.len() * units + 1];
        for cell in cells.iter().flatten() {
            if let Some(count) = begins.get_mut(cell + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for begin in &mut begins {
            sum += *begin;
            *begin = sum;
        }
        let mut next = begins.clone();
        let mut order = vec![0_u32; sum as usize];
        for (at, cell) in cells.iter().enumerate() {
            if let Some(slot) = cell.and_then(|cell| next.get_mut(cell)) {
                if let Some(target) = order.get_mut(*slot as usize) {
                    *target = u32::try_from(at).unwrap_or(u32::MAX);
                }
                *slot += 1;
            }
        }
        let mut index = Self { readings: facts.readings, indicators, units, begins, order };
        index.sort_cells();
        index
    }

    fn sort_cells(&mut self) {
        let readings = self.readings;
        for run in self.begins.windows(2) {
            let &[from, to] = run else { continue };
            if let Some(cell) = self.order.get_mut(from as usize..to as usize)
                && cell.len() > 1
            {
                cell.sort_unstable_by_key(|at| readings.get(*at as usize).map(|reading| (reading.window, reading.id)));
            }
        }
    }

    /// The row of the indicator.
    pub(super) fn row(&self, id: IndicatorId) -> Option<usize> {
        self.indicators.binary_search_by_key(&id, |(id, _)| *id).ok()
    }

    /// The readings of the indicator in `row` for the unit at `place`, by their days.
    pub(super) fn cell(&self, row: usize, place: usize) -> impl Iterator<Item = &'a Reading> + use<'_, 'a> {
        self.run(row * self.units + place, 1)
    }

    /// All readings of the indicator in `row`.
    pub(super) fn of_indicator(&self, row: usize) -> impl Iterator<Item = &'a Reading> + use<'_, 'a> {
        self.run(row * self.units, self.units)
    }

    fn run(&self, cell: usize, cells: usize) -> impl Iterator<Item = &'a Reading> + use<'_, 'a> {
        let from = self.begins.get(cell).copied().unwrap_or(0) as usize;
        let to = self.begins.get(cell + cells).copied().unwrap_or(0) as usize;
        let readings = self.readings;
        self.order.get(from..to).unwrap_or(&[]).iter().filter_map(move |at| readings.get(*at as usize))
    }
}
