//! The office's own kinds of records, and its own words for the built-in ones.

use serde::{Deserialize, Serialize};

use super::super::{ApiError, Code, Desk};
use crate::catalog::{Catalog, Choice, Field, FieldType, RecordKind};
use crate::domain::{FieldKey, RecordKindCode};
use crate::register::Register;
use crate::text;

/// Which kind of records.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct WhichKind {
    /// Its code.
    pub code: String,
}

/// A kind of records to be made out of another one.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct KindToCopy {
    /// Code of the one to copy.
    pub from: String,
    /// The name of the new one's list: "Câu lạc bộ".
    pub plural: String,
}

/// The office's own file of a kind as it was before a change: handed back, it is there again to the letter.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct KindBefore {
    /// Code of the kind.
    pub code: String,
    /// The file; null where the office had none.
    pub file: Option<String>,
}

/// A kind of records as the settings show and change it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct KindForm {
    /// Its code.
    pub code: String,
    /// Whether the office has a version of its own of it.
    pub own: bool,
    /// Whether the program brings one of this code.
    pub built_in: bool,
    /// Its name inside a sentence.
    pub name: String,
    /// The name of its list.
    pub plural: String,
    /// What belongs there.
    pub help: String,
    /// What its title is called.
    pub title_label: String,
    /// What its day is called; null where it has none.
    pub date_label: Option<String>,
    /// What its unit is called; null where it has none.
    pub unit_label: Option<String>,
    /// Its fields in the order of the form.
    pub fields: Vec<KindField>,
}

/// A field of a kind of records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct KindField {
    /// Its key; empty for a new one, which gets it from its name.
    pub key: String,
    /// Its name on the form.
    pub label: String,
    /// What it holds; fixed once there is a key.
    pub shape: FieldType,
    /// Whether a record without it is refused.
    pub required: bool,
    /// What is meant.
    pub help: String,
    /// What may be chosen.
    pub choices: Vec<KindChoice>,
    /// Whether the program's own kind has it, so that figures, sentences and templates may count on it: it stays.
    pub fixed: bool,
}

/// One choice of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct KindChoice {
    /// Its key; empty for a new one, which gets it from its words.
    pub key: String,
    /// Its words.
    pub label: String,
    /// Whether the program's own kind has it.
    pub fixed: bool,
}

/// The kind with `code` that the program brings, where it brings one.
fn brought(code: &str) -> Result<Option<RecordKind>, ApiError> {
    let built_in = Catalog::built_in().map_err(|error| ApiError::told(error.to_string(), "Hãy cài lại chương trình từ bộ cài đầy đủ."))?;
    Ok(built_in.record_kind(code).cloned())
}

fn kind_of(register: &Register, code: &str) -> Result<RecordKind, ApiError> {
    register
        .catalog()
        .record_kind(code)
        .cloned()
        .ok_or_else(|| ApiError {
            code: Code::Gone, ..ApiError::told("Danh mục không có loại bản ghi này.", "Hãy chọn lại loại bản ghi.")
        })
}

/// A key of lower-case letters, digits and hyphens out of words, unlike all of `taken`.
fn key_of(words: &str, taken: &[&str]) -> String {
    let plain: String = text::fold(words).chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { ' ' }).collect();
    let stem: String = plain.split_whitespace().take(8).collect::<Vec<_>>().join("-");
    let stem = if stem.is_empty() { "muc".to_owned() } else { stem };
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    std::iter::once(stem.clone()).chain(numbered).find(|key| !taken.contains(&key.as_str())).unwrap_or(stem)
}

pub(crate) fn kind_read(desk: &Desk, which: WhichKind) -> Result<KindForm, ApiError> {
    let original = brought(&which.code)?;
    desk.look(|register| {
        let kind = kind_of(register, &which.code)?;
        let field = |field: &Field| {
            let first = original.as_ref().and_then(|original| original.field(field.key.as_str()));
            let choice = |choice: &Choice| KindChoice {
                key: choice.key.clone(),
                label: choice.label.clone(),
                fixed: first.is_some_and(|first| first.choice(&choice.key).is_some()),
            };
            KindField {
                key: field.key.0.clone(),
                label: field.label.clone(),
                shape: field.r#type,
                required: field.required,
                help: field.help.clone(),
                choices: field.choices.iter().map(choice).collect(),
                fixed: first.is_some(),
            }
        };
        Ok(KindForm {
            own: register.has_own_kind(&kind.code),
            built_in: original.is_some(),
            fields: kind.fields.iter().map(field).collect(),
            code: kind.code.0,
            name: kind.name,
            plural: kind.plural,
            help: kind.help,
            title_label: kind.title_label,
            date_label: kind.date_label,
            unit_label: kind.unit_label,
        })
    })
}

