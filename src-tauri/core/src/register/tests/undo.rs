use super::*;
use crate::register::{Noun, OperationState, RegisterError, WhatHappened};

#[test]
fn undo_and_redo_survive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let [_, commune, _] = province(&mut register);
    let id = register.add_record(&conference("Hội nghị sơ kết", "2026-06-01")).unwrap().value.id;
    register.change_record(&Record { id, title: "Hội nghị sơ kết 6 tháng".into(), ..conference("", "2026-06-02") }).unwrap();
    register.put_observations(&[value("T01", commune, 12)], None).unwrap();

    let mut register = reopen(register);
    assert_eq!(register.undo().unwrap().value.label, "Ghi số liệu: T01");
    assert!(register.observations("T01", half_year()).unwrap().is_empty());
    let mut register = reopen(register);
    register.undo().unwrap();
    assert_eq!(register.record(id).unwrap().title, "Hội nghị sơ kết");
    let mut register = reopen(register);
    register.undo().unwrap();
    assert!(matches!(register.record(id), Err(RegisterError::NotFound { .. })));

    let mut register = reopen(register);
    register.redo().unwrap();
    register.redo().unwrap();
    let record = register.record(id).unwrap();
    assert_eq!((record.title.as_str(), record.date), ("Hội nghị sơ kết 6 tháng", Some(day("2026-06-02"))));
    let mut register = reopen(register);
    register.redo().unwrap();
    assert_eq!(register.observations("T01", half_year()).unwrap()[0].observed, Observed::number(12));
    assert!(matches!(register.redo(), Err(RegisterError::NothingToRedo)));
}

/// Ctrl+Z in a fresh demo took back the making of the demo.
#[test]
fn what_made_the_register_is_never_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    province(&mut register);
    register.seal().unwrap();
    assert!(matches!(register.undo(), Err(RegisterError::NothingToUndo)));
    let id = register.add_record(&conference("Hội nghị sơ kết", "2026-06-01")).unwrap().value.id;
    let mut register = reopen(register);
    register.undo().unwrap();
    assert!(matches!(register.record(id), Err(RegisterError::NotFound { .. })));
    assert!(matches!(register.undo(), Err(RegisterError::NothingToUndo)));
    register.redo().unwrap();
    assert_eq!(register.record(id).unwrap().title, "Hội nghị sơ kết");
}

#[test]
fn everything_can_be_undone_back_to_the_empty_register_and_done_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let [_, commune, other] = province(&mut register);
    register
        .put_observations(
            &[value("T01", commune, 12), value("T01", other, 0)],
            Some(&Source { label: "Báo cáo".into(), ..Source::default() }),
        )
        .unwrap();
    register.put_observations(&[value("T01", commune, 13)], None).unwrap();
    let facts = register.facts(&FactsQuery::all(half_year())).unwrap();
    let mut undone = 0;
    while register.undo().is_ok() {
        undone += 1;
    }
    assert_eq!(undone, 5);
    assert!(register.units().unwrap().is_empty());
    assert!(register.indicators().get("T01").is_some(), "the catalog's indicators are not the user's to undo");
    for _ in 0..undone {
        register.redo().unwrap();
    }
    let again = register.facts(&FactsQuery::all(half_year())).unwrap();
    assert_eq!((facts.units, facts.readings), (again.units, again.readings));
}

#[test]
fn something_new_after_an_undo_leaves_nothing_to_redo() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    register.add_unit(&unit("tinh", "Tỉnh Lam Giang", None)).unwrap();
    register.undo().unwrap();
    register.add_unit(&unit("tinh", "Tỉnh Lam Giang", None)).unwrap();
    assert!(matches!(register.redo(), Err(RegisterError::NothingToRedo)));
    let states: Vec<_> = register.operations(2).unwrap().into_iter().map(|operation| operation.state).collect();
    assert_eq!(states, [OperationState::Done, OperationState::Abandoned]);
}

#[test]
fn a_change_that_changes_nothing_is_no_operation() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let [top, ..] = province(&mut register);
    let same = Unit { id: top, ..unit("tinh", "Tỉnh Lam Giang", None) };
    let outcome = register.change_unit(&same).unwrap();
    assert_eq!((outcome.operation, outcome.changed.len()), (None, 0));
    assert_eq!(register.to_undo().unwrap().unwrap().name, "unit-add");
}

#[test]
fn a_refused_operation_leaves_no_trace() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let [_, commune, _] = province(&mut register);
    let before = register.operations(100).unwrap().len();
    let values = [value("T01", commune, 5), value("T99", commune, 5)];
    assert!(matches!(register.put_observations(&values, None), Err(RegisterError::UnknownCode { .. })));
    assert!(register.observations("T01", half_year()).unwrap().is_empty());
    assert_eq!(register.operations(100).unwrap().len(), before);
    register.put_observations(&values[..1], None).unwrap();
}

#[test]
fn the_history_of_a_record_tells_who_when_and_what_before_and_after() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let id = register.add_record(&conference("Hội nghị", "2026-06-01")).unwrap().value.id;
    register.change_record(&Record { id, ..conference("Hội nghị sơ kết", "2026-06-01") }).unwrap();
    let history = register.history(Noun::Record, id.0).unwrap();
    assert_eq!(history.iter().map(|entry| entry.what).collect::<Vec<_>>(), [WhatHappened::Added, WhatHappened::Changed]);
    let [change] = history[1].fields.as_slice() else { panic!("{:?}", history[1].fields) };
    assert_eq!(
        (change.field.as_str(), change.before.as_str(), change.after.as_str()),
        ("title", Some("Hội nghị"), Some("Hội nghị sơ kết"))
    );
    let operation = &history[1].operation;
    assert_eq!((operation.who.as_str(), operation.at), ("Trần Thị Thử", noon("2026-06-10")));
    assert_eq!(operation.label, "Sửa bản ghi: Hội nghị sơ kết");
}
