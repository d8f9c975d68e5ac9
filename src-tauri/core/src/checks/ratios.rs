//! A percentage against the two numbers that stand beside it: «189/2.782 hộ, đạt 6,9%».

use rust_decimal::{Decimal, RoundingStrategy};

use super::at;
use super::reading::{Line, LineKind};
use super::words::{Number, Token};
use crate::domain::{Problem, Severity};

/// How many words may stand between the two numbers and their percentage.
const REACH: usize = 14;

pub(super) fn check(lines: &[Line<'_>]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for line in lines.iter().filter(|line| line.kind == LineKind::Running) {
        for sentence in line.sentences() {
            for (at_token, _) in sentence.iter().enumerate() {
                let Some(tokens) = sentence.get(at_token..) else { continue };
                let Some((part, whole, rest)) = part_of_whole(tokens) else { continue };
                if let Some(problem) = percentage(rest).and_then(|percent| objection(part, whole, percent)) {
                    problems.push(at(line, problem));
                }
            }
        }
    }
    problems
}

/// «189/2.782 …» or «189 hộ trên tổng số 2.782 …» at the start of `tokens`, and what follows.
fn part_of_whole(tokens: &[Token]) -> Option<(Decimal, Decimal, &[Token])> {
    let [Token::Number(part), rest @ ..] = tokens else { return None };
    let (whole, rest) = match rest {
        [Token::Mark('/'), Token::Number(whole), rest @ ..] => (whole, rest),
        _ => {
            let start = rest.iter().take(5).position(|token| token.is("tổng"))?;
            let before = rest.get(start.checked_sub(1)?)?;
            let (after, rest) = match rest.get(start + 1..)? {
                [word, Token::Number(whole), rest @ ..] if word.is("số") => (whole, rest),
                [Token::Number(whole), rest @ ..] => (whole, rest),
                _ => return None,
            };
            if !(before.is("trên") || before.is("trong")) {
                return None;
            }
            (after, rest)
        }
    };
    let plain = !part.percent && !whole.percent && part.value <= whole.value && !whole.value.is_zero();
    plain.then_some((part.value, whole.value, rest))
}

/// The percentage that the words say is the share of the two numbers before.
fn percentage(rest: &[Token]) -> Option<&Number> {
    let position = rest.iter().take(REACH).position(|token| token.number().is_some())?;
    let number = rest.get(position)?.number().filter(|number| number.percent)?;
    let before = rest.get(..position)?;
    let says_share = before.iter().any(|token| ["đạt", "chiếm", "tỷ", "tỉ", "bằng"].iter().any(|word| token.is(word)))
        || before.last().is_some_and(|token| token.is_mark('('));
    let says_else = before.iter().any(|token| ["tăng", "giảm", "vượt", "cùng"].iter().any(|word| token.is(word)));
    let of_a_plan = rest
        .get(position + 1..)
        .into_iter()
        .flatten()
        .take(6)
        .any(|token| ["kế", "nghị", "chỉ", "so", "cùng"].iter().any(|word| token.is(word)));
    (says_share && !says_else && !of_a_plan).then_some(number)
}

fn objection(part: Decimal, whole: Decimal, percent: &Number) -> Option<Problem> {
    let exact = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?;
    let rounded = exact.round_dp_with_strategy(percent.places, RoundingStrategy::MidpointAwayFromZero);
    if rounded == percent.value {
        return None;
    }
    let right = written(rounded.round_dp(percent.places));
    let (said, whole, part) = (written(percent.value), written(whole), written(part));
    let cut = exact.round_dp_with_strategy(percent.places, RoundingStrategy::ToZero) == percent.value;
    let advice = format!("Hãy ghi {right}%, hoặc sửa tử số, mẫu số cho đúng.");
    Some(if cut {
        let message = format!("Tỷ lệ {said}% của {part}/{whole} bị cắt bớt chứ không làm tròn; làm tròn là {right}%.");
        Problem::new(Severity::Warning, "ratio.cut", message, advice)
    } else {
        Problem::new(Severity::Error, "ratio.differs", format!("{part}/{whole} là {right}%, nhưng đang ghi {said}%."), advice)
    })
}

fn written(value: Decimal) -> String {
    value.normalize().to_string().replace('.', ",")
}

#[cfg(test)]
mod tests {
    use crate::checks::sample::rules_against;

    #[test]
    fn a_ratio_that_does_not_fit_its_denominator_is_an_error() {
        assert!(rules_against("Có 189/2.782 hộ nghèo, đạt 6,9%.").contains(&"ratio.differs".to_owned()));
        assert!(rules_against("Có 189 hộ trên tổng số 2.782 hộ, chiếm 6,9%.").contains(&"ratio.differs".to_owned()));
    }

    #[test]
    fn a_ratio_that_was_cut_and_not_rounded_is_a_warning() {
        assert!(rules_against("Có 26/29 lượt về đất đai, chiếm 89,65%.").contains(&"ratio.cut".to_owned()));
        assert!(rules_against("Có 611/661 hộ đạt gia đình văn hoá (92,43%).").contains(&"ratio.cut".to_owned()));
    }

    #[test]
    fn a_right_ratio_a_change_and_a_plan_are_left_alone() {
        for words in [
            "Có 189/2.782 hộ nghèo, chiếm 6,79%.",
            "Có 26/29 lượt về đất đai, chiếm 89,7%.",
            "Có 26/29 lượt về đất đai, tăng 5% so với cùng kỳ.",
            "Có 13/13 xã vận động quỹ, đạt 110,75% kế hoạch.",
            "Ngày 14/6 đã đạt 50%.",
        ] {
            assert!(!rules_against(words).iter().any(|rule| rule.starts_with("ratio.")), "{words}");
        }
    }
}
