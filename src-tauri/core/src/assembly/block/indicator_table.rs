//! Indicators in rows: this window beside the same window last year and the year's target.

use rust_decimal::Decimal;

use crate::assembly::work::{Built, Here, Work};
use crate::catalog::templates::{FigureColumn, IndicatorGroup, IndicatorTable};
use crate::document::{Align, Block, Body, Column, FigureOrigin, Inline, Measure, Provenance, Row, RowRole, Table};
use crate::domain::{Aggregation, Basis, Indicator, Period, Problem, Severity};
use crate::figures::{Comparison, Total, TotalValue};
use crate::text::number;

/// Money in tables is shown in millions, so that the columns stay narrow.
const MILLION: i64 = 1_000_000;

pub(super) fn build(block: &IndicatorTable, here: &Here<'_>, work: &Work<'_>) -> Built {
    let mut rows = Vec::new();
    let mut left_out: Vec<String> = Vec::new();
    let mut has_content = false;
    let mut number = 0;
    for group in &block.groups {
        let mut members = Vec::new();
        let mut figures = Vec::new();
        for (indicator, is_part) in indicators(group, here, work) {
            let figure = Figure::new(indicator, work);
            if indicator.heading_only {
                members.push(heading_row(indicator, block, &mut number));
                continue;
            }
            if block.leave_out_missing && figure.total.value.number().is_none() {
                left_out.push(indicator.code.to_string());
                continue;
            }
            has_content |= figure.total.value.number().is_some();
            if block.leave_out_missing && figure.is_nil() {
                continue;
            }
            number += usize::from(!is_part);
            members.push(row(&figure, block, if is_part { None } else { Some(number) }, here, work));
            figures.push((figure, is_part));
        }
        if figures.is_empty() {
            continue;
        }
        if let Some(heading) = &group.heading {
            rows.push(Row { role: RowRole::Group, cells: vec![vec![Inline::bold(heading)]] });
        }
        rows.append(&mut members);
        rows.extend(group.total.as_ref().and_then(|name| total_row(name, &figures, block)));
    }
    if !left_out.is_empty() {
        let message = format!("{} chỉ tiêu chưa có số liệu nên không đưa vào bảng: {}.", left_out.len(), left_out.join(", "));
        let advice = "Hãy nhập số liệu nếu kỳ này có phát sinh; nếu không phát sinh thì nhập số 0 hoặc «không áp dụng».";
        work.report(here, Problem::new(Severity::Note, "table.left-out", message, advice));
    }
    if rows.is_empty() {
        return Built::default();
    }
    let title = block.title.as_ref().map(|title| work.text(here, title)).unwrap_or_default();
    let columns = block.columns.iter().map(|column| heading(*column, work)).collect();
    let table = Table { title, columns, group_heads: Vec::new(), rows };
    // That every unit has reported is no news; the column stands where one has not.
    let is_complete = |position: usize, shown: &str| {
        block.columns.get(position) == Some(&FigureColumn::Reporting) && shown.split_once('/').is_some_and(|(n, all)| n == all)
    };
    let table = if block.leave_out_missing { super::without_empty_columns(table, is_complete) } else { table };
    Built::of(Block { provenance: Provenance::Template, body: Body::Table(table) }, has_content)
}

/// The group's indicators, each followed by its parts where wished; a code that the register does not know is told.
fn indicators<'a>(group: &IndicatorGroup, here: &Here<'_>, work: &Work<'a>) -> Vec<(&'a Indicator, bool)> {
    let book = work.input.figures.facts().indicators;
    let mut found = Vec::new();
    for code in &group.indicators {
        let Some(indicator) = book.get(code.as_str()) else {
            let message = format!("Mẫu nhắc đến chỉ tiêu «{code}» mà sổ không có.");
            let advice = "Hãy thêm chỉ tiêu vào danh mục hoặc sửa mẫu.";
            work.report(here, Problem::new(Severity::Warning, "gap.indicator", message, advice).about_indicator(code));
            continue;
        };
        found.push((indicator, false));
        if group.with_parts || indicator.heading_only {
            let parts = book.iter().filter(|part| part.part_of.as_ref() == Some(code));
            found.extend(parts.map(|part| (part, true)));
        }
    }
    found
}

