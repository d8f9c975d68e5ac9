//! Checks the definition of a record kind itself.

use std::collections::BTreeSet;

use super::{Field, FieldType, RecordKind, approximation_of, file_of};
use crate::catalog::CatalogError;

/// Checks one kind, read from `file`.
pub(super) fn check(file: &str, kind: &RecordKind) -> Result<(), CatalogError> {
    let wrong = |place: String, reason: String| Err(CatalogError::rule(file, place, reason));
    if file_of(&kind.code) != file {
        return wrong("mục code".into(), format!("mã loại bản ghi «{}» phải trùng với tên tệp.", kind.code));
    }
    for (what, words) in [("name", &kind.name), ("plural", &kind.plural), ("title-label", &kind.title_label)] {
        if words.trim().is_empty() {
            return wrong(format!("mục {what}"), "mục này để trống.".into());
        }
    }
    if kind.date_wanted && kind.date_label.is_none() {
        return wrong("mục date-wanted".into(), "loại này không có ngày (thiếu date-label) nên không thể đòi ngày.".into());
    }
    if kind.unit_wanted && kind.unit_label.is_none() {
        return wrong("mục unit-wanted".into(), "loại này không có đơn vị (thiếu unit-label) nên không thể đòi đơn vị.".into());
    }
    let mut keys = BTreeSet::new();
    for field in &kind.fields {
        let place = || format!("trường «{}»", field.key);
        if !is_key(field.key.as_str()) {
            return wrong(place(), "khoá trường chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.".into());
        }
        if !keys.insert(&field.key) {
            return wrong(place(), "khoá trường này đã dùng cho một trường khác.".into());
        }
        if let Some(reason) = fault(kind, field) {
            return wrong(place(), reason);
        }
    }
    let mut stages = BTreeSet::new();
    for stage in &kind.stages {
        let place = || format!("giai đoạn «{}»", stage.code);
        if !is_key(stage.code.as_str()) || stage.label.trim().is_empty() {
            return wrong(place(), "giai đoạn cần có mã (chữ thường không dấu, gạch nối) và tên.".into());
        }
        if !stages.insert(&stage.code) {
            return wrong(place(), "mã giai đoạn này đã dùng cho một giai đoạn khác.".into());
        }
        if stage.ends && stage.repeats {
            return wrong(place(), "giai đoạn kết thúc thì không thể lặp lại.".into());
        }
    }
    if let Some(code) = &kind.date_stage {
        match kind.stage(code.as_str()) {
            Some(stage) if !stage.repeats && kind.date_label.is_some() => {}
            Some(_) => {
                return wrong(
                    "mục date-stage".into(),
                    "giai đoạn gắn với ngày của bản ghi phải là giai đoạn không lặp lại, và loại phải có ngày.".into(),
                );
            }
            None => return wrong("mục date-stage".into(), format!("không có giai đoạn «{code}».")),
        }
    }
    if let Some(key) = &kind.until_year {
        let is_year = kind.field(key.as_str()).is_some_and(|field| field.r#type == FieldType::Year);
        if !is_year || kind.until_label.is_none() {
            return wrong("mục until-year".into(), format!("«{key}» phải là một trường năm, và loại phải có until-label."));
        }
    }
    if kind.until_by_stage && (kind.until_label.is_none() || !kind.stages.iter().any(|stage| stage.ends)) {
        return wrong("mục until-by-stage".into(), "loại phải có until-label và có giai đoạn kết thúc (ends).".into());
    }
    let mut roles = BTreeSet::new();
    for link in &kind.links {
        if !is_key(&link.role) || link.label.trim().is_empty() || link.kinds.is_empty() || !roles.insert(&link.role) {
            return wrong(
                format!("liên kết «{}»", link.role),
                "mỗi liên kết cần có mã riêng (chữ thường không dấu, gạch nối), tên và loại bản ghi được dẫn tới.".into(),
            );
        }
    }
    Ok(())
}

/// Checks that every kind referred to is there.
pub(super) fn check_links(kinds: &[RecordKind]) -> Result<(), CatalogError> {
    for kind in kinds {
        for link in &kind.links {
            if let Some(absent) = link.kinds.iter().find(|code| !kinds.iter().any(|other| &other.code == *code)) {
                return Err(CatalogError::rule(
                    &file_of(&kind.code),
                    format!("liên kết «{}»", link.role),
                    format!("không có loại bản ghi «{absent}»."),
                ));
            }
        }
    }
    Ok(())
}

/// What is wrong with the definition of one field.
fn fault(kind: &RecordKind, field: &Field) -> Option<String> {
    if field.label.trim().is_empty() {
        return Some("trường chưa có tên (label).".into());
    }
    if field.required && field.wanted {
        return Some("trường đã bắt buộc (required) thì không cần wanted.".into());
    }
    if !field.wanted && (field.wanted_from.is_some() || !field.wanted_when.is_empty()) {
        return Some("wanted-when và wanted-from chỉ có nghĩa khi trường có wanted.".into());
    }
    if let Some(stage) = field.wanted_from.as_ref().filter(|stage| kind.stage(stage.as_str()).is_none()) {
        return Some(format!("wanted-from nhắc đến giai đoạn «{stage}» không có."));
    }
    for (key, values) in &field.wanted_when {
        let known = kind.field(key.as_str());
        let unknown = values.iter().find(|value| known.is_none_or(|known| known.choice(value).is_none()));
        if let Some(value) = unknown {
            return Some(format!("wanted-when nhắc đến lựa chọn «{value}» của trường «{key}», nhưng không có lựa chọn ấy."));
        }
        if values.is_empty() {
            return Some(format!("wanted-when của trường «{key}» chưa có lựa chọn nào."));
        }
    }
    if field.r#type.has_choices() == field.choices.is_empty() {
        return Some("trường chọn (choice, choices) phải có lựa chọn, trường khác thì không được có.".into());
    }
    let mut keys = BTreeSet::new();
    for choice in &field.choices {
        if !is_key(&choice.key) || choice.label.trim().is_empty() || !keys.insert(&choice.key) {
            return Some(format!("lựa chọn «{}» trùng, thiếu tên hoặc có mã không hợp lệ.", choice.key));
        }
    }
    let countable = field.r#type.is_number() || matches!(field.r#type, FieldType::Lines | FieldType::Choices);
    if !countable && (field.min.is_some() || field.max.is_some()) {
        return Some("chỉ trường số và trường nhiều dòng có min, max.".into());
    }
    if let (Some(min), Some(max)) = (field.min, field.max)
        && min > max
    {
        return Some("min lớn hơn max.".into());
    }
    if let Some(key) = &field.shown_by {
        let shows = kind.field(key.as_str()).is_some_and(|other| {
            other.r#type == FieldType::Choice && other.choices.iter().all(|choice| approximation_of(&choice.key).is_some())
        });
        if !shows || !field.r#type.is_number() {
            return Some(format!("shown-by «{key}» phải là một trường chọn gồm tren, hon, gan, khoang, và trường này phải là trường số."));
        }
    }
    if let Some(key) = &field.other_figure {
        let is_figure = kind.field(key.as_str()).is_some_and(|other| other.r#type.is_number() && other.key != field.key);
        if !is_figure || !field.r#type.is_number() {
            return Some(format!("other-figure «{key}» phải là một trường số khác."));
        }
    }
    None
}

/// Whether `key` is lower-case letters without marks, digits and hyphens.
fn is_key(key: &str) -> bool {
    !key.is_empty()
        && !key.starts_with('-')
        && !key.ends_with('-')
        && key.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
}
