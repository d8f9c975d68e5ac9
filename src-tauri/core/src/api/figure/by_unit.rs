//! The grid «chỉ tiêu × đơn vị»: units down, chosen indicators or the periods of one indicator across.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::cell::{BasisChoice, EntryKind, FigureCell, FigureState, MadeFrom, Spot, Typed};
use super::grid::{depth, in_order, no_such_unit};
use super::needed::needed;
use crate::api::period::PeriodChoice;
use crate::api::{ApiError, Desk};
use crate::domain::{Basis, Indicator, Unit, UnitId, UnitKind, Window};
use crate::figures::Figures;

/// What the grid shows: every indicator of `indicators` over every period of `periods`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct UnitGridQuery {
    /// Codes of indicators; empty for all.
    pub indicators: Vec<String>,
    /// Periods; at least one.
    pub periods: Vec<PeriodChoice>,
    /// Whose units; null for the root of the tree.
    pub unit: Option<i64>,
    /// Done or estimated.
    pub basis: BasisChoice,
}

/// The grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct UnitGrid {
    /// Whose units.
    pub unit: i64,
    /// Its name.
    pub unit_name: String,
    /// What stands across.
    pub columns: Vec<UnitGridColumn>,
    /// What stands down: the unit itself first, then those right below it.
    pub units: Vec<UnitGridRow>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct UnitGridColumn {
    /// Code of its indicator.
    pub code: String,
    /// Name of the indicator.
    pub name: String,
    /// Its unit of measure.
    pub measure: String,
    /// What is counted and what is not.
    pub help: String,
    /// 1 for a part of another indicator.
    pub depth: u8,
    /// How it is typed.
    pub entry: EntryKind,
    /// Name of the period.
    pub period: String,
    /// Its first day.
    #[cfg_attr(test, ts(type = "string"))]
    pub from: NaiveDate,
    /// Its last day.
    #[cfg_attr(test, ts(type = "string"))]
    pub to: NaiveDate,
    /// Units that reported the whole period.
    pub n: usize,
    /// Units that were asked and have something to report.
    pub of: usize,
}

/// One unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct UnitGridRow {
    /// Its row.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// What it is, in words.
    pub kind: String,
    /// Its last day, where it has ended.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub ended: Option<NaiveDate>,
    /// Whether others stand below it.
    pub has_units: bool,
    /// Its figures, column by column; null where nothing is known.
    pub cells: Vec<Option<FigureCell>>,
    /// For each column whether units of its kind are asked for it.
    pub asked: Vec<bool>,
}

pub(in crate::api) fn by_unit(desk: &Desk, query: UnitGridQuery) -> Result<UnitGrid, ApiError> {
    let mut windows: Vec<(String, Window)> = Vec::new();
    for choice in &query.periods {
        let (period, window) = choice.read()?;
        windows.push((period.label(), window));
    }
    let only: Vec<Window> = windows.iter().map(|(_, window)| *window).collect();
    let (Some(from), Some(to)) = (only.iter().map(|window| window.from()).min(), only.iter().map(|window| window.to()).max()) else {
        return Err(ApiError::told("Chưa chọn kỳ nào.", "Hãy chọn kỳ."));
    };
    let hull = crate::api::period::window(from, to)?;
    desk.look(|register| {
        let loaded = register.facts(&needed(register.indicators(), &query.indicators, hull))?;
        let figures = Figures::new(loaded.facts());
        let top = query.unit.map_or(loaded.root, UnitId);
        let head = loaded.units.get(top).ok_or_else(no_such_unit)?;
        let typed = Typed::of(&loaded.readings, &only);
        let basis = Basis::from(query.basis);
        let wanted = |indicator: &&Indicator| query.indicators.is_empty() || query.indicators.contains(&indicator.code.0);
        let shown: Vec<&Indicator> = in_order(register.catalog(), &loaded.indicators)
            .into_iter()
            .filter(|indicator| !indicator.heading_only || !query.indicators.is_empty())
            .filter(wanted)
            .collect();
        let spots: Vec<(&Indicator, &str, Window)> =
            shown.iter().flat_map(|indicator| windows.iter().map(|(label, window)| (*indicator, label.as_str(), *window))).collect();
        let columns = spots.iter().map(|(indicator, label, window)| {
            let coverage = figures.total(indicator.code.as_str(), top, *window, basis).coverage;
            UnitGridColumn {
                code: indicator.code.to_string(),
                name: indicator.name.clone(),
                measure: indicator.measure.clone(),
                help: indicator.help.clone(),
                depth: depth(&loaded.indicators, indicator),
                entry: EntryKind::of(indicator),
                period: (*label).to_owned(),
                from: window.from(),
                to: window.to(),
                n: coverage.n(),
                of: coverage.of(),
            }
        });
        let row = |unit: &Unit| UnitGridRow {
            id: unit.id.0,
            name: unit.name.clone(),
            kind: unit.kind.label().to_owned(),
            ended: unit.valid_to,
            has_units: !loaded.units.children(unit.id).is_empty(),
            cells: spots.iter().map(|(indicator, _, window)| cell(&figures, &typed, indicator, unit.id, *window, basis)).collect(),
            asked: spots.iter().map(|(indicator, _, _)| is_asked(indicator, unit.kind)).collect(),
        };
        let lived = |unit: &&Unit| unit.valid_from.is_none_or(|first| first <= to) && unit.valid_to.is_none_or(|last| from <= last);
        let below = loaded.units.children(top).iter().filter_map(|id| loaded.units.get(*id)).filter(lived);
        let units = std::iter::once(head).chain(below).map(row).collect();
        Ok(UnitGrid { unit: top.0, unit_name: head.name.clone(), columns: columns.collect(), units })
    })
}

/// Whether units of that kind are asked; an indicator that names no kind is the commission's own affair.
fn is_asked(indicator: &Indicator, kind: UnitKind) -> bool {
    indicator.reported_by.is_empty() || indicator.reported_by.contains(&kind)
}

fn cell(figures: &Figures<'_>, typed: &Typed<'_>, indicator: &Indicator, unit: UnitId, window: Window, basis: Basis) -> Option<FigureCell> {
    let total = figures.total(indicator.code.as_str(), unit, window, basis);
    let cell = Spot { indicator, unit, window, basis }.cell(figures, typed, &total);
    let is_empty = cell.state == FigureState::Blank && cell.made == MadeFrom::Nothing && cell.typed.is_none();
    (!is_empty).then_some(cell)
}
