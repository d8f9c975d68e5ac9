//! Numbers, money, approximations, periods, the issuer, and the records a line is about.

use super::situation::{Situation, six_months};
use crate::document::Inline;
use crate::domain::{Approximation, FieldValue, Period, RecordId};

#[test]
fn money_takes_the_unit_that_fits_its_size() {
    let funds = |amount: &str| six_months().counted("M01", "Quỹ", "đồng").now("M01", &[amount, "0", "0", "0"]).says("{{ M01 }}");
    assert_eq!(funds("850000"), "850.000 đồng");
    assert_eq!(funds("927400000"), "927,4 triệu đồng");
    assert_eq!(funds("8123456789"), "8,12 tỷ đồng");
}

#[test]
fn an_approximate_figure_is_shown_as_its_unit_wishes_and_keeps_its_exact_value() {
    let people = |amount: &str| six_months().counted("K02", "Lượt người được tập huấn", "lượt người").now("K02", &[amount, "x", "x", "x"]);
    let rendered = people("296").approximately("K02", Approximation::Nearly).write("cho {{ K02 }}");
    assert_eq!(rendered.plain(), "Cho gần 300 lượt người");
    assert!(matches!(rendered.inlines.last(), Some(Inline::Figure { origin, .. }) if origin.value == "296"));
    assert_eq!(
        people("4728").says("{{ K02|tren }}; {{ hon(K02) }}; {{ khoang(K02) }}"),
        "Trên 4.700 lượt người; hơn 4.700 lượt người; khoảng 4.700 lượt người"
    );
    assert_eq!(people("300").says("{{ gan(K02) }}"), "300 lượt người");
    assert_eq!(people("4728").says("{{ K02.day_du }}"), "4.728 lượt người");
}

#[test]
fn the_period_and_the_issuer_have_words() {
    let text = "{{ ky.ten }}; {{ ky.sau }}; {{ ky.thoi_gian }}; {{ cung_ky.ten }}; {{ co_quan }}; {{ ten_dia_ban }}; {{ ky.nam }}";
    assert_eq!(
        six_months().says(text),
        "6 tháng đầu năm 2026; 6 tháng cuối năm 2026; từ ngày 15/12/2025 đến ngày 14/6/2026; cùng kỳ năm 2025; \
         Ban Tuyên giáo và Dân vận Tỉnh uỷ; tỉnh Lam Giang; 2026"
    );
    assert_eq!(Situation::new(Period::Year(2026)).says("{{ ky.sau }}, {{ cung_ky.ten }}"), "Năm 2027, năm 2025");
}

#[test]
fn sentences_begin_with_a_capital_and_titles_as_they_are_written() {
    let situation = six_months();
    assert_eq!(
        situation.says("{{ ky.ten|hoa }}. {{ dia_ban }} có việc. TP. Huế, v.v. và nơi khác"),
        "6 tháng đầu năm 2026. Tỉnh có việc. TP. Huế, v.v. và nơi khác"
    );
    let engine = super::super::Engine::new(&[]).unwrap();
    let title = situation.with(|context| engine.text("kết quả công tác dân vận {{ ky.ten }}; nhiệm vụ {{ ky.sau }}", context));
    assert_eq!(title.plain(), "kết quả công tác dân vận 6 tháng đầu năm 2026; nhiệm vụ 6 tháng cuối năm 2026");
}

#[test]
fn numbers_of_the_template_are_written_the_vietnamese_way() {
    let situation = six_months().field("so_luong", 5);
    assert_eq!(
        situation.says("{{ so_luong|so }} văn bản; {{ 1234.5 }}; {{ 12500000|tien }}; {{ 12.5|phan_tram }}"),
        "05 văn bản; 1.234,5; 12,5 triệu đồng; 12,5%"
    );
    assert_eq!(situation.says("{{ \"2026-03-05\"|ngay }}, {{ ngay_chu(\"2026-03-05\") }}"), "05/3/2026, ngày 05 tháng 3 năm 2026");
    assert_eq!(situation.says("{{ danh_sach([\"a\", \"b\", \"\", \"c\"]) }}"), "A, b và c");
}

#[test]
fn a_line_about_a_record_names_its_fields_and_keeps_the_record() {
    let situation = six_months().known_kinds().record(
        "hoi-nghi",
        "Tập huấn nghiệp vụ công tác dân vận",
        Some("2026-05-21"),
        &[("loai", FieldValue::Text("tap-huan".to_owned())), ("so-nguoi", FieldValue::Number(300.into()))],
    );
    let engine = super::super::Engine::new(&[]).unwrap();
    let line = "{{ ten }}, ngày {{ ngay }}, {{ so_nguoi }}{% if so_ngay %}, {{ so_ngay }}{% endif %}{{ bao_cao_vien }}";
    let rendered = situation.with(|context| engine.text(line, &context.about(&situation.records[0])));
    assert_eq!(rendered.plain(), "Tập huấn nghiệp vụ công tác dân vận, ngày 21/5/2026, 300 lượt người");
    assert!(rendered.inlines.contains(&Inline::Citation { record: RecordId(1), shown: "300 lượt người".to_owned() }));
    assert!(rendered.problems.is_empty());
}

#[test]
fn a_number_or_day_that_a_record_lacks_is_a_gap() {
    let situation = six_months().known_kinds().record("hoi-nghi", "Giao ban quý II", None, &[]);
    let engine = super::super::Engine::new(&[]).unwrap();
    let rendered =
        situation.with(|context| engine.text("{{ ten }}, ngày {{ ngay }}, {{ so_nguoi }}", &context.about(&situation.records[0])));
    assert!(rendered.plain().starts_with("Giao ban quý II, ngày [chưa có ngày], [chưa có "), "{}", rendered.plain());
    assert_eq!(rendered.problems.len(), 2);
    assert!(rendered.problems.iter().all(|problem| problem.place.record == Some(RecordId(1))));
}

#[test]
fn records_of_the_window_can_be_listed() {
    let situation = six_months()
        .known_kinds()
        .record("hoi-nghi", "Hội nghị B", Some("2026-05-21"), &[("loai", FieldValue::Text("tap-huan".to_owned()))])
        .record("hoi-nghi", "Hội nghị A", Some("2026-02-01"), &[("loai", FieldValue::Text("giao-ban".to_owned()))])
        .record("hoi-nghi", "Hội nghị năm trước", Some("2025-02-01"), &[]);
    assert_eq!(situation.says("{% for hn in danh_muc(\"hoi-nghi\") %}{{ hn.ten }}; {% endfor %}"), "Hội nghị A; Hội nghị B");
    assert_eq!(situation.says("{{ danh_muc(\"hoi-nghi\", loai=\"tap-huan\")|length }} hội nghị"), "1 hội nghị");
}
