//! Values into types, with the place and the key of whatever does not fit.

use serde::de::value::{StrDeserializer, StringDeserializer};
use serde::de::{self, DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::error::Fault;
use super::node::{Found, Key, Node, Value};

impl std::fmt::Display for Found {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.fault.fmt(f)
    }
}

impl std::error::Error for Found {}

impl Found {
    fn of(fault: Fault) -> Self {
        Self { fault, at: None, path: Vec::new() }
    }

    /// The same, at `at` unless it is placed already.
    fn or_at(mut self, at: usize) -> Self {
        self.at = self.at.or(Some(at));
        self
    }

    fn under(mut self, key: String) -> Self {
        self.path.insert(0, key);
        self
    }
}

/// The sentences of chrono where text is no date.
const NO_DATE: [&str; 6] = [
    "input is out of range",
    "no possible date and time matching input",
    "input is not enough for unique date and time",
    "input contains invalid characters",
    "premature end of input",
    "trailing input",
];

impl de::Error for Found {
    fn custom<T: std::fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        Self::of(if NO_DATE.contains(&message.as_str()) { Fault::UnreadableDate } else { Fault::BadValue(message) })
    }

    fn invalid_type(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::of(Fault::WrongType { expected: in_words(&expected.to_string()), found: met(&found) })
    }

    fn invalid_value(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::of(Fault::WrongType { expected: in_words(&expected.to_string()), found: met(&found) })
    }

    fn invalid_length(length: usize, expected: &dyn de::Expected) -> Self {
        Self::of(Fault::WrongType { expected: in_words(&expected.to_string()), found: format!("{length} giá trị") })
    }

    fn unknown_variant(variant: &str, known: &'static [&'static str]) -> Self {
        Self::of(Fault::UnknownWord { value: shortened(variant), known: known.join(", ") })
    }

    fn unknown_field(field: &str, known: &'static [&'static str]) -> Self {
        Self::of(Fault::UnknownKey { key: shortened(field), known: known.join(", ") })
    }

    fn missing_field(field: &'static str) -> Self {
        Self::of(Fault::MissingKey(field.to_owned()))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::of(Fault::DuplicateKey(field.to_owned()))
    }
}

/// The start of what was written, short enough for a sentence.
pub(super) fn shortened(text: &str) -> String {
    let mut start: String = text.chars().take(60).collect();
    if start.len() < text.len() {
        start.push('…');
    }
    start
}

/// What types say that they expect, in Vietnamese.
fn in_words(expected: &str) -> String {
    let words = match expected {
        "a string" | "string" => "một đoạn chữ",
        "a boolean" => "true hoặc false",
        "a sequence" => "một danh sách",
        "a formatted date string" => "ngày theo dạng 2026-06-14",
        "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64" | "usize" => "một số nguyên vừa phải",
        other if other.starts_with("struct ") || other == "a map" => "một bảng",
        other if other.starts_with("enum ") || other.starts_with("variant ") => "một trong các từ đã định",
        other if other.contains("Decimal") => "một số viết trong dấu nháy",
        other if other.is_ascii() => "một giá trị khác",
        other => other,
    };
    words.to_owned()
}

fn met(found: &de::Unexpected<'_>) -> String {
    match found {
        de::Unexpected::Bool(flag) => flag.to_string(),
        de::Unexpected::Str(text) => format!("«{}»", shortened(text)),
        de::Unexpected::Unsigned(number) => format!("số {number}"),
        de::Unexpected::Signed(number) => format!("số {number}"),
        de::Unexpected::Bytes(number) => format!("số {}", shortened(&String::from_utf8_lossy(number))),
        de::Unexpected::Unit | de::Unexpected::Option => "giá trị trống (null)".to_owned(),
        de::Unexpected::Seq => "một danh sách".to_owned(),
        de::Unexpected::Map => "một bảng".to_owned(),
        _ => "một giá trị khác".to_owned(),
    }
}

impl Node {
    /// A type that asks for text would take the bytes of a number for one.
    fn words<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Found> {
        match &self.value {
            Value::Number(digits) => Err(Found::invalid_type(de::Unexpected::Bytes(digits.as_bytes()), &visitor).or_at(self.at)),
            _ => self.deserialize_any(visitor),
        }
    }

    /// A type that asks for a table would take a list for its fields in order.
    fn pairs<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Found> {
        match &self.value {
            Value::List(_) => Err(Found::invalid_type(de::Unexpected::Seq, &visitor).or_at(self.at)),
            _ => self.deserialize_any(visitor),
        }
    }

    fn whole<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Found> {
        let at = self.at;
        let Value::Number(digits) = &self.value else { return self.deserialize_any(visitor) };
        let Ok(number) = digits.parse::<i64>() else { return Err(Fault::BadNumber(shortened(digits)).at(at)) };
        visitor.visit_i64(number).map_err(|error: Found| error.or_at(at))
    }
}

