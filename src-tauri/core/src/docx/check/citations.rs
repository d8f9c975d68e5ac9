//! How other documents are named in the text.

use super::finding::Flaw;
use super::paper::Paper;

const KINDS: [&str; 13] = [
    "Nghị quyết",
    "Chỉ thị",
    "Kết luận",
    "Quy định",
    "Quyết định",
    "Kế hoạch",
    "Hướng dẫn",
    "Chương trình",
    "Quy chế",
    "Công văn",
    "Nghị định",
    "Thông tư",
    "Thông tri",
];
/// Letters behind a symbol in which the day and the body have to stand.
const NEAR: usize = 90;

/// P30: a document is named in full where it occurs first: number, day, body; afterwards by its number and symbol alone.
pub(super) fn p30_first_named_in_full(paper: &Paper<'_>) -> Vec<Flaw> {
    let mut known: Vec<Cited> = Vec::new();
    let mut flaws = Vec::new();
    for (at, line) in paper.running(paper.text.clone()) {
        for kind in KINDS {
            for (_, rest) in splits(&line.text, kind) {
                let Some((symbol, numbered, after)) = cited(rest) else { continue };
                let lacking = lacking(&after);
                match known.iter_mut().find(|other| other.symbol == symbol) {
                    None => {
                        known.push(Cited { symbol: symbol.to_owned(), in_full: lacking.is_none() });
                        let lacking = lacking.or((!numbered).then_some("chữ «số» trước số, ký hiệu")).or_else(|| no_comma(&after));
                        flaws.extend(lacking.map(|lacking| {
                            let found = format!("«{kind} {symbol}» lần đầu thiếu {lacking}");
                            Flaw::line(at, found, "lần đầu ghi đủ: tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu").warning()
                        }));
                    }
                    Some(other) if other.in_full && lacking.is_none() => {
                        let found = format!("«{kind} {symbol}» ghi lại ngày và cơ quan ban hành đã nêu ở trên");
                        flaws.push(Flaw::line(at, found, "từ lần thứ hai chỉ ghi tên loại, số, ký hiệu").warning());
                    }
                    Some(other) => other.in_full |= lacking.is_none(),
                }
            }
        }
    }
    flaws
}

/// A document that was named.
struct Cited {
    symbol: String,
    in_full: bool,
}

/// Number and symbol behind the name of a type, whether "số" stands before them, and what comes after.
fn cited(rest: &str) -> Option<(&str, bool, String)> {
    let rest = rest.trim_start();
    let (numbered, rest) = rest.strip_prefix("số ").map_or((false, rest), |rest| (true, rest));
    let symbol = rest.split_whitespace().next()?.trim_end_matches([',', ';', '.', ':', ')', '"', '…']);
    let is_symbol =
        symbol.starts_with(|sign: char| sign.is_ascii_digit()) && symbol.contains(['-', '/']) && symbol.chars().any(char::is_uppercase);
    is_symbol.then(|| (symbol, numbered, rest.chars().skip(symbol.chars().count()).take(NEAR).collect()))
}

/// What a full naming still lacks.
fn lacking(after: &str) -> Option<&'static str> {
    // What belongs to the next document is none of this one's.
    let after = after.split(';').next().unwrap_or_default();
    if !after.contains("ngày") {
        Some("ngày, tháng, năm")
    // A programme of several bodies is issued by none of them alone.
    } else if ![" của ", " giữa "].iter().any(|word| after.contains(word)) {
        Some("cơ quan ban hành")
    } else {
        None
    }
}

/// "số 399-QĐ/TW, ngày": HD 05 has a comma before the day.
fn no_comma(after: &str) -> Option<&'static str> {
    after.starts_with(" ngày").then_some("dấu phẩy trước «ngày»")
}

/// What stands before and after each place of `word`.
fn splits<'a>(text: &'a str, word: &str) -> Vec<(&'a str, &'a str)> {
    text.match_indices(word).filter_map(|(at, _)| Some((text.get(..at)?, text.get(at + word.len()..)?))).collect()
}
