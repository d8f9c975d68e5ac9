//! One total beside another: the difference, in points for percentages, and in percent of the base for all else.

use rust_decimal::Decimal;

use super::{Comparison, Total, TotalValue};
use crate::domain::{Aggregation, Window};

/// Compares two totals of an indicator of that `aggregation`. `named` says in Vietnamese what the base is ("cùng kỳ năm trước").
pub(super) fn compare(aggregation: Aggregation, now: &Total, base: Total, base_window: Option<Window>, named: &str) -> Comparison {
    let Some(here) = now.value.compared(aggregation) else {
        return Comparison::NotComparable(lacking("kỳ này", now.value));
    };
    let Some(there) = base.value.compared(aggregation) else {
        return Comparison::NotComparable(lacking(named, base.value));
    };
    let percentage = matches!(now.value, TotalValue::Ratio { .. }) && aggregation != Aggregation::Distinct;
    let Some(difference) = here.checked_sub(there) else {
        return Comparison::NotComparable("số quá lớn, không so sánh được".to_owned());
    };
    let percent = if percentage { None } else { percent_of(difference, there.abs()) };
    Comparison::Comparable { base, base_window, difference, percent }
}

fn lacking(named: &str, value: TotalValue) -> String {
    match value {
        TotalValue::NotApplicable => format!("{named} không có đối tượng để tính"),
        _ => format!("{named} chưa có số liệu"),
    }
}

/// `part` in percent of `whole`, before rounding; `None` where the whole is zero.
pub(super) fn percent_of(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}