macro_rules! whole_numbers {
    ($($method:ident)+) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Found> {
            self.whole(visitor)
        }
    )+};
}

/// A number that no type asked for as a whole number is handed over as bytes, digit by digit: so it stays exact,
/// and a type can tell it from a text.
impl<'de> Deserializer<'de> for Node {
    type Error = Found;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Found> {
        let at = self.at;
        let result = match self.value {
            Value::Null => visitor.visit_unit(),
            Value::Flag(flag) => visitor.visit_bool(flag),
            Value::Number(digits) => visitor.visit_bytes(digits.as_bytes()),
            Value::Text(text) => visitor.visit_string(text),
            Value::List(nodes) => visitor.visit_seq(Nodes { nodes: nodes.into_iter(), number: 0 }),
            Value::Table(pairs) => visitor.visit_map(Pairs { pairs: pairs.into_iter(), value: None }),
        };
        result.map_err(|error: Found| error.or_at(at))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Found> {
        if matches!(self.value, Value::Null) { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _name: &'static str, visitor: V) -> Result<V::Value, Found> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Found> {
        let at = self.at;
        let kind = self.kind();
        let choice = match self.value {
            Value::Text(variant) => Choice { at, variant, content: None },
            Value::Table(pairs) => match single(pairs) {
                Some((key, node)) => Choice { at: key.at, variant: key.name, content: Some(node) },
                None => return Err(Fault::WrongType { expected: "bảng có đúng một khoá".to_owned(), found: kind.to_owned() }.at(at)),
            },
            _ => return Err(Fault::WrongType { expected: "một trong các từ đã định".to_owned(), found: kind.to_owned() }.at(at)),
        };
        visitor.visit_enum(choice).map_err(|error: Found| error.or_at(at))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Found> {
        self.words(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Found> {
        self.words(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Found> {
        self.pairs(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Found> {
        self.pairs(visitor)
    }

    whole_numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
    }

    serde::forward_to_deserialize_any! {
        bool i128 u128 f32 f64 char bytes byte_buf unit unit_struct seq tuple tuple_struct identifier ignored_any
    }
}

impl IntoDeserializer<'_, Found> for Node {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

fn single(pairs: Vec<(Key, Node)>) -> Option<(Key, Node)> {
    let mut pairs = pairs.into_iter();
    match (pairs.next(), pairs.next()) {
        (Some(pair), None) => Some(pair),
        _ => None,
    }
}

struct Nodes {
    nodes: std::vec::IntoIter<Node>,
    number: usize,
}

impl<'de> SeqAccess<'de> for Nodes {
    type Error = Found;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Found> {
        let Some(node) = self.nodes.next() else { return Ok(None) };
        self.number += 1;
        let at = node.at;
        seed.deserialize(node).map(Some).map_err(|error| error.or_at(at).under(format!("[{}]", self.number)))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.nodes.len())
    }
}

struct Pairs {
    pairs: std::vec::IntoIter<(Key, Node)>,
    value: Option<(String, Node)>,
}

impl<'de> MapAccess<'de> for Pairs {
    type Error = Found;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Found> {
        let Some((key, node)) = self.pairs.next() else { return Ok(None) };
        let name: StrDeserializer<'_, Found> = key.name.as_str().into_deserializer();
        let found = seed.deserialize(name).map_err(|error| error.or_at(key.at))?;
        self.value = Some((key.name, node));
        Ok(Some(found))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Found> {
        let Some((name, node)) = self.value.take() else { return Err(Found::custom("giá trị được hỏi trước khoá")) };
        let at = node.at;
        seed.deserialize(node).map_err(|error| error.or_at(at).under(name))
    }
}

struct Choice {
    at: usize,
    variant: String,
    content: Option<Node>,
}

impl<'de> EnumAccess<'de> for Choice {
    type Error = Found;
    type Variant = Content;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Content), Found> {
        let name: StringDeserializer<Found> = self.variant.into_deserializer();
        let variant = seed.deserialize(name).map_err(|error| error.or_at(self.at))?;
        Ok((variant, Content { at: self.at, node: self.content }))
    }
}

struct Content {
    at: usize,
    node: Option<Node>,
}

impl Content {
    fn node(self) -> Result<Node, Found> {
        let lacking = Fault::WrongType { expected: "một bảng".to_owned(), found: "một từ".to_owned() };
        self.node.ok_or_else(|| lacking.at(self.at))
    }
}

impl<'de> VariantAccess<'de> for Content {
    type Error = Found;

    fn unit_variant(self) -> Result<(), Found> {
        match self.node {
            None => Ok(()),
            Some(node) => Err(Fault::WrongType { expected: "một từ".to_owned(), found: node.kind().to_owned() }.at(self.at)),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Found> {
        seed.deserialize(self.node()?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _length: usize, visitor: V) -> Result<V::Value, Found> {
        self.node()?.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _fields: &'static [&'static str], visitor: V) -> Result<V::Value, Found> {
        self.node()?.deserialize_any(visitor)
    }
}
