//! The order of Vietnamese lists.

use std::cmp::Ordering;

use unicode_normalization::UnicodeNormalization;

use super::letter::{Tone, split};

/// Vietnamese dictionary order: letters first (A Ă Â B C D Đ E Ê G … O Ô Ơ … U Ư V X Y), then tones
/// (không dấu, huyền, hỏi, ngã, sắc, nặng), then small letters before capitals.
///
/// Numbers inside the text are compared by their size ("Xã 2" before "Xã 10"). Foreign letters stand where the Latin
/// alphabet has them. Only identical texts are equal, so the order can serve a database index.
#[must_use]
pub fn compare(left: &str, right: &str) -> Ordering {
    let (mut lefts, mut rights) = (Elements::new(left), Elements::new(right));
    let (mut tones, mut cases) = (Ordering::Equal, Ordering::Equal);
    loop {
        match (lefts.next(), rights.next()) {
            (None, None) => return tones.then(cases).then_with(|| left.cmp(right)),
            (None, Some(_)) => return Ordering::Less,
            (Some(_), None) => return Ordering::Greater,
            (Some(left), Some(right)) => match left.rank.cmp(&right.rank) {
                Ordering::Equal => {
                    tones = tones.then(left.tone.cmp(&right.tone));
                    cases = cases.then(left.capital.cmp(&right.capital));
                }
                decided => return decided,
            },
        }
    }
}

/// Bytes that stand in the order of [`compare`], for sorting long lists: made once a text instead of at every comparison.
/// Texts that differ in nothing but their composition have the same key.
#[must_use]
pub fn sort_key(text: &str) -> Vec<u8> {
    let (mut ranks, mut tones, mut cases) = (Vec::with_capacity(text.len() + 2), Vec::new(), Vec::new());
    for element in Elements::new(text) {
        match element.rank {
            Rank::Space => ranks.push(1),
            Rank::Sign(sign) => {
                ranks.push(2);
                ranks.extend(u32::from(sign).to_be_bytes());
            }
            Rank::Number(count, digits) => {
                ranks.push(3);
                ranks.extend(count.to_be_bytes());
                ranks.extend(digits.into_bytes());
            }
            Rank::Letter(place) => ranks.extend([4, place]),
            Rank::Other(letter) => {
                ranks.push(5);
                ranks.extend(u32::from(letter).to_be_bytes());
            }
        }
        tones.push(element.tone as u8);
        cases.push(u8::from(element.capital));
    }
    // Nothing that is compared begins with 0, so a shorter text stands before a longer one.
    ranks.push(0);
    ranks.extend(tones);
    ranks.extend(cases);
    ranks
}

/// One thing compared: a letter, a number or a sign.
struct Element {
    rank: Rank,
    tone: Tone,
    capital: bool,
}

/// Signs before numbers before letters.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Space,
    Sign(char),
    /// Count of digits without leading zeros, then the digits.
    Number(usize, String),
    Letter(u8),
    Other(char),
}

struct Elements<I: Iterator<Item = char>> {
    letters: std::iter::Peekable<I>,
}

impl<'a> Elements<unicode_normalization::Recompositions<std::str::Chars<'a>>> {
    fn new(text: &'a str) -> Self {
        Self { letters: text.nfc().peekable() }
    }
}

impl<I: Iterator<Item = char>> Iterator for Elements<I> {
    type Item = Element;

    fn next(&mut self) -> Option<Element> {
        let letter = self.letters.next()?;
        if letter.is_ascii_digit() {
            let mut digits = String::new();
            let mut next = Some(letter);
            while let Some(digit) = next {
                if !(digits.is_empty() && digit == '0') {
                    digits.push(digit);
                }
                next = self.letters.next_if(char::is_ascii_digit);
            }
            return Some(Element { rank: Rank::Number(digits.len(), digits), tone: Tone::Level, capital: false });
        }
        let (bare, tone) = split(letter);
        let capital = bare.is_uppercase();
        let small = bare.to_lowercase().next().unwrap_or(bare);
        let rank = match ALPHABET.iter().position(|known| *known == small) {
            Some(place) => Rank::Letter(u8::try_from(place).unwrap_or(u8::MAX)),
            None if small.is_whitespace() => Rank::Space,
            None if small.is_alphanumeric() => Rank::Other(small),
            None => Rank::Sign(small),
        };
        Some(Element { rank, tone, capital })
    }
}

