//! A file as a tree of values that still know where they stood, with numbers as they were written.

use chrono::{Datelike, NaiveDate};

use super::error::Fault;
use crate::domain::Window;
use crate::text;

/// Layers of tables and lists that a file may have.
pub(super) const DEPTH: usize = 32;
/// Characters that one text may have.
const LENGTH: usize = 1_000_000;
/// Values that one file may have.
pub(super) const COUNT: usize = 5_000_000;

/// A fault and the byte at which it was met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) fault: Fault,
    pub(super) at: Option<usize>,
    /// Keys from the outside in, as they are told to the user.
    pub(super) path: Vec<String>,
}

impl Fault {
    pub(super) fn at(self, at: usize) -> Found {
        Found { fault: self, at: Some(at), path: Vec::new() }
    }
}

/// One value and the byte at which it starts.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) at: usize,
    pub(super) value: Value,
}

/// What a value is.
#[derive(Debug, Clone)]
pub(super) enum Value {
    Null,
    Flag(bool),
    /// As written, without the signs that TOML allows between digits.
    Number(String),
    Text(String),
    List(Vec<Node>),
    Table(Vec<(Key, Node)>),
}

/// One key and the byte at which it starts.
#[derive(Debug, Clone)]
pub(super) struct Key {
    pub(super) at: usize,
    pub(super) name: String,
}

/// Checks and counts values as a reader finds them.
#[derive(Debug, Default)]
pub(super) struct Gate {
    count: usize,
}

impl Gate {
    /// Counts one more value.
    pub(super) fn count(&mut self, at: usize) -> Result<(), Found> {
        self.count += 1;
        if self.count > COUNT { Err(Fault::TooMany(COUNT).at(at)) } else { Ok(()) }
    }

    /// A text in the register's form; a text that is a date must be a possible one.
    pub(super) fn text(text: &str, at: usize) -> Result<String, Found> {
        if text.len() > LENGTH && text.chars().count() > LENGTH {
            return Err(Fault::TooLong { limit: LENGTH }.at(at));
        }
        if let Some(control) = text.chars().find(|letter| letter.is_control() && !matches!(letter, '\t' | '\n' | '\r')) {
            return Err(Fault::ControlCharacter(u32::from(control)).at(at));
        }
        if let Ok(day) = text.parse::<NaiveDate>()
            && !Window::YEARS.contains(&day.year())
        {
            return Err(Fault::DateOutOfRange(text.to_owned()).at(at));
        }
        Ok(text::clean(text))
    }
}

impl Node {
    /// What it is, for the sentence that says it should be something else.
    pub(super) fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "giá trị trống (null)",
            Value::Flag(_) => "true hoặc false",
            Value::Number(_) => "một số",
            Value::Text(_) => "một đoạn chữ",
            Value::List(_) => "một danh sách",
            Value::Table(_) => "một bảng",
        }
    }

    /// Where the entries of the list under `key` start.
    pub(super) fn entries(&self, key: &str) -> Vec<usize> {
        let Value::Table(pairs) = &self.value else { return Vec::new() };
        let found = pairs.iter().find(|(name, _)| name.name == key);
        match found.map(|(_, node)| &node.value) {
            Some(Value::List(entries)) => entries.iter().map(|entry| entry.at).collect(),
            _ => Vec::new(),
        }
    }
}
