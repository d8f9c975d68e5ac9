//! What a function of the sentence language was given.

use minijinja::value::ValueKind;
use minijinja::{Error, ErrorKind, Value};

use super::figure::Figure;

/// The figure that a function was given, or what to say where it was given something else.
pub(super) fn figure<'v>(function: &str, value: &'v Value) -> Result<&'v Figure, Error> {
    if value.is_undefined() {
        return Err(Error::from(ErrorKind::UndefinedError));
    }
    value.downcast_object_ref::<Figure>().ok_or_else(|| {
        Error::new(
            ErrorKind::InvalidOperation,
            format!("{function} cần mã của một chỉ tiêu, ví dụ {function}(V01), nhưng nhận được {}", kind(value)),
        )
    })
}

/// The kind of a value, in Vietnamese.
pub(super) fn kind(value: &Value) -> &'static str {
    match value.kind() {
        ValueKind::Undefined | ValueKind::None => "một giá trị trống",
        ValueKind::Bool => "đúng hoặc sai",
        ValueKind::Number => "một con số",
        ValueKind::String => "một đoạn chữ",
        ValueKind::Seq | ValueKind::Iterable => "một danh sách",
        _ => "một giá trị khác loại",
    }
}
