//! One change to many records at once: one operation, one step of undo.

use chrono::NaiveDate;

use super::{checked, kind_of};
use crate::catalog::RecordKind;
use crate::domain::{FieldKey, FieldValue, Record, RecordId, StageReached, UnitId};
use crate::register::{Op, Outcome, Register, RegisterError};
use crate::storage::Noun;
use crate::text::number::exact;

/// Records that are read and written between two looks at whether to go on.
const AT_ONCE: usize = 200;

/// What is done to each of many records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordEdit {
    /// Its unit becomes this one, or none.
    Unit(Option<UnitId>),
    /// Its day becomes this one, or none.
    Date(Option<NaiveDate>),
    /// A field becomes this, or is emptied.
    Field(FieldKey, Option<FieldValue>),
    /// It has reached a stage.
    Stage(StageReached),
    /// It goes to the bin.
    Bin,
    /// It comes back out of the bin.
    Restore,
}

/// What became of many records.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bulked {
    /// How many are as wanted now.
    pub changed: usize,
    /// Those that stay as they were: title and why.
    pub left: Vec<(RecordId, String, String)>,
}

impl RecordEdit {
    fn op(&self) -> Op {
        match self {
            Self::Bin => Op::Bin,
            Self::Restore => Op::Restore,
            Self::Stage(_) => Op::ReachStage,
            Self::Unit(_) | Self::Date(_) | Self::Field(..) => Op::ChangeRecord,
        }
    }

    /// The record as it shall be.
    fn applied(&self, kind: &RecordKind, mut record: Record) -> Record {
        match self {
            Self::Unit(unit) => record.unit = *unit,
            Self::Date(date) => kind.set_date(&mut record, *date),
            Self::Field(key, value) => kind.set_field(&mut record, key, value.clone()),
            Self::Stage(stage) => kind.reach(&mut record, stage.clone()),
            Self::Bin | Self::Restore => {}
        }
        record
    }
}

impl Register {
    /// Does `edit` to every record of `ids`, in one operation. A record that its kind would refuse then stays as it was and is
    /// told; `go_on` is asked again and again and stops everything by `false`.
    ///
    /// # Errors
    /// [`RegisterError::Stopped`] where `go_on` said so, and nothing is kept; [`RegisterError::NotFound`] for a unit that is not there.
    pub fn change_records(
        &mut self,
        ids: &[RecordId],
        edit: &RecordEdit,
        mut go_on: impl FnMut(usize) -> bool,
    ) -> Result<Outcome<Bulked>, RegisterError> {
        if let RecordEdit::Unit(Some(unit)) = edit
            && self.unit_tree()?.get(*unit).is_none()
        {
            return Err(RegisterError::NotFound { what: "đơn vị" });
        }
        let about = match ids {
            [one] => self.storage.records_of(&[*one])?.pop().ok_or(RegisterError::NotFound { what: "bản ghi" })?.title,
            many => format!("{} bản ghi", exact(many.len().into())),
        };
        self.transact(edit.op(), &about, |work| {
            let mut bulked = Bulked::default();
            for (at, ids) in ids.chunks(AT_ONCE).enumerate() {
                if !go_on(at * AT_ONCE) {
                    return Err(RegisterError::Stopped);
                }
                if matches!(edit, RecordEdit::Bin | RecordEdit::Restore) {
                    for id in ids {
                        let done = match edit {
                            RecordEdit::Bin => work.storage.put_in_bin(Noun::Record, id.0, work.now)?,
                            _ => work.storage.take_from_bin(Noun::Record, id.0)?,
                        };
                        bulked.changed += usize::from(done);
                    }
                    continue;
                }
                for record in work.storage.records_of(ids)? {
                    let (id, title) = (record.id, record.title.clone());
                    let kind = kind_of(work.catalog, &record.kind)?;
                    match checked(work, &edit.applied(kind, record)) {
                        Ok((record, _)) => bulked.changed += usize::from(work.storage.update_record(&record)?),
                        Err(refused @ RegisterError::Storage(_)) => return Err(refused),
                        Err(refused) => bulked.left.push((id, title, refused.to_string())),
                    }
                }
            }
            Ok(bulked)
        })
    }
}
