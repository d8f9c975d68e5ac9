use super::*;
use crate::register::{Binnable, FieldIs, KeptFilter, RecordEdit, RecordFilter, RecordSort, RegisterError, SortBy};

fn model(title: &str, unit: UnitId, date: Option<&str>) -> Record {
    Record { kind: "mo-hinh".into(), unit: Some(unit), date: date.map(day), ..conference(title, "2026-06-01") }
}

fn titles(register: &Register, filter: &RecordFilter, sort: RecordSort) -> Vec<String> {
    let (records, total) = register.record_page(filter, sort, 0, 100).unwrap();
    assert_eq!(records.len(), total);
    records.into_iter().map(|record| record.title).collect()
}

fn words(words: &str) -> RecordFilter {
    RecordFilter { words: words.to_owned(), ..RecordFilter::default() }
}

const BY_TITLE: RecordSort = RecordSort { by: SortBy::Title, descending: false };
const NEWEST: RecordSort = RecordSort { by: SortBy::Date, descending: true };

/// Three models and two conferences, one without a day.
fn office(folder: &Path) -> (Register, [UnitId; 3]) {
    let mut register = create(folder);
    let units = province(&mut register);
    let [_, an_phu, binh_hoa] = units;
    for record in [
        model("Ánh sáng đường quê", an_phu, Some("2026-03-02")),
        model("Đường hoa phụ nữ", binh_hoa, Some("2026-05-20")),
        model("Ấm áp nghĩa tình", an_phu, None),
        conference("Hội nghị giao ban quý I", "2026-04-01"),
        conference("Hội nghị tổng kết năm", "2025-12-20"),
    ] {
        register.add_record(&record).unwrap();
    }
    (register, units)
}

#[test]
fn a_list_is_narrowed_by_words_kind_unit_and_period() {
    let folder = tempfile::tempdir().unwrap();
    let (register, [province, an_phu, _]) = office(folder.path());
    assert_eq!(titles(&register, &words("duong"), BY_TITLE), ["Ánh sáng đường quê", "Đường hoa phụ nữ"]);
    assert_eq!(titles(&register, &words("?!"), BY_TITLE), [""; 0]);
    let of_unit = |unit| RecordFilter { units: vec![unit], ..RecordFilter::default() };
    assert_eq!(titles(&register, &of_unit(an_phu), BY_TITLE), ["Ánh sáng đường quê", "Ấm áp nghĩa tình"]);
    assert_eq!(titles(&register, &of_unit(province), BY_TITLE).len(), 3, "the units below belong to it");
    let spring = RecordFilter { from: Some(day("2026-03-01")), to: Some(day("2026-04-30")), ..RecordFilter::default() };
    assert_eq!(titles(&register, &spring, BY_TITLE), ["Ánh sáng đường quê", "Hội nghị giao ban quý I"]);
    let models = RecordFilter { kinds: vec!["mo-hinh".into()], ..words("hoi") };
    assert_eq!(titles(&register, &models, BY_TITLE), [""; 0]);
    assert_eq!(register.record_list(&models, BY_TITLE).unwrap().counts["hoi-nghi"], 2, "the other kinds are still counted");
}

#[test]
fn what_lasts_is_listed_in_every_period_it_reaches_into() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    register.add_record(&Record { until: Some(day("2026-06-30")), ..conference("Đợt cao điểm", "2025-11-01") }).unwrap();
    let year = RecordFilter { from: Some(day("2026-01-01")), to: Some(day("2026-12-31")), ..RecordFilter::default() };
    assert_eq!(titles(&register, &year, BY_TITLE), ["Đợt cao điểm"]);
    let earlier = RecordFilter { to: Some(day("2025-10-31")), ..RecordFilter::default() };
    assert_eq!(titles(&register, &earlier, BY_TITLE), [""; 0]);
}

#[test]
fn lists_stand_in_vietnamese_order_and_records_without_a_day_come_last_either_way() {
    let folder = tempfile::tempdir().unwrap();
    let (register, _) = office(folder.path());
    let all = RecordFilter::default();
    let down = RecordSort { by: SortBy::Title, descending: true };
    let by_title = ["Ánh sáng đường quê", "Ấm áp nghĩa tình", "Đường hoa phụ nữ", "Hội nghị giao ban quý I", "Hội nghị tổng kết năm"];
    assert_eq!(titles(&register, &all, BY_TITLE), by_title);
    assert_eq!(titles(&register, &all, down).first().map(String::as_str), by_title.last().copied());
    for descending in [false, true] {
        let by_day = titles(&register, &all, RecordSort { by: SortBy::Date, descending });
        assert_eq!(by_day.last().map(String::as_str), Some("Ấm áp nghĩa tình"));
        assert_eq!(by_day[0], if descending { "Đường hoa phụ nữ" } else { "Hội nghị tổng kết năm" });
        let by_unit = titles(&register, &all, RecordSort { by: SortBy::Unit, descending });
        assert!(by_unit[3].starts_with("Hội nghị") && by_unit[4].starts_with("Hội nghị"), "{by_unit:?}");
    }
}

