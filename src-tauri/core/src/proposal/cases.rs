//! A heading that was typed in capitals, in small letters.

use crate::catalog::OutlineWords;
use crate::text::{fold, search_exact, spelling};

/// Whether `text` has letters and all of them are capitals; fields in it do not count.
pub(super) fn is_capitals(text: &str) -> bool {
    let mut seen = 0;
    let mut inside = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '{' if letters.peek() == Some(&'{') => inside = true,
            '}' if letters.peek() == Some(&'}') => inside = false,
            _ if inside => {}
            letter if letter.is_lowercase() => return false,
            letter if letter.is_uppercase() => seen += 1,
            _ => {}
        }
    }
    seen > 1
}

/// The text in small letters with its first one a capital, names of bodies with those they have; a field stays as it is.
pub(super) fn sentence_case(text: &str, words: &OutlineWords) -> String {
    let mut out = String::new();
    for (at, piece) in text.split("{{").enumerate() {
        let (field, plain) = if at == 0 { ("", piece) } else { piece.split_once("}}").unwrap_or((piece, "")) };
        if at > 0 {
            out.push_str("{{");
            out.push_str(field);
            out.push_str("}}");
        }
        out.push_str(&lowered(plain, words));
    }
    capitalised(&out)
}

/// The text with a capital at its beginning.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The text with a small letter at its beginning, as a subject has it, unless a name stands there.
pub(super) fn uncapitalised(text: &str, words: &OutlineWords) -> String {
    let folded = fold(text);
    if words.capitals.iter().any(|name| folded.starts_with(&fold(name))) {
        return text.to_owned();
    }
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn lowered(text: &str, words: &OutlineWords) -> String {
    let mut lower: Vec<String> = text.split(' ').map(str::to_lowercase).collect();
    let mut names: Vec<(Vec<String>, Vec<&str>)> =
        words.capitals.iter().map(|name| (name.split(' ').map(search_exact).collect(), name.split(' ').collect())).collect();
    names.sort_by_key(|(exact, _)| std::cmp::Reverse(exact.len()));
    let exact: Vec<String> = lower.iter().map(|word| search_exact(word.trim_matches(|letter: char| !letter.is_alphanumeric()))).collect();
    let mut at = 0;
    while at < lower.len() {
        let name = names.iter().find(|(name, _)| exact.get(at..at + name.len()).is_some_and(|here| here == name.as_slice()));
        let Some((found, written)) = name else {
            at += 1;
            continue;
        };
        for (word, right) in lower.iter_mut().skip(at).zip(written) {
            let bare: String = word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned();
            *word = word.replacen(&bare, right, 1);
        }
        at += found.len();
    }
    let mut text = lower.join(" ");
    let mut wrong = spelling::capitals(&text);
    wrong.reverse();
    for (range, right) in wrong {
        if text.get(range.clone()).is_some() {
            text.replace_range(range, &right);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    #[test]
    fn a_heading_in_capitals_becomes_one_in_small_letters_with_the_names_it_has() {
        let words = Catalog::built_in().unwrap().outline_words;
        for (typed, wanted) in [
            ("TÌNH HÌNH CÁC TẦNG LỚP NHÂN DÂN", "Tình hình các tầng lớp Nhân dân"),
            ("KẾT QUẢ CÔNG TÁC DÂN VẬN {{ ky.ten }}", "Kết quả công tác dân vận {{ ky.ten }}"),
            ("HOẠT ĐỘNG CỦA MẶT TRẬN TỔ QUỐC, CÁC ĐOÀN THỂ", "Hoạt động của Mặt trận Tổ quốc, các đoàn thể"),
            ("PHONG TRÀO \"DÂN VẬN KHÉO\"", "Phong trào \"Dân vận khéo\""),
        ] {
            assert!(is_capitals(typed), "{typed}");
            assert_eq!(sentence_case(typed, &words), wanted);
        }
        assert!(!is_capitals("Tình hình") && !is_capitals("12.3") && !is_capitals("{{ ky.ten }}"));
    }
}
