//! Letters and signs: TCVN 6909:2001 has each Vietnamese letter as one character and no hidden signs.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::Instead;

/// A sign that belongs to no Vietnamese text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forbidden {
    /// Where.
    pub range: Range<usize>,
    /// The sign.
    pub sign: char,
    /// Whether the place is that of the sign alone; else it stands among marks that belong to one letter.
    alone: bool,
}

impl Forbidden {
    /// What it is, in words.
    #[must_use]
    pub fn about(&self) -> &'static str {
        match self.sign {
            '\u{ad}' => "gạch nối ẩn",
            '\u{200b}'..='\u{200d}' | '\u{feff}' => "không nhìn thấy",
            '\u{fffd}' => "hỏng",
            'Ð' | 'ð' => "giống chữ đ nhưng là chữ Iceland",
            '\u{300}'..='\u{36f}' => "dấu rời",
            _ => "riêng của một phông chữ",
        }
    }

    /// What should stand there, where that is beyond doubt.
    #[must_use]
    pub fn instead(&self) -> Option<&'static str> {
        match self.sign {
            _ if !self.alone => None,
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}' => Some(""),
            'Ð' => Some("Đ"),
            'ð' => Some("đ"),
            _ => None,
        }
    }
}

/// The clusters that are not composed, with their composed form.
#[must_use]
pub fn decomposed(text: &str) -> Vec<Instead> {
    clusters(text)
        .into_iter()
        .filter_map(|range| {
            let cluster = text.get(range.clone())?;
            (!is_nfc(cluster)).then(|| (range, cluster.nfc().collect()))
        })
        .collect()
}

/// A letter with the marks behind it.
fn clusters(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, sign) in text.char_indices() {
        let end = at + sign.len_utf8();
        match found.last_mut() {
            Some(last) if unicode_normalization::char::is_combining_mark(sign) => last.end = end,
            _ => found.push(at..end),
        }
    }
    found
}

/// Signs that are not seen, belong to one font alone or are no Vietnamese letters. A mark is one only where no letter takes it.
#[must_use]
pub fn forbidden(text: &str) -> Vec<Forbidden> {
    let mut found = Vec::new();
    for range in clusters(text) {
        let Some(cluster) = text.get(range.clone()) else { continue };
        let composed: String = cluster.nfc().collect();
        let alike = composed == cluster;
        for (at, sign) in composed.char_indices().filter(|(_, sign)| is_forbidden(*sign)) {
            // In a cluster that was put together places are no longer those of the text.
            let range = if alike { range.start + at..range.start + at + sign.len_utf8() } else { range.clone() };
            found.push(Forbidden { range, sign, alone: alike });
        }
    }
    found
}

fn is_forbidden(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}' | '\u{fffd}' | '\u{e000}'..='\u{f8ff}' | 'Ð' | 'ð' | '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_in_pieces_are_put_together() {
        assert_eq!(decomposed("kê\u{301}t qua\u{309}"), [(1..5, "ế".to_owned()), (10..13, "ả".to_owned())]);
        assert_eq!(decomposed("kết quả"), []);
        assert_eq!(forbidden("kê\u{301}t"), []);
    }

    #[test]
    fn hidden_and_foreign_signs_are_found_where_they_stand() {
        let found = forbidden("a\u{200b}b \u{f0a7} Ðảng x\u{30c}");
        assert_eq!(found.iter().map(|one| one.sign).collect::<Vec<_>>(), ['\u{200b}', '\u{f0a7}', 'Ð', '\u{30c}']);
        assert_eq!(found[0].range, 1..4);
        assert_eq!(found[0].instead(), Some(""));
        assert_eq!(found[1].instead(), None);
        assert_eq!(found[2].instead(), Some("Đ"));
    }
}
