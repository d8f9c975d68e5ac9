mod articles;
mod definitions;
mod life;

use super::*;
use crate::catalog::Catalog;
use crate::domain::{FieldValue, Problem, Quantity, RecordId, RecordLink, Severity, StageReached};
use chrono::NaiveDate;

fn kind(code: &str) -> RecordKind {
    static BUILT_IN: std::sync::LazyLock<Catalog> = std::sync::LazyLock::new(|| Catalog::built_in().unwrap());
    BUILT_IN.record_kind(code).unwrap_or_else(|| panic!("no kind {code}")).clone()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn record(kind: &str, title: &str) -> Record {
    Record {
        id: RecordId(1),
        kind: kind.into(),
        unit: None,
        title: title.into(),
        date: None,
        until: None,
        fields: std::collections::BTreeMap::new(),
        stages: Vec::new(),
        links: Vec::new(),
    }
}

fn with(mut record: Record, fields: &[(&str, FieldValue)]) -> Record {
    for (key, value) in fields {
        record.fields.insert((*key).into(), value.clone());
    }
    record
}

fn text(words: &str) -> FieldValue {
    FieldValue::Text(words.into())
}

fn number(number: i32) -> FieldValue {
    FieldValue::Number(Quantity::whole(number))
}

fn lines(lines: &[&str]) -> FieldValue {
    FieldValue::List(lines.iter().map(|line| (*line).to_owned()).collect())
}

fn errors(problems: &[Problem]) -> Vec<&str> {
    problems.iter().filter(|problem| problem.severity == Severity::Error).map(|problem| problem.message.as_str()).collect()
}

fn missing(kind: &RecordKind, record: &Record) -> Vec<String> {
    kind.missing(record).into_iter().map(|missing| missing.label).collect()
}

fn directive() -> Record {
    let mut directive = record("van-ban", "đẩy mạnh phong trào thi đua «Dân vận khéo»");
    directive.date = Some(day("2024-04-23"));
    with(
        directive,
        &[
            ("loai", text("chi-thi")),
            ("so", text("25")),
            ("ky-hieu", text("CT/TU")),
            ("co-quan", text("Ban Thường vụ Tỉnh uỷ")),
            ("chu-the", text("cap-uy")),
        ],
    )
}

#[test]
fn the_seventeen_kinds_are_there() {
    let codes: Vec<String> = Catalog::built_in().unwrap().record_kinds.iter().map(|kind| kind.code.to_string()).collect();
    let expected = [
        "an-sinh",
        "ban-chi-dao",
        "chi-tieu-ke-hoach",
        "chu-de-nam",
        "chuong-trinh-phoi-hop",
        "dan-chu-co-so",
        "doan-vien-hoi-vien",
        "doi-thoai",
        "giam-sat-phan-bien",
        "hoi-nghi",
        "khen-thuong",
        "mo-hinh",
        "nhiem-vu",
        "so-lieu-don-vi",
        "tiep-cong-dan",
        "van-ban",
        "vu-viec",
    ];
    assert_eq!(codes, expected);
}

#[test]
fn a_complete_document_has_no_problem() {
    assert_eq!(kind("van-ban").validate(&directive()), []);
}

#[test]
fn a_document_without_number_or_day_stands_and_is_listed() {
    let mut document = directive();
    document.date = None;
    document.fields.remove("so");
    document.fields.remove("ky-hieu");
    let kind = kind("van-ban");
    assert_eq!(missing(&kind, &document), ["Ngày ban hành", "Số", "Ký hiệu"]);
    let problems = kind.validate(&document);
    assert_eq!(errors(&problems), [""; 0]);
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].rule, "record.missing");
    assert_eq!(problems[0].message, "Văn bản «đẩy mạnh phong trào thi đua «Dân vận khéo»»: còn thiếu «Ngày ban hành», «Số», «Ký hiệu».");
    assert_eq!(problems[0].place.record, Some(RecordId(1)));
}

