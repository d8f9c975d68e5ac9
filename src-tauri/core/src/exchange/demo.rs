//! The demo: an invented province with two years of data. Everything in it is invented, and every file of it says so.

use super::{Bundle, ExchangeError, read_all};

macro_rules! demo {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../../assets/demo/", $name)).as_bytes())),+]
    };
}

const FILES: &[(&str, &[u8])] = demo![
    "01-don-vi.toml",
    "02-van-ban.toml",
    "03-mo-hinh-2025.toml",
    "03-mo-hinh-2026.toml",
    "04-hoi-nghi.toml",
    "05-ban-ghi-khac.toml",
    "06-so-lieu-2025.toml",
    "06-so-lieu-2026.toml",
    "07-ke-hoach.toml",
    "08-bao-cao.toml",
    "09-phan-viet.toml",
];

/// What the demo register holds.
///
/// # Errors
/// [`ExchangeError`], which a test keeps from happening.
pub fn demo() -> Result<Bundle, ExchangeError> {
    read_all(FILES)
}
