//! Texts with fields on their own, tried while somebody writes them.

use minijinja::Value;

use super::Input;
use super::sentence::SentenceError;
use super::work::{Here, Work};
use crate::document::{Inline, appendix_name, plain};
use crate::domain::{RecordKindCode, SentenceCode};

/// A text with fields and where it is to stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TextToTry {
    /// The text.
    pub text: String,
    /// The kind of the record that it speaks of.
    pub kind: Option<RecordKindCode>,
    /// Names that only its place gives it: `so_luong`, `phu_luc`, `nhom` …
    pub names: Vec<String>,
}

/// What a text with fields says now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TriedText {
    /// Its words, gaps in brackets; nothing where there is no record to try it on.
    pub shown: String,
    /// Whether it has a gap.
    pub has_gap: bool,
    /// What is wrong with it.
    pub wrong: Option<SentenceError>,
}

/// What each figure sentence of the catalog would say.
#[must_use]
pub fn try_sentences(input: &Input<'_>, codes: &[SentenceCode]) -> Vec<TriedText> {
    let said = |code: &SentenceCode| {
        let block = super::one_sentence(input, "", code);
        let inlines: Vec<Inline> = block.iter().flat_map(crate::document::Block::inlines).cloned().collect();
        TriedText { shown: plain(&inlines), has_gap: has_gap(&inlines), wrong: None }
    };
    codes.iter().map(said).collect()
}

/// Tries each text where it is to stand; of a text about a record, on the last record of the kind.
#[must_use]
pub fn try_texts(input: &Input<'_>, texts: &[TextToTry]) -> Vec<TriedText> {
    let work = Work::first(input);
    texts.iter().map(|text| tried(text, &work)).collect()
}

fn tried(text: &TextToTry, work: &Work<'_>) -> TriedText {
    let engine = work.input.engine;
    let mut here = Here::default();
    if let Some(kind) = &text.kind {
        here.record = work.records_of(kind.as_str()).iter().copied().max_by_key(|record| (record.date, record.id));
        if here.record.is_none() {
            // Which names it may use is not known without a record; whether it can be read at all is.
            return TriedText { shown: String::new(), has_gap: false, wrong: engine.check(&text.text).err() };
        }
    }
    for name in &text.names {
        here = here.with(name, example(name));
    }
    match engine.try_text(&text.text, &work.context(&here)) {
        Ok(rendered) => TriedText { shown: plain(&rendered.inlines), has_gap: has_gap(&rendered.inlines), wrong: None },
        Err(wrong) => TriedText { shown: String::new(), has_gap: false, wrong: Some(wrong) },
    }
}

fn has_gap(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| matches!(inline, Inline::Gap { .. }))
}

/// A value as the place would give it.
fn example(name: &str) -> Value {
    match name {
        "so_luong" => Value::from(3),
        "hoan_thanh" => Value::from(2),
        "phu_luc" => Value::from(appendix_name(0, 2)),
        "nhom" => Value::from_pairs([("so", Value::from(1)), ("ten", Value::from("Nhóm nhiệm vụ 1"))]),
        _ => Value::from(1),
    }
}