pub(crate) fn kind_copy(desk: &Desk, form: KindToCopy) -> Result<String, ApiError> {
    let plural = text::clean(&form.plural).trim().to_owned();
    if plural.is_empty() {
        return Err(ApiError::told("Loại bản ghi mới chưa có tên.", "Hãy gõ tên rồi thử lại."));
    }
    desk.work(|register| {
        let same = |kind: &&RecordKind| text::fold(&kind.plural) == text::fold(&plural);
        if let Some(kind) = register.catalog().record_kinds.iter().find(same) {
            return Err(ApiError::told(format!("Đã có loại bản ghi «{}».", kind.plural), "Hãy đặt tên khác."));
        }
        let taken: Vec<&str> = register.catalog().record_kinds.iter().map(|kind| kind.code.as_str()).collect();
        let code = key_of(&plural, &taken);
        let mut letters = plural.chars();
        let name = letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect();
        let kind = RecordKind { code: RecordKindCode(code.clone()), name, plural, ..kind_of(register, &form.from)? };
        register.save_record_kind(&kind)?;
        Ok(code)
    })
}

fn trimmed(words: &str) -> String {
    text::clean(words).trim().to_owned()
}

/// The choices of a field as they are wanted; those that the program brings stay.
fn choices(wanted: &[KindChoice], before: &[Choice], first: Option<&Field>) -> Vec<Choice> {
    let mut made: Vec<Choice> = Vec::new();
    for choice in wanted {
        let taken: Vec<&str> = made.iter().chain(before).map(|choice| choice.key.as_str()).collect();
        let key = if choice.key.is_empty() { key_of(&choice.label, &taken) } else { choice.key.clone() };
        let short = before.iter().find(|old| old.key == key).and_then(|old| old.short.clone());
        made.push(Choice { key, label: trimmed(&choice.label), short });
    }
    let lost = before.iter().filter(|old| first.is_some_and(|first| first.choice(&old.key).is_some()));
    let lost: Vec<Choice> = lost.filter(|old| !made.iter().any(|choice| choice.key == old.key)).cloned().collect();
    made.extend(lost);
    made
}

/// A field as it is wanted, over what it was.
fn field_of(wanted: &KindField, before: Option<&Field>, first: Option<&Field>, key: String) -> Field {
    let none = || Field {
        key: FieldKey(key),
        label: String::new(),
        r#type: wanted.shape,
        required: false,
        wanted: false,
        wanted_when: std::collections::BTreeMap::new(),
        wanted_from: None,
        choices: Vec::new(),
        measure: None,
        min: None,
        max: None,
        shown_by: None,
        other_figure: None,
        help: String::new(),
    };
    let mut field = before.cloned().unwrap_or_else(none);
    field.label = trimmed(&wanted.label);
    field.help = trimmed(&wanted.help);
    field.required = wanted.required;
    if field.required {
        field.wanted = false;
        field.wanted_from = None;
        field.wanted_when.clear();
    }
    if field.r#type.has_choices() {
        field.choices = choices(&wanted.choices, &field.choices, first);
    }
    field
}

pub(crate) fn kind_save(desk: &Desk, form: KindForm) -> Result<KindBefore, ApiError> {
    let original = brought(&form.code)?;
    desk.work(|register| {
        let before = kind_of(register, &form.code)?;
        let mut fields: Vec<Field> = Vec::new();
        for wanted in &form.fields {
            let taken: Vec<&str> = fields.iter().chain(&before.fields).map(|field| field.key.as_str()).collect();
            let key = if wanted.key.is_empty() { key_of(&wanted.label, &taken) } else { wanted.key.clone() };
            let first = original.as_ref().and_then(|original| original.field(&key));
            fields.push(field_of(wanted, before.field(&key), first, key.clone()));
        }
        // What figures, sentences and templates may count on is never lost, whatever was asked.
        let kept = original.iter().flat_map(|original| &original.fields).filter(|field| !fields.iter().any(|other| other.key == field.key));
        let kept: Vec<Field> = kept.filter_map(|field| before.field(field.key.as_str())).cloned().collect();
        fields.extend(kept);
        let words = |label: Option<String>| label.map(|label| trimmed(&label)).filter(|label| !label.is_empty());
        let kind = RecordKind {
            name: trimmed(&form.name),
            plural: trimmed(&form.plural),
            help: trimmed(&form.help),
            title_label: trimmed(&form.title_label),
            // A day or a unit that the kind has keeps a name: records and figures count on it.
            date_label: words(form.date_label).or_else(|| before.date_label.clone()),
            unit_label: words(form.unit_label).or_else(|| before.unit_label.clone()),
            fields,
            ..before
        };
        let file = register.save_record_kind(&kind)?;
        Ok(KindBefore { code: kind.code.0, file })
    })
}

pub(crate) fn kind_remove(desk: &Desk, which: WhichKind) -> Result<KindBefore, ApiError> {
    desk.work(|register| {
        let file = register.remove_record_kind(&RecordKindCode(which.code.clone()))?;
        Ok(KindBefore { code: which.code, file })
    })
}

pub(crate) fn kind_restore(desk: &Desk, before: KindBefore) -> Result<(), ApiError> {
    desk.work(|register| Ok(register.restore_record_kind(&RecordKindCode(before.code), before.file)?))
}