#[test]
fn a_free_symbol_is_kept_as_it_is_written() {
    for symbol in ["CTr/BCSĐUBND-BDVTU", "CTrPH-BCH-BDV", "BC/TH", "QĐ-UBND"] {
        let mut document = with(directive(), &[("ky-hieu", text(symbol))]);
        kind("van-ban").settle(&mut document);
        assert_eq!(document.text("ky-hieu"), Some(symbol));
        assert_eq!(kind("van-ban").validate(&document), []);
    }
}

#[test]
fn every_error_names_the_field_in_vietnamese() {
    let kind = kind("van-ban");
    let wrong = with(
        directive(),
        &[("loai", text("chi-thi-moi")), ("giai-doan-tu", number(21)), ("diem-toi-da", text("một trăm")), ("la-gi", text("x"))],
    );
    let problems = kind.validate(&wrong);
    let found = errors(&problems).join("\n");
    assert!(found.contains("trường «Loại văn bản» có giá trị «chi-thi-moi» không nằm trong các lựa chọn."), "{found}");
    assert!(found.contains("trường «Giai đoạn từ năm» phải là một năm, viết đủ bốn chữ số."), "{found}");
    assert!(found.contains("trường «Tổng điểm tối đa» phải là một số."), "{found}");
    assert!(found.contains("không có trường nào mang khoá «la-gi»."), "{found}");
    assert_eq!(errors(&problems).len(), 4);
}

#[test]
fn a_required_field_and_the_title_are_demanded() {
    let mut document = directive();
    document.title = "  ".into();
    document.fields.remove("co-quan");
    let problems = kind("van-ban").validate(&document);
    assert_eq!(
        errors(&problems),
        ["Văn bản chưa có tên: chưa có «Trích yếu».", "Văn bản chưa có tên: thiếu trường bắt buộc «Cơ quan ban hành»."]
    );
}

#[test]
fn a_blank_required_field_is_as_good_as_none() {
    let document = with(directive(), &[("co-quan", text("   "))]);
    assert_eq!(errors(&kind("van-ban").validate(&document)).len(), 1);
}

#[test]
fn a_programme_has_two_to_four_parties() {
    let kind = kind("chuong-trinh-phoi-hop");
    let programme = |parties: &[&str]| {
        with(record("chuong-trinh-phoi-hop", "công tác dân vận"), &[("loai", text("chuong-trinh")), ("cac-ben", lines(parties))])
    };
    for parties in [&["A", "B"][..], &["A", "B", "C", "D"][..]] {
        assert_eq!(errors(&kind.validate(&programme(parties))), [""; 0], "{parties:?}");
    }
    for parties in [&["A"][..], &["A", "B", "C", "D", "E"][..]] {
        let problems = kind.validate(&programme(parties));
        assert!(errors(&problems)[0].contains("trường «Các bên» phải có từ 2 đến 4 mục"), "{problems:?}");
    }
}

#[test]
fn a_new_programme_may_lack_its_number_and_a_planned_one_its_day() {
    let kind = kind("chuong-trinh-phoi-hop");
    let mut planned = with(
        record("chuong-trinh-phoi-hop", "phối hợp công tác dân vận"),
        &[
            ("loai", text("chuong-trinh")),
            ("cac-ben", lines(&["Ban Dân vận Huyện uỷ", "Công an huyện"])),
            ("giai-doan-tu", number(2022)),
            ("giai-doan-den", number(2026)),
        ],
    );
    planned.stages.push(StageReached { stage: "du-kien".into(), on: None, document: None, note: None });
    assert_eq!(errors(&kind.validate(&planned)), [""; 0]);
    assert_eq!(missing(&kind, &planned), ["Ngày ký", "Số", "Ký hiệu", "ngày dự kiến ký"]);
}

#[test]
fn the_day_of_a_programme_is_typed_once() {
    let kind = kind("chuong-trinh-phoi-hop");
    let mut typed_as_day = record("chuong-trinh-phoi-hop", "a");
    typed_as_day.date = Some(day("2021-10-29"));
    kind.settle(&mut typed_as_day);
    assert_eq!(typed_as_day.stage("ky"), Some(Some(day("2021-10-29"))));

    let mut typed_as_stage = record("chuong-trinh-phoi-hop", "a");
    typed_as_stage.stages.push(StageReached { stage: "ky".into(), on: Some(day("2021-10-29")), document: None, note: None });
    kind.settle(&mut typed_as_stage);
    assert_eq!(typed_as_stage.date, Some(day("2021-10-29")));

    let mut settled_twice = typed_as_stage.clone();
    kind.settle(&mut settled_twice);
    assert_eq!(settled_twice, typed_as_stage);
}

