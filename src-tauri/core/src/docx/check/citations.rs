//! How other documents are named in the text.

use super::finding::Flaw;
use super::paper::Paper;

const KINDS: [&str; 10] =
    ["Nghị quyết", "Chỉ thị", "Kết luận", "Quy định", "Quyết định", "Kế hoạch", "Hướng dẫn", "Chương trình", "Quy chế", "Công văn"];
/// Letters behind a symbol in which the day and the body have to stand.
const NEAR: usize = 90;

/// P30: a document is named in full where it occurs first: number, day, body.
pub(super) fn p30_first_named_in_full(paper: &Paper<'_>) -> Vec<Flaw> {
    let mut known: Vec<String> = Vec::new();
    let mut flaws = Vec::new();
    for (at, line) in paper.running(paper.text.clone()) {
        for kind in KINDS {
            for (_, rest) in splits(&line.text, kind) {
                let rest = rest.trim_start().strip_prefix("số ").unwrap_or(rest.trim_start());
                let Some(symbol) = rest.split_whitespace().next().map(|word| word.trim_end_matches([',', ';', '.', ':', ')', '"', '…']))
                else {
                    continue;
                };
                let is_symbol = symbol.starts_with(|sign: char| sign.is_ascii_digit())
                    && symbol.contains(['-', '/'])
                    && symbol.chars().any(char::is_uppercase);
                if !is_symbol || known.iter().any(|other| other == symbol) {
                    continue;
                }
                known.push(symbol.to_owned());
                let after: String = rest.chars().skip(symbol.chars().count()).take(NEAR).collect();
                let lacking = if !after.contains("ngày") {
                    Some("ngày, tháng, năm")
                // A programme of several bodies is issued by none of them alone.
                } else if ![" của ", " giữa "].iter().any(|word| after.contains(word)) {
                    Some("cơ quan ban hành")
                } else {
                    None
                };
                if let Some(lacking) = lacking {
                    let found = format!("«{kind} {symbol}» lần đầu thiếu {lacking}");
                    flaws.push(Flaw::line(at, found, "lần đầu ghi đủ: tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu").warning());
                }
            }
        }
    }
    flaws
}

/// What stands before and after each place of `word`.
fn splits<'a>(text: &'a str, word: &str) -> Vec<(&'a str, &'a str)> {
    text.match_indices(word).filter_map(|(at, _)| Some((text.get(..at)?, text.get(at + word.len()..)?))).collect()
}
