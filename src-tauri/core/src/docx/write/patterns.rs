//! The standard's patterns for number, day and note, and their blanks.

use chrono::Datelike;

use super::Setting;

/// `pattern` with each `{name}` replaced; an unknown name stays as it is written.
pub(super) fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let named = after.split_once('}').and_then(|(name, rest)| Some((values.iter().find(|(known, _)| *known == name)?.1, rest)));
        if let Some((value, behind)) = named {
            filled.push_str(value);
            rest = behind;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled.push_str(rest);
    filled
}

/// The number with its leading zero, or the room for it.
fn number(setting: &Setting<'_>) -> String {
    setting.document.head.number.map_or_else(|| blank(setting), |number| format!("{number:02}"))
}

/// Room to write in by hand; non-breaking, so that it neither collapses nor breaks the line.
fn blank(setting: &Setting<'_>) -> String {
    "\u{a0}".repeat(usize::from(setting.layout.dates.blank))
}

/// Number and symbol: "Số 138-BC/BTGDVTU".
pub(super) fn number_line(setting: &Setting<'_>) -> String {
    let head = &setting.document.head;
    fill(&setting.layout.head.number, &[("number", &number(setting)), ("type", &head.document_type), ("symbol", &head.symbol)])
}

/// Place and date: "Hà Nội, ngày 03 tháng 02 năm 2026"; the day left open until it is known.
pub(super) fn place_date(setting: &Setting<'_>) -> String {
    let (day, month, year) = day(setting);
    let place = match setting.document.head.place.trim() {
        "" => "…".to_owned(),
        place => place.replace('\n', " "),
    };
    fill(&setting.layout.head.place_date, &[("place", &place), ("day", &day), ("month", &month), ("year", &year)])
}

/// The note under an appendix's title that names the parent document; `None` where the standard has none.
pub(super) fn note(setting: &Setting<'_>) -> Option<String> {
    let (day, month, year) = day(setting);
    let document = setting.document;
    let date = fill(&setting.layout.appendices.note_date, &[("day", &day), ("month", &month), ("year", &year)]);
    let values = [
        ("title", sentence_case(&document.title)),
        ("number", number(setting)),
        ("type", document.head.document_type.clone()),
        ("symbol", document.head.symbol.clone()),
        ("date", date),
        ("issuer", document.properties.author.clone()),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    setting.layout.appendices.note.as_ref().map(|note| fill(note, &values))
}

fn day(setting: &Setting<'_>) -> (String, String, String) {
    let head = &setting.document.head;
    let date = head.signed_on.unwrap_or(head.drafted_on);
    let day = head.signed_on.map_or_else(|| blank(setting), |day| format!("{:02}", day.day()));
    let month = date.month();
    let month = if setting.layout.dates.months_with_zero.contains(&month) { format!("{month:02}") } else { month.to_string() };
    (day, month, date.year().to_string())
}

fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters.as_str().to_lowercase().chars()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_with_braces_is_not_filled_again() {
        assert_eq!(fill("{a}-{b}", &[("a", "{b}"), ("b", "2")]), "{b}-2");
    }

    #[test]
    fn what_is_no_field_stays() {
        assert_eq!(fill("{x} { {a", &[("a", "1")]), "{x} { {a");
    }
}
