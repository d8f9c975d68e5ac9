//! What is wrong with a file that was to be read, in words a person can act on.

use thiserror::Error;

/// Why a file was not taken in: which file, where, what, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("Không nhập được tệp «{file}»{place}: {fault}", place = self.place())]
pub struct ExchangeError {
    /// The file as the user named it.
    pub file: String,
    /// Line, from 1, where it is known.
    pub line: Option<u32>,
    /// Column in characters, from 1, where it is known.
    pub column: Option<u32>,
    /// The key: `observation[3].value`, counted from 1; empty where no key is meant.
    pub key: String,
    /// What is wrong there.
    pub fault: Fault,
}

impl ExchangeError {
    fn place(&self) -> String {
        let mut place = String::new();
        if let Some(line) = self.line {
            place.push_str(&format!(", dòng {line}"));
        }
        if let Some(column) = self.column {
            place.push_str(&format!(", cột {column}"));
        }
        if !self.key.is_empty() {
            place.push_str(&format!(", khoá «{}»", self.key));
        }
        place
    }
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    /// The file is larger than the program reads.
    #[error("tệp lớn hơn {} MB; hãy chia thành nhiều tệp nhỏ hơn.", limit / 1_000_000)]
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// There is nothing in it.
    #[error("tệp không có nội dung gì để nhập; hãy kiểm tra lại tệp đã chọn.")]
    Empty,
    /// The file is of another program.
    #[error("đây là {0}, không phải tệp nhập dạng TOML hoặc JSON; hãy chọn tệp có đuôi .toml hoặc .json.")]
    Foreign(&'static str),
    /// The bytes are not UTF-8.
    #[error("tệp không phải văn bản UTF-8; hãy mở tệp trong trình soạn thảo, lưu lại với bảng mã UTF-8 rồi nhập lại.")]
    NotUtf8,
    /// The rules of TOML or JSON are broken.
    #[error("{0}.")]
    Syntax(String),
    /// Brackets in brackets in brackets.
    #[error("các bảng lồng nhau quá {0} lớp; tệp nhập đúng mẫu không sâu như vậy, hãy kiểm tra lại tệp.")]
    TooDeep(usize),
    /// One text is too long.
    #[error("đoạn chữ dài quá {} nghìn ký tự; hãy rút gọn hoặc để thành tệp đính kèm.", limit / 1000)]
    TooLong {
        /// The limit in characters.
        limit: usize,
    },
    /// Too many values for one file.
    #[error("tệp có quá {0} giá trị; hãy chia thành nhiều tệp nhỏ hơn.")]
    TooMany(usize),
    /// Half of a character.
    #[error("mã \\u{0:04x} chỉ là nửa ký tự; hãy xuất lại tệp từ chương trình đã tạo ra nó.")]
    LoneSurrogate(u32),
    /// A character that cannot be seen or printed.
    #[error("có ký tự điều khiển U+{0:04X} trong đoạn chữ; hãy xoá ký tự đó.")]
    ControlCharacter(u32),
    /// The same key twice in one table.
    #[error("khoá «{0}» viết hai lần trong cùng một bảng; hãy bỏ bớt một.")]
    DuplicateKey(String),
    /// A key that means nothing here.
    #[error("không có khoá «{key}»; các khoá dùng được ở đây: {known}.")]
    UnknownKey {
        /// The key.
        key: String,
        /// The keys that could stand here.
        known: String,
    },
    /// A key without which the entry says nothing.
    #[error("thiếu khoá «{0}»; hãy bổ sung.")]
    MissingKey(String),
    /// A value of the wrong type.
    #[error("ở đây cần {expected}, tệp lại ghi {found}; hãy sửa lại giá trị.")]
    WrongType {
        /// What should stand there.
        expected: String,
        /// What stands there.
        found: String,
    },
    /// A word that is not one of those allowed.
    #[error("không dùng được giá trị «{value}»; các giá trị dùng được: {known}.")]
    UnknownWord {
        /// The word.
        value: String,
        /// The words that could stand there.
        known: String,
    },
    /// A value that is refused for a reason of its own.
    #[error("{0}.")]
    BadValue(String),
    /// A date that is none.
    #[error("không đọc được ngày; hãy viết theo dạng năm-tháng-ngày, ví dụ 2026-06-14.")]
    UnreadableDate,
    /// A date that cannot be meant.
    #[error("ngày {0} nằm ngoài khoảng từ năm 1930 đến năm 2200; hãy kiểm tra lại năm.")]
    DateOutOfRange(String),
    /// A number that is none.
    #[error("không dùng được số «{0}»; hãy viết bằng chữ số, dấu chấm thập phân, không có dấu phân nhóm, nhiều nhất bốn chữ số lẻ.")]
    BadNumber(String),
    /// The same code for two entries.
    #[error("{what} «{code}» được khai hai lần; mỗi mã chỉ dùng cho một mục, hãy bỏ bớt hoặc đổi mã.")]
    DuplicateCode {
        /// What the code names: "mã đơn vị".
        what: &'static str,
        /// The code.
        code: String,
    },
    /// A reference to an entry that the file does not hold.
    #[error("{what} «{code}» không có trong tệp; hãy khai mục đó hoặc sửa lại.")]
    UnknownReference {
        /// What is referred to: "khoá bản ghi".
        what: &'static str,
        /// The code.
        code: String,
    },
}
