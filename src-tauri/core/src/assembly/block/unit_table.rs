//! Units in rows, indicators in columns, and the total below.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::assembly::work::{Built, Here, Work};
use crate::catalog::templates::UnitTable;
use crate::document::{Align, Block, Body, Column, FigureOrigin, Inline, Measure, Provenance, Row, RowRole, Table};
use crate::domain::{Aggregation, Indicator, UnitId};
use crate::figures::{Total, TotalValue};
use crate::text::number;

pub(super) fn build(block: &UnitTable, here: &Here<'_>, work: &Work<'_>) -> Built {
    let facts = work.input.figures.facts();
    let by_unit = |indicator: &Indicator| -> BTreeMap<UnitId, Total> {
        work.input.figures.by_unit(indicator.code.as_str(), facts.root, work.window).into_iter().collect()
    };
    let (indicators, totals): (Vec<&Indicator>, Vec<BTreeMap<UnitId, Total>>) = block
        .indicators
        .iter()
        .filter_map(|code| facts.indicators.get(code.as_str()))
        .map(|indicator| (indicator, by_unit(indicator)))
        .filter(|(_, totals)| !block.leave_out_missing || totals.values().any(|total| total.value.number().is_some()))
        .unzip();
    let mut units: Vec<UnitId> =
        facts.units.children(facts.root).iter().copied().filter(|unit| totals.iter().any(|by| by.contains_key(unit))).collect();
    let value = |column: usize, unit: UnitId| totals.get(column).and_then(|by| by.get(&unit)).and_then(|total| total.value.number());
    if block.leave_out_missing {
        units.retain(|unit| (0..totals.len()).any(|column| value(column, *unit).is_some_and(|value| !value.is_zero())));
    }
    if block.ranked {
        units.sort_by_key(|unit| std::cmp::Reverse(value(0, *unit)));
    }
    if units.is_empty() || indicators.is_empty() {
        return Built::default();
    }
    let has_content = units.iter().any(|unit| (0..totals.len()).any(|column| value(column, *unit).is_some()));
    let mut rows: Vec<Row> = Vec::new();
    for (position, unit) in units.iter().enumerate() {
        let name = facts.units.get(*unit).map(|unit| unit.name.clone()).unwrap_or_default();
        let mut cells = vec![vec![Inline::text((position + 1).to_string())], vec![Inline::text(name)]];
        cells.extend(indicators.iter().zip(&totals).map(|(indicator, by)| cell(indicator, *unit, by.get(unit), work)));
        rows.push(Row { role: RowRole::Data, cells });
    }
    let mut cells = vec![Vec::new(), vec![Inline::bold("Tổng cộng")]];
    cells.extend(indicators.iter().map(|indicator| {
        let total = work.input.figures.total(indicator.code.as_str(), facts.root, work.window, work.input.basis);
        cell(indicator, facts.root, Some(&total), work)
    }));
    rows.push(Row { role: RowRole::Total, cells });
    let mut columns = vec![
        Column { heading: "STT".to_owned(), align: Align::Center, weight: 5 },
        Column { heading: "Đơn vị".to_owned(), align: Align::Left, weight: 26 },
    ];
    columns.extend(indicators.iter().map(|indicator| {
        let measure = if indicator.measure.trim() == "đồng" { "triệu đồng" } else { &indicator.measure };
        Column { heading: format!("{} ({measure})", indicator.name), align: Align::Right, weight: 12 }
    }));
    let title = block.title.as_ref().map(|title| work.text(here, title)).unwrap_or_default();
    let table = Table { title, columns, group_heads: Vec::new(), rows };
    Built::of(Block { provenance: Provenance::Template, body: Body::Table(table) }, has_content)
}

fn cell(indicator: &Indicator, unit: UnitId, total: Option<&Total>, work: &Work<'_>) -> Vec<Inline> {
    let Some(total) = total else { return vec![Inline::text("-")] };
    let scale = if indicator.measure.trim() == "đồng" { Decimal::from(1_000_000) } else { Decimal::ONE };
    let shown = |value: Decimal| number::rounded(value.checked_div(scale).unwrap_or(value), 2);
    let (value, shown) = match (total.value, total.value.number()) {
        (TotalValue::Ratio { numerator, denominator }, _) if indicator.aggregation == Aggregation::Distinct => {
            (numerator, format!("{}/{}", shown(numerator), shown(denominator)))
        }
        (TotalValue::Missing, _) => return vec![Inline::Gap { missing: "chưa báo cáo".to_owned() }],
        (_, Some(value)) => (value, shown(value)),
        (_, None) => return vec![Inline::text("-")],
    };
    let origin = FigureOrigin {
        indicator: indicator.code.clone(),
        unit,
        window: work.window,
        measure: Measure::Total,
        value: value.normalize().to_string(),
    };
    vec![Inline::Figure { origin, shown }]
}
