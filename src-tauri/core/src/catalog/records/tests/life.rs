use super::*;

fn reached(stage: &str, on: Option<&str>) -> StageReached {
    StageReached { stage: stage.into(), on: on.map(day), document: None, note: None }
}

#[test]
fn the_day_of_a_model_and_of_its_registration_are_one() {
    let kind = kind("mo-hinh");
    let mut record = record("mo-hinh", "Tổ tự quản");
    kind.reach(&mut record, reached("dang-ky", Some("2026-02-01")));
    assert_eq!(record.date, Some(day("2026-02-01")));
    kind.set_date(&mut record, Some(day("2026-03-01")));
    assert_eq!(record.stage("dang-ky"), Some(Some(day("2026-03-01"))));
    kind.leave(&mut record, &"dang-ky".into());
    assert_eq!((record.date, record.stages.len()), (None, 0));
}

#[test]
fn a_model_that_goes_on_after_all_has_no_last_day() {
    let kind = kind("mo-hinh");
    let mut record = record("mo-hinh", "Tổ tự quản");
    kind.reach(&mut record, reached("dung", Some("2026-05-10")));
    kind.settle(&mut record);
    assert_eq!(record.until, Some(day("2026-05-09")));
    kind.reach(&mut record, reached("dung", Some("2026-06-10")));
    kind.settle(&mut record);
    assert_eq!(record.until, Some(day("2026-06-09")), "the corrected day counts");
    kind.leave(&mut record, &"dung".into());
    kind.settle(&mut record);
    assert_eq!(record.until, None);
}

#[test]
fn a_programme_ends_with_the_last_year_of_its_period_also_when_that_is_corrected() {
    let kind = kind("chuong-trinh-phoi-hop");
    let mut record = record("chuong-trinh-phoi-hop", "Phối hợp tuyên truyền");
    for (last, until) in [(2030, "2030-12-31"), (2028, "2028-12-31")] {
        kind.set_field(&mut record, &"giai-doan-den".into(), Some(number(last)));
        kind.settle(&mut record);
        assert_eq!(record.until, Some(day(until)));
    }
}
