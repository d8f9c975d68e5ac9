//! «300» and «gần 300» of one event (trap 12).

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::at;
use super::reading::{Line, LineKind};
use super::words::{Number, Token};
use crate::domain::{Problem, Severity};

/// Nouns for people, any of which may stand for the others in speaking of who was there.
const PEOPLE: [&str; 9] = ["người", "cán", "đại", "lượt", "học", "hội", "đoàn", "đồng", "cử"];

struct Mention<'l> {
    number: Number,
    approximate: bool,
    noun: String,
    line: &'l Line<'l>,
}

pub(super) fn check(lines: &[Line<'_>]) -> Vec<Problem> {
    let mut mentions: HashMap<(Option<&str>, Decimal), Vec<Mention<'_>>> = HashMap::new();
    let mut problems = Vec::new();
    for line in lines.iter().filter(|line| line.kind == LineKind::Running) {
        for sentence in line.sentences() {
            for mention in mentions_in(sentence, line) {
                let alike = mentions.entry((line.place.section.as_deref(), mention.number.value)).or_default();
                if let Some(other) = alike.iter().find(|other| contradict(other, &mention)) {
                    let value = mention.number.value;
                    let message = format!(
                        "Cùng một số {value} {} mà chỗ ghi đúng số, chỗ ghi xấp xỉ ({} và {}).",
                        mention.noun, other.line.whereabouts, line.whereabouts
                    );
                    let advice = "Hãy thống nhất một cách ghi; nếu là hai việc khác nhau thì bỏ qua.";
                    problems.push(at(line, Problem::new(Severity::Warning, "figure.exact-and-approximate", message, advice)));
                }
                alike.push(mention);
            }
        }
    }
    problems
}

fn mentions_in<'l>(sentence: &[Token], line: &'l Line<'l>) -> Vec<Mention<'l>> {
    let before = |position: usize, word: &str| position.checked_sub(1).and_then(|at| sentence.get(at)).is_some_and(|token| token.is(word));
    sentence
        .iter()
        .enumerate()
        .filter_map(|(position, token)| {
            let number = token.number().filter(|number| !number.percent)?.clone();
            let noun = sentence.get(position + 1)?.word()?.to_owned();
            let approximate = ["gần", "hơn", "trên", "khoảng"].iter().any(|word| before(position, word));
            let is_year = before(position, "năm");
            // Small numbers stand for too many things to be one.
            (!is_year && number.value >= 20.into()).then_some(Mention { number, approximate, noun, line })
        })
        .collect()
}

/// Whether two mentions of one number in one section contradict each other.
fn contradict(one: &Mention<'_>, other: &Mention<'_>) -> bool {
    let people = |noun: &str| PEOPLE.contains(&noun);
    one.approximate != other.approximate && (one.noun == other.noun || people(&one.noun) && people(&other.noun))
}

#[cfg(test)]
mod tests {
    use crate::checks::sample::rules_against;

    fn against(words: &str) -> bool {
        rules_against(words).contains(&"figure.exact-and-approximate".to_owned())
    }

    #[test]
    fn an_exact_and_an_approximate_number_of_one_event_contradict() {
        assert!(against("Hội nghị tập huấn cho 300 cán bộ. Gần 300 đại biểu đã tham dự."));
    }

    #[test]
    fn two_numbers_or_two_things_do_not() {
        assert!(!against("Hội nghị tập huấn cho 300 cán bộ. Gần 400 đại biểu đã tham dự."));
        assert!(!against("Tập huấn cho 300 cán bộ; trao gần 300 suất quà."));
        assert!(!against("Tập huấn cho gần 300 cán bộ. Gần 300 đại biểu đã tham dự."));
    }
}
