//! Whether a template's definition makes sense: by itself, and beside the rest of the catalog.

use std::collections::BTreeSet;

use super::{BlockTemplate, RecordFilter, Template};
use crate::catalog::{Catalog, CatalogError, RecordKind};
use crate::domain::{FieldKey, IndicatorCode, RecordKindCode};

/// What of the catalog a template may name.
pub struct Known<'a> {
    /// The indicators' codes.
    pub indicators: BTreeSet<&'a str>,
    /// The kinds of records.
    pub record_kinds: &'a [RecordKind],
    /// The figure sentences' codes.
    pub sentences: BTreeSet<&'a str>,
}

/// Checks what a template says about itself.
pub(super) fn alone(file: &str, template: &Template) -> Result<(), CatalogError> {
    let place = format!("mẫu {}", template.code);
    let wrong = |place: &str, reason: String| Err(CatalogError::rule(file, place, reason));
    if template.levels.is_empty() || template.periods.is_empty() {
        return wrong(&place, "phải có ít nhất một cấp (levels) và một kỳ (periods).".to_owned());
    }
    let mut codes = BTreeSet::new();
    for section in template.walk() {
        if !codes.insert(section.code.as_str()) {
            return wrong(&place, format!("mã mục «{}» dùng hai lần.", section.code));
        }
        let here = format!("{place}, mục {}", section.code);
        if let Some(child) = section.children.iter().find(|child| child.rank <= section.rank) {
            return wrong(&here, format!("mục con «{}» phải có cấp đánh số thấp hơn mục chứa nó.", child.code));
        }
        if section.for_each.is_some() && template.subject_of.is_none() {
            return wrong(&here, "mục lặp lại (for-each) chỉ dùng được ở mẫu có subject-of.".to_owned());
        }
    }
    for appendix in &template.appendices {
        let here = format!("{place}, phụ lục {}", appendix.code);
        if !codes.insert(appendix.code.as_str()) {
            return wrong(&here, "mã phụ lục này dùng hai lần.".to_owned());
        }
        if template.section(&appendix.referred_in).is_none() {
            return wrong(&here, format!("mục dẫn chiếu «{}» không có trong mẫu.", appendix.referred_in));
        }
        if !appendix.reference.contains("phu_luc") {
            return wrong(&here, "câu dẫn chiếu phải có {{ phu_luc }}.".to_owned());
        }
    }
    for (here, text) in texts(template) {
        let mut environment = minijinja::Environment::empty();
        if let Err(error) = environment.add_template("mau", text) {
            let line = error.line().map(|line| format!(" ở dòng {line}")).unwrap_or_default();
            let reason = format!("văn bản có trường viết sai{line}: hãy kiểm tra từng cặp ngoặc {{{{ }}}} và {{% %}}.");
            return wrong(&format!("{place}, {here}"), reason);
        }
    }
    Ok(())
}

/// Checks the templates beside the rest of the catalog. An indicator that the catalog does not have may be one of the
/// office's own, so it is no error here: where the register does not have it either, the report shows a gap.
pub(in crate::catalog) fn check(catalog: &Catalog) -> Result<(), CatalogError> {
    let known = Known::of(catalog);
    for template in &catalog.templates {
        let named = verify(template, &known);
        if let Some(reason) = named.into_iter().find(|wrong| wrong.what != What::Indicator) {
            let place = format!("mẫu {}, {}", template.code, reason.place);
            return Err(CatalogError::rule("templates/", place, reason.reason));
        }
    }
    Ok(())
}

/// Something that a template names and the catalog does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// What it would be.
    pub what: What,
    /// Where the template names it: "mục II.7".
    pub place: String,
    /// The whole Vietnamese sentence.
    pub reason: String,
}

/// What a template may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// An indicator.
    Indicator,
    /// A figure sentence.
    Sentence,
    /// A kind of record, one of its fields, choices or stages.
    Record,
    /// A unit.
    Unit,
}

