//! Exact numbers: what a figure is made of.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// An exact decimal with at most four places, below nine hundred thousand billion in size.
///
/// The bounds are those of the register's column (an integer of ten-thousandths, so that the database adds exactly);
/// đồng are whole numbers and far inside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "Decimal", into = "Decimal")]
#[schemars(with = "String")]
pub struct Quantity(Decimal);

/// Why a number cannot be kept as a [`Quantity`].
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum QuantityError {
    /// More than four decimal places.
    #[error("số {0} có quá bốn chữ số thập phân")]
    TooFine(Decimal),
    /// Outside the range of the register's column.
    #[error("số {0} quá lớn")]
    TooLarge(Decimal),
}

impl Quantity {
    /// Zero.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// Ten-thousandths in one.
    pub const PER_ONE: i64 = 10_000;
    /// The largest size that fits the register's column.
    pub const LIMIT: i64 = 900_000_000_000_000;

    /// Accepts a decimal that the register can keep exactly.
    ///
    /// # Errors
    /// [`QuantityError`] where it has more than four places or is too large.
    pub fn new(value: Decimal) -> Result<Self, QuantityError> {
        let value = value.normalize();
        if value.abs() > Decimal::from(Self::LIMIT) {
            return Err(QuantityError::TooLarge(value));
        }
        if value.scale() > 4 {
            return Err(QuantityError::TooFine(value));
        }
        Ok(Self(value))
    }

    /// A whole number; clamped never, since every `i32` fits.
    #[must_use]
    pub fn whole(value: i32) -> Self {
        Self(Decimal::from(value))
    }

    /// The exact value.
    #[must_use]
    pub fn value(self) -> Decimal {
        self.0
    }

    /// The value in ten-thousandths, as the register stores it.
    #[must_use]
    pub fn ten_thousandths(self) -> i64 {
        let mut scaled = self.0;
        scaled.rescale(4);
        i64::try_from(scaled.mantissa()).unwrap_or(i64::MAX)
    }

    /// The quantity that the register stored as `ten_thousandths`.
    #[must_use]
    pub fn from_ten_thousandths(ten_thousandths: i64) -> Self {
        // Most figures are whole, and hundreds of thousands are read at once.
        if ten_thousandths % Self::PER_ONE == 0 {
            return Self(Decimal::from(ten_thousandths / Self::PER_ONE));
        }
        Self(Decimal::new(ten_thousandths, 4).normalize())
    }
}

impl TryFrom<Decimal> for Quantity {
    type Error = QuantityError;

    fn try_from(value: Decimal) -> Result<Self, QuantityError> {
        Self::new(value)
    }
}

impl From<Quantity> for Decimal {
    fn from(quantity: Quantity) -> Self {
        quantity.0
    }
}

impl From<i32> for Quantity {
    fn from(value: i32) -> Self {
        Self::whole(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_register_s_integer_gives_back_the_same_number() {
        for text in ["0", "1", "-1", "12.5", "0.0001", "899999999999999.9999", "23000000000"] {
            let quantity = Quantity::new(text.parse().unwrap()).unwrap();
            assert_eq!(Quantity::from_ten_thousandths(quantity.ten_thousandths()), quantity, "{text}");
        }
    }

    #[test]
    fn five_places_and_astronomic_sums_are_refused() {
        assert!(matches!(Quantity::new("0.00001".parse().unwrap()), Err(QuantityError::TooFine(_))));
        assert!(matches!(Quantity::new("900000000000001".parse().unwrap()), Err(QuantityError::TooLarge(_))));
    }
}
