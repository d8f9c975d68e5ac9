//! One way of placing tone marks.

use super::{Instead, own};
use crate::text::tone::{self, Style};

/// The words not in `style`, names and quotations left out, with what they are in it.
#[must_use]
pub fn tones(text: &str, style: Style) -> Vec<Instead> {
    let own = own(text);
    let words = own.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty());
    words
        .filter_map(|word| {
            let other = tone::unify(word, style);
            // A word in pieces is the affair of another rule.
            let usage = tone::usage(word);
            let differs = if style == Style::First { usage.last > 0 } else { usage.first > 0 };
            let at = super::place(&own, word);
            (differs && other != word).then(|| (at..at + word.len(), other))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_their_places_and_names_are_not() {
        let text = "Các cấp ủy xã Hòa Bình xây dựng văn hóa, \"hòa giải\".";
        let found = tones(text, Style::Last);
        assert_eq!(found.iter().map(|(_, word)| word.as_str()).collect::<Vec<_>>(), ["uỷ", "hoá"]);
        assert_eq!(text.get(found[0].0.clone()), Some("ủy"));
        assert_eq!(text.get(found[1].0.clone()), Some("hóa"));
        assert_eq!(tones("cấp uỷ", Style::First), [(6..10, "ủy".to_owned())]);
    }
}
