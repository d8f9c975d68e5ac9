//! `tongket figures`: what a period's figures are, by unit or by field where asked.

use std::path::Path;

use serde_json::{Value, json};

use crate::cli::answer::{Answer, Failure};
use crate::cli::arguments::{Breakdown, PeriodChoice};
use crate::cli::table::table;
use crate::domain::{Aggregation, Basis, Indicator, Problem, UnitId, Window};
use crate::figures::{Comparison, Figures, Total, TotalValue};
use crate::register::FactsQuery;
use crate::text::number;

pub(super) fn answer(path: &Path, period: &PeriodChoice, codes: &[String], by: Option<Breakdown>) -> Result<Answer, Failure> {
    let register = super::look(path)?;
    let mut known = Vec::new();
    for code in codes {
        let code = crate::text::clean(code);
        let indicator = register.indicators().iter().find(|indicator| indicator.code.as_str().eq_ignore_ascii_case(code.trim()));
        match indicator {
            Some(indicator) => known.push(indicator.code.to_string()),
            None => {
                return Err(Failure(format!("Không có chỉ tiêu mã «{code}». Gõ lệnh này không kèm --chi-tieu để xem các mã.")));
            }
        }
    }
    let codes = known;
    let window = period.period.window(period.scheme);
    let loaded = register.facts(&FactsQuery::all(window))?;
    let figures = Figures::new(loaded.facts());
    let root = loaded.root;
    let wanted: Vec<&Indicator> = loaded
        .indicators
        .iter()
        .filter(|indicator| !indicator.heading_only)
        .filter(|indicator| codes.is_empty() || codes.iter().any(|code| belongs(indicator, code)))
        .filter(|indicator| {
            !codes.is_empty() || figures.total(indicator.code.as_str(), root, window, Basis::Actual).value != TotalValue::Missing
        })
        .collect();
    let mut rows = Vec::new();
    let mut data = Vec::new();
    let mut problems: Vec<Problem> = Vec::new();
    for indicator in &wanted {
        let line = Line { figures: &figures, indicator, window };
        rows.push(line.row(root, &indicator.name));
        let mut entry = line.data(root);
        if let Some(by) = by {
            let divided = line.divided(by, root);
            put(&mut entry, "by", divided.iter().map(|(name, unit, total)| line.data_of(name, *unit, total)).collect());
            rows.extend(divided.iter().map(|(name, _, total)| line.row_of(total, &format!("   {name}"))));
        }
        data.push(entry);
        problems.extend(figures.problems_of(indicator.code.as_str(), root, window, Basis::Actual));
    }
    let days = format!("Số liệu {}, tính {}.", period.period.label(), crate::text::date::from_to(window.from(), window.to()));
    let headings = ["Mã", "Chỉ tiêu", "Đơn vị tính", "Kỳ này", "Cùng kỳ", "Tăng, giảm", "Kế hoạch", "Báo cáo"];
    let words = if rows.is_empty() {
        format!("{days}\nChưa có chỉ tiêu nào có số liệu trong kỳ này.")
    } else {
        format!("{days}\n\n{}", table(&headings, &[3, 4, 5, 6, 7], &rows))
    };
    Ok(Answer::new(words, json!({ "period": period.period, "window": window, "figures": data })).with_problems(problems))
}

/// Whether `code` names the indicator or the whole that it is a part of.
fn belongs(indicator: &Indicator, code: &str) -> bool {
    indicator.code.as_str() == code || indicator.part_of.as_ref().is_some_and(|whole| whole.as_str() == code)
}

/// One indicator in one window.
struct Line<'a> {
    figures: &'a Figures<'a>,
    indicator: &'a Indicator,
    window: Window,
}