impl<'a> Known<'a> {
    /// What `catalog` has.
    #[must_use]
    pub fn of(catalog: &'a Catalog) -> Self {
        Self {
            indicators: catalog.indicators.iter().map(|indicator| indicator.code.as_str()).collect(),
            record_kinds: &catalog.record_kinds,
            sentences: catalog.sentences.iter().map(|sentence| sentence.code.as_str()).collect(),
        }
    }
}

/// What `template` names and the catalog does not have.
#[must_use]
pub fn verify(template: &Template, known: &Known<'_>) -> Vec<Unknown> {
    let mut unknown = Vec::new();
    for (place, blocks) in places(template) {
        let mut add = |what, reason| unknown.push(Unknown { what, place: place.clone(), reason });
        for named in blocks.iter().map(named_by) {
            for code in named.indicators.iter().filter(|code| !known.indicators.contains(code.as_str())) {
                add(What::Indicator, format!("không có chỉ tiêu «{code}»."));
            }
            for code in named.sentences.iter().filter(|code| !known.sentences.contains(*code)) {
                add(What::Sentence, format!("không có câu số liệu «{code}»."));
            }
            for kind in named.kinds.iter().filter(|kind| !known.record_kinds.iter().any(|other| other.code == ***kind)) {
                add(What::Record, format!("không có loại bản ghi «{kind}»."));
            }
            if let Some((filter, more)) = named.records {
                unknown_in(filter, &more, known).into_iter().for_each(|reason| add(What::Record, reason));
            }
        }
    }
    if let Some(subject) = &template.subject_of
        && !known.record_kinds.iter().any(|kind| kind.code == subject.kind)
    {
        let reason = format!("không có loại bản ghi «{}».", subject.kind);
        unknown.push(Unknown { what: What::Record, place: "subject-of".to_owned(), reason });
    }
    unknown
}

/// Units that `template` names and that are not among `known`.
#[must_use]
pub fn unknown_units(template: &Template, known: &BTreeSet<String>) -> Vec<Unknown> {
    let mut unknown = Vec::new();
    for (place, blocks) in places(template) {
        let named = blocks.iter().filter_map(|block| named_by(block).records).flat_map(|(filter, _)| &filter.units);
        for code in named.filter(|code| !known.contains(code.as_str())) {
            let reason = format!("sổ không có đơn vị «{code}».");
            unknown.push(Unknown { what: What::Unit, place: place.clone(), reason });
        }
    }
    unknown
}

/// The blocks of a template with what their place is called.
fn places(template: &Template) -> Vec<(String, &Vec<BlockTemplate>)> {
    let opening = std::iter::once(("phần mở đầu".to_owned(), &template.opening));
    let sections = template.walk().into_iter().map(|section| (format!("mục {}", section.code), &section.blocks));
    let appendices = template.appendices.iter().map(|appendix| (format!("phụ lục {}", appendix.code), &appendix.blocks));
    opening.chain(sections).chain(appendices).collect()
}

/// What one block names.
#[derive(Default)]
pub(super) struct Named<'a> {
    pub(super) indicators: Vec<&'a IndicatorCode>,
    pub(super) sentences: Vec<&'a str>,
    pub(super) records: Option<(&'a RecordFilter, Vec<&'a FieldKey>)>,
    pub(super) kinds: Vec<&'a RecordKindCode>,
}

pub(super) fn named_by(block: &BlockTemplate) -> Named<'_> {
    match block {
        BlockTemplate::Sentences(block) => Named { sentences: block.codes.iter().map(|code| code.as_str()).collect(), ..Named::default() },
        BlockTemplate::Records(block) => Named { records: Some((&block.records, block.group.iter().collect())), ..Named::default() },
        BlockTemplate::RecordTable(block) => Named { records: Some((&block.records, block.group.iter().collect())), ..Named::default() },
        BlockTemplate::Documents(block) => Named { records: Some((&block.records, Vec::new())), ..Named::default() },
        BlockTemplate::IndicatorTable(block) => {
            Named { indicators: block.groups.iter().flat_map(|group| &group.indicators).collect(), ..Named::default() }
        }
        BlockTemplate::UnitTable(block) => Named { indicators: block.indicators.iter().collect(), ..Named::default() },
        BlockTemplate::NextTasks(block) => Named { kinds: block.given_at.iter().collect(), ..Named::default() },
        BlockTemplate::Text(_)
        | BlockTemplate::LastTasks(_)
        | BlockTemplate::DirectiveTasks(_)
        | BlockTemplate::CarriedOver(_)
        | BlockTemplate::Prompt(_) => Named::default(),
    }
}

