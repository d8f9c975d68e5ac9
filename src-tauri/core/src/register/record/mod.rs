//! Records: the entries of the register.

mod add;
mod change;
mod list;
mod stage;

pub use add::RecordAdded;

use super::{RegisterError, Work, clean, clean_some};
use crate::catalog::{FieldType, RecordKind};
use crate::domain::{FieldValue, Problem, Record, Severity, StageReached};

/// The record as it is kept, and what its kind says of it: errors refuse it, the rest is told ("thiếu số").
pub(super) fn checked(work: &Work<'_>, record: &Record) -> Result<(Record, Vec<Problem>), RegisterError> {
    let code = record.kind.as_str();
    let kind = work
        .catalog
        .record_kind(code)
        .ok_or_else(|| RegisterError::UnknownCode { what: "loại bản ghi", code: code.chars().take(40).collect() })?;
    let mut record = cleaned(record);
    kind.settle(&mut record);
    let (mut errors, rest): (Vec<Problem>, Vec<Problem>) =
        kind.validate(&record).into_iter().partition(|problem| problem.severity == Severity::Error);
    unknown_units(work, kind, &record, &mut errors)?;
    if !errors.is_empty() {
        return Err(RegisterError::RecordWrong(errors));
    }
    Ok((record, rest))
}

/// A field that names a unit names one of the register by its code; the kind itself knows no units.
fn unknown_units(work: &Work<'_>, kind: &RecordKind, record: &Record, errors: &mut Vec<Problem>) -> Result<(), RegisterError> {
    for field in kind.fields.iter().filter(|field| field.r#type == FieldType::Unit) {
        let Some(code) = record.text(field.key.as_str()).filter(|code| !code.trim().is_empty()) else { continue };
        if !matches!(work.storage.unit_by_code(code)?, Some((_, false))) {
            let shown: String = code.chars().take(40).collect();
            let message = format!("«{}»: trường «{}» ghi mã đơn vị «{shown}» không có trong sổ.", record.title, field.label);
            let problem = Problem::new(Severity::Error, "record.unit", message, "Hãy ghi mã của một đơn vị trong sổ.");
            errors.push(problem.about_record(record.id));
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
