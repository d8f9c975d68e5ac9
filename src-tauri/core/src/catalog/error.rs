//! What is wrong with a catalog file, in words for the person who edited it.

use thiserror::Error;

/// What is wrong with a catalog file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CatalogError {
    /// The text is not TOML of the expected shape.
    #[error("Tệp danh mục «{file}», dòng {line}, cột {column}: {reason} Hãy sửa tệp rồi mở lại chương trình.")]
    Syntax {
        /// Path of the file below the catalog's folder.
        file: String,
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What is wrong, as a whole Vietnamese sentence.
        reason: String,
    },
    /// The text is readable and says something that cannot be.
    #[error("Tệp danh mục «{file}», {place}: {reason} Hãy sửa tệp rồi mở lại chương trình.")]
    Rule {
        /// Path of the file below the catalog's folder.
        file: String,
        /// Where in it: "chỉ tiêu V01", "trường so-nguoi".
        place: String,
        /// What is wrong, as a whole Vietnamese sentence.
        reason: String,
    },
    /// A file of the user's folder that no part of the program would ever read.
    #[error(
        "«{0}» không phải là tệp nào của danh mục, nên sẽ không có tác dụng. \
         Hãy kiểm tra lại tên tệp và thư mục (catalog/records/, catalog/indicators.toml, catalog/sentences.toml, catalog/outline.toml, templates/, layout/)."
    )]
    UnknownFile(String),
}

impl CatalogError {
    /// A rule broken at `place` of `file`; both sentences in Vietnamese.
    #[must_use]
    pub fn rule(file: &str, place: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::Rule { file: file.to_owned(), place: place.into(), reason: reason.into() }
    }

    #[must_use]
    /// What the TOML reader said about `text`, with its place as line and column.
    pub fn syntax(file: &str, text: &str, error: &toml::de::Error) -> Self {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Self::Syntax { file: file.to_owned(), line, column, reason: in_vietnamese(error.message()) }
    }
}

/// The reader's objections in Vietnamese. It speaks English only: what is not known is told by its place alone.
fn in_vietnamese(message: &str) -> String {
    let quoted = || message.split('`').nth(1).unwrap_or_default();
    if message.starts_with("missing field") {
        format!("thiếu mục «{}».", quoted())
    } else if message.starts_with("unknown field") {
        format!("không có mục nào tên là «{}»; {}.", quoted(), allowed(message))
    } else if message.starts_with("unknown variant") {
        format!("giá trị «{}» không dùng được ở đây; {}.", quoted(), allowed(message))
    } else if message.starts_with("duplicate key") {
        "một mục được viết hai lần.".to_owned()
    } else if message.starts_with("invalid type") || message.starts_with("invalid value") {
        message
            .split_once("expected ")
            .and_then(|(_, kind)| expected(kind))
            .map_or_else(|| "giá trị không đúng loại.".to_owned(), |kind| format!("giá trị không đúng loại; ở đây cần {kind}."))
    } else if !message.is_ascii() {
        // Objections of the program's own types are Vietnamese sentences.
        format!("{}.", message.trim_end_matches('.'))
    } else {
        format!("nội dung không đúng cú pháp TOML; {}.", slip(message))
    }
}

/// What kind of value the reader waited for.
fn expected(kind: &str) -> Option<&'static str> {
    let begins = |starts: &[&str]| starts.iter().any(|start| kind.starts_with(start));
    if begins(&["a string", "string", "a borrowed string", "str"]) {
        Some("chữ trong dấu nháy")
    } else if begins(&["u8", "u16", "u32", "u64", "usize", "i8", "i16", "i32", "i64", "integer"]) {
        Some("số nguyên")
    } else if begins(&["f32", "f64", "float"]) {
        Some("số")
    } else if begins(&["a boolean", "bool"]) {
        Some("true hoặc false")
    } else if begins(&["a sequence", "an array", "a tuple", "tuple"]) {
        Some("danh sách trong dấu []")
    } else if begins(&["a map", "map", "struct", "table"]) {
        Some("bảng có các mục riêng")
    } else {
        None
    }
}

/// The common slips against the syntax.
fn slip(message: &str) -> &'static str {
    let speaks_of = |words: &[&str]| words.iter().any(|word| message.contains(word));
    if speaks_of(&["string", "quote", "escape"]) {
        "đoạn chữ chưa đóng dấu nháy, chưa đặt trong dấu nháy hoặc có dấu \\ viết sai"
    } else if speaks_of(&["array table", "inline table", "table"]) {
        "tên bảng trong dấu [] hoặc {} viết chưa đúng"
    } else if speaks_of(&["array"]) {
        "danh sách chưa đóng dấu ] hoặc thiếu dấu phẩy giữa các phần tử"
    } else if speaks_of(&["key"]) {
        "tên mục viết chưa đúng hoặc thiếu dấu bằng; hãy viết theo dạng mục = giá trị"
    } else if speaks_of(&["missing value", "value"]) {
        "sau dấu bằng chưa có giá trị"
    } else if speaks_of(&["number", "integer", "float", "digit", "zero", "sign"]) {
        "số viết chưa đúng; hãy viết bằng chữ số và dấu chấm thập phân"
    } else {
        "chỗ này có chữ hoặc dấu không đọc được"
    }
}

fn allowed(message: &str) -> String {
    let names: Vec<&str> = message.split('`').skip(3).step_by(2).collect();
    if names.is_empty() { "không có tên nào khác thay được".to_owned() } else { format!("dùng được: {}", names.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Shape {
        #[expect(dead_code)]
        name: String,
        #[expect(dead_code)]
        count: u8,
    }

    #[test]
    fn no_objection_of_the_reader_is_shown_in_english() {
        let broken = [
            "name",
            "name = ",
            "name = \"a",
            "name = \"a\\x\"",
            "name = 'a'\ncount = 01",
            "name = 'a'\ncount = -1",
            "name = 'a'\ncount = 1000",
            "name = 'a'\ncount = 'b'",
            "name = 3\ncount = 1",
            "name = [1",
            "name = { a = 1",
            "[name",
            "name = 'a'\nname = 'b'",
            "name = 'a'",
            "name = 'a'\ncount = 1\nother = 2",
            "= 3",
            "name = a",
            "name = 'a' 'b'",
            "name = 2026-13-40",
            "\u{1}",
        ];
        let english = ["expected", "missing", "invalid", "unexpected", "string", "value", "table", "array", "integer", "duplicate"];
        for text in broken {
            let error = toml::from_str::<Shape>(text).unwrap_err();
            let words = CatalogError::syntax("tep.toml", text, &error).to_string();
            assert!(!english.iter().any(|word| words.contains(word)), "{text}: {words}");
            assert!(words.contains("dòng ") && words.ends_with('.') && !words.contains(".."), "{text}: {words}");
        }
    }
}
