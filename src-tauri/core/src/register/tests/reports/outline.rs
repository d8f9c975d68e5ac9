use super::*;
use crate::register::{NewSection, Place, SectionProgress, progress_of};

fn headings(register: &Register, id: ReportId) -> Vec<String> {
    let document = register.document(id).unwrap().unwrap();
    document.walk().into_iter().map(|section| section.code.clone()).collect()
}

fn section_id(register: &Register, id: ReportId, code: &str) -> SectionId {
    register.sections(id).unwrap().into_iter().find(|section| section.code == code).unwrap().id
}

fn three(folder: &Path) -> (Register, ReportId) {
    let (mut register, _, id) = with_report(folder);
    let below = vec![section("II.1", "Hai một", vec![]), section("II.2", "Hai hai", vec![])];
    let sections = vec![section("I", "Một", vec![]), section("II", "Hai", below), section("III", "Ba", vec![])];
    register.save_document(id, &document(sections)).unwrap();
    (register, id)
}

#[test]
fn a_section_that_a_person_added_stays_in_its_place_when_the_report_is_assembled_again() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, id) = three(folder.path());
    let two = section_id(&register, id, "II");
    let new = NewSection { heading: " Công tác  tôn giáo\n".into(), parent: Some(two), position: 1 };
    let added = register.add_section(id, &new).unwrap().value;
    assert_eq!(headings(&register, id), ["I", "II", "II.1", "II.9", "II.2", "III"]);
    let stored = register.section(added).unwrap().1;
    assert_eq!((stored.heading.as_str(), stored.rank), ("Công tác  tôn giáo", Rank::Roman), "its neighbours' kind of number");
    let again = document(vec![section("I", "Một mới", vec![]), section("III", "Ba", vec![])]);
    register.save_document(id, &again).unwrap();
    assert!(headings(&register, id).contains(&"II.9".to_owned()), "though the section above it is gone");
    while register.to_undo().unwrap().is_some_and(|operation| operation.name != "report-save" || headings(&register, id).len() < 5) {
        register.undo().unwrap();
    }
    assert_eq!(headings(&register, id), ["I", "II", "II.1", "II.2", "III"]);
}

#[test]
fn a_section_moves_with_all_below_it_and_takes_the_numbers_of_its_new_level() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, id) = three(folder.path());
    let (one, two, three) = (section_id(&register, id, "I"), section_id(&register, id, "II"), section_id(&register, id, "III"));
    register.move_section(two, Place { parent: None, position: 0 }).unwrap();
    assert_eq!(headings(&register, id), ["II", "II.1", "II.2", "I", "III"]);
    register.move_section(two, Place { parent: Some(one), position: 9 }).unwrap();
    assert_eq!(headings(&register, id), ["I", "II", "II.1", "II.2", "III"]);
    let ranks: Vec<Rank> = register.document(id).unwrap().unwrap().walk().iter().map(|section| section.rank).collect();
    assert_eq!(ranks, [Rank::Roman, Rank::Arabic, Rank::Decimal, Rank::Decimal, Rank::Roman]);
    let below = section_id(&register, id, "II.1");
    assert!(matches!(register.move_section(two, Place { parent: Some(below), position: 0 }), Err(RegisterError::SectionInItself(_))));
    assert_eq!(register.move_section(three, Place { parent: None, position: 1 }).unwrap().operation, None, "it stands there already");
    // The order that a person chose stays when the report is assembled anew.
    let fresh = vec![section("I", "Một", vec![]), section("II", "Hai", vec![section("II.1", "x", vec![])]), section("III", "Ba", vec![])];
    register.save_document(id, &document(fresh)).unwrap();
    assert_eq!(headings(&register, id), ["I", "II", "II.1", "III"]);
    assert_eq!(section_row_parent(&register, id, "II"), Some(one));
}

fn section_row_parent(register: &Register, id: ReportId, code: &str) -> Option<SectionId> {
    register.sections(id).unwrap().into_iter().find(|section| section.code == code).unwrap().parent
}

