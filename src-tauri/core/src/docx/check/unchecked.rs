//! What a file alone cannot tell.

use serde::Serialize;

use super::CheckOptions;
use crate::catalog::LayoutStandard;
use crate::domain::LayoutFamily;

/// What a rule asks and was not looked at, because the file alone does not tell and the caller did not either.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Unchecked {
    /// Id of the rule.
    pub rule: &'static str,
    /// What was not looked at, as the end of a sentence: "lề trang in hai mặt".
    pub about: &'static str,
}

/// What a check by these options leaves to people; in the order of the rules.
#[must_use]
pub fn unchecked(layout: &LayoutStandard, options: &CheckOptions) -> Vec<Unchecked> {
    let party = layout.family == LayoutFamily::Party;
    let mut left = Vec::new();
    let mut leave = |rule, about| left.push(Unchecked { rule, about });
    if options.period.is_none() || options.window.is_none() {
        leave("C17", "kỳ trong trích yếu và thời gian lấy số liệu có khớp với số liệu hay không");
    }
    if options.window.is_none() {
        leave("C18", "ngày ký có trước ngày chốt số liệu hay không");
    }
    if party && !options.two_sided && !layout.page.two_sided {
        leave("P02", "lề trang mặt sau, nếu văn bản in hai mặt");
    }
    if options.symbol.is_none() {
        leave(if party { "P09" } else { "S05" }, "số và ký hiệu có đúng là của cơ quan ban hành hay không");
    }
    left
}

/// The same as a sentence; `None` where nothing is left to people.
#[must_use]
pub fn left_to_people(unchecked: &[Unchecked]) -> Option<String> {
    let items: Vec<String> = unchecked.iter().map(|one| format!("{} ({})", one.about, one.rule)).collect();
    (!items.is_empty()).then(|| format!("Tệp không cho biết nên cần người xem lại: {}.", items.join("; ")))
}
