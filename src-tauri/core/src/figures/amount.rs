//! Amounts while they are being added, of one unit and of many.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::Coverage;
use crate::domain::{Approximation, Reading};

/// A sum of readings: values, bases, and what is to be remembered of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Amount {
    /// Values, numerators, sums.
    pub(super) value: Decimal,
    /// Bases: denominators, weights, the N of n/N.
    pub(super) base: Decimal,
    /// How many readings it is made of.
    pub(super) readings: usize,
    /// The wish for how it is shown, while it is made of one reading.
    pub(super) approximation: Option<Approximation>,
    /// The oldest cut-off of a stock that is not the window's own.
    pub(super) as_of: Option<NaiveDate>,
    /// Whether the base counts things of the units, and not the units themselves.
    pub(super) has_own_base: bool,
}

impl Amount {
    /// What one reading says; `None` for blanks.
    pub(super) fn of(reading: &Reading) -> Option<Self> {
        let base = reading.observed.base();
        Some(Self {
            value: reading.observed.value()?,
            base: base.unwrap_or_default(),
            readings: 1,
            approximation: reading.approximation,
            as_of: None,
            has_own_base: base.is_some(),
        })
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            value: self.value.saturating_add(other.value),
            base: self.base.saturating_add(other.base),
            readings: self.readings + other.readings,
            approximation: None,
            as_of: self.as_of.into_iter().chain(other.as_of).min(),
            has_own_base: self.has_own_base || other.has_own_base,
        }
    }
}

/// Adds `more` to `sum`, where there is any.
pub(super) fn add(sum: &mut Option<Amount>, more: Option<Amount>) {
    *sum = match (*sum, more) {
        (Some(sum), Some(more)) => Some(sum.plus(more)),
        (sum, more) => sum.or(more),
    };
}

/// The amount of a part of the tree and of whom it is.
#[derive(Debug, Default)]
pub(super) struct Node<'a> {
    pub(super) amount: Option<Amount>,
    pub(super) coverage: Coverage,
    /// The readings behind the amount, where they are asked for.
    pub(super) used: Vec<&'a Reading>,
}

impl<'a> Node<'a> {
    /// Puts another part of the tree beside this one.
    pub(super) fn join(&mut self, other: Self) {
        add(&mut self.amount, other.amount);
        self.coverage.reported.extend(other.coverage.reported);
        self.coverage.partial.extend(other.coverage.partial);
        self.coverage.missing.extend(other.coverage.missing);
        self.coverage.not_applicable.extend(other.coverage.not_applicable);
        self.used.extend(other.used);
    }

    /// Puts its amount away and keeps of whom it was.
    pub(super) fn without_amount(mut self) -> Self {
        self.amount = None;
        self.used = Vec::new();
        self
    }
}

/// What one unit, with those that were merged into it, says over the window.
#[derive(Debug, Default)]
pub(super) struct Said<'a> {
    pub(super) amount: Option<Amount>,
    pub(super) not_applicable: bool,
    /// Whether days of the window are left without a reading.
    pub(super) gap: bool,
    pub(super) used: Vec<&'a Reading>,
}
