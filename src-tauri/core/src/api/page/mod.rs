//! Pages as they will print, as the window draws them.

mod view;

pub(super) use view::*;

use super::{ApiError, Desk};
use crate::docx::pages::{Fonts, lay_out};

/// The pages of a report's Word file: laid out from the bytes that an export would write.
pub(super) fn of_report(desk: &Desk, form: super::report::ReportToExport) -> Result<PagesView, ApiError> {
    let today = desk.today();
    let outline = desk.look(|register| super::report::outline_as_exported(register, form, today))?;
    Ok(PagesView::from(lay_out(&outline, Fonts::built_in())))
}
