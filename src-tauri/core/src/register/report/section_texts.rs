use chrono::NaiveDateTime;

use super::super::{Register, RegisterError};
use crate::document::Block;
use crate::domain::SectionId;
use crate::storage::{ChangeKind, Noun, OperationRow};

/// One text that a section has had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionText {
    /// Who saved it.
    pub who: String,
    /// When its run of saves began.
    pub at: NaiveDateTime,
    /// What was done, in Vietnamese.
    pub label: String,
    /// The text.
    pub blocks: Vec<Block>,
}

impl Register {
    /// Every text that a section has had, the latest first, each save of a run included; what was undone as well.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn section_texts(&self, section: SectionId) -> Result<Vec<SectionText>, RegisterError> {
        let mut texts: Vec<SectionText> = Vec::new();
        let mut added = None;
        for change in self.storage.history_of(Noun::ReportSection, section.0)? {
            if change.kind == ChangeKind::Insert {
                added = Some(change.operation);
                continue;
            }
            let (Some(before), Some(after)) = (change.before, change.after) else { continue };
            let blocks = |row: &serde_json::Map<String, serde_json::Value>| {
                row.get("blocks").and_then(|blocks| blocks.as_str()).and_then(|blocks| serde_json::from_str::<Vec<Block>>(blocks).ok())
            };
            let text = |by: &OperationRow, blocks| SectionText { who: by.who.clone(), at: by.at, label: by.label.clone(), blocks };
            if let Some(added) = added.take() {
                texts.extend(blocks(&before).map(|blocks| text(&added, blocks)));
            }
            if let Some(after) = blocks(&after)
                && texts.last().is_none_or(|last| last.blocks != after)
            {
                texts.push(text(&change.operation, after));
            }
        }
        texts.reverse();
        Ok(texts)
    }
}
