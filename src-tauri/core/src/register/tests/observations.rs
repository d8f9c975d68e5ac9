use super::*;
use crate::register::RegisterError;

#[test]
fn zero_not_reported_and_not_applicable_are_three_things() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let [top, commune, other] = province(&mut register);
    let states = [(top, Observed::number(0)), (commune, Observed::NotReported), (other, Observed::NotApplicable)];
    let values = states.map(|(unit, observed)| NewObservation::actual("T01", unit, half_year(), observed));
    register.put_observations(&values, None).unwrap();
    let readings = register.facts(&FactsQuery::all(half_year())).unwrap().readings;
    assert_eq!(readings.iter().map(|reading| (reading.unit, reading.observed)).collect::<Vec<_>>(), states);
}

#[test]
fn what_cannot_be_meant_is_refused_with_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let [_, commune, _] = province(&mut register);
    let ended = Unit { valid_to: Some(day("2025-06-30")), ..unit("xa-cu", "Xã Cũ", None) };
    let ended = register.add_unit(&ended).unwrap().value;
    let ratio = |value: i32, base: i32| Observed::Value { value: value.into(), base: Some(base.into()) };
    let given = |indicator: &str, unit, observed| NewObservation::actual(indicator, unit, half_year(), observed);
    let half = Observed::Value { value: Quantity::new("12.5".parse().unwrap()).unwrap(), base: None };
    for (refused, sentence) in [
        (given("T99", commune, Observed::number(1)), "Không có chỉ tiêu nào mang mã «T99»"),
        (given("T03", commune, Observed::number(1)), "được tính từ chỉ tiêu khác"),
        (given("T02", commune, Observed::number(50)), "cần cả tử số và mẫu số"),
        (given("T02", commune, ratio(1, 0)), "cần cả tử số và mẫu số"),
        (given("T02", commune, ratio(30, 20)), "số 150 nằm ngoài mức hợp lý (từ 0 đến 100 %)"),
        (given("T02", commune, ratio(70, 60)), "số 116,6667 nằm ngoài mức hợp lý"),
        (given("T01", commune, Observed::number(-1)), "nằm ngoài mức hợp lý"),
        (given("T01", commune, half), "đếm bằng «buổi» nên phải là số nguyên"),
        (given("T01", commune, ratio(1, 2)), "không có mẫu số"),
        (given("T01", ended, Observed::number(1)), "«Xã Cũ» không tồn tại trong khoảng từ 15/12/2025 đến 14/06/2026"),
        (given("T01", UnitId(99), Observed::number(1)), "Không tìm thấy đơn vị"),
    ] {
        let error = register.put_observations(&[refused], None).unwrap_err();
        assert!(error.to_string().contains(sentence), "{error}");
    }
    register.put_observations(&[given("T02", commune, ratio(15, 20)), given("T02", ended, Observed::NotApplicable)], None).unwrap_err();
    register.put_observations(&[given("T02", commune, ratio(15, 20))], None).unwrap();
}

#[test]
fn facts_hold_this_window_the_same_last_year_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let [_, commune, _] = province(&mut register);
    let put = |register: &mut Register, from: &str, to: &str| {
        let window = Window::new(day(from), day(to)).unwrap();
        let value = NewObservation::actual("T01", commune, window, Observed::number(1));
        register.put_observations(&[value], None).unwrap();
    };
    for (from, to) in [
        ("2025-12-15", "2026-01-14"),
        ("2026-01-15", "2026-06-14"),
        ("2024-12-15", "2025-06-14"),
        ("2025-06-15", "2025-12-14"),
        ("2026-06-15", "2026-07-14"),
    ] {
        put(&mut register, from, to);
    }
    let facts = register.facts(&FactsQuery::all(half_year())).unwrap();
    let days: Vec<_> = facts.readings.iter().map(|reading| reading.window.from().to_string()).collect();
    assert_eq!(days, ["2025-12-15", "2026-01-15", "2024-12-15"]);
}

#[test]
fn facts_hold_the_records_that_can_count_up_to_the_cut_off() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    province(&mut register);
    for (title, date) in [("xưa", "2020-01-01"), ("năm ngoái", "2025-03-01"), ("năm nay", "2026-03-01"), ("sau ngày chốt", "2026-06-15")]
    {
        register.add_record(&conference(title, date)).unwrap();
    }
    register.add_record(&Record { until: Some(day("2026-01-31")), ..conference("kéo dài", "2020-02-01") }).unwrap();
    register.add_record(&Record { date: None, ..conference("chưa rõ ngày", "2020-02-01") }).unwrap();
    let facts = register.facts(&FactsQuery::all(half_year())).unwrap();
    let mut titles: Vec<_> = facts.records.iter().map(|record| record.title.as_str()).collect();
    titles.sort_unstable();
    assert_eq!(titles, ["chưa rõ ngày", "kéo dài", "năm nay", "năm ngoái"]);
}

#[test]
fn a_unit_cannot_stand_below_itself_nor_share_a_code() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let [top, commune, _] = province(&mut register);
    let below_its_child = Unit { id: top, ..unit("tinh", "Tỉnh Lam Giang", Some(commune)) };
    assert!(matches!(register.change_unit(&below_its_child), Err(RegisterError::UnitLoop(_))));
    assert!(matches!(register.add_unit(&unit("tinh", "Tỉnh khác", None)), Err(RegisterError::CodeTaken { in_bin: false, .. })));
    assert!(matches!(register.add_unit(&unit("xã một", "Xã Một", Some(top))), Err(RegisterError::CodeUnusable(_))));
    assert!(matches!(register.add_unit(&unit("x", "  ", None)), Err(RegisterError::NameEmpty(_))));
}

#[test]
fn text_comes_in_in_one_form() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let decomposed = "  Xa\u{303} Bi\u{300}nh\u{200b} Hoa\u{300}\u{7} ";
    let id = register.add_unit(&unit("xa", decomposed, None)).unwrap().value;
    assert_eq!(register.unit_tree().unwrap().get(id).unwrap().name, "Xã Bình Hoà");
}