/// One indicator with what it is compared with.
struct Figure<'a> {
    indicator: &'a Indicator,
    total: Total,
    same_period: Comparison,
    target: Comparison,
    target_percent: Option<Decimal>,
}

impl<'a> Figure<'a> {
    fn new(indicator: &'a Indicator, work: &Work<'_>) -> Self {
        let figures = work.input.figures;
        let (code, unit, window, basis) = (indicator.code.as_str(), figures.facts().root, work.window, work.input.basis);
        let total = figures.total(code, unit, window, basis);
        // What is estimated is set beside the plan alone, never beside what was done a year ago.
        let same_period = match basis {
            Basis::Actual => figures.same_period(code, unit, window),
            Basis::Estimate => Comparison::NotComparable(String::new()),
        };
        let target = figures.against_target(code, unit, window);
        Self { indicator, total, same_period, target, target_percent: figures.percent_of_target(code, unit, window) }
    }

    /// Whether there was none of it in either window, and none was planned.
    fn is_nil(&self) -> bool {
        let none_before = match &self.same_period {
            Comparison::Comparable { base, .. } => base.value.number().is_none_or(|value| value.is_zero()),
            Comparison::NotComparable(_) => true,
        };
        self.total.value.number().is_some_and(|value| value.is_zero()) && none_before && self.target_percent.is_none()
    }

    /// Money shown in millions; all else as it is.
    fn scale(&self) -> Decimal {
        if self.indicator.measure.trim() == "đồng" { Decimal::from(MILLION) } else { Decimal::ONE }
    }

    fn measure(&self) -> &str {
        if self.indicator.measure.trim() == "đồng" { "triệu đồng" } else { &self.indicator.measure }
    }

    fn shown(&self, value: Decimal) -> String {
        number::rounded(value.checked_div(self.scale()).unwrap_or(value), 2)
    }

    fn signed(&self, value: Decimal) -> String {
        let sign = if value > Decimal::ZERO {
            "+"
        } else if value < Decimal::ZERO {
            "-"
        } else {
            ""
        };
        format!("{sign}{}", self.shown(value.abs()))
    }

    fn is_of_all(&self) -> bool {
        self.indicator.aggregation == Aggregation::Distinct
    }
}

fn row(figure: &Figure<'_>, block: &IndicatorTable, number: Option<usize>, here: &Here<'_>, work: &Work<'_>) -> Row {
    let cells = block.columns.iter().map(|column| cell(figure, *column, number, here, work)).collect();
    Row { role: RowRole::Data, cells }
}

fn heading_row(indicator: &Indicator, block: &IndicatorTable, number: &mut usize) -> Row {
    *number += 1;
    let cell = |column: &FigureColumn| match column {
        FigureColumn::Number => vec![Inline::text(number.to_string())],
        FigureColumn::Name => vec![Inline::text(&indicator.name)],
        _ => Vec::new(),
    };
    Row { role: RowRole::Data, cells: block.columns.iter().map(cell).collect() }
}

