use super::*;
use crate::document::text_of;
use crate::register::Leaving;

/// A report assembled from a built-in template over a small register.
fn assembled(folder: &Path) -> (Register, ReportId) {
    let (mut register, [_, commune, _], _) = with_report(folder);
    register.put_observations(&[value("T01", commune, 12)], None).unwrap();
    let id =
        register.begin_report(&review(Period::SixMonths(2026), "dan-van-tinh-6t"), &Leaving::draft_of(day("2026-06-10"))).unwrap().value;
    (register, id)
}

fn texts(blocks: &[Block]) -> Vec<String> {
    blocks.iter().map(text_of).collect()
}

#[test]
fn a_review_is_begun_with_its_text_in_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, id) = assembled(folder.path());
    assert!(register.document(id).unwrap().unwrap().walk().len() > 2);
    register.undo().unwrap();
    assert!(matches!(register.report(id), Err(RegisterError::NotFound { .. })));
    register.redo().unwrap();
    assert!(!register.sections(id).unwrap().is_empty());
}

#[test]
fn a_section_assembled_anew_stands_beside_the_edited_one_and_is_taken_by_paragraph() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, id) = assembled(folder.path());
    let section = register.sections(id).unwrap().into_iter().find(|section| section.blocks.len() >= 2).unwrap();
    assert!(register.compare_section(section.id).unwrap().pairs.iter().all(|pair| pair.same), "nothing has changed yet");

    let mut blocks = section.blocks.clone();
    blocks[0].body = Body::Paragraph(vec![Inline::text("Chữ của chuyên viên viết thay cho đoạn đầu.")]);
    blocks.push(Block::paragraph(vec![Inline::text("Một đoạn viết thêm.")], Provenance::Written));
    register.save_section(section.id, &blocks, SectionState::Edited).unwrap();
    let comparison = register.compare_section(section.id).unwrap();
    let own: Vec<_> = comparison.pairs.iter().filter(|pair| pair.new.is_none()).map(|pair| text_of(pair.old.as_ref().unwrap())).collect();
    assert!(own.contains(&"Một đoạn viết thêm.".to_owned()), "{own:?}");
    let first = comparison.pairs.iter().position(|pair| pair.new.as_ref() == section.blocks.first());
    let Some(first) = first else {
        // A first paragraph that only asks for text is not asked for again once it is answered.
        assert_eq!(section.blocks[0].provenance, Provenance::Prompt);
        return;
    };
    assert!(matches!(register.accept_section(section.id, &[first].into(), "khác"), Err(RegisterError::ComparisonStale)));
    register.accept_section(section.id, &[first].into(), &comparison.stamp).unwrap();
    let now = texts(&register.section(section.id).unwrap().1.blocks);
    assert!(now.contains(&text_of(&section.blocks[0])) && now.contains(&"Một đoạn viết thêm.".to_owned()), "{now:?}");
    register.undo().unwrap();
    assert_eq!(texts(&register.section(section.id).unwrap().1.blocks)[0], "Chữ của chuyên viên viết thay cho đoạn đầu.");
}

#[test]
fn a_figure_sentence_becomes_free_text_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, [root, ..], id) = with_report(folder.path());
    let mut first = section("I", "", vec![]);
    let sentence = Provenance::Sentence { code: "dvk.dang-ky".into() };
    first.blocks = vec![Block::paragraph(vec![Inline::text("Có "), figure(root, "12"), Inline::text(".")], sentence)];
    register.save_document(id, &document(vec![first])).unwrap();
    let section = register.sections(id).unwrap()[0].id;
    let block = |register: &Register| register.section(section).unwrap().1.blocks[0].clone();
    register.detach_sentence(section, 0, true).unwrap();
    assert_eq!(block(&register).provenance, Provenance::Written);
    assert!(block(&register).inlines().any(|inline| matches!(inline, Inline::Figure { .. })), "its number is still followed");
    register.undo().unwrap();
    register.detach_sentence(section, 0, false).unwrap();
    assert_eq!(block(&register).body, Body::Paragraph(vec![Inline::text("Có 12 buổi.")]));
    assert!(matches!(register.detach_sentence(section, 0, true), Err(RegisterError::NotFound { .. })));
    assert!(matches!(register.attach_sentence(section, 0, true, &"khong.co".into()), Err(RegisterError::UnknownCode { .. })));
}

