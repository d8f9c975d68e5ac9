//! Numbers: thousands apart by full stops, decimals behind a comma.

use std::ops::Range;

use super::tokens;

/// A number that is written otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// Where.
    pub range: Range<usize>,
    /// What is wrong with it.
    pub fault: Fault,
    /// As it should be, where what is meant is beyond doubt.
    pub instead: Option<String>,
}

/// What is wrong with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Thousands apart by commas, or not apart.
    Thousands,
    /// Decimals behind a full stop.
    Decimals,
}

/// Numbers with commas between thousands (`1,234`), five figures and more in a row, and shares with a full stop (`12.5%`).
#[must_use]
pub fn numbers(text: &str) -> Vec<Number> {
    tokens(text)
        .filter_map(|(at, token)| {
            let percent = token.ends_with('%');
            let figures = token.trim_end_matches('%');
            if !figures.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | ',')) {
                return None;
            }
            let range = at..at + token.len();
            let comma_groups = figures.split_once(',').is_some_and(|(whole, rest)| {
                !whole.is_empty()
                    && !whole.contains('.')
                    && !whole.starts_with('0')
                    && rest.split([',', '.']).next().is_some_and(|group| group.len() == 3)
            });
            let plain = figures.len() >= 5 && figures.chars().all(|sign| sign.is_ascii_digit()) && !figures.starts_with('0');
            let point = percent && figures.rsplit_once('.').is_some_and(|(_, rest)| rest.len() < 3 && !figures.contains(','));
            if comma_groups || plain {
                // "1,234" may be a decimal, and five figures in a row may be the number of something.
                let surely = figures.matches(',').count() > 1 && !figures.contains('.');
                let instead = surely.then(|| token.replace(',', "."));
                Some(Number { range, fault: Fault::Thousands, instead })
            } else if point {
                let instead = (figures.matches('.').count() == 1).then(|| token.replace('.', ","));
                Some(Number { range, fault: Fault::Decimals, instead })
            } else {
                None
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(Fault, Option<String>)> {
        numbers(text).into_iter().map(|number| (number.fault, number.instead)).collect()
    }

    #[test]
    fn numbers_of_another_language_are_found() {
        assert_eq!(told("1,234 người"), [(Fault::Thousands, None)]);
        assert_eq!(told("1,234,567 đồng"), [(Fault::Thousands, Some("1.234.567".to_owned()))]);
        assert_eq!(told("12345 lượt"), [(Fault::Thousands, None)]);
        assert_eq!(told("đạt 12.5%."), [(Fault::Decimals, Some("12,5%".to_owned()))]);
    }

    #[test]
    fn vietnamese_numbers_are_left_alone() {
        for text in
            ["1.234.567,8", "12,5%", "năm 2026", "0912345678", "05/3/2026", "1.234%", "2025-2030", "1,5 triệu", "0,125%", "0,375 ha"]
        {
            assert_eq!(told(text), [], "{text}");
        }
    }
}
