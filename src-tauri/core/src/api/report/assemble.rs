use serde::{Deserialize, Serialize};

use super::WhichReport;
use crate::api::{ApiError, Desk, Done};
use crate::register::Leaving;

/// What became of the sections when a report was assembled anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Reassembled {
    /// Codes of sections that a person wrote into: their text stands, the new one can be compared.
    pub kept: Vec<String>,
    /// Codes of sections that the template no longer shows but a person wrote into; they stand at the end.
    pub orphaned: Vec<String>,
}

pub(crate) fn assemble(desk: &Desk, form: WhichReport) -> Result<Done<Reassembled>, ApiError> {
    let today = desk.today();
    desk.work(|register| {
        let assembled = register.assemble_report(form.report, &Leaving { draft: Some(1), ..Leaving::draft_of(today) })?;
        let saved = register.save_document(form.report, &assembled.document)?;
        Done::of(register, saved.map(|saved| Reassembled { kept: saved.kept, orphaned: saved.orphaned }))
    })
}
