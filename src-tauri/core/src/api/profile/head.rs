//! The head of a report as the standard sets it, for the preview beside the profile's form.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::super::{ApiError, Desk};
use crate::catalog::layouts::{HeadLine, HeadPart, LayoutStandard};
use crate::domain::IssuerProfile;

/// Whose head, on which day.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct HeadAsk {
    /// The profile as it is being filled in.
    pub profile: IssuerProfile,
    /// The day of signing, "2026-06-15"; null for today.
    pub day: Option<String>,
}

/// The head of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct HeadView {
    /// Name of the standard it follows.
    pub standard: String,
    /// Share of the left column, in percent.
    pub left_share: u8,
    /// Rows from the top.
    pub rows: Vec<HeadRowView>,
}

/// One row of the head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct HeadRowView {
    /// Lines on the left.
    pub left: Vec<HeadLineView>,
    /// Lines on the right.
    pub right: Vec<HeadLineView>,
}

/// One line of the head, centred in its column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct HeadLineView {
    /// What it says; `\n` breaks the line.
    pub text: String,
    /// In points.
    pub size: u8,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Length of the line drawn below it, in percent of its own.
    pub rule: Option<u8>,
}

pub(crate) fn head(desk: &Desk, form: HeadAsk) -> Result<HeadView, ApiError> {
    let day = match form.day {
        None => desk.today(),
        Some(day) => NaiveDate::parse_from_str(&day, "%Y-%m-%d")
            .map_err(|_| ApiError::told(format!("«{day}» không phải là ngày."), "Hãy ghi ngày như 15/6/2026."))?,
    };
    let layouts = desk.layouts()?;
    let layout = LayoutStandard::for_profile_on(&layouts, &form.profile, day).ok_or_else(|| {
        ApiError::told(
            format!("Không có thể thức nào có hiệu lực vào ngày {}.", day.format("%d/%m/%Y")),
            "Hãy chọn loại thể thức khác hoặc kiểm tra ngày.",
        )
    })?;
    let lines = |lines: &[HeadLine]| lines.iter().filter_map(|line| view(line, &layout, &form.profile)).collect();
    let rows = layout.head.rows.iter().map(|row| HeadRowView { left: lines(&row.left), right: lines(&row.right) }).collect();
    Ok(HeadView { standard: layout.name.clone(), left_share: layout.head.left_share, rows })
}

/// A line as a report without number and day has it; `None` where it says nothing.
fn view(line: &HeadLine, layout: &LayoutStandard, profile: &IssuerProfile) -> Option<HeadLineView> {
    let room = "\u{a0}".repeat(usize::from(layout.dates.blank));
    let text = match line.is {
        HeadPart::Parent => profile.parent.clone()?,
        HeadPart::Issuer => profile.issuer.clone(),
        HeadPart::Words => line.words.clone()?,
        HeadPart::Number => {
            let (kind, symbol) = (profile.document_type.trim(), profile.symbol.trim());
            layout.head.number.replace("{number}", &room).replace("{type}", kind).replace("{symbol}", symbol)
        }
        HeadPart::PlaceDate => {
            let place = if profile.place.trim().is_empty() { "…" } else { profile.place.trim() };
            let year = "\u{a0}".repeat(4);
            let words = layout.head.place_date.replace("{place}", place).replace("{day}", &room);
            words.replace("{month}", &room).replace("{year}", &year)
        }
        HeadPart::Urgency | HeadPart::Draft | HeadPart::Circulation => return None,
    };
    let text = if line.style.caps { text.to_uppercase() } else { text };
    let text = text.trim().to_owned();
    let size = line.style.size.unwrap_or(layout.body.size);
    (!text.is_empty()).then_some(HeadLineView { text, size, bold: line.style.bold, italic: line.style.italic, rule: line.rule })
}
