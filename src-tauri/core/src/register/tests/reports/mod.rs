mod figures;
mod outline;
mod reassembled;
mod typing;
mod versions;

use super::*;
use crate::document::*;
use crate::register::{Binnable, Issue, LateFate, NewReport, RegisterError, SectionState};

fn profile() -> IssuerProfile {
    IssuerProfile {
        name: "Ban".into(),
        issuer: "BAN TUYÊN GIÁO VÀ DÂN VẬN".into(),
        issuer_in_text: "Ban".into(),
        ..IssuerProfile::default()
    }
}

fn section(code: &str, text: &str, children: Vec<Section>) -> Section {
    let blocks = vec![Block::paragraph(vec![Inline::text(text)], Provenance::Template)];
    Section { code: code.into(), rank: Rank::Roman, heading: format!("Mục {code}"), blocks, children }
}

fn figure(unit: UnitId, number: &str) -> Inline {
    let origin = FigureOrigin { indicator: "T01".into(), unit, window: half_year(), measure: Measure::Total, value: number.to_owned() };
    Inline::Figure { origin, shown: format!("{number} buổi") }
}

fn document(sections: Vec<Section>) -> Document {
    Document {
        head: Head {
            level: Level::Tinh,
            parent: None,
            issuer: "BAN".into(),
            number: None,
            document_type: "BC".into(),
            symbol: "BTGDVTU".into(),
            place: "Lam Giang".into(),
            signed_on: None,
            drafted_on: day("2026-06-10"),
        },
        title: "BÁO CÁO".into(),
        subject: "kết quả".into(),
        marks: Marks { draft: Some(1), ..Marks::default() },
        addressees: Vec::new(),
        opening: Vec::new(),
        sections,
        signature: Signature { mode: SignMode::Direct, authority: String::new(), title: None, name: String::new() },
        recipients: Recipients::default(),
        appendices: Vec::new(),
        properties: Properties { title: String::new(), author: String::new(), subject: String::new(), window: half_year() },
        own: OwnFrame::default(),
    }
}

fn issue(number: u32, on: &str) -> Issue {
    let signer =
        Signer {
            mode: SignMode::ForHead, authority: "TRƯỞNG BAN".into(), title: Some("PHÓ TRƯỞNG BAN".into()), name: "Lê Thị Thử".into()
        };
    Issue { number: Some(number), signed_on: day(on), signer }
}

fn review(period: Period, template: &str) -> NewReport {
    NewReport::of(period, CutoffScheme::Nd09, template)
}

fn with_report(folder: &Path) -> (Register, [UnitId; 3], ReportId) {
    let mut register = create(folder);
    let units = province(&mut register);
    register.add_profile(&profile()).unwrap();
    let id = register.new_report(&review(Period::SixMonths(2026), "dan-van-tinh-6t")).unwrap().value;
    (register, units, id)
}

#[test]
fn a_draft_comes_back_as_it_was_saved_and_its_title_is_the_period_s() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, [root, ..], id) = with_report(folder.path());
    assert_eq!(register.document(id).unwrap(), None);
    let sections =
        vec![section("I", "Một", vec![section("I.1", "Một một", vec![]), section("I.2", "Một hai", vec![])]), section("II", "Hai", vec![])];
    let document = document(sections);
    register.save_document(id, &document).unwrap();
    let register = reopen(register);
    assert_eq!(register.document(id).unwrap().unwrap(), document);
    let report = register.report(id).unwrap();
    assert_eq!((report.title.as_str(), report.unit, report.window), ("Báo cáo 6 tháng đầu năm 2026", root, half_year()));
}

