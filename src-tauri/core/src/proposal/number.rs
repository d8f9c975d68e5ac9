//! The numbers that are typed before headings: "Phần thứ nhất", "A.", "I-", "1.1.", "a)", "-".

use super::period::words;

/// What a number looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    /// "Phần thứ nhất", "Chương I".
    Part,
    /// "A."
    Capital,
    /// "I."
    Roman,
    /// "1.", and "I.1." below a Roman one.
    Arabic,
    /// "1.1." and deeper; how many numbers it is made of.
    Decimal(usize),
    /// "a)"
    Letter,
    /// "(1)", "-", "+", "•": an item, never a heading by itself.
    Item,
}

/// A number, and what stands behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number<'a> {
    pub(super) kind: Kind,
    /// What follows, without the blanks between.
    pub(super) rest: &'a str,
}

const ORDINALS: [&str; 10] = ["nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"];

/// The number at the beginning of `text`.
pub(super) fn number(text: &str) -> Option<Number<'_>> {
    let text = text.trim_start();
    part(text).or_else(|| item(text)).or_else(|| plain(text))
}

/// The kind of a number that Word counts by itself.
pub(super) fn counted(label: &str) -> Option<Kind> {
    let label = label.trim();
    if label.is_empty() {
        return None;
    }
    if let Some(found) = number(label).filter(|found| found.rest.is_empty()) {
        return Some(found.kind);
    }
    // A list may leave its mark away: "1" or "I".
    plain(&format!("{label}. ")).filter(|found| found.rest.is_empty()).map(|found| found.kind).or(Some(Kind::Item))
}

fn part(text: &str) -> Option<Number<'_>> {
    let words = words(text);
    let [first, second, ..] = words.as_slice() else { return None };
    let end = match (first.folded.as_str(), second.folded.as_str()) {
        ("phan", "thu") => {
            let third = words.get(2)?;
            let is_ordinal = ORDINALS.contains(&third.folded.as_str()) || is_number(&third.folded) || is_roman(third.text);
            is_ordinal.then_some(third.end)?
        }
        ("phan" | "chuong", _) if is_roman(second.text) || is_number(&second.folded) || is_capital(second.text) => second.end,
        _ => return None,
    };
    if first.start != 0 {
        return None;
    }
    Some(Number { kind: Kind::Part, rest: behind(text.get(end..).unwrap_or_default()) })
}

fn item(text: &str) -> Option<Number<'_>> {
    let first = text.chars().next()?;
    if matches!(first, '-' | '–' | '—' | '+' | '•' | '▪' | '*' | '●' | '○' | '➢' | '✓' | '→' | '❖' | '□' | '·' | '∙')
    {
        let rest = text.get(first.len_utf8()..).unwrap_or_default();
        // A line of dashes is drawn, and "-5%" is a figure.
        let is_mark = rest.chars().next().is_none_or(|next| !next.is_ascii_digit() && next != first);
        return is_mark.then_some(Number { kind: Kind::Item, rest: rest.trim_start() });
    }
    let inside = text.strip_prefix('(')?;
    let (number, rest) = inside.split_once(')')?;
    let is_short = is_number(number) || is_letter(number) || is_roman(number);
    is_short.then_some(Number { kind: Kind::Item, rest: rest.trim_start() })
}

fn plain(text: &str) -> Option<Number<'_>> {
    let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '.').unwrap_or(text.len());
    // "1.Công tác" is written without the blank: the number ends where its last mark stands before a letter.
    let token = text.get(..end)?;
    let (pieces, used, closed) = pieces(token);
    let mut rest = text.get(used..)?;
    let mut closed = closed;
    if !closed {
        let mark = rest.chars().next()?;
        if !matches!(mark, ')' | '-' | '–' | '/' | ':') {
            // "1.1 Công tác": more than one number needs no mark behind it.
            if pieces.len() < 2 || !mark.is_whitespace() {
                return None;
            }
        } else {
            rest = rest.get(mark.len_utf8()..)?;
            closed = true;
        }
    }
    // "15/6/2026" is a day and "3-5 mô hình" an amount.
    if closed && rest.chars().next().is_some_and(|next| next.is_ascii_digit()) {
        return None;
    }
    let kind = kind(&pieces)?;
    Some(Number { kind, rest: behind(rest) })
}

/// The pieces between the full stops of a number, how many bytes they take with the last full stop, and whether that one is there.
fn pieces(token: &str) -> (Vec<&str>, usize, bool) {
    let mut pieces = Vec::new();
    let mut used = 0;
    let mut closed = false;
    for piece in token.split_inclusive('.') {
        let name = piece.trim_end_matches('.');
        if !(is_number(name) || is_roman(name) || is_capital(name) || is_letter(name)) || name.is_empty() {
            break;
        }
        pieces.push(name);
        used += piece.len();
        closed = piece.ends_with('.');
        // A letter or a Roman number is followed by numbers only.
        if !closed {
            break;
        }
    }
    (pieces, used, closed)
}

