//! The page around the text of a report.

use serde::{Deserialize, Serialize};

use super::{ApiError, Desk};
use crate::docx::{Sheet, sheet};
use crate::domain::ReportId;

/// Of which report.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SheetOf {
    /// Its number.
    pub report: ReportId,
}

pub(super) fn of_report(desk: &Desk, form: SheetOf) -> Result<Sheet, ApiError> {
    let today = desk.today();
    desk.look(|register| {
        let document = register.document(form.report)?;
        let document = document.ok_or_else(|| ApiError::told("Báo cáo này chưa có nội dung.", "Hãy dựng nội dung báo cáo từ mẫu."))?;
        Ok(sheet(&document, &register.report_layout(form.report, today)?))
    })
}
