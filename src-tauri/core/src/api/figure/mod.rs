//! Figures: the grids of indicators, where each figure came from, and what is typed into them.

mod by_unit;
mod cell;
mod clear;
mod grid;
mod indicators;
mod needed;
mod note;
mod origin;
mod plan;
mod problems;
mod put;
#[cfg(test)]
mod tests;

pub(in crate::api) use by_unit::{UnitGrid, UnitGridQuery, by_unit};
pub(in crate::api) use cell::{BasisChoice, FigureState};
pub(in crate::api) use clear::{ObservationsToClear, clear};
pub(in crate::api) use grid::{FigureGrid, FigureGridQuery, grid};
pub(in crate::api) use indicators::{IndicatorChoice, indicators};
pub(in crate::api) use note::{FigureRemark, note};
pub(in crate::api) use origin::{FigureQuestion, FigureStory, origin};
pub(in crate::api) use plan::{PlanEntries, plan};
pub(in crate::api) use problems::{FigureProblem, problems};
pub(in crate::api) use put::{FigureEntries, FiguresKept, put};
