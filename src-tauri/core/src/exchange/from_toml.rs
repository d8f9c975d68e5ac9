//! TOML into a tree of values.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::error::Fault;
use super::node::{COUNT, DEPTH, Found, Gate, Key, Node, Value};

/// Signs between words that a file may have: a value comes with a comma, a space and an equals sign at most.
const SIGNS: usize = 4 * COUNT;

/// Reads a TOML document.
pub(super) fn read(text: &str) -> Result<Node, Found> {
    check_shape(text)?;
    let table = DeTable::parse(text).map_err(|error| syntax(&error))?;
    let mut gate = Gate::default();
    Ok(Node { at: 0, value: tree(DeValue::Table(table.into_inner()), 0, 0, &mut gate)? })
}

fn tree(value: DeValue<'_>, at: usize, depth: usize, gate: &mut Gate) -> Result<Value, Found> {
    gate.count(at)?;
    if depth > DEPTH {
        return Err(Fault::TooDeep(DEPTH).at(at));
    }
    let node = |value: Spanned<DeValue<'_>>, gate: &mut Gate| {
        let at = value.span().start;
        tree(value.into_inner(), at, depth + 1, gate).map(|value| Node { at, value })
    };
    Ok(match value {
        DeValue::String(text) => Value::Text(Gate::text(&text, at)?),
        DeValue::Integer(number) if number.radix() == 10 => Value::Number(number.as_str().to_owned()),
        DeValue::Integer(number) => return Err(Fault::BadNumber(number.to_string()).at(at)),
        DeValue::Float(number) => Value::Number(number.as_str().to_owned()),
        DeValue::Boolean(flag) => Value::Flag(flag),
        DeValue::Datetime(day) => {
            if day.time.is_some() || day.offset.is_some() {
                return Err(Fault::UnreadableDate.at(at));
            }
            Value::Text(Gate::text(&day.to_string(), at)?)
        }
        DeValue::Array(values) => Value::List(values.into_iter().map(|value| node(value, gate)).collect::<Result<_, _>>()?),
        DeValue::Table(table) => {
            let mut pairs = Vec::with_capacity(table.len());
            for (key, value) in table {
                let key_at = key.span().start;
                let name = Gate::text(key.get_ref(), key_at)?;
                // The table gives its keys by the alphabet; a table's own place is where its first key stands.
                pairs.push((Key { at: key_at, name }, node(value, gate)?));
            }
            Value::Table(pairs)
        }
    })
}

/// The library speaks English; the common slips are said in Vietnamese, the others are shown by their place.
fn syntax(error: &toml::de::Error) -> Found {
    let message = error.message();
    let what = if message.contains("duplicate key") {
        "khoá hoặc bảng này viết hai lần; hãy bỏ bớt một"
    } else if message.contains("string") || message.contains("quote") {
        "đoạn chữ không được đóng bằng dấu nháy hoặc có ký tự không viết được như vậy; hãy kiểm tra dấu nháy và dấu \\"
    } else if message.contains("array") {
        "danh sách không được đóng bằng dấu ] hoặc thiếu dấu phẩy; hãy sửa lại"
    } else if message.contains("table") {
        "tên bảng hoặc bảng trong dấu {} viết không đúng; hãy sửa lại"
    } else if message.contains("key") {
        "tên khoá viết không đúng hoặc thiếu dấu bằng; hãy viết theo dạng khoá = giá trị"
    } else if message.contains("number") || message.contains("integer") || message.contains("float") || message.contains("digit") {
        "số viết không đúng; hãy viết bằng chữ số và dấu chấm thập phân"
    } else if message.contains("date") {
        "ngày viết không đúng; hãy viết theo dạng 2026-06-14"
    } else {
        "không đúng cú pháp TOML; hãy sửa lại chỗ này"
    };
    Found { fault: Fault::Syntax(what.to_owned()), at: error.span().map(|span| span.start), path: Vec::new() }
}

/// Refuses deep nesting before the parser sees it, since the parser and the dropping of its tree go down with the depth:
/// brackets and the dots of keys are counted outside strings and comments. Refuses too many values as well, before they
/// take memory many times the size of the file.
fn check_shape(text: &str) -> Result<(), Found> {
    let bytes = text.as_bytes();
    let mut at = 0;
    // Dots of the key before each open bracket, and of the key being read.
    let mut open: Vec<usize> = Vec::new();
    let mut dots = 0;
    let (mut values, mut signs) = (0, 0);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' | b'\'' => at = after_string(bytes, at, *byte),
            b'#' => {
                while bytes.get(at).is_some_and(|byte| *byte != b'\n') {
                    at += 1;
                }
            }
            b'[' | b'{' => {
                values += 1;
                open.push(dots);
                dots = 0;
                at += 1;
            }
            b']' | b'}' => {
                dots = open.pop().unwrap_or(0);
                at += 1;
            }
            b'.' => {
                dots += 1;
                at += 1;
            }
            b'\n' | b',' => {
                values += 1;
                dots = 0;
                at += 1;
            }
            _ => at += 1,
        }
        signs += usize::from(!byte.is_ascii_alphanumeric());
        if values > COUNT || signs > SIGNS {
            return Err(Fault::TooMany(COUNT).at(at.saturating_sub(1)));
        }
        if open.len() + open.iter().sum::<usize>() + dots > DEPTH {
            return Err(Fault::TooDeep(DEPTH).at(at.saturating_sub(1)));
        }
    }
    Ok(())
}

/// The byte after the string that starts at `start`; a string on one line ends with the line at the latest.
fn after_string(bytes: &[u8], start: usize, quote: u8) -> usize {
    let is = |at: usize, byte: u8| bytes.get(at) == Some(&byte);
    let long = is(start + 1, quote) && is(start + 2, quote);
    let mut at = if long { start + 3 } else { start + 1 };
    while let Some(byte) = bytes.get(at) {
        if *byte == b'\\' && quote == b'"' {
            at += 2;
        } else if long && *byte == quote && is(at + 1, quote) && is(at + 2, quote) {
            // Up to two quotes may stand before the closing three.
            at += 3;
            at += usize::from(is(at, quote));
            return at + usize::from(is(at, quote));
        } else if !long && (*byte == quote || *byte == b'\n') {
            return at + 1;
        } else {
            at += 1;
        }
    }
    at
}
