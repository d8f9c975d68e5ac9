//! The only "now" of the program; everything else is told the time.

use chrono::{Local, NaiveDateTime};

/// The time of this PC.
#[must_use]
pub fn now() -> NaiveDateTime {
    Local::now().naive_local()
}
