//! Citing documents by the standard's rule (HD 05-HD/VPTW §6): the first time with number, day, issuer and summary, later short.

use std::sync::Arc;

use minijinja::{Error, ErrorKind, Value};

use super::entry::Entry;
use super::figure::lower_first;
use super::pieces::capital;
use crate::catalog::RecordKind;
use crate::domain::{FieldValue, Record};
use crate::text::date;

/// `trich_dan(ban_ghi)`: "Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư về …", from the second time "Quy định số 399-QĐ/TW".
pub(super) fn trich_dan(value: &Value) -> Result<String, Error> {
    let entry = entry("trich_dan", value)?;
    Ok(if entry.pieces.cites_first(entry.record.id) { entry.full() } else { entry.brief() })
}

/// `trich_dan_gon(ban_ghi)`: always short.
pub(super) fn trich_dan_gon(value: &Value) -> Result<String, Error> {
    entry("trich_dan_gon", value).map(Entry::brief)
}

fn entry<'v>(function: &str, value: &'v Value) -> Result<&'v Entry, Error> {
    if value.is_undefined() {
        return Err(Error::from(ErrorKind::UndefinedError));
    }
    value
        .downcast_object_ref::<Entry>()
        .ok_or_else(|| Error::new(ErrorKind::InvalidOperation, format!("{function} cần một bản ghi văn bản, ví dụ {function}(ban_ghi)")))
}

/// A document as its first citation names it; `None` of a record that is no document, or that lacks its number or day.
#[must_use]
pub fn full_citation(record: &Record, kind: &Arc<RecordKind>) -> Option<String> {
    kind.field("ky-hieu")?;
    let entry = Entry { record: record.clone(), kind: Some(Arc::clone(kind)), unit: String::new(), pieces: Arc::default() };
    match entry.words() {
        Words::Whole(words) => Some(words),
        Words::Lacking { .. } => None,
    }
}

/// What the first citation of a document says.
enum Words {
    /// All of it.
    Whole(String),
    /// Without its number or its day.
    Lacking { document: String, symbol: Option<String>, day: Option<String>, tail: String },
}

/// The document as a citation shows it.
pub(super) struct Document {
    /// "Chỉ thị".
    pub(super) kind: String,
    /// "25-CT/TU"; `None` where it has none yet.
    pub(super) symbol: Option<String>,
}

impl Entry {
    pub(super) fn document(&self) -> Document {
        // "Văn bản khác" sorts it in a list; in a text it is simply a document.
        let is_other = self.record.text("loai") == Some("khac");
        let kind = self.field_words("loai").filter(|words| !is_other && !words.trim().is_empty());
        let kind = kind.unwrap_or_else(|| self.kind.as_ref().map_or_else(|| "Văn bản".to_owned(), |kind| kind.name.clone()));
        Document { kind: capital(&kind), symbol: self.symbol() }
    }

    /// Number and symbol as they are written on the document. The symbol is free text: with a stroke of its own it is a party
    /// document's ("25-CT/TU"), without one, or with a year, a state document's ("1763/CTrPH-BCH-BDV", "30/2020/NĐ-CP").
    fn symbol(&self) -> Option<String> {
        let words = |key: &str| self.field_words(key).map(|words| words.trim().to_owned()).filter(|words| !words.is_empty());
        let number = match self.record.field("so") {
            Some(FieldValue::Number(number)) => {
                let number = number.value().normalize().to_string();
                Some(if number.len() == 1 { format!("0{number}") } else { number })
            }
            _ => words("so"),
        };
        match (number, words("ky-hieu")) {
            (Some(number), Some(symbol)) if symbol.starts_with(['-', '/']) => Some(format!("{number}{symbol}")),
            (Some(number), Some(symbol)) => {
                let party = symbol.contains('/') && !symbol.starts_with(|first: char| first.is_ascii_digit());
                Some(format!("{number}{}{symbol}", if party { '-' } else { '/' }))
            }
            (Some(number), None) => Some(number),
            (None, _) => None,
        }
    }

    /// What the first citation says.
    fn words(&self) -> Words {
        let issuer = self.field_words("co-quan").unwrap_or_default();
        let between = match self.record.field("cac-ben") {
            Some(FieldValue::List(parties)) => Some(parties.clone()),
            Some(FieldValue::Text(parties)) => Some(parties.lines().map(str::to_owned).collect()),
            _ => None,
        };
        let by = match between.as_deref() {
            Some([parties @ .., last]) if !parties.is_empty() => format!(" giữa {} và {last}", parties.join(", ")),
            _ if issuer.trim().is_empty() => String::new(),
            _ => format!(" của {}", issuer.trim()),
        };
        let tail = format!("{by}{}{}", self.summary(), self.years());
        let document = self.document();
        let (symbol, day) = (document.symbol, self.record.date.map(date::short));
        if let (Some(symbol), Some(day)) = (&symbol, &day) {
            return Words::Whole(format!("{} số {symbol}, ngày {day}{tail}", document.kind));
        }
        Words::Lacking { document: document.kind, symbol, day, tail }
    }

    /// The first citation.
    fn full(&self) -> String {
        let (kind, symbol, day, tail) = match self.words() {
            Words::Whole(words) => return self.mention(&words),
            Words::Lacking { document, symbol, day, tail } => (document, symbol, day, tail),
        };
        let symbol = symbol.map_or_else(|| self.no_number(), |symbol| self.mention(&symbol));
        let day = day.map_or_else(|| self.gap("gap.document-date", "ngày ban hành"), |day| self.mention(&day));
        format!("{} số {symbol}, ngày {day}{}", self.mention(&kind), self.mention(&tail))
    }

    /// Later citations.
    fn brief(&self) -> String {
        let document = self.document();
        match document.symbol {
            Some(symbol) => self.mention(&format!("{} số {symbol}", document.kind)),
            None => format!("{} số {}", self.mention(&document.kind), self.no_number()),
        }
    }

    fn no_number(&self) -> String {
        self.gap("gap.document-number", "số")
    }

    fn summary(&self) -> String {
        let title = self.record.title.trim().trim_end_matches('.');
        let spoken = lower_first(title);
        if title.is_empty() {
            String::new()
        } else if spoken.starts_with("về ") || spoken.starts_with("quy định ") || spoken.starts_with("hướng dẫn ") {
            format!(" {spoken}")
        } else {
            format!(" về {spoken}")
        }
    }

    /// ", giai đoạn 2021 - 2025", where the summary does not say it itself.
    fn years(&self) -> String {
        let year = |key: &str| self.record.number(key).map(|year| year.value().normalize().to_string());
        match (year("giai-doan-tu"), year("giai-doan-den")) {
            (Some(from), Some(to)) if !self.record.title.contains(&to) => format!(", giai đoạn {from} - {to}"),
            _ => String::new(),
        }
    }
}
