//! Which of one unit's readings are added, so that no day is counted twice.

use rust_decimal::Decimal;

use crate::domain::{Observed, Reading, Window};

/// Readings chosen to be added, those left aside, and pairs over the same days.
#[derive(Debug, Default)]
pub(super) struct Chosen<'a> {
    pub(super) used: Vec<&'a Reading>,
    pub(super) left: Vec<&'a Reading>,
    pub(super) same_days: Vec<(&'a Reading, &'a Reading)>,
}

/// How deep windows may lie in one another and still be compared (year, half, quarter, month, week).
const NESTING: usize = 6;

/// Chooses readings that share no day: most days first, then fewest (so the longest) readings, then the latest recorded.
/// `sorted` is sorted by days and then by row, and holds no blanks.
pub(super) fn choose<'a>(sorted: &[&'a Reading]) -> Chosen<'a> {
    let mut chosen = Chosen::default();
    let mut distinct: Vec<&'a Reading> = Vec::with_capacity(sorted.len());
    for reading in sorted {
        match distinct.last_mut() {
            Some(last) if last.window == reading.window => {
                let (stands, other) = later(last, reading);
                chosen.same_days.push((stands, other));
                *last = stands;
            }
            _ => distinct.push(reading),
        }
    }
    if share_no_day(&distinct) {
        chosen.used = distinct;
        return chosen;
    }
    distinct.sort_unstable_by_key(|reading| (reading.window.to(), reading.window.from()));
    // best[k]: days and readings of the best choice among the first k; a step says whether the k-th was taken.
    let mut best: Vec<(i64, i64)> = vec![(0, 0)];
    let mut taken: Vec<Option<usize>> = Vec::with_capacity(distinct.len());
    for reading in &distinct {
        let before = distinct.partition_point(|other| other.window.to() < reading.window.from());
        let skip = best.last().copied().unwrap_or_default();
        let (days, pieces) = best.get(before).copied().unwrap_or_default();
        let take = (days + reading.window.days(), pieces - 1);
        best.push(take.max(skip));
        taken.push((take > skip).then_some(before));
    }
    let mut is_used = vec![false; distinct.len()];
    let mut end = distinct.len();
    while let Some(last) = end.checked_sub(1) {
        match taken.get(last).copied().flatten() {
            Some(before) => {
                if let Some(used) = is_used.get_mut(last) {
                    *used = true;
                }
                end = before;
            }
            None => end = last,
        }
    }
    for (reading, used) in distinct.into_iter().zip(is_used) {
        if used { chosen.used.push(reading) } else { chosen.left.push(reading) }
    }
    chosen
}

/// Of two readings over the same days: a number before "không áp dụng", then the later row.
fn later<'a>(one: &'a Reading, other: &'a Reading) -> (&'a Reading, &'a Reading) {
    let rank = |reading: &Reading| (reading.observed.value().is_some(), reading.id);
    if rank(other) > rank(one) { (other, one) } else { (one, other) }
}

fn share_no_day(by_first_day: &[&Reading]) -> bool {
    by_first_day.windows(2).all(|pair| matches!(pair, [one, next] if one.window.to() < next.window.from()))
}

/// A longer reading that the shorter ones inside it contradict.
#[derive(Debug)]
pub(super) struct Contradiction<'a> {
    pub(super) longer: &'a Reading,
    pub(super) shorter: Vec<&'a Reading>,
    pub(super) sum: Decimal,
    /// Whether the shorter ones fill the longer one; otherwise they already exceed it.
    pub(super) filled: bool,
}

/// Where shorter readings fill a chosen longer one and their sum differs, or exceed it without filling it.
pub(super) fn contradictions<'a>(chosen: &Chosen<'a>) -> Vec<Contradiction<'a>> {
    let mut found = Vec::new();
    if !chosen.left.is_empty() {
        contradictions_within(chosen, NESTING, &mut found);
    }
    found
}

fn contradictions_within<'a>(chosen: &Chosen<'a>, depth: usize, found: &mut Vec<Contradiction<'a>>) {
    if depth == 0 {
        return;
    }
    for longer in &chosen.used {
        let mut inside: Vec<&'a Reading> = chosen.left.iter().copied().filter(|other| longer.window.covers(other.window)).collect();
        if inside.is_empty() {
            continue;
        }
        inside.sort_unstable_by_key(|reading| (reading.window, reading.id));
        let inner = choose(&inside);
        let days: i64 = inner.used.iter().map(|reading| reading.window.days()).sum();
        let filled = days == longer.window.days();
        let values = sum(&inner.used, Observed::value);
        let bases = sum(&inner.used, Observed::base);
        if let Some(value) = longer.observed.value() {
            let base = longer.observed.base().unwrap_or_default();
            if (filled && (values != value || bases != base)) || (!filled && values > value) {
                found.push(Contradiction { longer, shorter: inner.used.clone(), sum: values, filled });
            }
        }
        contradictions_within(&inner, depth - 1, found);
    }
}

fn sum(readings: &[&Reading], part: impl Fn(Observed) -> Option<Decimal>) -> Decimal {
    readings.iter().filter_map(|reading| part(reading.observed)).fold(Decimal::ZERO, Decimal::saturating_add)
}

/// Whether some day of `need` lies in none of the windows.
pub(super) fn leaves_a_gap(need: Window, covers: &[Window]) -> bool {
    if covers.iter().any(|window| window.covers(need)) {
        return false;
    }
    let mut sorted: Vec<Window> = covers.iter().copied().filter(|window| window.overlaps(need)).collect();
    sorted.sort_unstable();
    let mut next = need.from();
    for window in sorted {
        if window.from() > next {
            return true;
        }
        match window.to().succ_opt() {
            Some(after) => next = next.max(after),
            None => return false,
        }
    }
    next <= need.to()
}
