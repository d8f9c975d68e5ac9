use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::list::kind_of;
use crate::api::{ApiError, Desk, Done};
use crate::domain::{Unit, UnitCode, UnitId};
use crate::text;

/// A unit to be added, or several of one kind.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct NewUnit {
    /// Its name; of several units, each in a line of its own, as a list is pasted from Word or Excel.
    pub name: String,
    /// What it is.
    pub kind: String,
    /// The unit above it.
    pub parent: Option<i64>,
    /// Its short code; made from the name where empty. Of several units it is always made.
    pub code: String,
    /// First day, where known.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub valid_from: Option<NaiveDate>,
}

/// The names of a list without what numbers its lines: "1. ", "a) ", "- ".
fn names(lines: &str) -> Vec<String> {
    let name = |line: &str| {
        let line = text::clean(line).trim().to_owned();
        let (mark, rest) = line.split_once([' ', '\t']).unwrap_or(("", &line));
        let numbers = matches!(mark, "-" | "–" | "•" | "+" | "*")
            || (mark.chars().count() <= 4 && mark.ends_with(['.', ')']) && !mark.ends_with("TP."));
        if numbers { rest.trim().to_owned() } else { line }
    };
    lines.lines().map(name).filter(|name| !name.is_empty()).collect()
}

/// The id of the first unit that was added.
pub(in crate::api) fn add(desk: &Desk, form: NewUnit) -> Result<Done<i64>, ApiError> {
    let kind = kind_of(&form.kind)?;
    let names = if form.name.trim().contains('\n') { names(&form.name) } else { vec![form.name.clone()] };
    desk.work(|register| {
        let typed = if names.len() == 1 { form.code.trim() } else { "" };
        let siblings = register.units()?.into_iter().filter(|unit| unit.parent.map(|parent| parent.0) == form.parent);
        let position = siblings.map(|unit| unit.position.saturating_add(1)).max().unwrap_or_default();
        let unit = |name: &String, position| Unit {
            id: UnitId(0),
            code: UnitCode(typed.to_owned()),
            name: name.clone(),
            kind,
            parent: form.parent.map(UnitId),
            valid_from: form.valid_from,
            valid_to: None,
            position,
        };
        let units: Vec<Unit> = names.iter().zip(position..).map(|(name, position)| unit(name, position)).collect();
        let outcome = register.add_units(&units)?;
        Done::of(register, outcome.map(|ids| ids.first().map(|id| id.0).unwrap_or_default()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_list_loses_its_numbers_and_keeps_its_names() {
        let pasted = "1. Xã Suối Hoà\r\n2) Xã Đồng Vàng\n\n- Phường Đông Sơn\n•\tXã Bản 3\n TP. Hoà Sơn \nĐặc khu Hòn Én";
        assert_eq!(names(pasted), ["Xã Suối Hoà", "Xã Đồng Vàng", "Phường Đông Sơn", "Xã Bản 3", "TP. Hoà Sơn", "Đặc khu Hòn Én"]);
    }
}
