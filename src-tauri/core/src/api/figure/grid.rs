//! The grid «chỉ tiêu × kỳ»: every indicator of one unit over one period, beside last year's and the plan.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::cell::{EntryKind, FigureCell, Spot, Typed, exact, shown};
use crate::api::period::{PeriodChoice, PeriodView};
use crate::api::{ApiError, Desk};
use crate::catalog::Catalog;
use crate::domain::{Aggregation, Basis, Direction, Indicator, IndicatorBook, UnitId, Window};
use crate::figures::{Comparison, Figures, MadeOf, TotalValue};
use crate::register::FactsQuery;
use crate::text::number;

/// What the grid shows.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FigureGridQuery {
    /// Which period.
    pub period: PeriodChoice,
    /// Of which unit; null for the commission's own, the root of the tree.
    pub unit: Option<i64>,
}

/// The grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FigureGrid {
    /// The period with its days.
    pub period: PeriodView,
    /// Of which unit.
    pub unit: i64,
    /// Its name.
    pub unit_name: String,
    /// One row for each indicator, in the order of the catalog; parts right below their whole.
    pub rows: Vec<FigureRow>,
}

/// An indicator with its figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FigureRow {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its unit of measure.
    pub measure: String,
    /// What is counted and what is not.
    pub help: String,
    /// 1 for a part of another indicator, 2 for a part of a part.
    pub depth: u8,
    /// How it is typed.
    pub entry: EntryKind,
    /// Whether the number is recomputed from parts or never stands by itself: a heading.
    pub heading: bool,
    /// Thực hiện.
    pub actual: FigureCell,
    /// Units that reported the whole period.
    pub n: usize,
    /// Units that were asked and have something to report.
    pub of: usize,
    /// Last year's number; empty where there is none.
    pub last_year: String,
    /// The difference: "+12", "-3,5 điểm %".
    pub difference: String,
    /// The difference in percent of last year's.
    pub percent: String,
    /// Whether it grew for the better; null where nothing can be said.
    pub better: Option<bool>,
    /// Why the two cannot be compared; empty where they can, or where neither is known.
    pub not_comparable: String,
    /// The year's target, exact.
    pub plan: Option<String>,
    /// The same, to be shown.
    pub plan_shown: String,
    /// Done in percent of it.
    pub percent_of_plan: String,
    /// Ước thực hiện.
    pub estimate: FigureCell,
    /// What a reader would object to about the figure.
    pub problems: Vec<String>,
}

pub(in crate::api) fn grid(desk: &Desk, query: FigureGridQuery) -> Result<FigureGrid, ApiError> {
    let (_, window) = query.period.read()?;
    let period = query.period.view()?;
    desk.look(|register| {
        let loaded = register.facts(&FactsQuery::all(window))?;
        let figures = Figures::new(loaded.facts());
        let unit = query.unit.map_or(loaded.root, UnitId);
        let name = loaded.units.get(unit).map(|unit| unit.name.clone()).ok_or_else(no_such_unit)?;
        let typed = Typed::of(&loaded.readings, &[window]);
        let line = Line { figures: &figures, typed: &typed, unit, window };
        let rows = in_order(register.catalog(), &loaded.indicators).into_iter().map(|indicator| line.row(indicator)).collect();
        Ok(FigureGrid { period, unit: unit.0, unit_name: name, rows })
    })
}

pub(super) fn no_such_unit() -> ApiError {
    ApiError {
        code: crate::api::Code::Gone, ..ApiError::told("Không tìm thấy đơn vị này trong sổ.", "Hãy chọn lại đơn vị.")
    }
}

/// Every indicator in the order of the catalog, then the office's own; parts right below their whole.
pub(super) fn in_order<'a>(catalog: &Catalog, book: &'a IndicatorBook) -> Vec<&'a Indicator> {
    let listed = catalog.indicators.iter().filter_map(|indicator| book.get(indicator.code.as_str()));
    let own = book.iter().filter(|indicator| catalog.indicator(indicator.code.as_str()).is_none());
    let (wholes, parts): (Vec<_>, Vec<_>) = listed.chain(own).partition(|indicator| indicator.part_of.is_none());
    let mut ordered = Vec::with_capacity(wholes.len() + parts.len());
    let mut waiting: Vec<&Indicator> = wholes.into_iter().rev().collect();
    while let Some(next) = waiting.pop() {
        ordered.push(next);
        let below = parts.iter().filter(|part| part.part_of.as_ref() == Some(&next.code));
        waiting.extend(below.copied().collect::<Vec<_>>().into_iter().rev());
    }
    // A part whose whole is gone stands at the end, never nowhere.
    let lost = parts.into_iter().filter(|part| part.part_of.as_ref().is_none_or(|whole| book.get(whole.as_str()).is_none()));
    ordered.extend(lost);
    ordered
}