impl Line<'_> {
    fn row(&self, unit: UnitId, name: &str) -> Vec<String> {
        let code = self.indicator.code.as_str();
        let total = self.figures.total(code, unit, self.window, Basis::Actual);
        let (before, difference) = match self.figures.same_period(code, unit, self.window) {
            Comparison::Comparable { base, difference, .. } => (self.shown(&base), self.changed(difference)),
            Comparison::NotComparable(_) => (String::new(), String::new()),
        };
        let target = self.figures.target(code, unit, self.window).map(|target| number::exact(target.value.value()));
        let mut row = self.row_of(&total, name);
        if let [_, _, _, _, same_period, change, plan, _] = row.as_mut_slice() {
            *same_period = before;
            *change = difference;
            *plan = target.unwrap_or_default();
        }
        row
    }

    fn row_of(&self, total: &Total, name: &str) -> Vec<String> {
        let asked = total.coverage.of();
        let reported = if asked > 0 { format!("{}/{asked}", total.coverage.n()) } else { String::new() };
        vec![
            self.indicator.code.to_string(),
            name.to_owned(),
            self.indicator.measure.clone(),
            self.shown(total),
            String::new(),
            String::new(),
            String::new(),
            reported,
        ]
    }

    fn shown(&self, total: &Total) -> String {
        match total.value {
            TotalValue::Number(value) => number::exact(value),
            TotalValue::Ratio { numerator, denominator } if self.indicator.aggregation == Aggregation::Distinct => {
                format!("{}/{}", number::exact(numerator), number::exact(denominator))
            }
            value @ TotalValue::Ratio { .. } => value.number().map(number::percent).unwrap_or_default(),
            value @ TotalValue::Average { .. } => value.number().map(|mean| number::rounded(mean, 2)).unwrap_or_default(),
            TotalValue::Missing => "chưa có".to_owned(),
            TotalValue::NotApplicable => "không áp dụng".to_owned(),
        }
    }

    /// A difference, in percentage points between ratios.
    fn changed(&self, difference: rust_decimal::Decimal) -> String {
        let points = if self.indicator.aggregation == Aggregation::Ratio { " điểm %" } else { "" };
        format!("{}{points}", signed(difference))
    }

    fn divided(&self, by: Breakdown, unit: UnitId) -> Vec<(String, Option<UnitId>, Total)> {
        let code = self.indicator.code.as_str();
        match by {
            Breakdown::Unit => {
                let name = |id| self.figures.facts().units.get(id).map_or_else(String::new, |unit| unit.name.clone());
                self.figures.by_unit(code, unit, self.window).into_iter().map(|(id, total)| (name(id), Some(id), total)).collect()
            }
            Breakdown::Field => {
                self.figures.by_part(code, unit, self.window).into_iter().map(|part| (part.name.clone(), None, part.total)).collect()
            }
        }
    }

    fn data(&self, unit: UnitId) -> Value {
        let code = self.indicator.code.as_str();
        let mut data = self.data_of(&self.indicator.name, Some(unit), &self.figures.total(code, unit, self.window, Basis::Actual));
        put(&mut data, "code", json!(code));
        put(&mut data, "measure", json!(self.indicator.measure));
        put(&mut data, "aggregation", json!(self.indicator.aggregation));
        if let Comparison::Comparable { base, difference, percent, .. } = self.figures.same_period(code, unit, self.window) {
            put(&mut data, "same-period", json!({ "value": base.value.number(), "difference": difference, "percent": percent }));
        }
        if let Some(target) = self.figures.target(code, unit, self.window) {
            put(&mut data, "target", json!(target.value));
        }
        data
    }

    fn data_of(&self, name: &str, unit: Option<UnitId>, total: &Total) -> Value {
        let state = match total.value {
            TotalValue::Number(_) | TotalValue::Ratio { .. } | TotalValue::Average { .. } => "value",
            TotalValue::Missing => "not-reported",
            TotalValue::NotApplicable => "not-applicable",
        };
        let mut data = json!({
            "name": name,
            "unit": unit.and_then(|id| self.figures.facts().units.get(id)).map(|unit| unit.code.clone()),
            "state": state,
            "value": total.value.number(),
            "reported": total.coverage.n(),
            "asked": total.coverage.of(),
        });
        if let TotalValue::Ratio { numerator, denominator } = total.value {
            put(&mut data, "numerator", json!(numerator));
            put(&mut data, "denominator", json!(denominator));
        }
        data
    }
}

/// Adds one key to an object.
fn put(data: &mut Value, key: &str, value: Value) {
    if let Value::Object(keys) = data {
        keys.insert(key.to_owned(), value);
    }
}

fn signed(difference: rust_decimal::Decimal) -> String {
    let sign = if difference.is_sign_positive() && !difference.is_zero() { "+" } else { "" };
    format!("{sign}{}", number::exact(difference.round_dp(2)))
}
