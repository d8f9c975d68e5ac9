//! Words, numbers, dates and symbols of Vietnamese running text, as the rules look at them.

use chrono::NaiveDate;
use rust_decimal::Decimal;

/// One piece of running text.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    /// A word in lower case.
    Word(String),
    /// A number.
    Number(Number),
    /// A day.
    Date(NaiveDate),
    /// Number and symbol of a document: `25-CT/TU`.
    Symbol(String),
    /// A punctuation mark.
    Mark(char),
}

/// A number as it is written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Number {
    /// Its value.
    pub(super) value: Decimal,
    /// How many decimals are written.
    pub(super) places: u32,
    /// Whether a percent sign follows.
    pub(super) percent: bool,
}

impl Token {
    /// The word, where it is one.
    pub(super) fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(word),
            _ => None,
        }
    }

    /// The number, where it is one.
    pub(super) fn number(&self) -> Option<&Number> {
        match self {
            Self::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Whether it is this word.
    pub(super) fn is(&self, word: &str) -> bool {
        self.word() == Some(word)
    }

    /// Whether it is this mark.
    pub(super) fn is_mark(&self, mark: char) -> bool {
        *self == Self::Mark(mark)
    }
}

/// The tokens of `text`, its words in lower case with one tone style.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    text.split_whitespace().flat_map(chunk).collect()
}

/// The tokens of `text` sentence by sentence; a semicolon ends one too.
pub(super) fn sentences(text: &str) -> Vec<Vec<Token>> {
    let tokens = tokens(text);
    tokens
        .split(|token| token.is_mark('.') || token.is_mark(';') || token.is_mark('!') || token.is_mark('?'))
        .filter(|sentence| !sentence.is_empty())
        .map(<[Token]>::to_vec)
        .collect()
}

/// Lower case with one tone style, so that «Ủy ban» and «uỷ ban» are the same words.
pub(super) fn same_words(text: &str) -> String {
    crate::text::search_exact(text)
}

/// Whether `words` stand in `text` as whole words, both as [`same_words`] gives them.
pub(super) fn stands_in(words: &str, text: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + words.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// What a run of characters without blanks is made of.
fn chunk(chunk: &str) -> Vec<Token> {
    let is_beside = |character: char| !character.is_alphanumeric() && character != '%';
    let core = chunk.trim_matches(is_beside);
    if core.is_empty() {
        return chunk.chars().map(Token::Mark).collect();
    }
    let start = chunk.len() - chunk.trim_start_matches(is_beside).len();
    let mut found: Vec<Token> = chunk.get(..start).unwrap_or_default().chars().map(Token::Mark).collect();
    found.extend(core_tokens(core));
    found.extend(chunk.get(start + core.len()..).unwrap_or_default().chars().map(Token::Mark));
    found
}

fn core_tokens(core: &str) -> Vec<Token> {
    // Most chunks are words, and each of the other readings needs a digit.
    if !core.bytes().any(|byte| byte.is_ascii_digit()) {
        return vec![Token::Word(same_words(core))];
    }
    if let Some(day) = date(core) {
        return vec![Token::Date(day)];
    }
    if is_symbol(core) {
        return vec![Token::Symbol(core.to_owned())];
    }
    if let Some(number) = number(core) {
        return vec![Token::Number(number)];
    }
    for separator in ['/', '-', '–'] {
        let parts: Option<Vec<Number>> = core.split(separator).map(number).collect();
        if let Some(parts) = parts.filter(|parts| parts.len() > 1) {
            let mut found = Vec::new();
            for part in parts {
                if !found.is_empty() {
                    found.push(Token::Mark(if separator == '/' { '/' } else { '-' }));
                }
                found.push(Token::Number(part));
            }
            return found;
        }
    }
    vec![Token::Word(same_words(core))]
}

/// `1.234,5%` as it is written in Vietnamese.
fn number(text: &str) -> Option<Number> {
    let (digits, percent) = match text.strip_suffix('%') {
        Some(digits) => (digits, true),
        None => (text, false),
    };
    let (whole, fraction) = match digits.split_once(',') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let all_digits = |text: &str| !text.is_empty() && text.chars().all(|character| character.is_ascii_digit());
    let mut groups = whole.split('.');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.iter().all(|group| group.len() == 3 && all_digits(group)) && (rest.is_empty() || first.len() <= 3);
    if !all_digits(first) || !grouped || fraction.is_some_and(|fraction| !all_digits(fraction)) {
        return None;
    }
    let written = format!("{first}{}.{}", rest.concat(), fraction.unwrap_or("0"));
    let places = u32::try_from(fraction.map_or(0, str::len)).ok()?;
    Some(Number { value: written.parse::<Decimal>().ok()?.normalize(), places, percent })
}

/// `14/6/2026`, `01/07/2025`.
fn date(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split('/');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// `25-CT/TU`, `1763/CTrPH-BCH-BDV`, `07/2023/QĐ-UBND`: begins with a digit and has capitals behind a dash or a slash.
fn is_symbol(text: &str) -> bool {
    text.starts_with(|character: char| character.is_ascii_digit())
        && text.split(['/', '-']).skip(1).any(|part| part.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        tokens(text)
            .iter()
            .map(|token| match token {
                Token::Word(word) => word.clone(),
                Token::Number(number) => format!("#{}{}", number.value, if number.percent { "%" } else { "" }),
                Token::Date(day) => format!("@{day}"),
                Token::Symbol(symbol) => format!("§{symbol}"),
                Token::Mark(mark) => mark.to_string(),
            })
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn numbers_dates_and_symbols_are_told_apart() {
        assert_eq!(shown("189/2.782 hộ, đạt 6,9%."), "#189 / #2782 hộ , đạt #6.9% .");
        assert_eq!(shown("Chỉ thị số 25-CT/TU, ngày 23/4/2024"), "chỉ thị số §25-CT/TU , ngày @2024-04-23");
        assert_eq!(shown("số 07/2023/QĐ-UBND"), "số §07/2023/QĐ-UBND");
        assert_eq!(shown("giai đoạn 2017-2020 (05 đoàn)"), "giai đoạn #2017 - #2020 ( #5 đoàn )");
        assert_eq!(shown("V01 tăng 1.5"), "v01 tăng 1.5", "a point is no decimal sign in Vietnamese");
    }
}