#[test]
fn what_a_person_wrote_into_the_opening_stands_when_the_report_is_assembled_again() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, id) = assembled(folder.path());
    let own = vec![Block::paragraph(vec![Inline::text("Căn cứ do chuyên viên viết.")], Provenance::Template)];
    let saved = register.save_front(id, None, &own).unwrap().value;
    assert_eq!(saved[0].provenance, Provenance::Written);
    assert!(matches!(register.save_front(id, Some("PL99"), &own), Err(RegisterError::NotFound { what: "phụ lục" })));
    let again = register.assemble_report(id, &Leaving::draft_of(day("2026-06-11"))).unwrap();
    register.save_document(id, &again.document).unwrap();
    assert_eq!(texts(&register.document(id).unwrap().unwrap().opening), ["Căn cứ do chuyên viên viết."]);
}

#[test]
fn a_section_offers_its_records_the_last_report_and_phrases() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _, six) = with_report(folder.path());
    register.save_document(six, &document(vec![section("I", "Sáu tháng", vec![])])).unwrap();
    register.issue_report(six, &issue(7, "2026-06-20")).unwrap();
    let nine = register.new_report(&review(Period::NineMonths(2026), "dan-van-tinh-9t")).unwrap().value;
    register.save_document(nine, &document(vec![section("I", "Chín tháng", vec![])])).unwrap();
    register.add_phrase("I", "Tình hình Nhân dân ổn định", Some(six)).unwrap();
    let material = register.section_material(register.sections(nine).unwrap()[0].id).unwrap();
    let (report, blocks) = material.last.unwrap();
    assert_eq!((report.id, texts(&blocks)), (six, vec!["Sáu tháng".to_owned()]));
    assert_eq!(material.phrases[0].text, "Tình hình Nhân dân ổn định");
}

#[test]
fn an_issued_report_is_corrected_by_another_and_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _, id) = with_report(folder.path());
    register.save_document(id, &document(vec![section("I", "Một", vec![])])).unwrap();
    assert!(matches!(register.correct_report(id), Err(RegisterError::ReportNotIssued(_))));
    let file = register.issue_report_with_file(id, &issue(7, "2026-06-20"), "07 Bao cao.docx").unwrap().value;
    let bytes = register.attachment(file).unwrap();
    assert!(bytes.starts_with(b"PK"), "the Word file itself is kept");
    let signed = register.document(id).unwrap().unwrap();

    let correction = register.correct_report(id).unwrap().value;
    assert_eq!(register.correct_report(id).unwrap().value, correction, "one correction at a time");
    let draft = register.report(correction).unwrap();
    assert_eq!((draft.corrects, draft.issued, draft.number), (Some(id), false, None));
    let section = register.sections(correction).unwrap()[0].id;
    let own = vec![Block::paragraph(vec![Inline::text("Một, đã sửa")], Provenance::Written)];
    register.save_section(section, &own, SectionState::Edited).unwrap();
    assert_eq!(register.document(id).unwrap().unwrap(), signed);
    register.issue_report(correction, &issue(7, "2026-07-01")).unwrap();

    let nine = register.new_report(&review(Period::NineMonths(2026), "dan-van-tinh-9t")).unwrap().value;
    assert_eq!(register.previous_report(nine).unwrap().unwrap().id, correction, "what was corrected is no longer what was said");
    assert!(register.check().unwrap().is_empty());
}