#[test]
fn the_last_year_of_a_programme_gives_its_last_day_unless_it_was_replaced_before() {
    let kind = kind("chuong-trinh-phoi-hop");
    let mut programme = with(record("chuong-trinh-phoi-hop", "a"), &[("giai-doan-den", number(2025))]);
    kind.settle(&mut programme);
    assert_eq!(programme.until, Some(day("2025-12-31")));
    programme.stages.push(StageReached { stage: "thay-the".into(), on: Some(day("2024-10-29")), document: None, note: None });
    kind.settle(&mut programme);
    assert_eq!(programme.until, Some(day("2024-10-28")), "a programme replaced early ends the day before");
    kind.settle(&mut programme);
    assert_eq!(programme.until, Some(day("2024-10-28")));
}

#[test]
fn a_task_done_early_keeps_its_deadline() {
    let kind = kind("nhiem-vu");
    let mut task = with(record("nhiem-vu", "Kiện toàn ban chỉ đạo"), &[("chu-ky", text("mot-lan"))]);
    task.until = Some(day("2026-12-31"));
    task.stages.push(StageReached { stage: "hoan-thanh".into(), on: Some(day("2026-10-20")), document: None, note: None });
    kind.settle(&mut task);
    assert_eq!(task.until, Some(day("2026-12-31")));
}

#[test]
fn two_days_for_one_stage_are_an_error() {
    let mut programme = record("chuong-trinh-phoi-hop", "a");
    programme.date = Some(day("2021-10-29"));
    programme.stages.push(StageReached { stage: "ky".into(), on: Some(day("2021-10-28")), document: None, note: None });
    let problems = kind("chuong-trinh-phoi-hop").validate(&programme);
    assert!(errors(&problems).iter().any(|message| message.contains("«Ngày ký» khác ngày của giai đoạn «ký kết».")), "{problems:?}");
}

#[test]
fn a_model_lives_from_registration_to_its_end() {
    let kind = kind("mo-hinh");
    let mut model = with(
        record("mo-hinh", "Tổ tự quản đường hoa"),
        &[("tap-the-ca-nhan", text("tap-the")), ("linh-vuc", text("van-hoa-xa-hoi")), ("cap-dang-ky", lines(&["co-so", "tinh"]))],
    );
    model.unit = Some(crate::domain::UnitId(3));
    for (stage, on) in [
        ("dang-ky", "2026-02-10"),
        ("tham-dinh", "2026-09-01"),
        ("cong-nhan", "2026-10-15"),
        ("tieu-bieu", "2026-11-01"),
        ("khen-thuong", "2026-11-20"),
        ("nhan-rong", "2026-12-01"),
        ("nhan-rong", "2027-03-01"),
        ("dung", "2028-01-01"),
    ] {
        model.stages.push(StageReached { stage: stage.into(), on: Some(day(on)), document: None, note: None });
    }
    kind.settle(&mut model);
    assert_eq!(kind.validate(&model), []);
    assert_eq!(model.date, Some(day("2026-02-10")));
}

#[test]
fn a_model_recognised_before_it_was_registered_is_asked_about() {
    let mut model = record("mo-hinh", "a");
    for (stage, on) in [("dang-ky", "2026-02-10"), ("cong-nhan", "2025-10-15")] {
        model.stages.push(StageReached { stage: stage.into(), on: Some(day(on)), document: None, note: None });
    }
    let problems = kind("mo-hinh").validate(&model);
    assert!(problems.iter().any(|problem| problem.rule == "record.stage-order" && problem.severity == Severity::Warning), "{problems:?}");
}