#[test]
fn assembling_again_never_overwrites_what_a_person_wrote() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _, id) = with_report(folder.path());
    register
        .save_document(id, &document(vec![section("I", "Một", vec![]), section("II", "Hai", vec![]), section("III", "Ba", vec![])]))
        .unwrap();
    let written = vec![Block::paragraph(vec![Inline::text("Chữ của chuyên viên")], Provenance::Written)];
    for at in [0, 2] {
        let section = register.sections(id).unwrap()[at].id;
        register.save_section(section, &written, SectionState::Edited).unwrap();
    }
    let again = document(vec![section("I", "Một mới", vec![]), section("II", "Hai mới", vec![])]);
    let saved = register.save_document(id, &again).unwrap().value;
    assert_eq!((saved.kept, saved.orphaned), (vec!["I".to_owned()], vec!["III".to_owned()]));
    let sections = register.sections(id).unwrap();
    assert_eq!(
        sections.iter().map(|section| section.blocks[0].inlines().next().unwrap().shown()).collect::<Vec<_>>(),
        ["Chữ của chuyên viên", "Hai mới", "Chữ của chuyên viên"]
    );
    assert_eq!(sections[0].baseline[0].inlines().next().unwrap().shown(), "Một mới");
    let history = register.history(crate::register::Noun::ReportSection, sections[0].id.0).unwrap();
    assert_eq!(history.len(), 3, "assembled, written, assembled again beside it");
}

#[test]
fn an_issued_report_is_frozen_and_later_figures_wait_on_a_list() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, [root, commune, other], id) = with_report(folder.path());
    register.put_observations(&[value("T01", commune, 12)], None).unwrap();
    assert!(matches!(register.issue_report(id, &issue(45, "2026-06-14")), Err(RegisterError::ReportEmpty(_))));
    let mut first = section("I", "Tổ chức", vec![]);
    first.blocks = vec![Block::paragraph(vec![Inline::text("Tổ chức "), figure(root, "12")], Provenance::Template)];
    register.save_document(id, &document(vec![first])).unwrap();
    register.issue_report(id, &issue(45, "2026-06-14")).unwrap();

    let frozen = register.document(id).unwrap().unwrap();
    assert_eq!((frozen.head.number, frozen.marks.draft, frozen.signature.name.as_str()), (Some(45), None, "Lê Thị Thử"));
    assert_eq!(register.frozen_totals(id).unwrap()["T01"], 12.into());
    assert!(matches!(register.save_document(id, &frozen), Err(RegisterError::ReportIssued(_))));
    let section = register.sections(id).unwrap()[0].id;
    assert!(matches!(register.save_section(section, &[], SectionState::Edited), Err(RegisterError::ReportIssued(_))));
    assert!(register.late_changes(id).unwrap().is_empty());

    register.put_observations(&[value("T01", commune, 13), value("T01", other, 5)], None).unwrap();
    let late = register.late_changes(id).unwrap();
    let told: Vec<_> = late.iter().map(|change| (change.unit, change.then, change.now)).collect();
    assert_eq!(told, [(commune, Some(Observed::number(12)), Observed::number(13)), (other, None, Observed::number(5))]);
    register.put_observations(&[value("T01", commune, 12)], None).unwrap();
    assert_eq!(register.late_changes(id).unwrap().len(), 1, "changed back is not changed");
    assert_eq!(register.frozen_figures(id).unwrap()[0].shown, "12 buổi");
}

#[test]
fn a_cleared_cell_of_an_issued_report_waits_on_the_list_as_well() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, [_, commune, _], id) = with_report(folder.path());
    let put = register.put_observations(&[value("T01", commune, 12)], None).unwrap();
    register.save_document(id, &document(vec![])).unwrap();
    register.issue_report(id, &issue(45, "2026-06-14")).unwrap();
    let crate::register::Put::Added(observation) = put.value[0] else { panic!() };
    register.remove_observation(observation).unwrap();
    let late = register.late_changes(id).unwrap();
    assert_eq!((late.len(), late[0].then, late[0].now), (1, Some(Observed::number(12)), Observed::NotReported));
    register.undo().unwrap();
    assert!(register.late_changes(id).unwrap().is_empty());
}