fn unknown_in(filter: &RecordFilter, more: &[&FieldKey], known: &Known<'_>) -> Vec<String> {
    let Some(kind) = known.record_kinds.iter().find(|kind| kind.code == filter.kind) else {
        return vec![format!("không có loại bản ghi «{}».", filter.kind)];
    };
    let mut wrong = Vec::new();
    for key in filter.conditions.keys().chain(more.iter().copied()) {
        if !kind.fields.iter().any(|field| field.key == *key) {
            wrong.push(format!("loại bản ghi «{}» không có trường «{key}».", kind.code));
        }
    }
    for (key, values) in &filter.conditions {
        let choices = kind.fields.iter().find(|field| field.key == *key).map_or(&[][..], |field| &field.choices);
        for value in values.iter().filter(|value| !choices.is_empty() && !choices.iter().any(|choice| choice.key == **value)) {
            wrong.push(format!("trường «{key}» của «{}» không có lựa chọn «{value}».", kind.code));
        }
    }
    if let Some(stage) = &filter.stage
        && !kind.stages.iter().any(|known| known.code == *stage)
    {
        wrong.push(format!("loại bản ghi «{}» không có bước «{stage}».", kind.code));
    }
    wrong
}

/// Every text with fields, with its place.
pub(super) fn texts(template: &Template) -> Vec<(String, &str)> {
    let mut found = vec![("trích yếu".to_owned(), template.subject.as_str())];
    found.extend(template.opening.iter().flat_map(block_texts).map(|text| ("phần mở đầu".to_owned(), text)));
    for section in template.walk() {
        found.push((format!("mục {}", section.code), section.heading.as_str()));
        found.extend(section.blocks.iter().flat_map(block_texts).map(|text| (format!("mục {}", section.code), text)));
    }
    for appendix in &template.appendices {
        let place = || format!("phụ lục {}", appendix.code);
        found.push((place(), appendix.title.as_str()));
        found.push((place(), appendix.reference.as_str()));
        found.extend(appendix.blocks.iter().flat_map(block_texts).map(|text| (place(), text)));
    }
    found
}

fn block_texts(block: &BlockTemplate) -> Vec<&str> {
    match block {
        BlockTemplate::Text(block) => vec![block.text.as_str()],
        BlockTemplate::Records(block) => block.lead.iter().chain(&block.line).map(String::as_str).collect(),
        BlockTemplate::RecordTable(block) => {
            block.title.iter().chain(block.columns.iter().map(|column| &column.cell)).map(String::as_str).collect()
        }
        BlockTemplate::IndicatorTable(block) => block.title.iter().map(String::as_str).collect(),
        BlockTemplate::UnitTable(block) => block.title.iter().map(String::as_str).collect(),
        BlockTemplate::Documents(block) => block.title.iter().map(String::as_str).collect(),
        BlockTemplate::LastTasks(block) => block.lead.iter().map(String::as_str).collect(),
        BlockTemplate::NextTasks(block) => {
            block.lead.iter().chain(block.proposals.iter().map(|proposal| &proposal.text)).map(String::as_str).collect()
        }
        BlockTemplate::Prompt(block) => vec![block.text.as_str()],
        BlockTemplate::CarriedOver(block) => vec![block.prompt.as_str()],
        BlockTemplate::Sentences(_) | BlockTemplate::DirectiveTasks(_) => Vec::new(),
    }
}
