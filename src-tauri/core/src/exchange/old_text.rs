//! Texts in the encodings from before Unicode: told of, and converted where the user asks for it.

use super::Bundle;
use super::node::{Node, Value};
use crate::domain::{Problem, Severity};
use crate::text::legacy::{self, Charset};

/// What to do with texts that look like TCVN3 or VNI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OldText {
    /// Leave them as they are and tell.
    #[default]
    Keep,
    /// Make them Unicode and tell.
    Convert,
}

/// What files hold.
#[derive(Debug, Clone, PartialEq)]
pub struct FromFiles {
    /// Their content as if they were one.
    pub bundle: Bundle,
    /// What a person should look at, though it could be read.
    pub problems: Vec<Problem>,
}

/// The texts in an old encoding that one file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    charset: Charset,
    count: u32,
    first: String,
}

/// Letters of the first text that are shown.
const SHOWN: usize = 60;

/// Looks through the texts of a file, and converts them where asked; keys are left alone.
pub(super) fn settle(root: &mut Node, old: OldText) -> Option<Seen> {
    let mut seen = None;
    look(root, old, &mut seen);
    seen
}

/// The reader allows few layers, so that this does not go deep.
fn look(node: &mut Node, old: OldText, seen: &mut Option<Seen>) {
    match &mut node.value {
        Value::Text(text) => {
            let Some(charset) = legacy::detect(text) else { return };
            let unicode = legacy::to_unicode(text, charset);
            let seen = seen.get_or_insert_with(|| Seen { charset, count: 0, first: unicode.chars().take(SHOWN).collect() });
            seen.count += 1;
            if old == OldText::Convert {
                *text = unicode;
            }
        }
        Value::List(nodes) => nodes.iter_mut().for_each(|node| look(node, old, seen)),
        Value::Table(pairs) => pairs.iter_mut().for_each(|(_, node)| look(node, old, seen)),
        Value::Null | Value::Flag(_) | Value::Number(_) => {}
    }
}

impl Seen {
    pub(super) fn problem(&self, file: &str, old: OldText) -> Problem {
        let Self { charset, count, first } = self;
        let charset = charset.label();
        match old {
            OldText::Keep => Problem::new(
                Severity::Warning,
                "import.old-text",
                format!("Tệp «{file}» có {count} đoạn chữ có vẻ là chữ {charset}, đọc theo Unicode sẽ thành «{first}»."),
                "Hãy nhập lại tệp với lựa chọn chuyển mã (tongket import --doi-ma).",
            ),
            OldText::Convert => Problem::new(
                Severity::Note,
                "import.old-text",
                format!("Đã chuyển {count} đoạn chữ {charset} của tệp «{file}» sang Unicode, bắt đầu từ «{first}»."),
                "Hãy đọc lại các đoạn này.",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{OldText, read_files};
    use crate::domain::Severity;

    const TCVN3: &str =
        "[[record]]\nkind = \"hoi-nghi\"\ntitle = \"Héi nghÞ tæng kÕt c«ng t¸c d©n vËn\"\n\n[record.fields]\nghi-chu = \"Hội nghị\"\n";
    const VNI: &str = r#"{"record": [{"kind": "hoi-nghi", "title": "Hoäi nghò toång keát coâng taùc daân vaän"}]}"#;

    #[test]
    fn text_of_old_encodings_is_told_of_and_left_alone() {
        for (name, content, charset) in [("a.toml", TCVN3, "TCVN3"), ("b.json", VNI, "VNI")] {
            let read = read_files(&[(name, content.as_bytes())], OldText::Keep).unwrap();
            assert!(content.contains(&read.bundle.records[0].title), "{}", read.bundle.records[0].title);
            let [problem] = read.problems.as_slice() else { panic!("{:?}", read.problems) };
            assert_eq!(problem.severity, Severity::Warning);
            assert!(
                problem.message.contains(charset) && problem.message.contains("Hội nghị tổng kết công tác dân vận"),
                "{}",
                problem.message
            );
        }
    }

    #[test]
    fn text_of_old_encodings_becomes_unicode_where_asked_and_unicode_stays() {
        let read = read_files(&[("a.toml", TCVN3.as_bytes()), ("b.json", VNI.as_bytes())], OldText::Convert).unwrap();
        for record in &read.bundle.records {
            assert_eq!(record.title, "Hội nghị tổng kết công tác dân vận");
        }
        assert_eq!(read.bundle.records[0].fields["ghi-chu"].0, crate::domain::FieldValue::Text("Hội nghị".into()));
        assert_eq!(read.problems.iter().map(|problem| problem.severity).collect::<Vec<_>>(), [Severity::Note, Severity::Note]);
    }

    #[test]
    fn no_text_of_the_demo_is_taken_for_an_old_encoding() {
        for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/demo")).unwrap() {
            let path = file.unwrap().path();
            let content = std::fs::read(&path).unwrap();
            let mut root = super::super::tree(&path.to_string_lossy(), std::str::from_utf8(&content).unwrap()).unwrap();
            assert_eq!(super::settle(&mut root, OldText::Keep), None, "{}", path.display());
        }
    }
}
