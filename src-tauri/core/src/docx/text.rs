//! The one filter through which every string goes before it becomes XML.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// `text` in NFC, without what XML forbids and without what nobody sees: control characters, non-characters,
/// zero-width signs, soft hyphens, private-use signs. Every kind of space but the non-breaking one becomes a space;
/// line feeds stay.
pub(super) fn printable(text: &str) -> String {
    let kept = text.chars().filter_map(|sign| match sign {
        '\n' => Some('\n'),
        '\t' | '\r' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => None,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffd}' => None,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => None,
        '\u{fdd0}'..='\u{fdef}' => None,
        _ if u32::from(sign) & 0xfffe == 0xfffe => None,
        _ => Some(sign),
    });
    let kept: String = kept.collect();
    if is_nfc(&kept) { kept } else { kept.nfc().collect() }
}

/// `text` filtered and escaped, for an element's text or an attribute in double quotes.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in printable(text).chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push(' '),
            _ => escaped.push(sign),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_forbids_and_nobody_sees_is_left_out() {
        assert_eq!(printable("d\u{0}ân\u{b} v\u{fffe}\u{ffff}\u{ad}\u{200b}\u{feff}\u{e000}ận\u{10ffff}"), "dân vận");
    }

    #[test]
    fn decomposed_letters_are_composed() {
        assert_eq!(printable("vie\u{323}\u{302}t"), "việt");
    }

    #[test]
    fn a_non_breaking_space_and_a_line_feed_stay() {
        assert_eq!(printable("a\u{a0}b\nc\td\u{3000}e"), "a\u{a0}b\nc d e");
    }

    #[test]
    fn markup_in_words_stays_words() {
        assert_eq!(escaped("<w:p a=\"1\"> & ]]>"), "&lt;w:p a=&quot;1&quot;&gt; &amp; ]]&gt;");
    }
}
