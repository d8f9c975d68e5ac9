//! Records: the entries of the register.

mod add;
mod alike;
mod bulk;
mod change;
mod filter;
mod list;
mod page;
mod stage;

pub use add::RecordAdded;
pub use alike::Alike;
pub use bulk::{Bulked, RecordEdit};
pub use filter::{FieldIs, KeptFilter, RecordFilter, RecordSort, SortBy};
pub(super) use page::LastList;
pub use page::Listed;

use super::{Register, RegisterError, Work, clean, clean_some};
use crate::catalog::{Catalog, Fault, FieldType, RecordKind};
use crate::domain::{FieldValue, Problem, Record, RecordKindCode, Severity, StageReached};
use crate::storage::Storage;

/// The record as it is kept, and what its kind says of it: errors refuse it, the rest is told ("thiếu số").
pub(super) fn checked(work: &Work<'_>, record: &Record) -> Result<(Record, Vec<Problem>), RegisterError> {
    let kind = kind_of(work.catalog, &record.kind)?;
    let (record, faults) = examined(work.storage, kind, record)?;
    if !faults.is_empty() {
        return Err(RegisterError::RecordWrong(faults.iter().map(|fault| kind.problem(&record, fault)).collect()));
    }
    let rest = kind.validate(&record).into_iter().filter(|problem| problem.severity != Severity::Error).collect();
    Ok((record, rest))
}

impl Register {
    /// `record` as it would be kept, and what would keep it out of the register, each at its place on the form.
    ///
    /// # Errors
    /// [`RegisterError::UnknownCode`] for a kind that the catalog does not know.
    pub fn examine_record(&self, record: &Record) -> Result<(Record, Vec<Fault>), RegisterError> {
        examined(&self.storage, kind_of(&self.catalog, &record.kind)?, record)
    }

    /// The kind with `code`.
    ///
    /// # Errors
    /// [`RegisterError::UnknownCode`].
    pub fn record_kind(&self, code: &RecordKindCode) -> Result<&RecordKind, RegisterError> {
        kind_of(&self.catalog, code)
    }
}

fn kind_of<'a>(catalog: &'a Catalog, code: &RecordKindCode) -> Result<&'a RecordKind, RegisterError> {
    let unknown = || RegisterError::UnknownCode { what: "loại bản ghi", code: code.as_str().chars().take(40).collect() };
    catalog.record_kind(code.as_str()).ok_or_else(unknown)
}

fn examined(storage: &Storage, kind: &RecordKind, record: &Record) -> Result<(Record, Vec<Fault>), RegisterError> {
    let mut record = cleaned(record);
    kind.settle(&mut record);
    let mut faults = kind.faults(&record);
    unknown_units(storage, kind, &record, &mut faults)?;
    Ok((record, faults))
}

/// A field that names a unit names one of the register by its code; the kind itself knows no units.
fn unknown_units(storage: &Storage, kind: &RecordKind, record: &Record, faults: &mut Vec<Fault>) -> Result<(), RegisterError> {
    for field in kind.fields.iter().filter(|field| field.r#type == FieldType::Unit) {
        let Some(code) = record.text(field.key.as_str()).filter(|code| !code.trim().is_empty()) else { continue };
        if !matches!(storage.unit_by_code(code)?, Some((_, false))) {
            let shown: String = code.chars().take(40).collect();
            faults.push(Fault {
                at: format!("field.{}", field.key),
                rule: "record.unit",
                what: format!("trường «{}» ghi mã đơn vị «{shown}» không có trong sổ.", field.label),
                advice: "Hãy ghi mã của một đơn vị trong sổ.".to_owned(),
            });
        }
    }
    Ok(())
}

fn cleaned(record: &Record) -> Record {
    let mut record = record.clone();
    record.title = clean(&record.title);
    for value in record.fields.values_mut() {
        match value {
            FieldValue::Text(text) => *text = clean(text),
            FieldValue::List(lines) => lines.iter_mut().for_each(|line| *line = clean(line)),
            FieldValue::Flag(_) | FieldValue::Number(_) | FieldValue::Date(_) => {}
        }
    }
    record.stages = record.stages.iter().map(cleaned_stage).collect();
    record
}

fn cleaned_stage(stage: &StageReached) -> StageReached {
    StageReached { document: clean_some(stage.document.as_ref()), note: clean_some(stage.note.as_ref()), ..stage.clone() }
}