fn kind(pieces: &[&str]) -> Option<Kind> {
    let (first, below) = pieces.split_first()?;
    if !below.iter().all(|piece| is_number(piece)) {
        return None;
    }
    match (is_number(first), is_roman(first), below.len()) {
        (true, _, 0) => Some(Kind::Arabic),
        (true, _, depth) => Some(Kind::Decimal(depth + 1)),
        (_, true, 0) => Some(Kind::Roman),
        (_, true, 1) => Some(Kind::Arabic),
        (_, true, depth) => Some(Kind::Decimal(depth)),
        (_, _, 0) if is_capital(first) => Some(Kind::Capital),
        (_, _, 0) => Some(Kind::Letter),
        (_, _, 1) => Some(Kind::Arabic),
        (_, _, depth) => Some(Kind::Decimal(depth)),
    }
}

fn is_number(text: &str) -> bool {
    matches!(text.len(), 1 | 2) && text.bytes().all(|letter| letter.is_ascii_digit())
}

fn is_roman(text: &str) -> bool {
    !text.is_empty() && text.len() <= 6 && text.bytes().all(|letter| matches!(letter, b'I' | b'V' | b'X'))
}

fn is_capital(text: &str) -> bool {
    matches!(text, "A" | "B" | "C" | "D" | "Đ" | "E" | "G" | "H" | "K" | "L" | "M" | "N")
}

fn is_letter(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_lowercase) && letters.next().is_none()
}

fn behind(rest: &str) -> &str {
    rest.trim_start_matches(|letter: char| letter.is_whitespace() || matches!(letter, '.' | ':' | '-' | '–' | '—' | ')' | '/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Kind, &str)> {
        number(text).map(|found| (found.kind, found.rest))
    }

    #[test]
    fn every_way_of_numbering_is_known() {
        for (text, kind, rest) in [
            ("Phần thứ nhất", Kind::Part, ""),
            ("PHẦN THỨ HAI: NHIỆM VỤ", Kind::Part, "NHIỆM VỤ"),
            ("PHẦN I - KẾT QUẢ", Kind::Part, "KẾT QUẢ"),
            ("A. KẾT QUẢ", Kind::Capital, "KẾT QUẢ"),
            ("I- Tình hình", Kind::Roman, "Tình hình"),
            ("IV. Đánh giá", Kind::Roman, "Đánh giá"),
            ("I.Tình hình", Kind::Roman, "Tình hình"),
            ("1. Công tác", Kind::Arabic, "Công tác"),
            ("1.Công tác", Kind::Arabic, "Công tác"),
            ("2/ Công tác", Kind::Arabic, "Công tác"),
            ("II.1. Cấp uỷ", Kind::Arabic, "Cấp uỷ"),
            ("1.1. Quán triệt", Kind::Decimal(2), "Quán triệt"),
            ("1.1 Quán triệt", Kind::Decimal(2), "Quán triệt"),
            ("1.2.3. Việc nhỏ", Kind::Decimal(3), "Việc nhỏ"),
            ("a) Ở xã", Kind::Letter, "Ở xã"),
            ("đ. Ở xã", Kind::Letter, "Ở xã"),
            ("(1) Ở xã", Kind::Item, "Ở xã"),
            ("- Nêu rõ", Kind::Item, "Nêu rõ"),
            ("•\tNêu rõ", Kind::Item, "Nêu rõ"),
        ] {
            assert_eq!(read(text), Some((kind, rest)), "{text}");
        }
    }

    #[test]
    fn figures_days_and_words_are_no_numbers_of_headings() {
        for text in [
            "6 tháng đầu năm 2026",
            "15/6/2026 là hạn",
            "3-5 mô hình",
            "Phần lớn các xã",
            "2026. Năm",
            "Vi phạm",
            "-----",
            "-5% so với",
            "",
            "I",
            "100. Việc",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn what_word_counts_is_known_by_its_label() {
        assert_eq!(counted("II."), Some(Kind::Roman));
        assert_eq!(counted("1"), Some(Kind::Arabic));
        assert_eq!(counted("1.2"), Some(Kind::Decimal(2)));
        assert_eq!(counted("Phần thứ hai"), Some(Kind::Part));
        assert_eq!(counted("•"), Some(Kind::Item));
        assert_eq!(counted("★"), Some(Kind::Item));
        assert_eq!(counted(""), None);
    }
}
