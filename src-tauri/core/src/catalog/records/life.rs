//! Changes of a record's day, stages and fields that bring along what stands for the same thing elsewhere in it.

use chrono::NaiveDate;

use super::RecordKind;
use crate::domain::{FieldKey, FieldValue, Record, StageCode, StageReached};

impl RecordKind {
    /// Gives `record` its day, or takes it away; the stage that stands for the day follows.
    pub fn set_date(&self, record: &mut Record, date: Option<NaiveDate>) {
        record.date = date;
        if let Some(code) = &self.date_stage
            && let Some(reached) = record.stages.iter_mut().find(|reached| &reached.stage == code)
        {
            reached.on = date;
        }
    }

    /// Writes down that `record` reached a stage, or corrects what was said of it; the record's own day and its last day follow
    /// where the stage stands for them.
    pub fn reach(&self, record: &mut Record, stage: StageReached) {
        self.forget_end(record, &stage.stage);
        if self.date_stage.as_ref() == Some(&stage.stage) {
            record.date = stage.on;
        }
        match record.stages.iter_mut().find(|reached| reached.stage == stage.stage) {
            Some(reached) => *reached = stage,
            None => record.stages.push(stage),
        }
    }

    /// Takes back that `record` reached a stage, with the day that it gave the record.
    pub fn leave(&self, record: &mut Record, stage: &StageCode) {
        self.forget_end(record, stage);
        if self.date_stage.as_ref() == Some(stage) {
            record.date = None;
        }
        record.stages.retain(|reached| &reached.stage != stage);
    }

    /// Writes a value into a field, or empties it; a last day that came from the field's year is made anew.
    pub fn set_field(&self, record: &mut Record, key: &FieldKey, value: Option<FieldValue>) {
        if self.until_year.as_ref() == Some(key) {
            let year = record.number(key.as_str()).and_then(|year| i32::try_from(year.value()).ok());
            if record.until.is_some() && record.until == year.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31)) {
                record.until = None;
            }
        }
        match value {
            Some(value) => record.fields.insert(key.clone(), value),
            None => record.fields.remove(key),
        };
    }

    /// Takes away the last day that the record has from the stage, if it has it from there.
    fn forget_end(&self, record: &mut Record, stage: &StageCode) {
        let ends = self.until_by_stage && self.stage(stage.as_str()).is_some_and(|stage| stage.ends);
        let last = record.stages.iter().find(|reached| &reached.stage == stage).and_then(|reached| reached.on?.pred_opt());
        if ends && last.is_some() && record.until == last {
            record.until = None;
        }
    }
}
