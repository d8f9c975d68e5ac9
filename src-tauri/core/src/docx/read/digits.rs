//! Numbers as lists show them.

use crate::text::number as words;

/// `number` in `format`, a word of the format (17.18.59). What is not known is shown in Arabic digits, and so is a number
/// that a format would blow up: 2,000,000 in Roman digits is two thousand letters long.
pub(in crate::docx) fn shown(number: i32, format: &str) -> String {
    let text = match format {
        "none" => Some(String::new()),
        "decimalZero" => Some(format!("{number:02}")),
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).map(|text| text.to_lowercase()),
        "upperLetter" => letters(number, b'A'),
        "lowerLetter" => letters(number, b'a'),
        "vietnameseCounting" => vietnamese(number),
        "ordinal" => Some(ordinal(number)),
        "hex" => Some(format!("{number:X}")),
        "numberInDash" => Some(format!("- {number} -")),
        "decimalEnclosedParen" => Some(format!("({number})")),
        "decimalEnclosedFullstop" => Some(format!("{number}.")),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => circled(number),
        "decimalFullWidth" | "decimalFullWidth2" => Some(number.to_string().chars().map(full_width).collect()),
        // Word 2010 and later write longer rows of zeros as a custom format: "001, 002, 003, ...".
        custom if custom.starts_with('0') => {
            let width = custom.chars().take_while(char::is_ascii_digit).count().min(9);
            Some(format!("{number:0width$}"))
        }
        _ => None,
    };
    text.unwrap_or_else(|| number.to_string())
}

fn roman(number: i32) -> Option<String> {
    words::roman(u32::try_from(number).ok()?)
}

/// a, b, … z, aa, bb, … as Word counts: the letter is repeated. There is no đ among Word's letters; a document that counts
/// a, b, c, d, đ types its letters or uses Vietnamese words.
fn letters(number: i32, first: u8) -> Option<String> {
    let before = (1..=780).contains(&number).then_some(number)? - 1;
    let from = u8::try_from(before % 26).ok()?;
    let times = usize::try_from(before / 26 + 1).ok()?;
    Some(char::from(first.checked_add(from)?).to_string().repeat(times))
}

/// Numbers in Vietnamese words, up to 99, as Word's `vietnameseCounting` writes them.
fn vietnamese(number: i32) -> Option<String> {
    const WORDS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    let word = |digit: i32| usize::try_from(digit).ok().and_then(|digit| WORDS.get(digit)).copied();
    if !(0..=99).contains(&number) {
        return None;
    }
    let (tens, ones) = (number / 10, number % 10);
    let last = match (tens, ones) {
        (1.., 0) => "",
        (2.., 1) => "mốt",
        (1.., 5) => "lăm",
        _ => word(ones)?,
    };
    let text = match tens {
        0 => last.to_owned(),
        1 => format!("mười {last}"),
        _ => format!("{} mươi {last}", word(tens)?),
    };
    Some(text.trim_end().to_owned())
}

fn ordinal(number: i32) -> String {
    let ending = match (number.rem_euclid(100), number.rem_euclid(10)) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

fn circled(number: i32) -> Option<String> {
    let code = u32::try_from((1..=20).contains(&number).then_some(number)?).ok()?;
    char::from_u32(0x2460 + code - 1).map(String::from)
}

fn full_width(digit: char) -> char {
    digit.to_digit(10).and_then(|value| char::from_u32(0xFF10 + value)).unwrap_or(digit)
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn numbers_look_as_word_shows_them() {
        let cases = [
            (4, "upperRoman", "IV"),
            (1998, "lowerRoman", "mcmxcviii"),
            (1, "lowerLetter", "a"),
            (5, "lowerLetter", "e"),
            (27, "lowerLetter", "aa"),
            (53, "upperLetter", "AAA"),
            (7, "decimalZero", "07"),
            (12, "decimalZero", "12"),
            (3, "001, 002, 003, ...", "003"),
            (1, "vietnameseCounting", "một"),
            (15, "vietnameseCounting", "mười lăm"),
            (21, "vietnameseCounting", "hai mươi mốt"),
            (40, "vietnameseCounting", "bốn mươi"),
            (11, "ordinal", "11th"),
            (22, "ordinal", "22nd"),
            (3, "decimalEnclosedCircle", "③"),
            (3, "none", ""),
            (3, "chữ lạ", "3"),
        ];
        for (number, format, text) in cases {
            assert_eq!(shown(number, format), text, "{number} in {format}");
        }
    }

    #[test]
    fn a_number_no_list_reaches_is_shown_in_digits_and_not_in_a_million_letters() {
        for format in ["upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "vietnameseCounting", "decimalEnclosedCircle"] {
            assert_eq!(shown(i32::MAX, format), "2147483647", "{format}");
            assert_eq!(shown(i32::MIN, format), "-2147483648", "{format}");
        }
        assert_eq!(shown(0, "lowerLetter"), "0");
    }
}
