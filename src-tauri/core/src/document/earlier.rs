//! An earlier report, for what is carried over from it and compared with it.

use super::Document;
use crate::domain::{Period, ReportId};

/// An earlier report with its text and its figures as they were issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Earlier<'a> {
    /// Which.
    pub report: ReportId,
    /// Its period.
    pub period: Period,
    /// What it said.
    pub document: &'a Document,
}
