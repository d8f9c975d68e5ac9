//! The language of sentences: the part of minijinja's that always comes to an end.
//!
//! Fuel counts instructions, not work: one instruction can double a string. So the text of a sentence may neither join, repeat
//! nor store strings, nor nest lists without end; then what it can write is bounded by its length and by what it is given.

use super::error::SentenceError;
use crate::catalog::sentences::{CodePart, code_parts};

/// Longest text of a sentence, in bytes.
const LONGEST: usize = 16 * 1024;
/// How deep `for` may stand within `for`.
const DEEPEST_LOOP: usize = 2;
const STATEMENTS: [&str; 6] = ["if", "elif", "else", "endif", "for", "endfor"];

/// Checks that a text keeps to the language.
pub(super) fn check(place: &str, text: &str) -> Result<(), SentenceError> {
    if text.len() > LONGEST {
        return Err(SentenceError::new(
            place,
            None,
            format!("lời câu dài quá {} KB.", LONGEST / 1024),
            "Hãy chia thành nhiều câu hoặc nhiều đoạn.",
        ));
    }
    let mut loops = 0_usize;
    for part in code_parts(text) {
        check_part(place, &part)?;
        if part.statement {
            let keyword = keyword(&part.text);
            match keyword {
                "for" => loops += 1,
                "endfor" => loops = loops.saturating_sub(1),
                _ => {}
            }
            if !STATEMENTS.contains(&keyword) {
                return Err(SentenceError::new(
                    place,
                    Some(part.line),
                    format!("không dùng được lệnh «{{% {keyword} %}}» trong câu số liệu."),
                    "Hãy chỉ dùng các lệnh if, elif, else, endif, for, endfor.",
                ));
            }
            if loops > DEEPEST_LOOP || (keyword == "for" && part.names().any(|name| name == "recursive")) {
                return Err(SentenceError::new(
                    place,
                    Some(part.line),
                    format!("các vòng lặp for lồng nhau quá {DEEPEST_LOOP} tầng."),
                    "Hãy viết lại cho ít tầng hơn.",
                ));
            }
        }
    }
    Ok(())
}

fn check_part(place: &str, part: &CodePart) -> Result<(), SentenceError> {
    let code = part.text.trim_matches(['-', '+', ' ', '\n', '\t', '\r']);
    match code.chars().find(|letter| matches!(letter, '~' | '+' | '*')) {
        Some(sign) => Err(SentenceError::new(
            place,
            Some(part.line),
            format!("không dùng được phép «{sign}» trong câu số liệu: số liệu chỉ được tính bằng chỉ tiêu."),
            "Hãy viết các phần cạnh nhau, mỗi phần trong cặp ngoặc nhọn riêng, hoặc khai báo một chỉ tiêu có công thức.",
        )),
        None => Ok(()),
    }
}

fn keyword(code: &str) -> &str {
    code.trim_matches(['-', '+']).split_whitespace().next().unwrap_or_default().trim_end_matches(['-', '+'])
}
