use serde::{Deserialize, Serialize};

use crate::api::{ApiError, Desk};
use crate::assembly::{TextToTry, TriedText};
use crate::domain::{Period, RecordId, RecordKindCode, SentenceCode};
use crate::register::Leaving;

/// Texts with fields that are being written, and figure sentences to choose from.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TextsToTry {
    /// For which period.
    pub period: Period,
    /// The directive or programmes that the report would be about.
    pub subject: Vec<RecordId>,
    /// The texts.
    pub texts: Vec<FieldText>,
    /// The sentences.
    pub sentences: Vec<SentenceCode>,
}

/// A text with fields and where it is to stand.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FieldText {
    /// The text.
    pub text: String,
    /// The kind of the record that it speaks of; null where it speaks of none.
    pub kind: Option<RecordKindCode>,
    /// Names that only its place gives it: `so_luong`, `phu_luc`, `nhom`.
    pub names: Vec<String>,
}

/// What a text with fields, or a figure sentence, says of the register's data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TextTried {
    /// Its words, gaps in brackets; empty where it has nothing to say.
    pub shown: String,
    /// Whether something is missing in it.
    pub has_gap: bool,
    /// What is wrong with it; null where nothing is.
    pub wrong: Option<TextFlaw>,
}

/// What is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TextFlaw {
    /// On which line, from 1, where that is known.
    pub line: Option<u32>,
    /// What is wrong.
    pub reason: String,
    /// What to do.
    pub advice: String,
}

/// The texts in their order, then the sentences in theirs.
pub(crate) fn try_texts(desk: &Desk, form: TextsToTry) -> Result<Vec<TextTried>, ApiError> {
    let today = desk.today();
    let texts: Vec<TextToTry> = form.texts.into_iter().map(|FieldText { text, kind, names }| TextToTry { text, kind, names }).collect();
    desk.look(|register| {
        let tried = register.try_texts(&texts, &form.sentences, form.period, form.subject, &Leaving::draft_of(today))?;
        Ok(tried.into_iter().map(TextTried::from).collect())
    })
}

impl From<TriedText> for TextTried {
    fn from(tried: TriedText) -> Self {
        let wrong = tried.wrong.map(|wrong| TextFlaw {
            line: wrong.line.and_then(|line| u32::try_from(line).ok()),
            reason: wrong.reason,
            advice: wrong.advice,
        });
        Self { shown: tried.shown, has_gap: tried.has_gap, wrong }
    }
}
