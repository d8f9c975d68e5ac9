use super::*;
use crate::register::Found;

fn titles(register: &Register, words: &str) -> Vec<String> {
    register.search(words, 20).unwrap().into_iter().map(|hit| hit.title).collect()
}

fn add(register: &mut Register, titles: &[&str]) {
    for title in titles {
        register.add_record(&conference(title, "2026-06-01")).unwrap();
    }
}

#[test]
fn words_without_marks_find_words_with_marks() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    add(&mut register, &["Tập huấn đoàn viên", "Tổ hoà giải thôn Đông", "Tổ hòa giải thôn Đoài", "Làm việc với Uỷ ban", "Thăm Ủy ban"]);
    assert_eq!(titles(&register, "doan vien"), ["Tập huấn đoàn viên"]);
    assert_eq!(titles(&register, "hoa giai").len(), 2);
    assert_eq!(titles(&register, "uy ban").len(), 2);
    assert_eq!(titles(&register, "DONG"), ["Tổ hoà giải thôn Đông"]);
}

#[test]
fn words_with_marks_find_only_those_marks_in_either_tone_style() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    add(&mut register, &["Tổng kết năm", "Đoàn công tác miền Nam", "Tổ hoà giải", "Tổ hòa giải", "Hoa hồng", "Uỷ ban"]);
    assert_eq!(titles(&register, "năm"), ["Tổng kết năm"]);
    assert_eq!(titles(&register, "nam").len(), 2);
    assert_eq!(titles(&register, "hoà giải").len(), 2);
    assert_eq!(titles(&register, "hòa giải").len(), 2);
    assert_eq!(titles(&register, "ủy ban"), ["Uỷ ban"]);
}

#[test]
fn the_last_word_may_be_unfinished_and_every_word_must_be_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    add(&mut register, &["Hội nghị tuyên truyền", "Hội thi tuyên truyền viên"]);
    assert_eq!(titles(&register, "hội tuy").len(), 2);
    assert_eq!(titles(&register, "nghi tuyen"), ["Hội nghị tuyên truyền"]);
    assert!(titles(&register, "nghi vien").is_empty());
    assert!(titles(&register, "tuye n").is_empty());
}

#[test]
fn fields_units_and_tasks_are_found_with_the_words_around() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let [_, commune, _] = province(&mut register);
    let mut record = conference("Hội nghị", "2026-06-01");
    record.fields.insert("noi-dung".into(), FieldValue::Text("Bàn về việc sáp nhập các xã biên giới".into()));
    let id = register.add_record(&record).unwrap().value.id;
    let hits = register.search("bien gioi", 5).unwrap();
    assert_eq!((hits[0].found, hits[0].snippet.contains("xã biên giới")), (Found::Record(id), true));
    assert_eq!(register.search("an phu", 5).unwrap()[0].found, Found::Unit(commune));
    let task = Task {
        id: TaskId(0),
        origin: TaskOrigin::Document(id),
        group: None,
        group_title: None,
        content: "Đối thoại với các hộ ven sông".into(),
        lead: None,
        lead_text: None,
        cycle: TaskCycle::Once,
        due: None,
        state: TaskState::Done,
        done_on: None,
        result: Some("Đã giải đáp 12 kiến nghị".into()),
        position: 0,
    };
    let task = register.add_task(&task).unwrap().value;
    for words in ["ven song", "kiến nghị"] {
        assert_eq!(register.search(words, 5).unwrap()[0].found, Found::Task(task), "{words}");
    }
}

#[test]
fn search_follows_changes_undo_and_redo() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let id = register.add_record(&conference("Hội nghị sơ kết", "2026-06-01")).unwrap().value.id;
    register.change_record(&Record { id, ..conference("Hội nghị tổng kết", "2026-06-01") }).unwrap();
    assert!(titles(&register, "sơ kết").is_empty());
    register.undo().unwrap();
    assert_eq!(titles(&register, "sơ kết").len(), 1);
    register.undo().unwrap();
    assert!(titles(&register, "sơ kết").is_empty());
    register.redo().unwrap();
    register.redo().unwrap();
    assert_eq!(titles(&register, "tổng kết").len(), 1);
    assert!(register.check().unwrap().is_empty());
}

#[test]
fn signs_of_the_query_language_and_hostile_words_do_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    add(&mut register, &["Hội nghị"]);
    for words in
        ["\"", "hội\" OR \"1", "(((", "NEAR(hội", "-hội*", "exact:hội", "\u{0}hội", "'; DROP TABLE record; --", &"ă".repeat(100_000)]
    {
        register.search(words, 5).unwrap();
    }
    assert_eq!(titles(&register, "hội*").len(), 1);
}

#[test]
fn names_stand_in_vietnamese_order() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    for (code, name) in
        [("a", "Đông Hải"), ("b", "Êa Tul"), ("c", "Ea Kar"), ("d", "Ân Thi"), ("e", "Dĩ An"), ("f", "An Phú"), ("g", "Ăn Lộc")]
    {
        register.add_unit(&unit(code, name, None)).unwrap();
    }
    let names: Vec<_> = register.units().unwrap().into_iter().map(|unit| unit.name).collect();
    assert_eq!(names, ["An Phú", "Ăn Lộc", "Ân Thi", "Dĩ An", "Đông Hải", "Ea Kar", "Êa Tul"]);
}