const ALPHABET: [char; 33] = [
    'a', 'ă', 'â', 'b', 'c', 'd', 'đ', 'e', 'ê', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'ô', 'ơ', 'p', 'q', 'r', 's', 't', 'u',
    'ư', 'v', 'w', 'x', 'y', 'z',
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sorted(words: &str) -> String {
        let mut words: Vec<&str> = words.split(", ").collect();
        words.sort_by(|left, right| compare(left, right));
        words.join(", ")
    }

    #[test]
    fn the_alphabet_is_the_vietnamese_one() {
        let alphabet = "A, Ă, Â, B, C, D, Đ, E, Ê, G, H, I, K, L, M, N, O, Ô, Ơ, P, Q, R, S, T, U, Ư, V, X, Y";
        let mut backwards: Vec<&str> = alphabet.split(", ").collect();
        backwards.reverse();
        assert_eq!(sorted(&backwards.join(", ")), alphabet);
    }

    #[test]
    fn tones_stand_in_the_order_of_dictionaries_and_after_all_letters() {
        assert_eq!(sorted("mạ, má, mã, mả, mà, ma"), "ma, mà, mả, mã, má, mạ");
        assert_eq!(sorted("mạ, man, mai"), "mạ, mai, man");
        assert_eq!(sorted("Đại An, Dân Hoà, Dương Sơn, Đông Hà, Đại Ân"), "Dân Hoà, Dương Sơn, Đại An, Đại Ân, Đông Hà");
    }

    #[test]
    fn small_letters_stand_before_capitals_and_the_composed_form_does_not_matter() {
        assert_eq!(sorted("Hoa, hoa"), "hoa, Hoa");
        assert_eq!(compare("tie\u{302}\u{301}ng a", "tiếng b"), Ordering::Less);
        assert_eq!(compare("tiếng", "tiếng"), Ordering::Equal);
    }

    #[test]
    fn numbers_are_compared_by_size() {
        assert_eq!(sorted("Xã 10, Xã 9, Xã 2"), "Xã 2, Xã 9, Xã 10");
        assert_eq!(sorted("Khu phố 1, Khu phố 01, Khu phố 100"), "Khu phố 01, Khu phố 1, Khu phố 100");
    }

    #[test]
    fn a_shorter_name_stands_before_a_longer_one() {
        assert_eq!(sorted("An Phú Đông, An Phú, An"), "An, An Phú, An Phú Đông");
    }

    proptest! {
        #[test]
        fn the_order_is_total(a in "[a-zăâđêôơưàáạÀĂ0-9 -]{0,6}", b in "[a-zăâđêôơưàáạÀĂ0-9 -]{0,6}", c in any::<String>()) {
            prop_assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
            prop_assert_eq!(compare(&a, &b) == Ordering::Equal, a == b);
            let mut three = [a.as_str(), b.as_str(), c.as_str()];
            three.sort_by(|left, right| compare(left, right));
            prop_assert_ne!(compare(three[0], three[2]), Ordering::Greater);
        }

        #[test]
        fn keys_stand_in_the_order_of_the_texts(a in "[a-zăâđêôơưàáạÀĂ0-9 -]{0,8}", b in "[a-zăâđêôơưàáạÀĂ0-9 -]{0,8}") {
            let by_key = sort_key(&a).cmp(&sort_key(&b));
            // Leading zeros are told apart by the text itself only.
            prop_assert!(by_key == compare(&a, &b) || (by_key == Ordering::Equal && a.contains('0') | b.contains('0')), "{a} {b}");
        }
    }
}
