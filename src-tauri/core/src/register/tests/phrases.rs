use super::*;
use crate::register::{Binnable, Phrase, RegisterError};

#[test]
fn phrases_are_found_without_marks_those_of_the_section_first() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let general = register.add_phrase("", "Tiếp tục đổi mới công tác tuyên truyền", None).unwrap().value;
    let own = register.add_phrase("II.7", " Phong trào thi đua được đổi mới ", None).unwrap().value;
    assert_eq!(register.add_phrase("II.7", "Phong trào thi đua được đổi mới", None).unwrap().value, own, "kept once");
    let ids = |found: Vec<Phrase>| found.into_iter().map(|phrase| phrase.id).collect::<Vec<_>>();
    assert_eq!(ids(register.phrases("II.7", "moi doi").unwrap()), [own, general]);
    register.use_phrase(general).unwrap();
    assert_eq!(ids(register.phrases("IV", "").unwrap()), [general, own], "the one used most first");
    assert_eq!(ids(register.phrases("", "thi đua").unwrap()), [own]);
    register.put_in_bin(Binnable::Phrase(own)).unwrap();
    assert!(register.phrases("", "thi đua").unwrap().is_empty());
    register.undo().unwrap();
    assert_eq!(register.phrases("", "thi đua").unwrap().len(), 1);
    let phrase = Phrase { text: "  ".into(), ..register.phrases("", "thi đua").unwrap().remove(0) };
    assert!(matches!(register.change_phrase(&phrase), Err(RegisterError::NameEmpty(_))));
    assert!(matches!(register.add_phrase("", &"chữ ".repeat(2_000), None), Err(RegisterError::PhraseTooLong { .. })));
}
