//! Kinds of records: their fields, choices and stages are data.

use serde::Deserialize;

use super::files::parse;
use super::{CatalogError, Files};
use crate::domain::{FieldKey, RecordKindCode, StageCode};

const FOLDER: &str = "catalog/records/";

/// One kind of record.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RecordKind {
    /// Its code: `mo-hinh`.
    pub code: RecordKindCode,
    /// Its name in the singular: "mô hình Dân vận khéo".
    pub name: String,
    /// The name of its list: "Mô hình Dân vận khéo".
    pub plural: String,
    /// What belongs here and what does not.
    #[serde(default)]
    pub help: String,
    /// What the record's title is called for this kind: "Trích yếu", "Tên mô hình".
    pub title_label: String,
    /// What the record's date is called: "Ngày ban hành"; absent where the kind has no date of its own.
    #[serde(default)]
    pub date_label: Option<String>,
    /// What the record's last day is called, where it may last.
    #[serde(default)]
    pub until_label: Option<String>,
    /// What the record's unit is called: "Đơn vị thực hiện"; absent where it belongs to no unit.
    #[serde(default)]
    pub unit_label: Option<String>,
    /// Its fields, in the order of the form.
    #[serde(default, rename = "field")]
    pub fields: Vec<Field>,
    /// The stages of its life, in their usual order.
    #[serde(default, rename = "stage")]
    pub stages: Vec<Stage>,
}

/// One field of a record kind.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
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
    /// What may be chosen.
    #[serde(default, rename = "choice")]
    pub choices: Vec<Choice>,
    /// Unit of measure: "lượt người".
    #[serde(default)]
    pub measure: Option<String>,
    /// What is meant.
    #[serde(default)]
    pub help: String,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
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
    /// One of the choices.
    Choice,
    /// Any number of the choices.
    Choices,
    /// A unit of the register, by its code.
    Unit,
    /// Yes or no.
    Flag,
    /// Several lines.
    Lines,
}

/// One thing that may be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Choice {
    /// Its key, as it is stored: `tap-the`.
    pub key: String,
    /// Its words: "tập thể".
    pub label: String,
}

/// One stage in the life of a record.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
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
}

/// Reads the record kinds, by code.
pub(super) fn read(files: &Files) -> Result<Vec<RecordKind>, CatalogError> {
    files.below(FOLDER).map(|(file, text)| parse(file, text)).collect()
}