#[test]
fn a_list_is_made_anew_when_anything_was_written_since() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _) = office(folder.path());
    let all = RecordFilter::default();
    assert_eq!(titles(&register, &all, NEWEST).len(), 5);
    let id = register.add_record(&conference("Hội nghị chuyên đề", "2026-06-09")).unwrap().value.id;
    assert_eq!(titles(&register, &all, NEWEST)[0], "Hội nghị chuyên đề");
    register.put_in_bin(Binnable::Record(id)).unwrap();
    assert_eq!(titles(&register, &all, NEWEST).len(), 5);
    assert_eq!(titles(&register, &RecordFilter { in_bin: true, ..all.clone() }, NEWEST), ["Hội nghị chuyên đề"]);
    register.undo().unwrap();
    assert_eq!(titles(&register, &all, NEWEST).len(), 6);
}

#[test]
fn pages_are_parts_of_one_list() {
    let folder = tempfile::tempdir().unwrap();
    let (register, _) = office(folder.path());
    let all = RecordFilter::default();
    let page = |offset| register.record_page(&all, NEWEST, offset, 2).unwrap();
    let paged: Vec<String> = [page(0), page(2), page(4)].into_iter().flat_map(|(records, _)| records).map(|record| record.title).collect();
    assert_eq!(paged, titles(&register, &all, NEWEST));
    assert_eq!(page(9), (Vec::new(), 5));
}

#[test]
fn a_list_is_narrowed_by_a_choice_a_stage_and_what_is_lacking() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so.tongket");
    let catalog = Arc::new(Catalog::built_in().unwrap());
    let mut register = Register::create(&path, "Sổ", catalog, by()).unwrap();
    let [_, an_phu, _] = province(&mut register);
    let with = |title: &str, field: &str, date: Option<&str>| {
        let mut record = model(title, an_phu, date);
        record.fields.insert("tap-the-ca-nhan".into(), FieldValue::Text("tap-the".into()));
        record.fields.insert("linh-vuc".into(), FieldValue::Text(field.into()));
        record.fields.insert("cap-dang-ky".into(), FieldValue::List(vec!["co-so".into(), "tinh".into()]));
        record
    };
    let first = register.add_record(&with("Tổ liên kết", "kinh-te", Some("2026-02-01"))).unwrap().value.id;
    register.add_record(&with("Camera an ninh", "quoc-phong-an-ninh", None)).unwrap();
    let stage = StageReached { stage: "cong-nhan".into(), on: Some(day("2026-05-05")), document: None, note: None };
    register.reach_stage(first, &stage).unwrap();
    let is = |key: &str, choice: &str| RecordFilter {
        field: Some(FieldIs { key: key.into(), choice: choice.to_owned() }),
        ..RecordFilter::default()
    };
    assert_eq!(titles(&register, &is("linh-vuc", "kinh-te"), BY_TITLE), ["Tổ liên kết"]);
    assert_eq!(titles(&register, &is("cap-dang-ky", "tinh"), BY_TITLE).len(), 2);
    assert_eq!(titles(&register, &is("x\"'] --", "tinh"), BY_TITLE), [""; 0]);
    let recognised = RecordFilter { stage: Some("cong-nhan".into()), ..RecordFilter::default() };
    assert_eq!(titles(&register, &recognised, BY_TITLE), ["Tổ liên kết"]);
    let lacking = RecordFilter { lacking: true, ..RecordFilter::default() };
    assert_eq!(titles(&register, &lacking, BY_TITLE), ["Camera an ninh"]);
}

