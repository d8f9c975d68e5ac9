use serde::{Deserialize, Serialize};

use super::open::outline_of;
use super::{SectionView, WhichSection};
use crate::api::{ApiError, Desk, Done};
use crate::domain::{ReportId, SectionId};
use crate::register::{NewSection, Outcome, Place, Register, RegisterError};

/// A section to be added.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SectionToAdd {
    /// Into which report.
    pub report: ReportId,
    /// Its heading without number.
    pub heading: String,
    /// The section above it; null at the top.
    pub parent: Option<SectionId>,
    /// Its place among its neighbours, from 0.
    pub position: u32,
}

/// A section with a new heading.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SectionName {
    /// Which.
    pub section: SectionId,
    /// Its heading without number.
    pub heading: String,
}

/// A section with a new place.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SectionPlace {
    /// Which.
    pub section: SectionId,
    /// The section above it; null at the top.
    pub parent: Option<SectionId>,
    /// Its place among its neighbours without itself, from 0.
    pub position: u32,
}

/// The outline after a change of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct OutlineChanged {
    /// The section that was changed.
    pub section: SectionId,
    /// The sections in reading order as they are now.
    pub sections: Vec<SectionView>,
}

/// The answer of a change of the outline.
fn changed(
    register: &mut Register,
    change: impl FnOnce(&mut Register) -> Result<Outcome<SectionId>, RegisterError>,
) -> Result<Done<OutlineChanged>, ApiError> {
    let outcome = change(register)?;
    let section = outcome.value;
    let report = register.section(section)?.0;
    let sections = outline_of(register, report)?;
    Done::of(register, outcome.map(|section| OutlineChanged { section, sections }))
}

pub(crate) fn add_section(desk: &Desk, form: SectionToAdd) -> Result<Done<OutlineChanged>, ApiError> {
    let section = NewSection { heading: form.heading, parent: form.parent, position: usize::try_from(form.position).unwrap_or(usize::MAX) };
    desk.work(|register| changed(register, |register| register.add_section(form.report, &section)))
}

pub(crate) fn rename_section(desk: &Desk, form: SectionName) -> Result<Done<OutlineChanged>, ApiError> {
    let section = form.section;
    desk.work(|register| changed(register, |register| Ok(register.rename_section(section, &form.heading)?.map(|()| section))))
}

pub(crate) fn move_section(desk: &Desk, form: SectionPlace) -> Result<Done<OutlineChanged>, ApiError> {
    let to = Place { parent: form.parent, position: usize::try_from(form.position).unwrap_or(usize::MAX) };
    desk.work(|register| changed(register, |register| Ok(register.move_section(form.section, to)?.map(|()| form.section))))
}

pub(crate) fn remove_section(desk: &Desk, form: WhichSection) -> Result<Done<OutlineChanged>, ApiError> {
    desk.work(|register| changed(register, |register| Ok(register.remove_section(form.section)?.map(|()| form.section))))
}

pub(crate) fn restore_section(desk: &Desk, form: WhichSection) -> Result<Done<OutlineChanged>, ApiError> {
    desk.work(|register| changed(register, |register| Ok(register.restore_section(form.section)?.map(|()| form.section))))
}
