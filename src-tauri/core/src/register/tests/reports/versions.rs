use super::*;
use crate::document::Change;
use crate::register::{Reason, VersionSide};

fn written(text: &str) -> Vec<Block> {
    vec![Block::paragraph(vec![Inline::text(text)], Provenance::Written)]
}

#[test]
fn a_version_is_kept_before_the_report_is_assembled_again_and_before_it_is_issued() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _, id) = with_report(folder.path());
    register.save_document(id, &document(vec![section("I", "Một", vec![])])).unwrap();
    assert!(register.versions(id).unwrap().is_empty(), "there was nothing before");
    register.save_document(id, &document(vec![section("I", "Một mới", vec![])])).unwrap();
    register.save_document(id, &document(vec![section("I", "Một mới", vec![])])).unwrap();
    register.issue_report(id, &issue(7, "2026-06-20")).unwrap();
    let reasons: Vec<Reason> = register.versions(id).unwrap().into_iter().map(|version| version.reason).collect();
    assert_eq!(reasons, [Reason::Assemble, Reason::Assemble], "the same text is not kept twice");
    assert!(matches!(register.keep_version(id, "  "), Err(RegisterError::NameEmpty(_))));
    register.keep_version(id, "Bản trình ký").unwrap();
    assert_eq!(register.versions(id).unwrap()[0].name, "Bản trình ký");
}

#[test]
fn an_earlier_version_comes_back_and_what_stood_in_between_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _, id) = with_report(folder.path());
    let first = document(vec![section("I", "Một", vec![section("I.1", "Một một", vec![])]), section("II", "Hai", vec![])]);
    register.save_document(id, &first).unwrap();
    let kept = register.keep_version(id, "Bản đầu").unwrap().value;
    let sections = register.sections(id).unwrap();
    register.save_section(sections[0].id, &written("Viết lại"), SectionState::Edited).unwrap();
    let two = sections.iter().find(|section| section.code == "II").unwrap().id;
    register.remove_section(two).unwrap();
    let now = register.document(id).unwrap().unwrap();

    register.restore_version(kept).unwrap();
    assert_eq!(register.document(id).unwrap().unwrap(), first);
    let before = &register.versions(id).unwrap()[0];
    assert_eq!((before.reason, before.name.as_str()), (Reason::Restore, "Trước khi lấy lại «Bản đầu»"));
    assert_eq!(register.version_document(before.id).unwrap(), now);
    register.undo().unwrap();
    assert_eq!(register.document(id).unwrap().unwrap(), now);
}

#[test]
fn two_versions_and_the_report_before_are_read_side_by_side() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _, six) = with_report(folder.path());
    register.save_document(six, &document(vec![section("I", "Toàn tỉnh có 12 mô hình mới", vec![])])).unwrap();
    register.issue_report(six, &issue(7, "2026-06-20")).unwrap();
    let nine = register.new_report(&review(Period::NineMonths(2026), "dan-van-tinh-9t")).unwrap().value;
    assert!(matches!(register.compare_versions(VersionSide::Previous(nine), VersionSide::Now(nine)), Err(RegisterError::ReportEmpty(_))));
    register
        .save_document(nine, &document(vec![section("I", "Toàn tỉnh có 20 mô hình mới", vec![]), section("II", "Hai", vec![])]))
        .unwrap();
    let pairs = register.compare_versions(VersionSide::Previous(nine), VersionSide::Now(nine)).unwrap();
    let told: Vec<_> = pairs.iter().map(|pair| (pair.code.as_str(), pair.old_heading.is_some(), pair.is_same())).collect();
    assert_eq!(told, [("", true, true), ("I", true, false), ("II", false, false)]);
    let removed: Vec<&str> =
        pairs[1].pairs[0].words.iter().filter(|word| word.change == Change::Removed).map(|word| word.text.as_str()).collect();
    assert_eq!(removed, ["12"]);
    assert!(matches!(register.compare_versions(VersionSide::Previous(six), VersionSide::Now(six)), Err(RegisterError::NotFound { .. })));
}

#[test]
fn a_kept_version_becomes_a_draft_of_its_own_and_the_report_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _, id) = with_report(folder.path());
    let first = document(vec![section("I", "Một", vec![section("I.1", "Một một", vec![])])]);
    register.save_document(id, &first).unwrap();
    let kept = register.keep_version(id, "Bản trình ký").unwrap().value;
    let top = register.sections(id).unwrap()[0].id;
    register.save_section(top, &written("Viết lại"), SectionState::Edited).unwrap();
    let now = register.document(id).unwrap().unwrap();

    let copy = register.copy_version(kept).unwrap().value;
    assert_eq!(register.report(copy).unwrap().title, "Báo cáo 6 tháng đầu năm 2026 (Bản trình ký)");
    assert_eq!(register.document(copy).unwrap().unwrap().sections, first.sections);
    assert_eq!(register.document(id).unwrap().unwrap(), now);
    register.issue_report(id, &issue(7, "2026-06-20")).unwrap();
    let again = register.copy_version(kept).unwrap().value;
    assert!(!register.report(again).unwrap().issued, "of an issued report too, the copy is a draft");
}
