//! Footnotes, endnotes and comments.

use std::collections::HashMap;

use super::limits::Budget;
use super::names::Ns;
use super::story::StoryReader;
use super::values::whole;
use super::xml::{Step, Xml};
use super::{Block, Comment, Content, Note, ReadError, paragraphs};

/// Reads the notes of a part whose root was just entered.
pub(super) fn notes(story: &mut StoryReader<'_, '_>, xml: &mut Xml<'_>, name: &str, budget: &mut Budget) -> Result<Vec<Note>, ReadError> {
    let mut notes = Vec::new();
    loop {
        match xml.next(budget)? {
            Step::Start(tag) if tag.is(Ns::W, name) => {
                let at = story.at(&tag);
                let id = tag.get("id").and_then(whole);
                let separator = tag.get("type").is_some_and(|kind| kind != "normal");
                let blocks = story.blocks(xml, budget)?;
                if let Some(id) = id {
                    notes.push(Note { at, id, separator, number: None, blocks });
                }
            }
            Step::Start(_) => xml.skip(budget)?,
            Step::Done => return Ok(notes),
            Step::End | Step::Text(_) => {}
        }
    }
}

/// Reads the comments of a part whose root was just entered.
pub(super) fn comments(story: &mut StoryReader<'_, '_>, xml: &mut Xml<'_>, budget: &mut Budget) -> Result<Vec<Comment>, ReadError> {
    let mut comments = Vec::new();
    loop {
        match xml.next(budget)? {
            Step::Start(tag) if tag.is(Ns::W, "comment") => {
                let at = story.at(&tag);
                let blocks = story.blocks(xml, budget)?;
                if let Some(id) = tag.get("id").and_then(whole) {
                    comments.push(Comment {
                        at,
                        id,
                        author: tag.get("author").unwrap_or("").into(),
                        initials: tag.get("initials").map(Into::into),
                        date: tag.get("date").map(Into::into),
                        blocks,
                    });
                }
            }
            Step::Start(_) => xml.skip(budget)?,
            Step::Done => return Ok(comments),
            Step::End | Step::Text(_) => {}
        }
    }
}

/// Gives each note its place among those the body refers to.
pub(super) fn number(body: &[Block], notes: &mut [Note], id_of: impl Fn(&Content) -> Option<i32>) {
    let mut places: HashMap<i32, u32> = HashMap::new();
    for content in paragraphs(body).into_iter().flat_map(|paragraph| &paragraph.runs).flat_map(|run| &run.content) {
        if let Some(id) = id_of(content) {
            let next = u32::try_from(places.len()).unwrap_or(u32::MAX).saturating_add(1);
            places.entry(id).or_insert(next);
        }
    }
    for note in notes.iter_mut().filter(|note| !note.separator) {
        note.number = places.get(&note.id).copied();
    }
}
