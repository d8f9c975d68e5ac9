//! The words that are the writer's own.

/// The text with everything blanked that is a name or a quotation: those are written as their owners write them. Places stay
/// what they were.
#[must_use]
pub fn own(text: &str) -> String {
    let unquoted = unquoted(text);
    let mut kept = String::with_capacity(text.len());
    let mut rest = unquoted.as_str();
    while let Some(first) = rest.chars().next() {
        let length = rest.find(|sign: char| sign.is_alphabetic() != first.is_alphabetic()).unwrap_or(rest.len());
        let (word, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
        if is_name(word) {
            kept.push_str(&" ".repeat(word.len()))
        } else {
            kept.push_str(word)
        }
        rest = behind;
    }
    kept
}

/// A capital and small letters; "Uỷ" begins the name of a body, and its tone mark is the writer's.
fn is_name(word: &str) -> bool {
    let capital = word.chars().next().is_some_and(char::is_uppercase) && word.chars().skip(1).any(char::is_lowercase);
    capital && !matches!(word, "Uỷ" | "Ủy")
}

/// The text with quotations blanked.
pub(super) fn unquoted(text: &str) -> String {
    let mut quoted = false;
    let mut kept = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '"' => quoted = !quoted,
            '“' | '«' => quoted = true,
            '”' | '»' => quoted = false,
            _ => {}
        }
        if quoted { kept.push_str(&" ".repeat(sign.len_utf8())) } else { kept.push(sign) }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_quotations_are_blanked_in_place() {
        let text = "xã Hòa Bình hòa thuận, \"văn hóa\" và Ủy ban";
        let own = own(text);
        assert_eq!(own.len(), text.len());
        assert!(own.contains("hòa thuận") && own.contains("Ủy ban") && !own.contains("Hòa") && !own.contains("văn hóa"));
        assert_eq!(own.find("thuận"), text.find("thuận"));
    }
}