#[test]
fn records_that_come_change_or_go_after_a_report_is_issued_wait_on_a_list() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _, id) = with_report(folder.path());
    let add = |register: &mut Register, title: &str, day: &str| register.add_record(&conference(title, day)).unwrap().value.id;
    let kept = add(&mut register, "Hội nghị sơ kết", "2026-06-01");
    let gone = add(&mut register, "Hội nghị giao ban", "2026-05-04");
    let changed = add(&mut register, "Hội nghị chuyên đề", "2026-04-20");
    register.save_document(id, &document(vec![])).unwrap();
    register.issue_report(id, &issue(45, "2026-06-14")).unwrap();
    assert!(register.late_records(id).unwrap().is_empty());

    let added = add(&mut register, "Hội nghị nhập muộn", "2026-06-02");
    add(&mut register, "Hội nghị của kỳ sau", "2026-07-15");
    register.put_in_bin(Binnable::Record(gone)).unwrap();
    register.change_record(&Record { id: changed, ..conference("Hội nghị chuyên đề (sửa ngày)", "2026-04-21") }).unwrap();
    register.change_record(&Record { id: kept, ..conference("Hội nghị sơ kết quý", "2026-06-01") }).unwrap();
    register.change_record(&Record { id: kept, ..conference("Hội nghị sơ kết", "2026-06-01") }).unwrap();
    let late = register.late_records(id).unwrap();
    let told: Vec<_> = late.iter().map(|late| (late.record, late.fate, late.title.as_str())).collect();
    let expected = [
        (gone, LateFate::Removed, "Hội nghị giao ban"),
        (changed, LateFate::Changed, "Hội nghị chuyên đề (sửa ngày)"),
        (added, LateFate::Added, "Hội nghị nhập muộn"),
    ];
    assert_eq!(told, expected, "changed back is not changed, and the next period's is not this one's");
    assert_eq!(late[0].who, "Trần Thị Thử");
    register.restore_from_bin(Binnable::Record(gone)).unwrap();
    assert_eq!(register.late_records(id).unwrap().len(), 2);
}

#[test]
fn a_stage_reached_in_the_days_of_an_issued_report_and_told_later_waits_on_the_list() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, [_, commune, _], id) = with_report(folder.path());
    let model = Record { kind: "mo-hinh".into(), unit: Some(commune), ..conference("Tuyến đường hoa", "2025-03-01") };
    let model = register.add_record(&model).unwrap().value.id;
    register.save_document(id, &document(vec![])).unwrap();
    register.issue_report(id, &issue(45, "2026-06-14")).unwrap();
    let stage = StageReached { stage: "cong-nhan".into(), on: Some(day("2026-05-20")), document: None, note: None };
    register.reach_stage(model, &stage).unwrap();
    let late = register.late_records(id).unwrap();
    assert_eq!(late.iter().map(|late| (late.record, late.fate)).collect::<Vec<_>>(), [(model, LateFate::Changed)]);
    register.undo().unwrap();
    assert!(register.late_records(id).unwrap().is_empty());
}

#[test]
fn one_number_is_given_once_a_year() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _, id) = with_report(folder.path());
    register.save_document(id, &document(vec![])).unwrap();
    register.issue_report(id, &issue(45, "2026-06-14")).unwrap();
    let next = register.new_report(&review(Period::NineMonths(2026), "dan-van-tinh-9t")).unwrap().value;
    register.save_document(next, &document(vec![])).unwrap();
    assert!(matches!(
        register.issue_report(next, &issue(45, "2026-09-14")),
        Err(RegisterError::NumberTaken { number: 45, year: 2026, .. })
    ));
    register.issue_report(next, &issue(45, "2027-01-02")).unwrap();
}

#[test]
fn the_report_before_is_the_last_issued_one_of_the_same_series() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _, six) = with_report(folder.path());
    let task = Task {
        id: TaskId(0),
        origin: TaskOrigin::Report(six),
        group: None,
        group_title: None,
        content: "Đẩy mạnh tuyên truyền".into(),
        lead: None,
        lead_text: None,
        cycle: TaskCycle::Once,
        due: None,
        state: TaskState::Assigned,
        done_on: None,
        result: None,
        position: 0,
    };
    let task = Task { id: register.add_task(&task).unwrap().value, ..task };
    let other = register.new_report(&review(Period::FirstQuarter(2026), "dan-chu-tinh-q1")).unwrap().value;
    let nine = register.new_report(&review(Period::NineMonths(2026), "dan-van-tinh-9t")).unwrap().value;
    assert_eq!(register.previous_report(nine).unwrap(), None, "a draft has set no tasks yet");
    for (at, id) in (1..).zip([six, other]) {
        register.save_document(id, &document(vec![])).unwrap();
        register.issue_report(id, &issue(at, "2026-06-14")).unwrap();
    }
    let previous = register.previous_report(nine).unwrap().unwrap();
    assert_eq!(previous.id, six);
    register.change_task(&Task { state: TaskState::Done, result: Some("Đã tổ chức 12 buổi".into()), ..task.clone() }).unwrap();
    let tasks = register.tasks_of_report(previous.id).unwrap();
    assert_eq!((tasks[0].id, tasks[0].state, tasks[0].result.as_deref()), (task.id, TaskState::Done, Some("Đã tổ chức 12 buổi")));
}

