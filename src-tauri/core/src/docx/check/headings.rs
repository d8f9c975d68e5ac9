//! Headings, and the letters and numbers of points.

use super::change::{Change, ParagraphChange};
use super::finding::Flaw;
use super::paper::{Line, Paper, is_part};

/// Letters that Vietnamese does not have.
const FOREIGN: &str = "fjwz";
const ROMAN: [(&str, u32); 9] = [("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40)];

/// The number of a heading or a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Number {
    Roman(u32),
    Arabic(Vec<u32>),
    Letter(char),
}

/// What stands before the words of a line: `I-`, `2.`, `1.1.`, `a)`.
fn lead(text: &str) -> Option<(Number, &str)> {
    let (word, _) = text.split_once([' ', '\u{a0}'])?;
    if let Some(letter) = word.strip_suffix(')') {
        let mut letters = letter.chars();
        return match (letters.next(), letters.next()) {
            (Some(one), None) if one.is_lowercase() => Some((Number::Letter(one), word)),
            _ => None,
        };
    }
    let number = word.strip_suffix(['.', '-', ','])?;
    if let Some(roman) = roman(number) {
        return Some((Number::Roman(roman), word));
    }
    let parts: Option<Vec<u32>> = number.split('.').map(|part| part.parse().ok().filter(|number| *number < 100)).collect();
    parts.map(|parts| (Number::Arabic(parts), word))
}

fn roman(text: &str) -> Option<u32> {
    if text.is_empty() {
        return None;
    }
    let (mut rest, mut total) = (text, 0);
    while !rest.is_empty() {
        let (sign, value) = ROMAN.iter().filter(|(sign, _)| rest.starts_with(sign)).max_by_key(|(sign, value)| (sign.len(), *value))?;
        total += value;
        rest = rest.strip_prefix(sign)?;
    }
    (crate::text::number::roman(total).as_deref() == Some(text)).then_some(total)
}

/// The number of a line that is a heading: by its style, or bold or italic as a whole behind a number.
pub(super) fn of(line: &Line<'_>) -> Option<Option<Number>> {
    let number = lead(&line.text).map(|(number, _)| number);
    let styled = line.para.heading.is_some() || line.para.format.outline_level.is_some_and(|level| level < 9);
    let set = line.is_bold() || line.is_italic() && matches!(number, Some(Number::Letter(_)));
    if styled || set && number.is_some() && line.cell.is_none() { Some(number) } else { None }
}

/// P19: letters of points in Vietnamese order; parts and chapters in words or Roman numbers.
pub(super) fn p19_points(paper: &Paper<'_>) -> Vec<Flaw> {
    let letters = &paper.layout.headings.letters;
    let mut flaws = Vec::new();
    let mut last: Option<char> = None;
    for (at, line) in paper.running(paper.text.clone()) {
        match lead(&line.text) {
            Some((Number::Letter(letter), _)) => {
                let next = last.and_then(|last| letters.chars().skip_while(|known| *known != last).nth(1));
                if FOREIGN.contains(letter) || !letters.contains(letter) {
                    flaws.push(Flaw::line(at, format!("Điểm «{letter})»"), format!("thứ tự chữ cái tiếng Việt: {}", spaced(letters))));
                } else if letter != 'a' && next.is_some_and(|next| next != letter) {
                    let next = next.unwrap_or('a');
                    flaws.push(Flaw::line(
                        at,
                        format!("Điểm «{letter})» ngay sau điểm «{})»", last.unwrap_or('a')),
                        format!("điểm «{next})»"),
                    ));
                }
                last = Some(letter);
            }
            Some(_) => last = None,
            None => {}
        }
        let numbered = |word: &str| line.text.strip_prefix(word).and_then(|rest| rest.split([' ', '.', '\n']).next());
        if let Some(word) = ["Mục ", "Điều "].into_iter().find(|word| numbered(word).is_some_and(|number| roman(number).is_some()))
            && (line.is_centred() || line.is_bold())
        {
            let found = line.text.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
            flaws.push(Flaw::line(at, format!("«{found}»"), format!("chữ số Ả Rập: «{word}1»")));
        }
        let part = ["Phần ", "Chương "].iter().find_map(|word| line.text.strip_prefix(word)).filter(|_| line.is_centred());
        if part.is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_digit())) {
            flaws.push(Flaw::line(
                at,
                format!("«{}»", line.text.lines().next().unwrap_or_default()),
                "số La Mã hoặc bằng chữ: «Phần I», «Phần thứ nhất»",
            ));
        }
    }
    flaws
}

fn spaced(letters: &str) -> String {
    letters.chars().map(String::from).collect::<Vec<_>>().join(" ")
}

/// P20: no gap and no repeat in the numbers of headings, one way of writing Roman ones, kept with what follows.
pub(super) fn p20_numbers(paper: &Paper<'_>) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    let mut counted: Vec<(usize, u32)> = Vec::new();
    let mut sign: Option<char> = None;
    for (at, line) in paper.running(paper.text.clone()) {
        if is_part(&line.text) {
            counted.clear();
            continue;
        }
        let Some(Some(number)) = of(line) else { continue };
        if !line.para.format.keep_next {
            let flaw = Flaw::line(at, "Đề mục có thể đứng một mình ở cuối trang", "đề mục đi liền đoạn sau (Keep with next)");
            flaws.push(flaw.mended_by([Change::Paragraph(line.para.at, ParagraphChange::KeepNext)]).warning());
        }
        let (level, value) = match &number {
            Number::Roman(value) => (0, *value),
            Number::Arabic(path) => (path.len(), path.last().copied().unwrap_or(0)),
            Number::Letter(_) => continue,
        };
        if let (Number::Roman(_), Some((_, word))) = (&number, lead(&line.text)) {
            let found = word.chars().next_back();
            if sign.is_some() && found != sign {
                flaws.push(Flaw::line(at, format!("Đề mục viết «{word}», khác các đề mục trên"), "một cách viết cho cả văn bản").warning());
            }
            sign = sign.or(found);
        }
        counted.retain(|(known, _)| *known <= level);
        let before = counted.iter().find(|(known, _)| *known == level).map_or(0, |(_, before)| *before);
        if value != before + 1 {
            let shown = lead(&line.text).map(|(_, word)| word).unwrap_or_default();
            flaws.push(Flaw::line(at, format!("Đề mục «{shown}» không nối tiếp đề mục trước"), format!("số {}", before + 1)).warning());
        }
        counted.retain(|(known, _)| *known != level);
        counted.push((level, value));
    }
    flaws
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_headings_are_read() {
        assert_eq!(lead("I- KẾT QUẢ").unwrap().0, Number::Roman(1));
        assert_eq!(lead("XIV. KẾT QUẢ").unwrap().0, Number::Roman(14));
        assert_eq!(lead("1.2. Kiểm tra").unwrap().0, Number::Arabic(vec![1, 2]));
        assert_eq!(lead("đ) Lĩnh vực").unwrap().0, Number::Letter('đ'));
        assert_eq!(lead("2026. Năm"), None);
        assert_eq!(lead("Trong năm"), None);
        assert_eq!(lead("IIII. Sai"), None);
    }
}