#[test]
fn a_stage_reached_on_an_unknown_day_is_listed() {
    let mut model = record("mo-hinh", "a");
    model.stages.push(StageReached { stage: "cong-nhan".into(), on: None, document: None, note: None });
    assert!(missing(&kind("mo-hinh"), &model).contains(&"ngày công nhận".to_owned()));
}

#[test]
fn a_number_is_asked_for_where_it_means_something() {
    let kind = kind("hoi-nghi");
    let mut event = with(record("hoi-nghi", "a"), &[("loai", text("giao-ban"))]);
    event.date = Some(day("2026-01-01"));
    assert_eq!(missing(&kind, &event), [""; 0]);
    event.fields.insert("loai".into(), text("tap-huan"));
    assert_eq!(missing(&kind, &event), ["Số người", "Số ngày"]);
}

#[test]
fn who_was_rewarded_is_asked_once_the_award_is_given() {
    let kind = kind("khen-thuong");
    let mut award = with(record("khen-thuong", "a"), &[("nam", number(2023))]);
    award.stages.push(StageReached { stage: "de-nghi".into(), on: Some(day("2023-10-01")), document: None, note: None });
    assert_eq!(missing(&kind, &award), [""; 0]);
    award.stages.push(StageReached { stage: "duoc-tang".into(), on: None, document: None, note: None });
    assert_eq!(missing(&kind, &award), ["Số tập thể", "Số cá nhân"]);
}

#[test]
fn a_stage_that_does_not_repeat_is_reached_once() {
    let mut model = record("mo-hinh", "a");
    for _ in 0..2 {
        model.stages.push(StageReached { stage: "cong-nhan".into(), on: Some(day("2026-01-01")), document: None, note: None });
    }
    model.stages.push(StageReached { stage: "len-sao-hoa".into(), on: None, document: None, note: None });
    let problems = kind("mo-hinh").validate(&model);
    let found = errors(&problems).join("\n");
    assert!(found.contains("giai đoạn «công nhận» được ghi hai lần."), "{found}");
    assert!(found.contains("không có giai đoạn «len-sao-hoa»."), "{found}");
}

/// One article gives "300" in its text and "gần 300" under its picture for the same training course.
#[test]
fn an_exact_and_an_approximate_figure_of_one_event_are_pointed_out() {
    let mut training = with(
        record("hoi-nghi", "Tập huấn nghiệp vụ công tác dân vận"),
        &[
            ("loai", text("tap-huan")),
            ("so-ngay", number(1)),
            ("so-nguoi", number(300)),
            ("so-nguoi-nguon-khac", number(300)),
            ("so-nguoi-nguon-khac-cach-neu", text("gan")),
        ],
    );
    training.date = Some(day("2022-10-21"));
    let kind = kind("hoi-nghi");
    assert_eq!(kind.approximation(&training, "so-nguoi"), None);
    assert_eq!(kind.approximation(&training, "so-nguoi-nguon-khac"), Some(Approximation::Nearly));
    let problems = kind.validate(&training);
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].rule, "record.two-figures");
    assert!(problems[0].message.contains("cho «Số người» (300 và gần 300)."), "{problems:?}");

    training.fields.remove("so-nguoi-nguon-khac-cach-neu");
    assert_eq!(kind.validate(&training), []);
}

#[test]
fn what_people_write_by_hand_becomes_what_the_field_holds() {
    let mut training = with(
        record("hoi-nghi", "Tập huấn"),
        &[
            ("loai", text("Tập huấn, bồi dưỡng")),
            ("so-nguoi", text("1.250")),
            ("so-ngay", text("2,5")),
            ("gia-tri", text("23.000.000.000")),
            ("chuyen-de", text("Một\n\n Hai ")),
            ("dia-diem", text("  ")),
        ],
    );
    kind("hoi-nghi").settle(&mut training);
    assert_eq!(training.text("loai"), Some("tap-huan"));
    assert_eq!(training.number("so-nguoi"), Some(Quantity::whole(1250)));
    assert_eq!(training.number("so-ngay"), Some(Quantity::new("2.5".parse().unwrap()).unwrap()));
    assert_eq!(training.number("gia-tri"), Some(Quantity::new("23000000000".parse().unwrap()).unwrap()));
    assert_eq!(training.field("chuyen-de"), Some(&lines(&["Một", "Hai"])));
    assert_eq!(training.field("dia-diem"), None);

    let mut document = with(directive(), &[("so", number(7)), ("giai-doan-tu", text("2021"))]);
    kind("van-ban").settle(&mut document);
    assert_eq!(document.text("so"), Some("7"));
    assert_eq!(document.number("giai-doan-tu"), Some(Quantity::whole(2021)));
}