#[test]
fn a_report_is_found_once_by_its_title_and_by_the_words_of_its_sections() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _, id) = with_report(folder.path());
    let found = |register: &Register, words: &str| {
        let hits = register.search(words, 10).unwrap();
        hits.into_iter().map(|hit| (hit.found, hit.snippet)).collect::<Vec<_>>()
    };
    let report = crate::register::Found::Report(id);
    let mut table = section("I.1", "", vec![]);
    let cell = |text: &str| vec![Inline::text(text)];
    let rows = vec![Row { cells: vec![cell("Tổ hoà giải"), cell("12")], role: RowRole::Data }];
    let column = || Column { heading: "Cột".into(), align: Align::Left, weight: 1 };
    let body = Body::Table(Table { title: vec![], columns: vec![column(), column()], group_heads: vec![], rows });
    table.blocks = vec![Block { provenance: Provenance::Template, body }];
    let text = "Công tác tuyên truyền trong báo cáo này được đổi mới";
    register.save_document(id, &document(vec![section("I", text, vec![table])])).unwrap();
    let hits = found(&register, "doi moi");
    assert_eq!((hits.len(), hits[0].0, hits[0].1.contains("được đổi mới")), (1, report, true));
    assert_eq!(found(&register, "tổ hòa giải").len(), 1);
    assert_eq!(found(&register, "báo cáo").len(), 1, "title and section are one find");
    assert!(found(&register, "template").is_empty(), "the form in which a section is kept is not its words");

    let section = register.sections(id).unwrap()[0].id;
    let written = vec![Block::paragraph(vec![Inline::text("Chữ của chuyên viên")], Provenance::Written)];
    register.save_section(section, &written, SectionState::Edited).unwrap();
    assert!(found(&register, "doi moi").is_empty());
    assert_eq!(found(&register, "chuyen vien")[0].0, report);
    register.undo().unwrap();
    assert_eq!(found(&register, "doi moi").len(), 1);
    register.redo().unwrap();
    assert_eq!(found(&register, "chuyen vien").len(), 1);
    register.put_in_bin(crate::register::Binnable::Report(id)).unwrap();
    assert!(found(&register, "chuyen vien").is_empty());
    assert!(register.check().unwrap().is_empty());
}

#[test]
fn text_under_a_section_that_the_template_does_not_have_is_told_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _, id) = with_report(folder.path());
    let mut stray = section("II.99", "", vec![]);
    stray.blocks = vec![Block::paragraph(vec![Inline::text("Chữ không có chỗ")], Provenance::Written)];
    register.save_document(id, &document(vec![stray])).unwrap();
    let leaving = crate::register::Leaving::draft_of(day("2026-06-10"));
    let assembled = register.assemble(&review(Period::SixMonths(2026), "dan-van-tinh-6t"), &leaving).unwrap();
    let told: Vec<_> = assembled.problems.iter().filter(|problem| problem.rule == "written.unplaced").collect();
    assert_eq!(told.len(), 1);
    assert!(told[0].message.contains("II.99") && told[0].message.contains("Chữ không có chỗ"), "{}", told[0].message);
    let saved = register.save_document(id, &assembled.document).unwrap().value;
    assert_eq!(saved.orphaned, ["II.99"]);
    assert!(register.sections(id).unwrap().iter().any(|section| section.code == "II.99"));
}
