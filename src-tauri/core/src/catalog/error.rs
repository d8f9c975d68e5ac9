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

/// The reader's usual objections in Vietnamese; what is not usual is quoted.
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
        format!("giá trị không đúng loại ({message}).")
    } else {
        format!("nội dung không đúng cú pháp TOML ({}).", message.replace('\n', "; "))
    }
}

fn allowed(message: &str) -> String {
    let names: Vec<&str> = message.split('`').skip(3).step_by(2).collect();
    if names.is_empty() { "không có tên nào khác thay được".to_owned() } else { format!("dùng được: {}", names.join(", ")) }
}