fn cell(figure: &Figure<'_>, column: FigureColumn, number: Option<usize>, here: &Here<'_>, work: &Work<'_>) -> Vec<Inline> {
    let sourced = |measure, value: Decimal, shown: String| {
        let origin = FigureOrigin {
            indicator: figure.indicator.code.clone(),
            unit: work.input.figures.facts().root,
            window: work.window,
            measure,
            value: if measure == Measure::Reporting { String::new() } else { value.normalize().to_string() },
        };
        vec![Inline::Figure { origin, shown }]
    };
    match column {
        FigureColumn::Number => vec![Inline::text(number.map(|number| number.to_string()).unwrap_or_default())],
        FigureColumn::Name if number.is_none() => vec![Inline::text(format!("- {}", figure.indicator.name))],
        FigureColumn::Name => vec![Inline::text(&figure.indicator.name)],
        FigureColumn::Measure => vec![Inline::text(figure.measure())],
        FigureColumn::Total => match figure.total.value {
            TotalValue::Ratio { numerator, denominator } if figure.is_of_all() => {
                sourced(Measure::Total, numerator, format!("{}/{}", figure.shown(numerator), figure.shown(denominator)))
            }
            TotalValue::Missing => missing(figure.indicator, here, work),
            TotalValue::NotApplicable => vec![Inline::text("-")],
            value => match value.number() {
                Some(value) => sourced(Measure::Total, value, figure.shown(value)),
                None => missing(figure.indicator, here, work),
            },
        },
        FigureColumn::SamePeriod => match &figure.same_period {
            Comparison::Comparable { base, .. } => match (base.value, base.value.number()) {
                (TotalValue::Ratio { numerator, denominator }, _) if figure.is_of_all() => {
                    sourced(Measure::SamePeriod, numerator, format!("{}/{}", figure.shown(numerator), figure.shown(denominator)))
                }
                (_, Some(value)) => sourced(Measure::SamePeriod, value, figure.shown(value)),
                (_, None) => Vec::new(),
            },
            Comparison::NotComparable(_) => vec![Inline::text("-")],
        },
        FigureColumn::Difference => match &figure.same_period {
            Comparison::Comparable { difference, .. } if !figure.is_of_all() => {
                sourced(Measure::Difference, *difference, figure.signed(*difference))
            }
            _ => vec![Inline::text("-")],
        },
        FigureColumn::DifferencePercent => match &figure.same_period {
            Comparison::Comparable { percent: Some(percent), .. } if !figure.is_of_all() => {
                let sign = if *percent > Decimal::ZERO {
                    "+"
                } else if *percent < Decimal::ZERO {
                    "-"
                } else {
                    ""
                };
                sourced(Measure::DifferencePercent, *percent, format!("{sign}{}", number::rounded(percent.abs(), 2)))
            }
            _ => vec![Inline::text("-")],
        },
        FigureColumn::Target => match &figure.target {
            Comparison::Comparable { base, .. } => match base.value.number() {
                Some(value) => sourced(Measure::Target, value, figure.shown(value)),
                None => Vec::new(),
            },
            Comparison::NotComparable(_) => vec![Inline::text("-")],
        },
        FigureColumn::TargetPercent => match figure.target_percent {
            Some(percent) => sourced(Measure::TargetPercent, percent, number::rounded(percent, 2)),
            None => vec![Inline::text("-")],
        },
        FigureColumn::Reporting => match figure.total.coverage.of() {
            0 => vec![Inline::text("-")],
            all => sourced(Measure::Reporting, Decimal::ZERO, format!("{}/{all}", figure.total.coverage.n())),
        },
    }
}

fn missing(indicator: &Indicator, here: &Here<'_>, work: &Work<'_>) -> Vec<Inline> {
    let message = format!("Chưa có số liệu chỉ tiêu {} «{}» của {}.", indicator.code, indicator.name, work.input.period.label());
    let advice = "Hãy nhập số liệu vào sổ; nếu không phát sinh thì nhập số 0.";
    work.report(here, Problem::new(Severity::Warning, "gap.figure", message, advice).about_indicator(&indicator.code));
    vec![Inline::Gap { missing: "chưa có số liệu".to_owned() }]
}

