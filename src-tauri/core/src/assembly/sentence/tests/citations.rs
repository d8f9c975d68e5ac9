//! Documents are cited by the standard's rule (HD 05-HD/VPTW §6).

use super::super::Engine;
use super::situation::{Situation, six_months};
use crate::document::Inline;
use crate::domain::{FieldValue, RecordId};

fn words(words: &str) -> FieldValue {
    FieldValue::Text(words.to_owned())
}

fn directive() -> Situation {
    six_months().known_kinds().record(
        "van-ban",
        "Về đẩy mạnh phong trào thi đua \"Dân vận khéo\"",
        Some("2024-04-23"),
        &[("loai", words("chi-thi")), ("so", words("25")), ("ky-hieu", words("CT/TU")), ("co-quan", words("Ban Thường vụ Tỉnh uỷ"))],
    )
}

fn cite(situation: &Situation, text: &str) -> super::super::Rendered {
    let engine = Engine::new(&[]).unwrap();
    situation.with(|context| engine.text(text, &context.about(&situation.records[0])))
}

#[test]
fn the_first_citation_is_whole_and_later_ones_are_short() {
    let situation = directive();
    let first = cite(&situation, "Thực hiện {{ trich_dan(ban_ghi) }}.");
    assert_eq!(
        first.plain(),
        "Thực hiện Chỉ thị số 25-CT/TU, ngày 23/4/2024 của Ban Thường vụ Tỉnh uỷ về đẩy mạnh phong trào thi đua \"Dân vận khéo\"."
    );
    assert!(first.inlines.iter().any(|inline| matches!(inline, Inline::Citation { record: RecordId(1), .. })));
    assert_eq!(cite(&situation, "Theo {{ ban_ghi|trich_dan }}.").plain(), "Theo Chỉ thị số 25-CT/TU.");
    assert!(first.problems.is_empty());
}

#[test]
fn twice_in_one_sentence_the_second_is_short() {
    assert!(cite(&directive(), "{{ trich_dan(ban_ghi) }}; {{ trich_dan(ban_ghi) }}").plain().ends_with("; Chỉ thị số 25-CT/TU"));
}

#[test]
fn a_document_without_number_shows_a_gap_and_is_reported() {
    let situation = six_months().known_kinds().record(
        "van-ban",
        "tiêu chí đánh giá công tác dân vận",
        None,
        &[("loai", words("quy-dinh")), ("co-quan", words("Ban Dân vận Tỉnh uỷ"))],
    );
    let rendered = cite(&situation, "{{ trich_dan(ban_ghi) }}");
    assert_eq!(
        rendered.plain(),
        "Quy định số [chưa có số], ngày [chưa có ngày ban hành] của Ban Dân vận Tỉnh uỷ về tiêu chí đánh giá công tác dân vận"
    );
    let rules: Vec<&str> = rendered.problems.iter().map(|problem| problem.rule.as_str()).collect();
    assert_eq!(rules, ["gap.document-number", "gap.document-date"]);
    assert_eq!(rendered.problems[0].message, "Bản ghi văn bản «tiêu chí đánh giá công tác dân vận» chưa có số.");
}

#[test]
fn a_symbol_is_written_as_it_stands_on_the_document() {
    for (number, symbol, shown) in [
        ("25", "CT/TU", "25-CT/TU"),
        ("150", "CTr/BCSĐUBND-BDVTU", "150-CTr/BCSĐUBND-BDVTU"),
        ("1763", "CTrPH-BCH-BDV", "1763/CTrPH-BCH-BDV"),
        ("1763", "/CTrPH-BCH-BDV", "1763/CTrPH-BCH-BDV"),
        ("30", "2020/NĐ-CP", "30/2020/NĐ-CP"),
        ("2964", "QĐ-UBND", "2964/QĐ-UBND"),
        ("07", "", "07"),
    ] {
        let situation =
            six_months().known_kinds().record("van-ban", "x", Some("2026-01-09"), &[("so", words(number)), ("ky-hieu", words(symbol))]);
        assert_eq!(cite(&situation, "{{ trich_dan_gon(ban_ghi) }}").plain(), format!("Văn bản số {shown}"));
    }
}

#[test]
fn a_programme_names_its_parties_and_years() {
    let parties = FieldValue::List(vec!["Ban Dân vận Tỉnh uỷ".to_owned(), "Công an tỉnh".to_owned(), "Bộ Chỉ huy Quân sự tỉnh".to_owned()]);
    let situation = six_months().known_kinds().record(
        "chuong-trinh-phoi-hop",
        "phối hợp thực hiện công tác dân vận",
        Some("2018-04-03"),
        &[
            ("loai", words("chuong-trinh")),
            ("so", words("810")),
            ("ky-hieu", words("CTr/BDVTU-BCH")),
            ("cac-ben", parties),
            ("giai-doan-tu", FieldValue::Number(2018.into())),
            ("giai-doan-den", FieldValue::Number(2020.into())),
        ],
    );
    let shown = cite(&situation, "{{ trich_dan(ban_ghi) }}").plain();
    assert!(
        shown.ends_with(
            " số 810-CTr/BDVTU-BCH, ngày 03/4/2018 giữa Ban Dân vận Tỉnh uỷ, Công an tỉnh và Bộ Chỉ huy Quân sự tỉnh \
             về phối hợp thực hiện công tác dân vận, giai đoạn 2018 - 2020"
        ),
        "{shown}"
    );
}

#[test]
fn a_document_that_is_pulled_into_a_text_is_cited_and_what_is_none_or_lacks_its_number_is_not() {
    let cited = |situation: &Situation| {
        let record = &situation.records[0];
        super::super::full_citation(record, situation.kinds.iter().find(|kind| kind.code == record.kind).unwrap())
    };
    let whole = "Chỉ thị số 25-CT/TU, ngày 23/4/2024 của Ban Thường vụ Tỉnh uỷ về đẩy mạnh phong trào thi đua \"Dân vận khéo\"";
    assert_eq!(cited(&directive()).as_deref(), Some(whole));
    assert_eq!(cited(&six_months().known_kinds().record("van-ban", "x", Some("2026-01-09"), &[])), None);
    assert_eq!(cited(&six_months().known_kinds().record("hoi-nghi", "Hội nghị sơ kết", Some("2026-06-05"), &[])), None);
}
