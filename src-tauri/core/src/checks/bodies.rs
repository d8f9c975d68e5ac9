//! Bodies that no longer exist, named as if they did: the district level after 01/7/2025, and Ban Dân vận after the merger.

use chrono::{Datelike, NaiveDate};
use rust_decimal::prelude::ToPrimitive;

use super::reading::{Line, LineKind};
use super::words::{Token, same_words, stands_in, tokens};
use super::{CheckInput, at};
use crate::document::{Document, Inline};
use crate::domain::{Place, Problem, Severity};

/// Words that name a body of the district level.
const DISTRICT: [&str; 17] = [
    "huyện uỷ",
    "thị uỷ",
    "quận uỷ",
    "ubnd huyện",
    "ubnd quận",
    "ubnd thị xã",
    "uỷ ban nhân dân huyện",
    "uỷ ban nhân dân quận",
    "hđnd huyện",
    "hội đồng nhân dân huyện",
    "cấp huyện",
    "các huyện",
    "mttq huyện",
    "huyện, thị xã",
    "huyện đoàn",
    "công an huyện",
    "toàn huyện",
];

/// Words that say that the past is meant.
const PAST: [&str; 16] = [
    "nguyên",
    "trước đây",
    "trước khi",
    "trước ngày",
    "trước sắp xếp",
    "cũ",
    "nay là",
    "kết thúc hoạt động",
    "kết thúc nhiệm vụ",
    "bỏ cấp huyện",
    "không còn",
    "không tổ chức",
    "giải thể",
    "sáp nhập",
    "chuyển giao",
    "bàn giao",
];

pub(super) fn check(document: &Document, lines: &[Line<'_>], input: &CheckInput<'_>) -> Vec<Problem> {
    let end_of_districts = NaiveDate::from_ymd_opt(2025, 7, 1).unwrap_or_default();
    let to = input.period.window(input.scheme).to();
    let is_merged = same_words(&input.profile.issuer_in_text).contains("tuyên giáo và dân vận");
    let mut problems = Vec::new();
    if to < end_of_districts {
        return problems;
    }
    for line in lines.iter().filter(|line| line.kind != LineKind::Table && !line.in_appendix) {
        for sentence in own_words(line).split(['.', ';']) {
            if speaks_of_the_past(sentence) {
                continue;
            }
            if let Some(words) = DISTRICT.iter().find(|words| stands_in(words, sentence)) {
                problems.push(at(line, district(words, &line.whereabouts)));
            } else if is_merged && stands_in("ban dân vận", sentence) {
                let message = format!("Ở {} nhắc «Ban Dân vận» như đang hoạt động; ban này đã hợp nhất.", line.whereabouts);
                let advice = "Hãy ghi «Ban Tuyên giáo và Dân vận», hoặc nói rõ là trước khi hợp nhất.";
                problems.push(at(line, Problem::new(Severity::Warning, "body.merged", message, advice)));
            }
        }
    }
    for recipient in document.recipients.to.iter().chain(&document.addressees) {
        let recipient = same_words(recipient);
        if let Some(words) = DISTRICT.iter().find(|words| stands_in(words, &recipient)) {
            let mut problem = district(words, "nơi nhận");
            problem.place = Place::default();
            problems.push(problem);
        }
    }
    problems
}

fn district(words: &str, whereabouts: &str) -> Problem {
    let message = format!("Ở {whereabouts} nhắc «{words}» như đang hoạt động, trong khi cấp huyện đã kết thúc từ ngày 01/7/2025.");
    let advice = "Hãy ghi cơ quan đang đảm nhiệm (cấp tỉnh hoặc xã, phường), hoặc nói rõ là trước ngày 01/7/2025.";
    Problem::new(Severity::Warning, "body.district", message, advice)
}

/// The line without its citations: a document keeps the name of who issued it.
fn own_words(line: &Line<'_>) -> String {
    if line.inlines.is_empty() {
        return same_words(&line.text);
    }
    let words: String = line
        .inlines
        .iter()
        .map(|inline| if matches!(inline, Inline::Citation { .. }) { "; ".to_owned() } else { inline.shown() })
        .collect();
    same_words(&words)
}

/// Whether words, a year or a day put the sentence before the end of the district level.
fn speaks_of_the_past(sentence: &str) -> bool {
    let past_year = |token: &Token| match token {
        Token::Number(number) => number.value.to_i32().is_some_and(|year| (1930..2025).contains(&year)),
        Token::Date(day) => (day.year(), day.month()) <= (2025, 7),
        Token::Word(_) | Token::Symbol(_) | Token::Mark(_) => false,
    };
    PAST.iter().any(|words| stands_in(words, sentence)) || tokens(sentence).iter().any(past_year)
}

#[cfg(test)]
mod tests {
    use crate::checks::sample::{problems_in, problems_of, rules_against, section, written};
    use crate::document::Inline;
    use crate::domain::{Period, RecordId};

    #[test]
    fn the_district_level_as_if_it_existed_is_asked_about_after_july_2025() {
        for words in ["Các huyện uỷ đã chỉ đạo kịp thời.", "UBND huyện tổ chức đối thoại.", "Ủy ban nhân dân huyện tổ chức đối thoại."]
        {
            assert!(rules_against(words).contains(&"body.district".to_owned()), "{words}");
        }
        let before = problems_in(Period::Year(2024), &[], |document| document.sections.push(written("Các huyện uỷ chỉ đạo kịp thời.")));
        assert!(!before.iter().any(|problem| problem.rule == "body.district"));
    }

    #[test]
    fn the_past_is_not() {
        for words in [
            "Cán bộ nguyên là Bí thư Huyện uỷ tham gia vận động.",
            "Trước ngày 01/7/2025, các huyện uỷ đã chỉ đạo kịp thời.",
            "Sau khi không tổ chức cấp huyện, nhiệm vụ được giao cho xã.",
            "Nhân dân xã miền núi phấn khởi.",
        ] {
            assert!(!rules_against(words).iter().any(|rule| rule.starts_with("body.")), "{words}");
        }
        let cites = Inline::Citation { record: RecordId(1), shown: "Kế hoạch số 8-KH/HU của Huyện uỷ".to_owned() };
        let cited = problems_of(|document| document.sections.push(section("II.1", vec![cites])));
        assert!(!cited.iter().any(|problem| problem.rule == "body.district"), "a document keeps its issuer's name");
    }

    #[test]
    fn ban_dan_van_after_the_merger_is_asked_about() {
        let against = |words| rules_against(words).contains(&"body.merged".to_owned());
        assert!(against("Ban Dân vận Tỉnh uỷ đã tham mưu."));
        assert!(!against("Ban Tuyên giáo và Dân vận Tỉnh uỷ đã tham mưu."));
    }

    #[test]
    fn a_district_among_the_recipients_is_asked_about() {
        let found = problems_of(|document| document.recipients.to.push("Các huyện uỷ, thành uỷ".to_owned()));
        assert!(found.iter().any(|problem| problem.rule == "body.district"));
    }
}
