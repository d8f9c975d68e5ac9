//! Kinds of records: their fields, choices, stages and links are data (`catalog/records/*.toml`).

mod check;
mod life;
mod missing;
mod settle;
#[cfg(test)]
mod tests;
mod validate;

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use missing::Missing;
pub use validate::Fault;

use super::files::parse;
use super::{CatalogError, Files};
use crate::domain::{Approximation, FieldKey, Record, RecordKindCode, StageCode};

const FOLDER: &str = "catalog/records/";

/// One kind of record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RecordKind {
    /// Its code, which is also the name of its file: `mo-hinh`.
    pub code: RecordKindCode,
    /// Its name inside a sentence: "mô hình Dân vận khéo".
    pub name: String,
    /// The name of its list: "Mô hình, điển hình Dân vận khéo".
    pub plural: String,
    /// What belongs here and what does not.
    #[serde(default)]
    pub help: String,
    /// Section codes where its records are usually told: `II.7`.
    #[serde(default)]
    pub sections: Vec<String>,
    /// What the record's title is called for this kind: "Trích yếu", "Tên mô hình".
    pub title_label: String,
    /// What the record's day is called: "Ngày ban hành"; absent where the kind has no day of its own.
    #[serde(default)]
    pub date_label: Option<String>,
    /// Whether a record without its day is listed as lacking it.
    #[serde(default)]
    pub date_wanted: bool,
    /// The stage that is reached on the record's own day, so that the day is typed once: `ky` of a programme.
    #[serde(default)]
    pub date_stage: Option<StageCode>,
    /// What the record's last day is called, where it may last.
    #[serde(default)]
    pub until_label: Option<String>,
    /// The year whose last day is the record's own where no other is given: `giai-doan-den` of a programme.
    #[serde(default)]
    pub until_year: Option<FieldKey>,
    /// Whether reaching a stage that ends its life also gives the record its last day (the day before).
    #[serde(default)]
    pub until_by_stage: bool,
    /// What the record's unit is called: "Đơn vị thực hiện"; absent where it belongs to no unit.
    #[serde(default)]
    pub unit_label: Option<String>,
    /// Whether a record without its unit is listed as lacking it.
    #[serde(default)]
    pub unit_wanted: bool,
    /// Its fields, in the order of the form.
    #[serde(default, rename = "field")]
    pub fields: Vec<Field>,
    /// The stages of its life, in their usual order.
    #[serde(default, rename = "stage")]
    pub stages: Vec<Stage>,
    /// As what its records may refer to others.
    #[serde(default, rename = "link")]
    pub links: Vec<LinkRole>,
}

/// One field of a record kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Field {
    /// Its key: `so-nguoi`.
    pub key: FieldKey,
    /// Its name on the form.
    pub label: String,
    /// What it holds.
    pub r#type: FieldType,
    /// Whether a record without it is wrong.
    #[serde(default)]
    pub required: bool,
    /// Whether a record without it may stand but is listed as lacking it ("thiếu số").
    #[serde(default)]
    pub wanted: bool,
    /// Only records whose choices are these lack it: the number of people of a training course, not of a visit.
    #[serde(default)]
    pub wanted_when: BTreeMap<FieldKey, Vec<String>>,
    /// Only records that have reached this stage lack it: an award that is given, not one proposed.
    #[serde(default)]
    pub wanted_from: Option<StageCode>,
    /// What may be chosen.
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// Unit of measure: "lượt người".
    #[serde(default)]
    pub measure: Option<String>,
    /// Smallest number, or fewest lines; 0 for numbers where nothing is said.
    #[serde(default)]
    pub min: Option<Decimal>,
    /// Largest number, or most lines.
    #[serde(default)]
    pub max: Option<Decimal>,
    /// The choice that says how this number is to be shown (trên, hơn, gần, khoảng); the number itself stays exact.
    #[serde(default)]
    pub shown_by: Option<FieldKey>,
    /// Another figure given for the same thing by another source; a difference is pointed out.
    #[serde(default)]
    pub other_figure: Option<FieldKey>,
    /// What is meant.
    #[serde(default)]
    pub help: String,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum FieldType {
    /// One line of words.
    Text,
    /// Paragraphs.
    LongText,
    /// A whole number.
    Integer,
    /// A number with up to four decimals.
    Decimal,
    /// Whole đồng.
    Money,
    /// A day.
    Date,
    /// A year.
    Year,
    /// One of the choices, by its key.
    Choice,
    /// Any number of the choices, by their keys.
    Choices,
    /// A unit of the register, by its code.
    Unit,
    /// Yes or no.
    Flag,
    /// Several lines.
    Lines,
}

/// One thing that may be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Choice {
    /// Its key, as it is stored: `tap-the`.
    pub key: String,
    /// Its words: "tập thể".
    pub label: String,
    /// Its abbreviation, where it has a fixed one: "CT" of chỉ thị.
    #[serde(default)]
    pub short: Option<String>,
}

/// One stage in the life of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Stage {
    /// Its code: `cong-nhan`.
    pub code: StageCode,
    /// Its words: "công nhận".
    pub label: String,
    /// What it means to have reached it.
    #[serde(default)]
    pub help: String,
    /// Whether the record's life ends with it.
    #[serde(default)]
    pub ends: bool,
    /// Whether it can be reached again (a programme is reviewed every year).
    #[serde(default)]
    pub repeats: bool,
}

/// As what a record may refer to others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct LinkRole {
    /// Its code: `can-cu`.
    pub role: String,
    /// Its words: "Căn cứ".
    pub label: String,
    /// The kinds referred to.
    pub kinds: Vec<RecordKindCode>,
}

impl FieldType {
    /// Whether the field holds a number.
    #[must_use]
    pub fn is_number(self) -> bool {
        matches!(self, Self::Integer | Self::Decimal | Self::Money | Self::Year)
    }

    /// Whether the field offers choices.
    #[must_use]
    pub fn has_choices(self) -> bool {
        matches!(self, Self::Choice | Self::Choices)
    }
}

impl RecordKind {
    /// The field with `key`.
    #[must_use]
    pub fn field(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.key.as_str() == key)
    }

    /// The stage with `code`.
    #[must_use]
    pub fn stage(&self, code: &str) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.code.as_str() == code)
    }

    /// How the number in the field `key` of `record` is to be shown, where its source said so.
    #[must_use]
    pub fn approximation(&self, record: &Record, key: &str) -> Option<Approximation> {
        approximation_of(record.text(self.field(key)?.shown_by.as_ref()?.as_str())?)
    }
}

impl Field {
    /// The choice with `key`.
    #[must_use]
    pub fn choice(&self, key: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.key == key)
    }
}

/// The way of showing that a choice stands for.
fn approximation_of(choice: &str) -> Option<Approximation> {
    match choice {
        "tren" => Some(Approximation::Over),
        "hon" => Some(Approximation::MoreThan),
        "gan" => Some(Approximation::Nearly),
        "khoang" => Some(Approximation::About),
        _ => None,
    }
}

/// Reads the record kinds, by code.
pub(super) fn read(files: &Files) -> Result<Vec<RecordKind>, CatalogError> {
    let mut kinds: Vec<RecordKind> = Vec::new();
    for (file, text) in files.below(FOLDER) {
        let kind: RecordKind = parse(file, text)?;
        check::check(file, &kind)?;
        kinds.push(kind);
    }
    check::check_links(&kinds)?;
    Ok(kinds)
}

/// The file in which the kind with `code` stands.
pub(super) fn file_of(code: &RecordKindCode) -> String {
    format!("{FOLDER}{code}.toml")
}