#[test]
fn days_are_read_in_both_orders_of_writing_and_nonsense_is_left_for_the_check() {
    let typed = |words: &str| {
        let mut model = with(record("mo-hinh", "a"), &[("ngay-bat-dau", text(words))]);
        kind("mo-hinh").settle(&mut model);
        model.field("ngay-bat-dau").cloned().unwrap()
    };
    assert_eq!(typed("2026-06-05"), FieldValue::Date(day("2026-06-05")));
    assert_eq!(typed("5/6/2026"), FieldValue::Date(day("2026-06-05")));
    assert_eq!(typed("05-06-2026"), FieldValue::Date(day("2026-06-05")));
    for nonsense in ["31/02/2026", "5/6", "5/6/26", "hôm qua", "5/6/2026/1", "9999999999/1/2026"] {
        assert_eq!(typed(nonsense), text(nonsense));
    }
}

#[test]
fn a_number_written_in_vietnamese_is_never_misread() {
    let typed = |words: &str| {
        let mut event = with(record("hoi-nghi", "a"), &[("so-ngay", text(words))]);
        kind("hoi-nghi").settle(&mut event);
        event.number("so-ngay").map(|number| number.value().to_string())
    };
    for (words, value) in
        [("1.250", "1250"), ("12,5", "12.5"), ("1.234.567,8", "1234567.8"), ("12.5", "12.5"), ("0.125", "0.125"), ("07", "7")]
    {
        assert_eq!(typed(words).as_deref(), Some(value), "{words}");
    }
    for nonsense in ["", "1,2,3", "1.23,4", "mười", "1e5", "99999999999999999999"] {
        assert_eq!(typed(nonsense), None, "{nonsense}");
    }
}

#[test]
fn counts_are_not_negative_and_people_are_whole() {
    let problems = kind("hoi-nghi").validate(&with(
        record("hoi-nghi", "a"),
        &[
            ("loai", text("tap-huan")),
            ("so-nguoi", number(-3)),
            ("so-diem-cau", FieldValue::Number(Quantity::new("1.5".parse().unwrap()).unwrap())),
        ],
    ));
    let found = errors(&problems).join("\n");
    assert!(found.contains("trường «Số người» không được nhỏ hơn 0."), "{found}");
    assert!(found.contains("trường «Số điểm cầu» phải là số nguyên."), "{found}");
}

#[test]
fn a_last_day_before_the_first_is_an_error() {
    let mut document = directive();
    document.until = Some(day("2024-04-22"));
    assert_eq!(
        errors(&kind("van-ban").validate(&document)),
        ["Văn bản «đẩy mạnh phong trào thi đua «Dân vận khéo»»: «Ngày hết hiệu lực» trước «Ngày ban hành»."]
    );
}

#[test]
fn one_conference_can_conclude_several_programmes() {
    let mut conference = with(record("hoi-nghi", "Tổng kết các chương trình phối hợp"), &[("loai", text("so-ket-tong-ket"))]);
    for programme in 2..=5 {
        conference.links.push(RecordLink { to: RecordId(programme), role: "tong-ket".into() });
    }
    assert_eq!(errors(&kind("hoi-nghi").validate(&conference)), [""; 0]);
    conference.links.push(RecordLink { to: RecordId(9), role: "ban-be".into() });
    assert_eq!(errors(&kind("hoi-nghi").validate(&conference)).len(), 1);
}

#[test]
fn a_long_title_is_shortened_in_the_message() {
    let mut document = directive();
    document.title = "dài ".repeat(200);
    document.fields.remove("co-quan");
    let problems = kind("van-ban").validate(&document);
    assert!(problems[0].message.chars().count() < 200, "{}", problems[0].message);
}