#[test]
fn the_next_review_tells_its_runway_and_who_owes_figures() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, [_, commune, other], _) = with_report(folder.path());
    let next = register.next_review().unwrap().unwrap();
    assert_eq!((next.runway.period, next.runway.days_left), (Period::SixMonths(2026), 4));
    assert_eq!(next.owing.iter().map(|unit| unit.id).collect::<Vec<_>>(), [commune, other]);
    assert!(next.draft.is_some());
    register.put_observations(&[value("T01", commune, 12)], None).unwrap();
    let next = register.next_review().unwrap().unwrap();
    assert_eq!((next.done.units_in, next.done.units_asked, next.owing.len()), (1, 2, 1));
    let plan = RunwayPlan { signing: 20, ..RunwayPlan::default() };
    let far = register.change_review_dates(&RunwayPlan { leader: 999, ..plan }, CutoffScheme::Calendar).unwrap_err();
    assert!(far.to_string().contains("đến 90 ngày sau ngày chốt"), "{far}");
    register.change_review_dates(&plan, CutoffScheme::Calendar).unwrap();
    let next = register.next_review().unwrap().unwrap();
    assert_eq!((next.runway.window.to(), register.runway_plan().unwrap()), (day("2026-06-30"), plan));
}

#[test]
fn a_draft_keeps_its_own_subject_and_recipients_when_it_is_assembled_again() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _, id) = with_report(folder.path());
    register.save_document(id, &document(vec![section("I", "Một", vec![])])).unwrap();
    let recipients =
        Recipients { to: vec!["- Thường trực Tỉnh uỷ;".into(), "  ".into()], archive: "Lưu Văn phòng Ban.".into() };
    assert!(matches!(register.change_frame(id, Some("  "), None), Err(RegisterError::NameEmpty(_))));
    register.change_frame(id, Some("kết quả riêng"), Some(&recipients)).unwrap();
    register.save_document(id, &document(vec![section("I", "Một mới", vec![])])).unwrap();
    let kept = register.document(id).unwrap().unwrap();
    assert_eq!((kept.subject.as_str(), kept.properties.title.as_str()), ("kết quả riêng", "BÁO CÁO kết quả riêng"));
    assert_eq!(kept.recipients, Recipients { to: vec!["Thường trực Tỉnh uỷ".into()], archive: "Lưu Văn phòng Ban".into() });

    register.change_frame(id, None, None).unwrap();
    register.save_document(id, &document(vec![section("I", "Một mới", vec![])])).unwrap();
    let back = register.document(id).unwrap().unwrap();
    assert_eq!((back.subject.as_str(), back.recipients), ("kết quả", Recipients::default()), "the template's words are back");
    register.undo().unwrap();
    register.undo().unwrap();
    assert_eq!(register.document(id).unwrap().unwrap().subject, "kết quả riêng");
}

#[test]
fn a_section_offers_what_the_units_below_wrote_for_these_days() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, [_, unit, _], id) = with_report(folder.path());
    register.save_document(id, &document(vec![section("I", "Tình hình", vec![])])).unwrap();
    let of_unit = register.new_report(&NewReport { unit: Some(unit), ..review(Period::SixMonths(2026), "dan-van-xa-6t") }).unwrap().value;
    register.save_document(of_unit, &document(vec![section("I", "Tình hình", vec![])])).unwrap();
    let of_last_year =
        register.new_report(&NewReport { unit: Some(unit), ..review(Period::SixMonths(2025), "dan-van-xa-6t") }).unwrap().value;
    register.save_document(of_last_year, &document(vec![section("I", "Tình hình", vec![])])).unwrap();
    let material = register.section_material(register.sections(id).unwrap()[0].id).unwrap();
    let reports: Vec<_> = material.of_units.iter().map(|(report, _)| report.id).collect();
    assert_eq!(reports, [of_unit], "not the province's own, and not last year's");
    assert!(!material.of_units[0].1.is_empty());
}
