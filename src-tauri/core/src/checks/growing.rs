//! Six, nine and twelve months are one growing series: what adds up over time cannot fall.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::reading::{self, Line};
use super::same_figure::name;
use super::{CheckInput, at};
use crate::document::{Inline, Measure};
use crate::domain::{Aggregation, IndicatorCode, Period, Problem, Severity, UnitId};

pub(super) fn check(lines: &[Line<'_>], input: &CheckInput<'_>) -> Vec<Problem> {
    let window = input.period.window(input.scheme);
    let mut issued: BTreeMap<(IndicatorCode, UnitId), (Decimal, Period)> = BTreeMap::new();
    for earlier in input.earlier {
        for (code, unit, value, from) in totals(&reading::read(earlier.document)) {
            if from.from() == window.from() && from.to() < window.to() {
                let known = issued.entry((code, unit)).or_insert((value, earlier.period));
                if value > known.0 {
                    *known = (value, earlier.period);
                }
            }
        }
    }
    let mut problems = Vec::new();
    let mut told = std::collections::BTreeSet::new();
    for line in lines {
        for (code, unit, value, of) in totals(std::slice::from_ref(line)) {
            let adds = input.indicators.get(code.as_str()).is_some_and(|indicator| indicator.aggregation == Aggregation::Flow);
            let key = (code, unit);
            let Some((before, period)) = issued.get(&key) else { continue };
            if adds && of == window && value < *before && told.insert(key.clone()) {
                let message = format!(
                    "Chỉ tiêu {} luỹ kế {} là {value}, nhỏ hơn {before} đã báo cáo {}.",
                    name(&key.0, input),
                    input.period.label(),
                    period.label(),
                );
                let advice = "Số luỹ kế không thể giảm: hãy tìm đơn vị đã rút hoặc sửa số, hoặc giải trình trong báo cáo.";
                problems.push(at(line, Problem::new(Severity::Error, "figure.falls", message, advice).about_indicator(&key.0)));
            }
        }
    }
    problems
}

type Shown = (IndicatorCode, UnitId, Decimal, crate::domain::Window);

fn totals<'a>(lines: &'a [Line<'a>]) -> impl Iterator<Item = Shown> + 'a {
    lines.iter().flat_map(|line| line.inlines).filter_map(|inline| match inline {
        Inline::Figure { origin, .. } if origin.measure == Measure::Total => {
            Some((origin.indicator.clone(), origin.unit, origin.value.parse().ok()?, origin.window))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use crate::checks::sample::{figure_over, problems_beside, section};
    use crate::domain::Period;

    fn falls(code: &str, six_months: &str, nine_months: &str) -> usize {
        let found = problems_beside(
            Period::SixMonths(2026),
            |document| document.sections.push(section("II", vec![figure_over(code, six_months, Period::SixMonths(2026))])),
            Period::NineMonths(2026),
            |document| document.sections.push(section("II", vec![figure_over(code, nine_months, Period::NineMonths(2026))])),
        );
        found.iter().filter(|problem| problem.rule == "figure.falls").count()
    }

    #[test]
    fn nine_months_below_the_issued_six_months_is_an_error() {
        assert_eq!(falls("V01", "332", "330"), 1);
        assert_eq!(falls("V01", "332", "332"), 0);
        assert_eq!(falls("V01", "332", "400"), 0);
    }

    #[test]
    fn what_stands_at_the_cut_off_may_fall() {
        assert_eq!(falls("V05", "475", "470"), 0, "V05 is a stock");
    }
}