#[test]
fn many_records_are_changed_in_one_step_that_undo_takes_back_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, [_, _, binh_hoa]) = office(folder.path());
    let all = RecordFilter::default();
    let ids = register.record_list(&all, NEWEST).unwrap().ids.clone();
    let outcome = register.change_records(&ids, &RecordEdit::Unit(Some(binh_hoa)), |_| true).unwrap();
    assert_eq!(outcome.value.changed, 5);
    assert_eq!(register.operations(1).unwrap()[0].label, "Sửa bản ghi: 5 bản ghi");
    assert!(register.records("mo-hinh").unwrap().iter().all(|record| record.unit == Some(binh_hoa)));
    register.undo().unwrap();
    assert_eq!(register.records("mo-hinh").unwrap().iter().filter(|record| record.unit == Some(binh_hoa)).count(), 1);
    register.change_records(&ids, &RecordEdit::Bin, |_| true).unwrap();
    assert_eq!(titles(&register, &all, NEWEST).len(), 0);
    register.change_records(&ids, &RecordEdit::Restore, |_| true).unwrap();
    assert_eq!(titles(&register, &all, NEWEST).len(), 5);
}

#[test]
fn of_many_records_those_that_their_kind_refuses_stay_and_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _) = office(folder.path());
    let ids = register.record_list(&RecordFilter::default(), NEWEST).unwrap().ids.clone();
    let reached = StageReached { stage: "cong-nhan".into(), on: Some(day("2026-06-02")), document: None, note: None };
    let outcome = register.change_records(&ids, &RecordEdit::Stage(reached), |_| true).unwrap();
    assert_eq!(outcome.value.changed, 3);
    assert_eq!(outcome.value.left.len(), 2, "conferences have no such stage");
    assert!(outcome.value.left[0].2.contains("giai đoạn"), "{:?}", outcome.value.left);
    let number = RecordEdit::Field("so-nguoi".into(), Some(FieldValue::Number(Quantity::whole(40))));
    assert_eq!(register.change_records(&ids, &number, |_| true).unwrap().value.changed, 2);
}

#[test]
fn a_long_change_that_is_stopped_leaves_everything_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, [_, _, binh_hoa]) = office(folder.path());
    let before = register.records("mo-hinh").unwrap();
    let ids = register.record_list(&RecordFilter::default(), NEWEST).unwrap().ids.clone();
    let many: Vec<RecordId> = ids.iter().copied().cycle().take(500).collect();
    let stopped = register.change_records(&many, &RecordEdit::Unit(Some(binh_hoa)), |done| done == 0);
    assert!(matches!(stopped, Err(RegisterError::Stopped)), "{stopped:?}");
    assert_eq!(register.records("mo-hinh").unwrap(), before);
}

#[test]
fn a_thing_written_down_twice_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let (register, [_, an_phu, binh_hoa]) = office(folder.path());
    let alike = |record: &Record| register.records_alike(record).unwrap().into_iter().map(|alike| alike.title).collect::<Vec<_>>();
    assert_eq!(alike(&model("anh sang duong que", an_phu, Some("2026-03-05"))), ["Ánh sáng đường quê"]);
    assert_eq!(alike(&model("Mô hình Ánh sáng đường quê", an_phu, None)), ["Ánh sáng đường quê"]);
    assert_eq!(alike(&model("Ánh sáng đường quê", binh_hoa, Some("2026-03-02"))), [""; 0], "another unit has its own");
    assert_eq!(alike(&model("Ánh sáng đường quê", an_phu, Some("2026-05-02"))), [""; 0], "long after it is another one");
    assert_eq!(alike(&conference("Hội nghị giao ban quý I", "2026-04-03")), ["Hội nghị giao ban quý I"]);
    assert_eq!(alike(&conference("Hội nghị giao ban quý I năm 2026", "2026-04-03")), [""; 0], "another number tells them apart");
}

#[test]
fn filters_are_kept_under_a_name_and_undo_brings_one_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let filter = |name: &str, wanted: &str| KeptFilter { name: name.to_owned(), filter: words(wanted), sort: NEWEST };
    register.keep_filter(&filter("Việc tháng 6", "giao ban")).unwrap();
    register.keep_filter(&filter("Ánh sáng", "anh sang")).unwrap();
    register.keep_filter(&filter("Việc tháng 6", "sơ kết")).unwrap();
    let mut register = reopen(register);
    let names = |register: &Register| register.kept_filters().unwrap().into_iter().map(|kept| kept.name).collect::<Vec<_>>();
    assert_eq!(names(&register), ["Ánh sáng", "Việc tháng 6"]);
    assert_eq!(register.kept_filters().unwrap()[1].filter.words, "sơ kết");
    register.forget_filter("Ánh sáng").unwrap();
    assert_eq!(register.operations(1).unwrap()[0].label, "Bỏ bộ lọc: Ánh sáng");
    register.undo().unwrap();
    assert_eq!(names(&register), ["Ánh sáng", "Việc tháng 6"]);
    assert!(matches!(register.keep_filter(&filter(" ", "")), Err(RegisterError::NameEmpty(_))));
}
