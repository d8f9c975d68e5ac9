//! Punctuation after parts were dropped: no double space, no " ,", no "()", no ", .".

/// The text with one space between words and with the punctuation of dropped parts taken away.
pub(super) fn tidy(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut shown: Vec<char> = Vec::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            ')' => {
                drop_loose_end(&mut shown);
                if shown.last() == Some(&'(') {
                    shown.pop();
                    if shown.last() == Some(&' ') {
                        shown.pop();
                    }
                } else {
                    shown.push(')');
                }
            }
            // An ellipsis and a decimal comma or point stand as they were written.
            '.' if letters.peek() == Some(&'.') => {
                shown.push('.');
                while let Some('.') = letters.peek() {
                    letters.next();
                    shown.push('.');
                }
            }
            ',' | ';' | ':' | '.' | '?' | '!' => push_stop(&mut shown, letter),
            ' ' if matches!(shown.last(), Some('(' | ' ') | None) => {}
            _ => shown.push(letter),
        }
    }
    while matches!(shown.last(), Some(' ' | ',' | ';')) {
        shown.pop();
    }
    shown.into_iter().collect()
}

/// Takes away a comma, semicolon or space that nothing follows.
fn drop_loose_end(shown: &mut Vec<char>) {
    while matches!(shown.last(), Some(' ' | ',' | ';')) {
        shown.pop();
    }
}

/// Puts a mark behind what is there; of two marks with nothing between, the stronger stays.
fn push_stop(shown: &mut Vec<char>, stop: char) {
    let mut kept = stop;
    let mut spaced = false;
    loop {
        match shown.last().copied() {
            Some(' ') => {
                spaced = true;
                shown.pop();
            }
            // The point of an abbreviation ("v.v.,") is no full stop.
            Some('.') if !spaced && matches!(stop, ',' | ';' | ':') => break,
            Some(before) if strength(before) > 0 && !(before == '.' && shown.ends_with(&['.', '.'])) => {
                if strength(before) > strength(kept) {
                    kept = before;
                }
                shown.pop();
            }
            Some('(') => return,
            None => return,
            Some(_) => break,
        }
    }
    shown.push(kept);
}

fn strength(mark: char) -> u8 {
    match mark {
        ',' => 1,
        ':' => 2,
        ';' => 3,
        '.' => 4,
        '?' => 5,
        '!' => 6,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dropped_parts_leave_no_trace() {
        for (left, shown) in [
            ("Có 12 mô hình , trong đó  .", "Có 12 mô hình, trong đó."),
            ("Có 12 mô hình (), đạt.", "Có 12 mô hình, đạt."),
            ("Có 12 mô hình ( , ) .", "Có 12 mô hình."),
            ("Có 12 mô hình, , đạt 5%; .", "Có 12 mô hình, đạt 5%."),
            (", trong đó có 3; ", "trong đó có 3"),
            ("Kết quả như sau:", "Kết quả như sau:"),
            ("(tập thể 3, )", "(tập thể 3)"),
            ("( tập thể 3)", "(tập thể 3)"),
            ("Một\n  dòng\u{a0}khác", "Một dòng khác"),
            ("lĩnh vực kinh tế: ; văn hoá", "lĩnh vực kinh tế; văn hoá"),
            ("và các nội dung khác...", "và các nội dung khác..."),
            ("Có gì không ?", "Có gì không?"),
            ("", ""),
            (" , . ", ""),
        ] {
            assert_eq!(tidy(left), shown, "«{left}»");
        }
    }

    #[test]
    fn what_is_right_stays_as_it_is() {
        for text in [
            "Vận động 8,12 tỷ đồng (đạt 110,8% kế hoạch); có 1.234 hộ.",
            "Ngày 05/3/2026: \"Dân vận khéo\"; (1) một, (2) hai.",
            "a) điểm; b) điểm.",
            "rà soát, bổ sung, v.v.; tiếp tục",
        ] {
            assert_eq!(tidy(text), text);
        }
    }

    #[test]
    fn tidying_twice_changes_nothing_more() {
        for text in ["( ( ) , ) a ,, b", "a . . b", "((a)", "a ... , b", ". . .", "x (: ) y"] {
            let once = tidy(text);
            assert_eq!(tidy(&once), once, "«{text}»");
        }
    }
}
