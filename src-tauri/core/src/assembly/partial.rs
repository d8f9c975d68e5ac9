//! Figures that not every unit has reported, told once for the units that owe them: a unit that has sent nothing would else be
//! named with each of its hundred indicators, and nobody would find the other problems among them.

use std::collections::{BTreeMap, BTreeSet};

use super::Input;
use crate::domain::{IndicatorCode, Problem, Severity, Unit, UnitId};

/// What a figure says of itself where units are missing (`assembly::sentence`).
const RULE: &str = "figure.partial";
/// Units that are named.
const NAMED: usize = 10;

/// The problems, those of figures that wait for the same units made one.
pub(super) fn told_by_units(problems: Vec<Problem>, input: &Input<'_>) -> Vec<Problem> {
    let mut by_units: BTreeMap<BTreeSet<UnitId>, BTreeSet<IndicatorCode>> = BTreeMap::new();
    for code in problems.iter().filter(|problem| problem.rule == RULE).filter_map(|problem| problem.place.indicator.as_ref()) {
        by_units.entry(owing(code, input)).or_default().insert(code.clone());
    }
    by_units.retain(|_, codes| codes.len() > 1);
    let grouped: BTreeSet<&IndicatorCode> = by_units.values().flatten().collect();
    let is_grouped =
        |problem: &Problem| problem.rule == RULE && problem.place.indicator.as_ref().is_some_and(|code| grouped.contains(code));
    let mut told: Vec<Problem> = problems.iter().filter(|problem| !is_grouped(problem)).cloned().collect();
    told.extend(by_units.iter().map(|(units, codes)| of_units(units, codes, input)));
    told
}

fn owing(code: &IndicatorCode, input: &Input<'_>) -> BTreeSet<UnitId> {
    let root = input.figures.facts().root;
    let coverage = input.figures.total(code.as_str(), root, input.period.window(input.scheme), input.basis).coverage;
    coverage.missing.into_iter().chain(coverage.partial).collect()
}

fn of_units(units: &BTreeSet<UnitId>, codes: &BTreeSet<IndicatorCode>, input: &Input<'_>) -> Problem {
    let tree = input.figures.facts().units;
    let names: Vec<String> = units.iter().filter_map(|id| tree.get(*id)).map(Unit::name_in_sentence).take(NAMED).collect();
    let more = units.len().saturating_sub(names.len());
    let more = if more > 0 { format!(" và {more} đơn vị khác") } else { String::new() };
    let listed: Vec<&str> = codes.iter().map(IndicatorCode::as_str).collect();
    let message = format!(
        "Còn {} đơn vị chưa báo cáo đủ {} chỉ tiêu của {} ({}): {}{more}.",
        units.len(),
        codes.len(),
        input.period.label(),
        listed.join(", "),
        names.join(", ")
    );
    let advice = "Số liệu trong báo cáo chưa đủ các đơn vị và không được so sánh với cùng kỳ; hãy đôn đốc các đơn vị còn thiếu.";
    Problem::new(Severity::Warning, RULE, message, advice)
}
