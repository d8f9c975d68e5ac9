//! The standard's patterns read backwards: `Số {number}-{type}/{symbol}` against a line.

/// What stands in the places of `pattern` in `text`; `None` where the fixed words do not fit.
pub(super) fn values<'a>(pattern: &'a str, text: &'a str) -> Option<Vec<(&'a str, &'a str)>> {
    let mut found = Vec::new();
    let (first, mut rest_of_pattern) = pattern.split_once('{')?;
    let mut text = text.strip_prefix(first)?;
    loop {
        let (name, after) = rest_of_pattern.split_once('}')?;
        let (fixed, next) = after.split_once('{').map_or((after, None), |(fixed, next)| (fixed, Some(next)));
        match next {
            None => {
                found.push((name, text.strip_suffix(fixed)?));
                return Some(found);
            }
            Some(next) => {
                let (value, behind) = text.split_once(fixed)?;
                found.push((name, value));
                text = behind;
                rest_of_pattern = next;
            }
        }
    }
}

/// The value of one place.
pub(super) fn value<'a>(values: &[(&str, &'a str)], name: &str) -> &'a str {
    values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
}

/// Whether a place was left open: spaces, dots and lines to write on.
pub(super) fn is_blank(value: &str) -> bool {
    value.chars().all(|sign| sign.is_whitespace() || matches!(sign, '.' | '…' | '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_line_comes_apart() {
        let found = values("Số {number}-{type}/{symbol}", "Số 138-BC/BTGDVTU").unwrap();
        assert_eq!(found, [("number", "138"), ("type", "BC"), ("symbol", "BTGDVTU")]);
        assert_eq!(values("Số: {number}/{type}-{symbol}", "Số: 15/BC-MTTQ-BTT").unwrap().last(), Some(&("symbol", "MTTQ-BTT")));
        assert_eq!(values("Số {number}-{type}/{symbol}", "Số: 138"), None);
    }
}
