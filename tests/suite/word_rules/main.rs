//! The rules that a written document must satisfy, one test a rule, named after it: C for every standard,
//! P for the Party's, S for the state's and the Front's. Each runs over every kind of sample it concerns.

mod common;
mod layout;
mod party;
mod signature;
mod state;
mod text;

use std::sync::OnceLock;

use tongket::domain::LayoutFamily;
use tongket_support::documents::{Sample, samples};
use tongket_support::word::{Para, Word};

/// Twips within which two lengths are the same on paper: half a millimetre.
const TOLERANCE: i32 = 28;

/// Every sample with the package written from it.
fn written() -> &'static [(Sample, Word)] {
    static WRITTEN: OnceLock<Vec<(Sample, Word)>> = OnceLock::new();
    WRITTEN.get_or_init(|| samples().into_iter().map(|sample| (read_back(&sample), sample)).map(|(word, sample)| (sample, word)).collect())
}

fn read_back(sample: &Sample) -> Word {
    Word::open(&tongket::docx::write(&sample.document, &sample.layout).unwrap_or_else(|error| panic!("{}: {error}", sample.name)))
}

/// The samples of a family of standards.
fn of_family(family: LayoutFamily) -> impl Iterator<Item = &'static (Sample, Word)> {
    written().iter().filter(move |(sample, _)| sample.layout.family == family)
}

/// The samples of the Party.
fn party() -> impl Iterator<Item = &'static (Sample, Word)> {
    of_family(LayoutFamily::Party)
}

/// The samples of the state and the Front.
fn state() -> impl Iterator<Item = &'static (Sample, Word)> {
    of_family(LayoutFamily::State).chain(of_family(LayoutFamily::Front))
}

/// The paragraphs of the text proper: set in the body's style, outside tables.
fn body(word: &Word) -> Vec<Para> {
    word.paragraphs().into_iter().filter(|para| para.style == "BodyText").collect()
}

/// The paragraphs of the cell in `row` and `column` of the head.
fn head(word: &Word, row: usize, column: usize) -> Vec<Para> {
    cell(word, 0, row, column)
}

/// The paragraphs of the cell in `column` of the signature block.
fn signature(word: &Word, column: usize) -> Vec<Para> {
    cell(word, 1, 0, column)
}

/// The paragraphs of a cell of the nth table without lines.
fn cell(word: &Word, nth: usize, row: usize, column: usize) -> Vec<Para> {
    use tongket_support::word::{below, children};
    let xml = word.xml("word/document.xml");
    let table = below(xml.root_element(), "tbl").filter(|table| Word::is_frameless(*table)).nth(nth).unwrap();
    let row = children(table, "tr").nth(row).unwrap();
    let cell = children(row, "tc").nth(column).unwrap();
    word.paragraphs_in(cell)
}

/// The paragraph with this text.
fn with_text<'a>(paras: &'a [Para], text: &str) -> &'a Para {
    paras.iter().find(|para| para.text == text).unwrap_or_else(|| panic!("no paragraph says «{text}»"))
}

/// Whether `text` is a number of a document: two digits at least, no leading zero beyond them.
fn is_number(text: &str) -> bool {
    text.len() >= 2 && text.chars().all(|digit| digit.is_ascii_digit()) && (text.len() == 2 || !text.starts_with('0')) && text != "00"
}

/// Whether `text` is room to write in by hand.
fn is_blank(text: &str) -> bool {
    !text.is_empty() && text.chars().all(char::is_whitespace)
}

/// Whether `text` is an abbreviation of an issuer: capital letters in groups joined by hyphens.
fn is_symbol(text: &str) -> bool {
    text.split('-').all(|group| !group.is_empty() && group.chars().all(|letter| letter.is_ascii_uppercase() || letter == 'Đ'))
}

/// Whether `text` is "Hà Nội, ngày 03 tháng 02 năm 2026": a leading zero for days below ten and months below three;
/// the day may be room to write in by hand in a draft.
fn is_place_and_date(text: &str, draft: bool) -> bool {
    let Some((place, rest)) = text.split_once(", ngày ") else { return false };
    let Some((day, rest)) = rest.split_once(" tháng ") else { return false };
    let Some((month, year)) = rest.split_once(" năm ") else { return false };
    let day_is_right =
        if draft && is_blank(day) { true } else { day.len() == 2 && day.parse().is_ok_and(|day: u32| (1..=31).contains(&day)) };
    let month_is_right = matches!(month, "01" | "02" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "12");
    !place.trim().is_empty() && day_is_right && month_is_right && year.len() == 4 && year.parse::<u32>().is_ok()
}

/// Whether the sample is a draft.
fn is_draft(sample: &Sample) -> bool {
    sample.document.head.number.is_none() || sample.document.head.signed_on.is_none() || sample.document.marks.draft.is_some()
}