/// The sum of the rows, where they are of one measure and add over one another; parts are in their whole already.
fn total_row(name: &str, figures: &[(Figure<'_>, bool)], block: &IndicatorTable) -> Option<Row> {
    let wholes: Vec<&Figure<'_>> = figures.iter().filter(|(_, is_part)| !is_part).map(|(figure, _)| figure).collect();
    let first = wholes.first()?;
    let adds = |figure: &&Figure<'_>| {
        figure.indicator.measure == first.indicator.measure
            && matches!(figure.indicator.aggregation, Aggregation::Flow | Aggregation::Stock)
    };
    if wholes.len() < 2 || !wholes.iter().all(adds) {
        return None;
    }
    let sum = |value: &dyn Fn(&Figure<'_>) -> Option<Decimal>| {
        wholes.iter().try_fold(Decimal::ZERO, |sum, figure| sum.checked_add(value(figure)?))
    };
    let base = |comparison: &Comparison| match comparison {
        Comparison::Comparable { base, .. } => base.value.number(),
        Comparison::NotComparable(_) => None,
    };
    let total = sum(&|figure| figure.total.value.number());
    let before = sum(&|figure| base(&figure.same_period));
    let planned = sum(&|figure| base(&figure.target));
    let percent = |part: Option<Decimal>, whole: Option<Decimal>| part?.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole?);
    let difference = total.zip(before).map(|(total, before)| total - before);
    let shown = |value: Option<Decimal>| vec![Inline::bold(value.map_or_else(|| "-".to_owned(), |value| first.shown(value)))];
    let cells = block
        .columns
        .iter()
        .map(|column| match column {
            FigureColumn::Number | FigureColumn::Reporting => Vec::new(),
            FigureColumn::Name => vec![Inline::bold(name)],
            FigureColumn::Measure => vec![Inline::text(first.measure())],
            FigureColumn::Total => shown(total),
            FigureColumn::SamePeriod => shown(before),
            FigureColumn::Difference => {
                vec![Inline::bold(difference.map_or_else(|| "-".to_owned(), |difference| first.signed(difference)))]
            }
            FigureColumn::DifferencePercent => vec![Inline::bold(rounded(percent(difference, before)))],
            FigureColumn::Target => shown(planned),
            FigureColumn::TargetPercent => vec![Inline::bold(rounded(percent(total, planned)))],
        })
        .collect();
    Some(Row { role: RowRole::Total, cells })
}

fn rounded(percent: Option<Decimal>) -> String {
    percent.map_or_else(|| "-".to_owned(), |percent| number::rounded(percent, 2))
}

fn heading(column: FigureColumn, work: &Work<'_>) -> Column {
    let period = work.input.period;
    let before = match period {
        Period::Year(year) => format!("Năm {}", year - 1),
        _ => format!("Cùng kỳ năm {}", period.year() - 1),
    };
    let (heading, align, weight) = match column {
        FigureColumn::Number => ("STT".to_owned(), Align::Center, 5),
        FigureColumn::Name => ("Chỉ tiêu".to_owned(), Align::Left, 32),
        FigureColumn::Measure => ("Đơn vị tính".to_owned(), Align::Center, 10),
        FigureColumn::Total if work.input.basis == Basis::Estimate => (format!("Ước thực hiện năm {}", period.year()), Align::Right, 12),
        FigureColumn::Total => (capital(&period.label()), Align::Right, 12),
        FigureColumn::SamePeriod => (before, Align::Right, 11),
        FigureColumn::Difference => ("Tăng, giảm".to_owned(), Align::Right, 10),
        FigureColumn::DifferencePercent => ("Tăng, giảm (%)".to_owned(), Align::Right, 9),
        FigureColumn::Target => (format!("Kế hoạch năm {}", period.year()), Align::Right, 11),
        FigureColumn::TargetPercent => ("Đạt kế hoạch (%)".to_owned(), Align::Right, 9),
        FigureColumn::Reporting => ("Đơn vị đã báo cáo".to_owned(), Align::Center, 9),
    };
    Column { heading, align, weight }
}

fn capital(words: &str) -> String {
    super::record_list::capital(words)
}
