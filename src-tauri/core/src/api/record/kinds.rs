use serde::{Deserialize, Serialize};

use crate::api::{ApiError, Desk};
use crate::catalog::{Field, FieldType, RecordKind};
use crate::domain::{FieldKey, RecordKindCode, StageCode, UnitId, UnitTree};

/// Fields that say what came of a thing, the closest to it first.
const RESULTS: [&str; 4] = ["ket-qua", "ket-luan", "noi-dung", "ghi-chu"];

/// What the forms of all kinds are made of.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct RecordForms {
    /// Every kind, in the order of the catalog.
    pub kinds: Vec<KindView>,
    /// Every unit, each below the one it belongs to.
    pub units: Vec<UnitChoice>,
}

/// One kind of record.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct KindView {
    /// Its code.
    pub code: RecordKindCode,
    /// Its name inside a sentence.
    pub name: String,
    /// The name of its list.
    pub plural: String,
    /// What belongs here.
    pub help: String,
    /// What a record's title is called.
    pub title_label: String,
    /// What its day is called; null where the kind has none.
    pub date_label: Option<String>,
    /// What its last day is called; null where it does not last.
    pub until_label: Option<String>,
    /// What its unit is called; null where it belongs to none.
    pub unit_label: Option<String>,
    /// Its fields, in the order of the form.
    pub fields: Vec<FieldView>,
    /// The stages of its life, in their usual order.
    pub stages: Vec<StageView>,
    /// Fields that are asked for at once, after day, unit and title: those without which a record is refused, and the result.
    pub quick: Vec<FieldKey>,
}

/// One field.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct FieldView {
    /// Its key.
    pub key: FieldKey,
    /// Its name.
    pub label: String,
    /// What it holds.
    pub shape: FieldType,
    /// Whether a record without it is refused.
    pub required: bool,
    /// What may be chosen.
    pub choices: Vec<ChoiceView>,
    /// Unit of measure.
    pub measure: Option<String>,
    /// What is meant.
    pub help: String,
}

/// One thing that may be chosen.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct ChoiceView {
    /// Its key.
    pub key: String,
    /// Its words.
    pub label: String,
}

/// One stage.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct StageView {
    /// Its code.
    pub code: StageCode,
    /// Its words.
    pub label: String,
    /// What it means.
    pub help: String,
    /// Whether the record's life ends with it.
    pub ends: bool,
}

/// One unit to choose.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct UnitChoice {
    /// Its row.
    pub id: UnitId,
    /// Its code, by which a field names it.
    pub code: String,
    /// Its name.
    pub name: String,
    /// How many units stand above it.
    pub depth: u32,
    /// Whether it no longer exists.
    pub ended: bool,
}

impl From<&RecordKind> for KindView {
    fn from(kind: &RecordKind) -> Self {
        let result = RESULTS.iter().find_map(|key| kind.field(key));
        let asked = kind.fields.iter().filter(|field| field.required).chain(result.filter(|field| !field.required));
        Self {
            code: kind.code.clone(),
            name: kind.name.clone(),
            plural: kind.plural.clone(),
            help: kind.help.clone(),
            title_label: kind.title_label.clone(),
            date_label: kind.date_label.clone(),
            until_label: kind.until_label.clone(),
            unit_label: kind.unit_label.clone(),
            quick: asked.map(|field| field.key.clone()).collect(),
            fields: kind.fields.iter().map(FieldView::from).collect(),
            stages: kind
                .stages
                .iter()
                .map(|stage| StageView { code: stage.code.clone(), label: stage.label.clone(), help: stage.help.clone(), ends: stage.ends })
                .collect(),
        }
    }
}

impl From<&Field> for FieldView {
    fn from(field: &Field) -> Self {
        Self {
            key: field.key.clone(),
            label: field.label.clone(),
            shape: field.r#type,
            required: field.required,
            choices: field.choices.iter().map(|choice| ChoiceView { key: choice.key.clone(), label: choice.label.clone() }).collect(),
            measure: field.measure.clone(),
            help: field.help.clone(),
        }
    }
}

pub(in crate::api) fn forms(desk: &Desk, (): ()) -> Result<RecordForms, ApiError> {
    desk.look(|register| {
        let kinds = register.catalog().record_kinds.iter().map(KindView::from).collect();
        Ok(RecordForms { kinds, units: choices(&register.unit_tree()?, desk.today()) })
    })
}

/// Deeper trees than this are broken ones.
const DEEPEST: u32 = 20;

fn choices(tree: &UnitTree, today: chrono::NaiveDate) -> Vec<UnitChoice> {
    fn below(tree: &UnitTree, id: UnitId, depth: u32, today: chrono::NaiveDate, found: &mut Vec<UnitChoice>) {
        let Some(unit) = tree.get(id).filter(|_| depth < DEEPEST) else { return };
        found.push(UnitChoice {
            id: unit.id,
            code: unit.code.0.clone(),
            name: unit.name.clone(),
            depth,
            ended: unit.valid_to.is_some_and(|last| last < today),
        });
        for child in tree.children(id) {
            below(tree, *child, depth.saturating_add(1), today, found);
        }
    }
    let mut found = Vec::new();
    for top in tree.iter().filter(|unit| unit.parent.is_none()) {
        below(tree, top.id, 0, today, &mut found);
    }
    found
}
