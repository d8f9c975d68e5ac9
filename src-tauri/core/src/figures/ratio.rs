//! From added amounts to the value of a total: a quotient is made once, at the level asked for, from its two sums.

use rust_decimal::Decimal;

use super::TotalValue;
use super::amount::Node;
use crate::domain::{Aggregation, Indicator};

/// The value of the amount under the indicator's aggregation.
pub(super) fn value_of(indicator: &Indicator, node: &Node<'_>) -> TotalValue {
    let Some(amount) = node.amount else {
        let coverage = &node.coverage;
        return if coverage.of() == 0 && !coverage.not_applicable.is_empty() { TotalValue::NotApplicable } else { TotalValue::Missing };
    };
    match indicator.aggregation {
        Aggregation::Flow | Aggregation::Stock | Aggregation::Cumulative | Aggregation::Difference => TotalValue::Number(amount.value),
        Aggregation::Ratio => quotient(amount.value, amount.base),
        Aggregation::Average => average(amount.value, amount.base),
        Aggregation::Distinct if amount.base.is_zero() => TotalValue::Number(amount.value),
        Aggregation::Distinct => {
            // A unit that was asked and is silent belongs to N; where units give an N of their own, nothing is known of it.
            let silent = if amount.has_own_base { 0 } else { node.coverage.missing.len() };
            quotient(amount.value, amount.base.saturating_add(Decimal::from(silent)))
        }
    }
}

/// A ratio of two sums; of nothing where the sum below the line is zero.
pub(super) fn quotient(numerator: Decimal, denominator: Decimal) -> TotalValue {
    if denominator.is_zero() { TotalValue::NotApplicable } else { TotalValue::Ratio { numerator, denominator } }
}

/// A weighted mean; of nothing where the weights sum to zero.
pub(super) fn average(sum: Decimal, weight: Decimal) -> TotalValue {
    if weight.is_zero() { TotalValue::NotApplicable } else { TotalValue::Average { sum, weight } }
}
