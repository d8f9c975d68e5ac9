//! What is typed or pasted into cells.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{BasisChoice, FigureState};
use crate::api::{ApiError, Desk, Done};
use crate::domain::{Approximation, IndicatorCode, Observation, Observed, Quantity, UnitId, Window};
use crate::register::{NewObservation, Register, RegisterError};

/// One cell as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FigureEntry {
    /// Code of the indicator.
    pub indicator: String,
    /// Of which unit.
    pub unit: i64,
    /// First day.
    #[cfg_attr(test, ts(type = "string"))]
    pub from: NaiveDate,
    /// Last day.
    #[cfg_attr(test, ts(type = "string"))]
    pub to: NaiveDate,
    /// Done or estimated.
    pub basis: BasisChoice,
    /// What is said; «blank» is refused, [`super::clear()`] takes figures out.
    pub state: FigureState,
    /// The number, exact: "1234.5"; of ratios what stands above the line.
    pub value: Option<String>,
    /// What stands below the line.
    pub base: Option<String>,
    /// How it is to be shown: "gần 300"; the number is kept as it is typed.
    #[serde(default)]
    pub approximation: Option<Approximation>,
}

/// Cells that are kept in one operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FigureEntries {
    /// The cells.
    pub figures: Vec<FigureEntry>,
}

/// A cell that cannot be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FigureRefused {
    /// Its place among the cells that were given, from 0.
    pub index: usize,
    /// Why not.
    pub message: String,
    /// What to do.
    pub hint: String,
}

/// What became of the cells: those that could be are kept, the others are told one by one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FiguresKept {
    /// How many are kept.
    pub kept: usize,
    /// Those that are not.
    pub refused: Vec<FigureRefused>,
}

impl FigureEntry {
    fn observation(&self) -> Result<NewObservation, ApiError> {
        let window = crate::api::period::window(self.from, self.to)?;
        let observed = match self.state {
            FigureState::NotReported => Observed::NotReported,
            FigureState::NotApplicable => Observed::NotApplicable,
            FigureState::Blank => return Err(ApiError::told("Ô này để trống.", "Hãy gõ một số, «-» hoặc «x».")),
            FigureState::Value => {
                let value = self.value.as_deref().ok_or_else(|| ApiError::told("Ô này chưa có số.", "Hãy gõ một số."))?;
                Observed::Value { value: quantity(value)?, base: self.base.as_deref().map(quantity).transpose()? }
            }
        };
        Ok(NewObservation {
            indicator: self.indicator.as_str().into(),
            unit: UnitId(self.unit),
            window,
            basis: self.basis.into(),
            observed,
            approximation: self.approximation.filter(|_| self.state == FigureState::Value),
            note: None,
        })
    }
}

/// The number that stands in `text`, where the register can keep it.
pub(super) fn quantity(text: &str) -> Result<Quantity, ApiError> {
    let unreadable = || {
        let typed: String = text.chars().take(40).collect();
        ApiError::told(format!("«{typed}» không phải là số."), "Hãy gõ số như 1.234,5.")
    };
    let number: Decimal = text.trim().parse().map_err(|_| unreadable())?;
    Quantity::new(number).map_err(|error| ApiError::told(format!("Không ghi được: {error}."), "Hãy kiểm tra lại số và đơn vị tính."))
}

/// A remark on a figure stays when the figure is corrected; only [`super::note()`] changes it.
fn keep_remarks(register: &Register, values: &mut [NewObservation]) -> Result<(), RegisterError> {
    let mut known: HashMap<(IndicatorCode, Window), Vec<Observation>> = HashMap::new();
    for value in values {
        let here = match known.entry((value.indicator.clone(), value.window)) {
            Entry::Occupied(here) => here.into_mut(),
            Entry::Vacant(place) => place.insert(register.observations(value.indicator.as_str(), value.window)?),
        };
        let before = here.iter().find(|before| before.unit == value.unit && before.basis == value.basis);
        value.note = before.and_then(|before| before.note.clone());
    }
    Ok(())
}

pub(in crate::api) fn put(desk: &Desk, form: FigureEntries) -> Result<Done<FiguresKept>, ApiError> {
    let mut refused = Vec::new();
    let mut readable = Vec::new();
    for (index, entry) in form.figures.iter().enumerate() {
        match entry.observation() {
            Ok(observation) => readable.push((index, observation)),
            Err(error) => refused.push(FigureRefused { index, message: error.message, hint: error.hint }),
        }
    }
    desk.work(|register| {
        let (places, values): (Vec<usize>, Vec<NewObservation>) = readable.into_iter().unzip();
        let told: Vec<Option<RegisterError>> = register.refusals(&values)?;
        let mut kept = Vec::with_capacity(values.len());
        for ((index, value), refusal) in places.into_iter().zip(values).zip(told) {
            match refusal.map(ApiError::from) {
                None => kept.push(value),
                Some(error) => refused.push(FigureRefused { index, message: error.message, hint: error.hint }),
            }
        }
        refused.sort_by_key(|cell| cell.index);
        if kept.is_empty() {
            return Ok(Done { value: FiguresKept { kept: 0, refused }, said: None, changed: Vec::new() });
        }
        keep_remarks(register, &mut kept)?;
        let outcome = register.put_observations(&kept, None)?;
        Done::of(register, outcome.map(|became| FiguresKept { kept: became.len(), refused }))
    })
}