#[test]
fn a_section_that_was_taken_out_stays_out_and_can_be_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, id) = three(folder.path());
    let two = section_id(&register, id, "II");
    let before = register.document(id).unwrap().unwrap();
    register.remove_section(two).unwrap();
    assert_eq!(headings(&register, id), ["I", "III"]);
    assert_eq!(register.versions(id).unwrap()[0].name, "Trước khi bỏ mục «Mục II»");
    register.save_document(id, &before).unwrap();
    assert_eq!(headings(&register, id), ["I", "III"], "assembling does not bring it back");
    let removed: Vec<_> = register.removed_sections(id).unwrap().into_iter().map(|section| section.code).collect();
    assert_eq!(removed, ["II"]);
    register.restore_section(two).unwrap();
    assert_eq!(headings(&register, id), ["I", "II", "II.1", "II.2", "III"]);
    register.undo().unwrap();
    register.undo().unwrap();
    register.undo().unwrap();
    assert_eq!(register.document(id).unwrap().unwrap(), before);
}

#[test]
fn a_heading_that_a_person_chose_stays() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, id) = three(folder.path());
    let one = section_id(&register, id, "I");
    register.rename_section(one, "Tình hình chung").unwrap();
    assert!(matches!(register.rename_section(one, " \n "), Err(RegisterError::NameEmpty("Mục"))));
    register.save_document(id, &document(vec![section("I", "Một mới", vec![])])).unwrap();
    let document = register.document(id).unwrap().unwrap();
    assert_eq!(document.sections[0].heading, "Tình hình chung");
    assert_eq!(document.sections[0].blocks[0].inlines().next().unwrap().shown(), "Một mới", "its text is not held");
}

#[test]
fn the_outline_tells_how_far_each_section_is() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, id) = three(folder.path());
    let gap = || vec![Block::paragraph(vec![Inline::Gap { missing: "cần viết: hạn chế".into() }], Provenance::Prompt)];
    let carried = Provenance::CarriedOver { report: id, period: Period::Year(2025) };
    let old = Block::paragraph(vec![Inline::text("Chữ của năm ngoái.")], carried);
    let (one, below, three) = (section_id(&register, id, "I"), section_id(&register, id, "II.1"), section_id(&register, id, "III"));
    let mut again = document(vec![]);
    let mut top = section("II", "", vec![section("II.1", "", vec![]), section("II.2", "Đủ", vec![])]);
    top.blocks.clear();
    top.children[0].blocks = vec![old.clone()];
    let mut empty = section("III", "", vec![]);
    empty.blocks = gap();
    again.sections = vec![section("I", "Một", vec![]), top, empty];
    register.save_document(id, &again).unwrap();
    let told = |register: &Register| {
        let all = register.sections(id).unwrap();
        all.iter().map(|section| (section.code.clone(), progress_of(section, &all))).collect::<std::collections::BTreeMap<_, _>>()
    };
    let first = told(&register);
    assert_eq!((first["I"], first["III"]), (SectionProgress::Draft, SectionProgress::Empty));
    assert_eq!((first["II.1"], first["II"]), (SectionProgress::CarriedOver, SectionProgress::CarriedOver), "a heading is as its least");
    // The mark of old text goes as soon as its words change, and not before.
    register.save_section(below, std::slice::from_ref(&old), SectionState::Edited).unwrap();
    assert_eq!(told(&register)["II.1"], SectionProgress::CarriedOver);
    let touched = Block { body: Body::Paragraph(vec![Inline::text("Chữ của năm nay.")]), ..old };
    register.save_section(below, &[touched], SectionState::Edited).unwrap();
    assert_eq!(told(&register)["II.1"], SectionProgress::Draft);
    assert_eq!(register.section(below).unwrap().1.blocks[0].provenance, Provenance::Written);
    register.mark_section(one, true).unwrap();
    assert_eq!(told(&register)["I"], SectionProgress::Done);
    register.mark_section(one, false).unwrap();
    assert_eq!(told(&register)["I"], SectionProgress::Draft);
    register.save_section(three, &gap(), SectionState::Edited).unwrap();
    assert_eq!(told(&register)["III"], SectionProgress::Empty, "a prompt that nobody answered is no text");
}
