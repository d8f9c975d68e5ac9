//! From what a person types to a query of FTS5.

use crate::text::{clean, fold, search_exact};

/// Words longer than this are cut: no word of any language is, and FTS5 need not look for it.
const LONGEST: usize = 60;
/// More words than this never narrow a search.
const MOST: usize = 16;

/// The query; `None` where there is no letter or digit to look for.
pub(in crate::register) fn fts(words: &str) -> Option<String> {
    let words = clean(words);
    let words: Vec<String> = pieces(&words).take(MOST).map(|word| word.chars().take(LONGEST).collect()).collect();
    let last = words.len().checked_sub(1)?;
    let terms = words.iter().enumerate().map(|(at, word)| {
        let (column, term) = column_and_term(word);
        let open_end = if at == last { "*" } else { "" };
        format!("{column} : \"{term}\" {open_end}").trim_end().to_owned()
    });
    Some(terms.collect::<Vec<_>>().join(" AND "))
}

/// The words of a text, as the tokenizer of the index parts them.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Where a word is looked for: with marks among the exact words, without among the folded ones.
pub(super) fn column_and_term(word: &str) -> (&'static str, String) {
    let (exact, folded) = (search_exact(word), fold(word));
    if exact == folded { ("folded", folded) } else { ("exact", exact) }
}

#[cfg(test)]
mod tests {
    use super::fts;

    #[test]
    fn words_with_marks_go_to_the_exact_column_and_the_last_is_open() {
        assert_eq!(fts("uy ban MTTQ").unwrap(), "folded : \"uy\" AND folded : \"ban\" AND folded : \"mttq\" *");
        assert_eq!(fts("năm 2026").unwrap(), "exact : \"năm\" AND folded : \"2026\" *");
    }

    #[test]
    fn signs_of_the_query_language_are_no_words() {
        assert_eq!(fts("\"* AND:( - )"), Some("folded : \"and\" *".to_owned()));
        assert_eq!(fts(" ,;. "), None);
    }
}
