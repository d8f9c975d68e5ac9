use std::sync::{Arc, Mutex};

use super::*;
use crate::register::Noun;

fn written(text: &str) -> Vec<Block> {
    vec![Block::paragraph(vec![Inline::text(text)], Provenance::Written)]
}

/// A register whose clock the test sets.
fn with_clock(folder: &Path) -> (Register, ReportId, SectionId, Arc<Mutex<NaiveDateTime>>) {
    let (mut register, _, id) = with_report(folder);
    register.save_document(id, &document(vec![section("I", "Một", vec![]), section("II", "Hai", vec![])])).unwrap();
    let first = register.sections(id).unwrap()[0].id;
    let path = register.path().to_owned();
    drop(register);
    let now = Arc::new(Mutex::new(noon("2026-06-11")));
    let clock = Arc::clone(&now);
    let by = By::new("Trần Thị Thử", move || *clock.lock().unwrap());
    (Register::open(&path, catalog(), by).unwrap(), id, first, now)
}

fn text(register: &Register, section: SectionId) -> String {
    register.section(section).unwrap().1.blocks[0].inlines().map(Inline::shown).collect()
}

#[test]
fn saves_without_a_pause_are_one_step_of_undo_and_each_text_can_still_be_had() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _, section, now) = with_clock(folder.path());
    let save = |register: &mut Register, after: i64, words: &str| {
        *now.lock().unwrap() += chrono::TimeDelta::seconds(after);
        register.save_section(section, &written(words), SectionState::Edited).unwrap().operation.unwrap()
    };
    let first = save(&mut register, 0, "Công");
    assert_eq!(save(&mut register, 3, "Công tác"), first);
    assert_eq!(save(&mut register, 20, "Công tác dân vận"), first);
    let second = save(&mut register, 60, "Công tác dân vận năm 2026");
    assert_ne!(second, first, "after a pause a new step begins");
    assert_eq!(register.save_section(section, &written("Công tác dân vận năm 2026"), SectionState::Edited).unwrap().operation, None);

    let history = register.history(Noun::ReportSection, section.0).unwrap();
    assert_eq!(history.len(), 3, "assembled, and two runs of typing");
    let texts: Vec<String> = register
        .section_texts(section)
        .unwrap()
        .into_iter()
        .map(|version| version.blocks[0].inlines().map(Inline::shown).collect())
        .collect();
    assert_eq!(texts, ["Công tác dân vận năm 2026", "Công tác dân vận", "Công tác", "Công", "Một"]);

    register.undo().unwrap();
    assert_eq!(text(&register, section), "Công tác dân vận");
    register.undo().unwrap();
    assert_eq!(text(&register, section), "Một");
    register.redo().unwrap();
    assert_eq!(text(&register, section), "Công tác dân vận");
    assert_ne!(save(&mut register, 1, "Khác"), first, "after an undo a new step begins");
}

#[test]
fn typing_on_and_on_is_cut_into_steps_and_another_section_or_change_ends_a_run() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, id, section, now) = with_clock(folder.path());
    let other = register.sections(id).unwrap()[1].id;
    let mut operations = std::collections::BTreeSet::new();
    for step in 0..60 {
        *now.lock().unwrap() += chrono::TimeDelta::seconds(20);
        let saved = register.save_section(section, &written(&format!("Chữ {step}")), SectionState::Edited).unwrap();
        operations.insert(saved.operation.unwrap());
    }
    assert_eq!(operations.len(), 2, "twenty minutes of typing");
    let before = register.save_section(section, &written("A"), SectionState::Edited).unwrap().operation;
    assert_ne!(register.save_section(other, &written("B"), SectionState::Edited).unwrap().operation, before);
    assert_ne!(register.save_section(section, &written("C"), SectionState::Edited).unwrap().operation, before);
}

#[test]
fn text_comes_in_in_one_form_whatever_the_editor_sends() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _, section, _) = with_clock(folder.path());
    let pieces = vec![Inline::text("Co\u{302}ng"), Inline::text(""), Inline::text(" ta\u{301}c\u{200b}"), Inline::bold("mới")];
    register.save_section(section, &[Block::paragraph(pieces, Provenance::Written)], SectionState::Edited).unwrap();
    let stored: Vec<Inline> = register.section(section).unwrap().1.blocks[0].inlines().cloned().collect();
    assert_eq!(stored, [Inline::text("Công tác"), Inline::bold("mới")]);
}
