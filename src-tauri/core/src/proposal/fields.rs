//! Places that are to be filled in: `{{ … }}`, content controls, mail-merge fields, bracketed names.

use crate::catalog::OutlineWords;
use crate::text::fold;

/// How much between two braces can be a name.
const NAME: usize = 80;

/// The field that people call `name`: `{{ ky.ten }}`.
pub(super) fn field(name: &str, words: &OutlineWords) -> Option<String> {
    let bare: String = name.chars().filter(|letter| !letter.is_whitespace()).collect();
    let by_expression = words.field.iter().find(|field| field.expression.chars().filter(|letter| !letter.is_whitespace()).eq(bare.chars()));
    let spoken = spoken(name);
    let found = by_expression.or_else(|| words.field.iter().find(|field| field.names.contains(&spoken)))?;
    Some(format!("{{{{ {} }}}}", found.expression))
}

/// `ky_bao_cao`, `Kỳ báo cáo` and `KyBaoCao` as one: "ky bao cao".
fn spoken(name: &str) -> String {
    let mut spaced = String::new();
    let mut before = ' ';
    for letter in name.chars() {
        if letter.is_uppercase() && before.is_lowercase() {
            spaced.push(' ');
        }
        spaced.push(if letter.is_alphanumeric() { letter } else { ' ' });
        before = letter;
    }
    fold(&spaced).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text with the fields it names as templates write them, and no brace that a template would take for anything else; and the
/// names that are no field.
pub(super) fn settled(text: &str, words: &OutlineWords) -> (String, Vec<String>) {
    let mut out = String::new();
    let mut unknown = Vec::new();
    let mut rest = text;
    while let Some((before, open, close, behind)) = next_open(rest) {
        out.push_str(&unbraced(before));
        let inside = behind.split_once(close).filter(|(name, _)| name.len() <= NAME);
        let name_of = |name: &str| name.trim_matches(|sign: char| sign.is_whitespace() || matches!(sign, '{' | '}' | '.' | '…')).to_owned();
        match inside.map(|(name, after)| (field(name, words), name_of(name), after)) {
            Some((Some(field), _, after)) => {
                out.push_str(&field);
                rest = after;
            }
            Some((None, name, after)) if open == "{{" => {
                if !name.is_empty() && !unknown.contains(&name) {
                    unknown.push(name.clone());
                }
                out.push_str(&format!("«{}»", unbraced(&name)));
                rest = after;
            }
            _ => {
                out.push_str(&unbraced(open));
                rest = behind;
            }
        }
    }
    out.push_str(&unbraced(rest));
    (out, unknown)
}

/// The nearest sign that opens a name: what stands before it, the sign, the one that closes, what stands behind.
fn next_open(text: &str) -> Option<(&str, &'static str, &'static str, &str)> {
    let signs = [("{{", "}}"), ("<<", ">>"), ("«", "»"), ("[", "]")];
    let (at, open, close) = signs.iter().filter_map(|(open, close)| Some((text.find(open)?, *open, *close))).min()?;
    Some((text.get(..at)?, open, close, text.get(at + open.len()..)?))
}

fn unbraced(text: &str) -> String {
    text.replace('{', "(").replace('}', ")")
}

/// Whether there is a field in `text`.
pub(super) fn has_field(text: &str) -> bool {
    text.contains("{{")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    fn settle(text: &str) -> (String, Vec<String>) {
        settled(text, &Catalog::built_in().unwrap().outline_words)
    }

    #[test]
    fn names_of_fields_are_known_in_every_way_they_are_written() {
        for text in [
            "{{ky.ten}}",
            "{{ ky . ten }}",
            "{{Kỳ báo cáo}}",
            "{{ky_bao_cao}}",
            "{{ KyBaoCao }}",
            "<<ky bao cao>>",
            "«Tên kỳ»",
            "[kỳ báo cáo]",
        ] {
            assert_eq!(settle(&format!("Kết quả {text} nổi bật")), ("Kết quả {{ ky.ten }} nổi bật".to_owned(), vec![]), "{text}");
        }
    }

    #[test]
    fn what_is_no_field_is_told_and_nothing_of_it_is_run() {
        let (text, unknown) = settle("Số {{ so_ho_so }}: {% for x in range(9) %}{{ x }}{# thôi #}");
        assert_eq!(unknown, ["so_ho_so", "x"]);
        assert_eq!(text, "Số «so_ho_so»: (% for x in range(9) %)«x»(# thôi #)");
        for odd in ["{{", "}}", "{{{{ }}", "{{ {{ ky.ten }} }}", "{ { a } }", "«»", "[ghi rõ"] {
            let (text, _) = settle(odd);
            assert!(minijinja::Environment::new().add_template("mau", &text).is_ok(), "{odd} became {text}");
        }
    }
}
