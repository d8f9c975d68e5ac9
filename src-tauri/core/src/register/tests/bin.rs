use super::*;
use crate::register::{Binnable, Noun, RegisterError};

#[test]
fn what_is_deleted_waits_in_the_bin_and_comes_back_whole() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let id = register.add_record(&conference("Hội nghị sơ kết", "2026-06-01")).unwrap().value.id;
    register.put_in_bin(Binnable::Record(id)).unwrap();
    assert!(register.records("hoi-nghi").unwrap().is_empty() && register.search("so ket", 10).unwrap().is_empty());
    let mut register = reopen(register);
    let bin = register.bin().unwrap();
    assert_eq!((bin[0].item, bin[0].name.as_str()), (Binnable::Record(id), "Hội nghị sơ kết"));
    register.restore_from_bin(Binnable::Record(id)).unwrap();
    assert_eq!(register.record(id).unwrap().title, "Hội nghị sơ kết");
    assert_eq!(register.search("so ket", 10).unwrap().len(), 1);
}

#[test]
fn emptying_the_bin_is_for_good_and_takes_the_content_out_of_the_history() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let id = register.add_record(&conference("Việc riêng của ông A", "2026-06-01")).unwrap().value.id;
    register.change_record(&Record { id, ..conference("Việc riêng của bà B", "2026-06-01") }).unwrap();
    register.put_in_bin(Binnable::Record(id)).unwrap();
    let emptied = register.empty_bin().unwrap().value;
    assert_eq!((emptied.removed, emptied.held.len()), (1, 0));
    assert!(matches!(register.undo(), Err(RegisterError::NothingToUndo)));
    let history = register.history(Noun::Record, id.0).unwrap();
    assert!(history.len() == 4 && history.iter().all(|entry| entry.fields.is_empty()), "{history:?}");
    // What is done from here on can be undone, and not beyond.
    register.add_record(&conference("Hội nghị", "2026-06-02")).unwrap();
    register.undo().unwrap();
    assert!(matches!(register.undo(), Err(RegisterError::NothingToUndo)));
}

#[test]
fn a_unit_with_figures_stays_in_the_bin_and_one_with_units_below_stays_out_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let [top, commune, other] = province(&mut register);
    register.put_observations(&[value("T01", commune, 4)], None).unwrap();
    assert!(matches!(register.put_in_bin(Binnable::Unit(top)), Err(RegisterError::UnitHasUnits { below: 2, .. })));
    register.put_in_bin(Binnable::Unit(commune)).unwrap();
    register.put_in_bin(Binnable::Unit(other)).unwrap();
    let emptied = register.empty_bin().unwrap().value;
    assert_eq!((emptied.removed, emptied.held[0].item), (1, Binnable::Unit(commune)));
}

#[test]
fn an_indicator_in_use_is_not_removed_and_says_where_it_is_used() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let [_, commune, _] = province(&mut register);
    let own = Indicator { code: "R01".into(), name: "Câu lạc bộ".into(), ..register.indicators().get("T01").unwrap().clone() };
    let id = register.add_indicator(&own).unwrap().value;
    let observation = register.put_observations(&[value("R01", commune, 4)], None).unwrap();
    let error = register.put_in_bin(Binnable::Indicator(id)).unwrap_err();
    assert!(error.to_string().contains("1 số liệu, 0 kế hoạch, 0 báo cáo"), "{error}");
    let built_in = register.indicator_by_code("T01").unwrap();
    assert!(matches!(register.put_in_bin(Binnable::Indicator(built_in)), Err(RegisterError::IndicatorBuiltIn(_))));
    let crate::register::Put::Added(observation) = observation.value[0] else { panic!() };
    register.remove_observation(observation).unwrap();
    register.put_in_bin(Binnable::Indicator(id)).unwrap();
    assert!(register.indicators().get("R01").is_none());
    assert!(matches!(register.add_indicator(&own), Err(RegisterError::CodeTaken { in_bin: true, .. })));
    register.undo().unwrap();
    assert!(register.indicators().get("R01").is_some());
}

#[test]
fn an_indicator_that_another_is_computed_from_is_not_removed() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let own = Indicator { code: "R01".into(), name: "Câu lạc bộ".into(), ..register.indicators().get("T01").unwrap().clone() };
    let id = register.add_indicator(&own).unwrap().value;
    let sum = Formula::Sum { plus: vec!["R01".into(), "T01".into()], minus: Vec::new() };
    let computed = Indicator { code: "R02".into(), name: "Câu lạc bộ và buổi".into(), formula: Some(sum), ..own };
    let other = register.add_indicator(&computed).unwrap().value;
    let error = register.put_in_bin(Binnable::Indicator(id)).unwrap_err();
    assert!(error.to_string().contains("chỉ tiêu R02 «Câu lạc bộ và buổi» cần đến"), "{error}");
    register.put_in_bin(Binnable::Indicator(other)).unwrap();
    register.put_in_bin(Binnable::Indicator(id)).unwrap();
}

#[test]
fn emptying_the_bin_clears_the_files_of_removed_attachments_and_never_one_that_is_still_used() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let kept = register.add_record(&conference("Hội nghị sơ kết", "2026-06-01")).unwrap().value.id;
    let binned = register.add_record(&conference("Hội nghị nhập hai lần", "2026-06-01")).unwrap().value.id;
    register.attach_to_record(kept, "Giấy mời.pdf", b"chung").unwrap();
    register.attach_to_record(binned, "Giấy mời (bản sao).pdf", b"chung").unwrap();
    register.attach_to_record(binned, "Danh sách.xlsx", b"rieng").unwrap();
    let taken_out = register.attach_to_record(kept, "Nhầm.pdf", b"nham").unwrap().value;
    register.remove_attachment(taken_out).unwrap();
    let shelf = folder.path().join("so.tongket.files");
    std::fs::write(shelf.join("ghi chú"), b"cua nguoi khac").unwrap();
    let files = || crate::files::list_below(&shelf, "").unwrap().len();
    assert_eq!(files(), 4);
    // An empty bin is no reason: undo still brings back what was taken out.
    assert_eq!(register.empty_bin().unwrap().value.files, 0);
    register.undo().unwrap();
    assert_eq!(register.attachment(taken_out).unwrap(), b"nham");
    register.redo().unwrap();
    register.put_in_bin(Binnable::Record(binned)).unwrap();
    assert_eq!(register.empty_bin().unwrap().value.files, 2);
    let left = register.attachments_of_record(kept).unwrap();
    assert_eq!(register.attachment(left[0].id).unwrap(), b"chung");
    assert_eq!(files(), 2, "the file still in use, and the one that is not ours");
    assert!(register.check().unwrap().is_empty());
}
