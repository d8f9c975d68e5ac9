//! Tables of observations into observations.

use super::bundle::{ObservationEntry, ObservationTable};
use super::error::Fault;
use super::words::{Cell, Measured, Span};
use crate::domain::{IndicatorCode, UnitCode};

/// What a column of a table stands for.
enum Column {
    Window(Span),
    Indicator(IndicatorCode),
}

/// The observations of `table`.
///
/// # Errors
/// A sentence where the table has none of the three forms, or a row has more or fewer values than there are columns.
pub(super) fn observations(table: &ObservationTable) -> Result<Vec<ObservationEntry>, Fault> {
    let by_window = || table.windows.iter().map(|window| Column::Window(*window)).collect::<Vec<_>>();
    let columns = match (&table.indicator, &table.unit, &table.window, table.windows.is_empty(), table.indicators.is_empty()) {
        (Some(_), None, None, false, true) | (None, Some(_), None, false, true) => by_window(),
        (None, None, Some(_), true, false) => table.indicators.iter().cloned().map(Column::Indicator).collect(),
        _ => {
            let forms = "bảng số liệu phải có đúng một trong ba bộ khoá: indicator và windows (mỗi dòng một đơn vị), \
                window và indicators (mỗi dòng một đơn vị), unit và windows (mỗi dòng một chỉ tiêu)";
            return Err(Fault::BadValue(forms.to_owned()));
        }
    };
    let mut found = Vec::new();
    for (row, cells) in &table.rows {
        if cells.len() != columns.len() {
            let message = format!(
                "dòng «{row}» của bảng có {} giá trị, bảng có {} cột; chỗ không có gì để ghi thì viết \"-\"",
                cells.len(),
                columns.len()
            );
            return Err(Fault::BadValue(message));
        }
        for (column, Cell(observed)) in columns.iter().zip(cells) {
            let Some(observed) = observed else { continue };
            let (indicator, window) = match column {
                Column::Window(window) => (table.indicator.clone().unwrap_or_else(|| IndicatorCode(row.clone())), Some(*window)),
                Column::Indicator(indicator) => (indicator.clone(), table.window),
            };
            let Some(window) = window else { continue };
            found.push(ObservationEntry {
                indicator,
                unit: table.unit.clone().unwrap_or_else(|| UnitCode(row.clone())),
                window,
                scheme: table.scheme,
                value: Measured(*observed),
                basis: table.basis,
                approximation: None,
                source: table.source.clone(),
                note: None,
            });
        }
    }
    Ok(found)
}
