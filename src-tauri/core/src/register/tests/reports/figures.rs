use super::*;
use crate::register::{Fix, SourceLine};

fn leaving_figure(unit: UnitId, number: &str, provenance: Provenance) -> Block {
    Block::paragraph(vec![Inline::text("Toàn tỉnh tổ chức "), figure(unit, number), Inline::text(".")], provenance)
}

/// A draft whose first section says «12 buổi» while the register says so too.
fn with_figure(folder: &Path) -> (Register, [UnitId; 3], ReportId) {
    let (mut register, units, id) = with_report(folder);
    register.put_observations(&[value("T01", units[1], 12)], None).unwrap();
    let mut first = section("I", "", vec![]);
    first.blocks = vec![leaving_figure(units[0], "12", Provenance::Written), leaving_figure(units[0], "12", Provenance::Template)];
    register.save_document(id, &document(vec![first, section("II", "Hai", vec![])])).unwrap();
    (register, units, id)
}

fn shown(register: &Register, id: ReportId) -> Vec<String> {
    let section = register.sections(id).unwrap().remove(0);
    section.blocks.iter().map(|block| block.inlines().map(Inline::shown).collect()).collect()
}

#[test]
fn a_figure_that_changes_under_a_draft_is_told_with_its_sentence_and_accepted_everywhere() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, [_, commune, _], id) = with_figure(folder.path());
    assert!(register.changed_figures(id).unwrap().is_empty());
    register.put_observations(&[value("T01", commune, 1400)], None).unwrap();
    let changed = register.changed_figures(id).unwrap();
    assert_eq!(changed.len(), 1);
    let figure = &changed[0];
    assert_eq!((figure.shown.as_str(), figure.now_shown.as_str(), figure.turns), ("12 buổi", "1.400 buổi", false));
    assert_eq!(figure.places.iter().map(|place| (place.code.as_str(), place.block)).collect::<Vec<_>>(), [("I", 0), ("I", 1)]);
    assert_eq!(figure.places[0].sentence, "Toàn tỉnh tổ chức 12 buổi.");

    let problems = register.report_problems(id).unwrap();
    let told = problems.iter().find(|found| found.problem.rule == "figure.changed").unwrap();
    assert_eq!(told.section, Some(register.sections(id).unwrap()[0].id));
    assert_eq!(told.fix, Some(Fix::AcceptFigures(vec![figure.origin.clone()])));

    let origin = figure.origin.clone();
    assert_eq!(register.accept_figures(id, std::slice::from_ref(&origin)).unwrap().value, 2);
    assert_eq!(shown(&register, id), ["Toàn tỉnh tổ chức 1.400 buổi.", "Toàn tỉnh tổ chức 1.400 buổi."]);
    assert!(register.changed_figures(id).unwrap().is_empty());
    assert_eq!(register.accept_figures(id, &[origin]).unwrap().operation, None);
    register.undo().unwrap();
    assert_eq!(shown(&register, id)[0], "Toàn tỉnh tổ chức 12 buổi.");
}

#[test]
fn a_figure_that_is_held_stays_until_the_register_changes_again() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, [_, commune, _], id) = with_figure(folder.path());
    register.put_observations(&[value("T01", commune, 13)], None).unwrap();
    let origin = register.changed_figures(id).unwrap()[0].origin.clone();
    register.hold_figures(id, &[origin]).unwrap();
    let mut register = reopen(register);
    assert!(register.changed_figures(id).unwrap()[0].held);
    let problems = register.report_problems(id).unwrap();
    let told = problems.iter().find(|found| found.problem.rule == "figure.changed").unwrap();
    assert_eq!((told.problem.severity, &told.fix), (Severity::Note, &None));
    register.put_observations(&[value("T01", commune, 14)], None).unwrap();
    assert!(!register.changed_figures(id).unwrap()[0].held);
}

#[test]
fn a_figure_whose_value_is_gone_leaves_a_gap_and_its_words_are_to_be_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, [_, commune, _], id) = with_figure(folder.path());
    let gone = crate::register::NewObservation::actual("T01", commune, half_year(), Observed::NotReported);
    register.put_observations(&[gone], None).unwrap();
    let changed = register.changed_figures(id).unwrap();
    assert_eq!((changed[0].now, changed[0].now_shown.as_str(), changed[0].turns), (None, "", true));
    register.accept_figures(id, &[changed[0].origin.clone()]).unwrap();
    assert_eq!(shown(&register, id)[0], "Toàn tỉnh tổ chức [chưa có số liệu: T01].");
}

#[test]
fn a_figure_is_followed_to_what_units_gave_and_where_that_came_from() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, [root, commune, other], id) = with_report(folder.path());
    let source = Source { label: "Báo cáo số 12-BC/ĐU".into(), place: Some("Biểu 1, ô C7".into()), ..Source::default() };
    register.put_observations(&[value("T01", commune, 12), value("T01", other, 5)], Some(&source)).unwrap();
    let Inline::Figure { origin, .. } = figure(root, "17") else { unreachable!() };
    let found = register.figure_source(id, &origin).unwrap();
    assert_eq!((found.indicator.as_str(), found.is_still, found.made_of.len()), ("Buổi tuyên truyền", true, 2));
    let SourceLine::Reading { observation, unit, source } = &found.made_of[0] else { panic!("a value of a unit") };
    assert_eq!((unit.as_str(), observation.observed), ("Xã An Phú", Observed::number(12)));
    assert_eq!(observation.recorded_by, "Trần Thị Thử");
    assert_eq!(source.as_ref().unwrap().place.as_deref(), Some("Biểu 1, ô C7"));
    let stale = FigureOrigin { value: "16".into(), ..origin.clone() };
    assert!(!register.figure_source(id, &stale).unwrap().is_still);
    let running = FigureOrigin { indicator: "T03".into(), ..origin };
    let found = register.figure_source(id, &running).unwrap();
    let SourceLine::Indicator { code, made_of, .. } = &found.made_of[0] else { panic!("another indicator") };
    assert_eq!((code.as_str(), made_of.len()), ("T01", 2));
}

#[test]
fn a_counted_figure_is_followed_to_its_records() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, [root, ..], id) = with_report(folder.path());
    register.add_record(&conference("Hội nghị sơ kết", "2026-05-20")).unwrap();
    let Inline::Figure { origin, .. } = figure(root, "1") else { unreachable!() };
    let found = register.figure_source(id, &FigureOrigin { indicator: "T04".into(), ..origin }).unwrap();
    let SourceLine::Record { record, .. } = &found.made_of[0] else { panic!("a record") };
    assert_eq!(record.title, "Hội nghị sơ kết");
}
