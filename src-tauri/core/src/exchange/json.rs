//! JSON into a tree of values.
//!
//! A reader of our own, since the library's numbers are floats (0.1 is not 0.1, 899999999999999.9999 is another number) and
//! its values no longer know their line. It reads RFC 8259 and nothing more.

use super::error::Fault;
use super::node::{DEPTH, Found, Gate, Key, Node, Value};

/// Reads one JSON value and nothing after it.
pub(super) fn read(text: &str) -> Result<Node, Found> {
    let mut reader = Reader { text, at: 0, gate: Gate::default() };
    let node = reader.value(0)?;
    reader.spaces();
    match reader.peek() {
        None => Ok(node),
        Some(_) => Err(reader.unexpected("hết tệp")),
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    gate: Gate,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn spaces(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn unexpected(&self, expected: &str) -> Found {
        let found = match self.rest().chars().next() {
            None => "tệp kết thúc ở đây".to_owned(),
            Some(letter) if letter.is_control() => format!("gặp ký tự U+{:04X}", u32::from(letter)),
            Some(letter) => format!("gặp «{letter}»"),
        };
        Fault::Syntax(format!("không đúng cú pháp JSON, cần {expected} nhưng {found}; hãy sửa lại chỗ này")).at(self.at)
    }

    fn value(&mut self, depth: usize) -> Result<Node, Found> {
        self.spaces();
        let at = self.at;
        self.gate.count(at)?;
        if depth > DEPTH {
            return Err(Fault::TooDeep(DEPTH).at(at));
        }
        let value = match self.peek() {
            Some(b'{') => self.table(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => {
                let text = self.string()?;
                Value::Text(Gate::text(&text, at)?)
            }
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ => self.word()?,
        };
        Ok(Node { at, value })
    }

    fn word(&mut self) -> Result<Value, Found> {
        for (word, value) in [("true", Value::Flag(true)), ("false", Value::Flag(false)), ("null", Value::Null)] {
            if self.rest().starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
        }
        Err(self.unexpected("một giá trị"))
    }

    fn table(&mut self, depth: usize) -> Result<Value, Found> {
        self.at += 1;
        let mut pairs: Vec<(Key, Node)> = Vec::new();
        let mut names = std::collections::BTreeSet::new();
        self.spaces();
        if self.take(b'}') {
            return Ok(Value::Table(pairs));
        }
        loop {
            self.spaces();
            let at = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.unexpected("một khoá trong dấu nháy kép"));
            }
            let name = self.string()?;
            let name = Gate::text(&name, at)?;
            if !names.insert(name.clone()) {
                return Err(Fault::DuplicateKey(name).at(at));
            }
            self.spaces();
            if !self.take(b':') {
                return Err(self.unexpected("dấu hai chấm"));
            }
            let value = self.value(depth + 1)?;
            pairs.push((Key { at, name }, value));
            self.spaces();
            if self.take(b'}') {
                return Ok(Value::Table(pairs));
            }
            if !self.take(b',') {
                return Err(self.unexpected("dấu phẩy hoặc dấu } đóng bảng"));
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value, Found> {
        self.at += 1;
        let mut values = Vec::new();
        self.spaces();
        if self.take(b']') {
            return Ok(Value::List(values));
        }
        loop {
            values.push(self.value(depth + 1)?);
            self.spaces();
            if self.take(b']') {
                return Ok(Value::List(values));
            }
            if !self.take(b',') {
                return Err(self.unexpected("dấu phẩy hoặc dấu ] đóng danh sách"));
            }
        }
    }

    fn digits(&mut self) -> Result<(), Found> {
        if !matches!(self.peek(), Some(b'0'..=b'9')) {
            return Err(self.unexpected("một chữ số"));
        }
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        Ok(())
    }

    fn number(&mut self) -> Result<Value, Found> {
        let start = self.at;
        self.take(b'-');
        if self.take(b'0') {
            if matches!(self.peek(), Some(b'0'..=b'9')) {
                return Err(self.unexpected("số không có chữ số 0 đứng đầu"));
            }
        } else {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _signed = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        Ok(Value::Number(self.text.get(start..self.at).unwrap_or_default().to_owned()))
    }

    fn string(&mut self) -> Result<String, Found> {
        let start = self.at;
        self.at += 1;
        let mut text = String::new();
        loop {
            let plain = self.rest().find(['"', '\\']).unwrap_or(self.rest().len());
            text.push_str(self.rest().get(..plain).unwrap_or_default());
            self.at += plain;
            match self.peek() {
                None => {
                    self.at = start;
                    return Err(Fault::Syntax("đoạn chữ mở bằng dấu nháy kép ở đây không được đóng lại".to_owned()).at(start));
                }
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(_) => text.push(self.escape()?),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Found> {
        let start = self.at;
        self.at += 1;
        let letter = match self.peek() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.code_point(start);
            }
            _ => return Err(self.unexpected("một trong các ký tự \" \\ / b f n r t u sau dấu \\")),
        };
        self.at += 1;
        Ok(letter)
    }

    fn code_unit(&mut self) -> Result<u32, Found> {
        let digits = self.rest().get(..4).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let Some(unit) = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()) else {
            return Err(self.unexpected("bốn chữ số hệ mười sáu sau \\u"));
        };
        self.at += 4;
        Ok(unit)
    }

    fn code_point(&mut self, start: usize) -> Result<char, Found> {
        let unit = self.code_unit()?;
        if let Some(letter) = char::from_u32(unit) {
            return Ok(letter);
        }
        let lone = || Fault::LoneSurrogate(unit).at(start);
        if unit >= 0xDC00 || !self.rest().starts_with("\\u") {
            return Err(lone());
        }
        self.at += 2;
        let low = self.code_unit()?;
        if !(0xDC00..0xE000).contains(&low) {
            return Err(lone());
        }
        char::from_u32(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)).ok_or_else(lone)
    }
}