/// How deep below a whole an indicator stands.
pub(super) fn depth(book: &IndicatorBook, indicator: &Indicator) -> u8 {
    let mut deep = 0;
    let mut next = indicator.part_of.as_ref();
    while let Some(whole) = next {
        if deep == 3 {
            break;
        }
        deep += 1;
        next = book.get(whole.as_str()).and_then(|whole| whole.part_of.as_ref());
    }
    deep
}

struct Line<'a> {
    figures: &'a Figures<'a>,
    typed: &'a Typed<'a>,
    unit: UnitId,
    window: Window,
}

impl Line<'_> {
    fn row(&self, indicator: &Indicator) -> FigureRow {
        let code = indicator.code.as_str();
        let total = |basis| self.figures.total(code, self.unit, self.window, basis);
        let cell = |basis| Spot { indicator, unit: self.unit, window: self.window, basis }.cell(self.figures, self.typed, &total(basis));
        let now = total(Basis::Actual);
        let comparison = self.figures.same_period(code, self.unit, self.window);
        let earlier = self.figures.total(code, self.unit, self.window.shifted_years(-1), Basis::Actual);
        let (difference, percent, better) = match &comparison {
            Comparison::Comparable { difference, percent, .. } => {
                (changed(indicator, *difference), percent.map(signed_percent).unwrap_or_default(), better(indicator, *difference))
            }
            Comparison::NotComparable(_) => Default::default(),
        };
        let known_on_both_sides = now.value.number().is_some() && earlier.value != TotalValue::Missing;
        let not_comparable = match comparison {
            Comparison::NotComparable(why) if known_on_both_sides => why,
            _ => String::new(),
        };
        let target = self.figures.target(code, self.unit, self.window).map(|target| target.value.value());
        let counted = matches!(now.made_of, MadeOf::Observations(_) | MadeOf::Nothing);
        FigureRow {
            code: code.to_owned(),
            name: indicator.name.clone(),
            measure: indicator.measure.clone(),
            help: indicator.help.clone(),
            depth: depth(self.figures.facts().indicators, indicator),
            entry: EntryKind::of(indicator),
            heading: indicator.heading_only,
            actual: cell(Basis::Actual),
            n: if counted { now.coverage.n() } else { 0 },
            of: if counted { now.coverage.of() } else { 0 },
            last_year: shown(indicator, earlier.value),
            difference,
            percent,
            better,
            not_comparable,
            plan: target.map(exact),
            plan_shown: target.map(number::exact).unwrap_or_default(),
            percent_of_plan: self.figures.percent_of_target(code, self.unit, self.window).map(number::percent).unwrap_or_default(),
            estimate: cell(Basis::Estimate),
            problems: self
                .figures
                .problems_of(code, self.unit, self.window, Basis::Actual)
                .into_iter()
                .map(|problem| format!("{} {}", problem.message, problem.advice).trim().to_owned())
                .collect(),
        }
    }
}

/// A difference with its sign; between percentages in points.
fn changed(indicator: &Indicator, difference: Decimal) -> String {
    if indicator.aggregation == Aggregation::Ratio {
        return format!("{}{}", plus(difference), number::points(difference));
    }
    format!("{}{}", plus(difference), number::rounded(difference, 2))
}

fn signed_percent(percent: Decimal) -> String {
    format!("{}{}", plus(percent), number::percent(percent))
}

fn plus(number: Decimal) -> &'static str {
    if number.is_sign_positive() && !number.is_zero() { "+" } else { "" }
}

fn better(indicator: &Indicator, difference: Decimal) -> Option<bool> {
    if difference.is_zero() {
        return None;
    }
    match indicator.direction {
        Direction::Up => Some(difference.is_sign_positive()),
        Direction::Down => Some(difference.is_sign_negative()),
        Direction::Neutral => None,
    }
}
