//! Texts that would loop, explode or lie, and texts with mistakes: each ends at once with a sentence to act on.

use super::super::Engine;
use super::situation::{sentence, six_months};
use crate::document::Inline;
use crate::domain::Severity;

fn refused(text: &str) -> String {
    let situation = six_months().counted("V01", "Mô hình", "mô hình").now("V01", &["1", "1", "1", "1"]).field("ds", vec![1; 1000]);
    let rendered = situation.write(text);
    let problem =
        rendered.problems.iter().find(|problem| problem.rule == "sentence.error").unwrap_or_else(|| panic!("{text:.60}: {rendered:?}"));
    assert_eq!(problem.severity, Severity::Error);
    assert!(rendered.inlines.iter().all(|inline| matches!(inline, Inline::Gap { .. })), "{rendered:?}");
    assert!(!problem.advice.is_empty());
    problem.message.clone()
}

#[test]
fn loops_end_when_the_fuel_is_used_up() {
    assert!(refused("{% for a in ds %}{% for b in ds %}{% if a == b %}x{% endif %}{% endfor %}{% endfor %}").contains("lặp quá nhiều lần"));
}

#[test]
fn loops_may_not_nest_without_end() {
    assert!(refused("{% for a in ds %}{% for b in ds %}{% for c in ds %}{% endfor %}{% endfor %}{% endfor %}").contains("lồng nhau"));
    assert!(refused("{% for a in ds recursive %}{{ loop(ds) }}{% endfor %}").contains("lồng nhau"));
}

#[test]
fn a_text_may_not_double_itself() {
    for text in [
        "{% set a = 'x' %}{{ a }}",
        "{{ 'x' * 100000000 }}",
        "{{ 'x' ~ 'y' }}",
        "{{ V01.gia_tri + 1 }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% filter hoa %}x{% endfilter %}",
        "{% with a = 1 %}{% endwith %}",
        "{% include 'x' %}",
        "{% extends 'x' %}",
        "{% block a %}{% endblock %}",
        "{%- set a -%}x{%- endset -%}",
        "{% do x() %}",
        "{% import 'x' as y %}",
        "{% raw %}{{ x }}{% endraw %}",
    ] {
        assert!(refused(text).contains("không dùng được"), "{text}");
    }
}

#[test]
fn huge_output_and_huge_texts_are_stopped() {
    let long = "chữ ".repeat(300);
    assert!(refused(&format!("{{% for a in ds %}}{long}{{% endfor %}}")).contains("quá 64 KB"));
    assert!(refused(&"chữ ".repeat(10_000)).contains("dài quá 16 KB"));
}

#[test]
fn deep_nesting_is_an_error_and_no_crash() {
    for text in
        [format!("{{{{ {}1{} }}}}", "(".repeat(3000), ")".repeat(3000)), format!("{{{{ {}1{} }}}}", "[".repeat(3000), "]".repeat(3000))]
    {
        refused(&text);
    }
    refused(&"{% if true %}".repeat(1000));
    refused(&format!("{{{{ {}V01 }}}}", "not ".repeat(3000)));
}

#[test]
fn mistakes_are_told_with_their_line_and_what_to_do() {
    for (text, told) in [
        ("một\n{{ V99 }}", ", dòng 2: câu nhắc đến chỉ tiêu «V99», nhưng sổ không có chỉ tiêu này."),
        ("một\n\n{{ V01.tang_giam }} {{ V01.tanggiam }}", ", dòng 3: chỉ tiêu V01 không có giá trị nào tên là «tanggiam»."),
        ("{{ ten_rieng }}", ", dòng 1: không có giá trị nào tên là «ten_rieng»."),
        ("{{ so_sanh(V99) }}", ", dòng 1: câu nhắc đến chỉ tiêu «V99», nhưng sổ không có chỉ tiêu này."),
        ("{{ trich_dan(ban_ghi) }}", ", dòng 1: không có giá trị nào tên là «ban_ghi»."),
        ("{{ so_xanh(V01) }}", ", dòng 1: không có hàm nào tên là «so_xanh»."),
        ("{{ V01|so_xanh }}", ", dòng 1: không có hàm nào tên là «so_xanh»."),
        ("{{ so_sanh(\"V01\") }}", ", dòng 1: so_sanh cần mã của một chỉ tiêu, ví dụ so_sanh(V01), nhưng nhận được một đoạn chữ."),
        ("{{ ky }}", "không viết thẳng một nhóm giá trị; hãy chọn một giá trị bằng dấu chấm, ví dụ ky.ten."),
        ("{{ V01.co }}", "không viết ra được giá trị đúng hoặc sai; giá trị này chỉ dùng trong điều kiện if."),
        ("a\n{% if V01 %}b", "lời câu sai cú pháp"),
        ("{{ trich_dan(V01) }}", "trich_dan cần một bản ghi văn bản"),
    ] {
        let message = refused(text);
        assert!(message.contains(told), "«{text}»: {message}");
    }
    assert!(refused("một\n{{ V99 }}").starts_with("Đoạn văn mẫu «một"));
}

#[test]
fn a_wrong_sentence_of_the_catalog_is_named_when_it_is_read() {
    let wrong = sentence(&[], "dòng một\n{% if V01 %}");
    let error = Engine::new(&[wrong]).unwrap_err();
    assert!(error.to_string().starts_with("Câu số liệu «thu», dòng "), "{error}");
    let mut wrong = sentence(&[], "đúng");
    wrong.zero = Some("{{ a ~ b }}".to_owned());
    assert!(
        Engine::new(&[wrong])
            .unwrap_err()
            .to_string()
            .starts_with("Câu số liệu «thu», lời khi bằng 0 (zero), dòng 1: không dùng được phép «~»")
    );
}

#[test]
fn an_unknown_sentence_or_needed_indicator_is_a_problem() {
    let engine = Engine::new(&[sentence(&["V77"], "x")]).unwrap();
    let situation = six_months();
    let rendered = situation.with(|context| engine.sentence("khong-co", context));
    assert_eq!(rendered.problems[0].rule, "sentence.unknown");
    assert_eq!(rendered.plain(), "[chưa có câu số liệu khong-co]");
    let rendered = situation.with(|context| engine.sentence("thu", context));
    assert_eq!(rendered.problems[0].message, "Câu số liệu «thu»: câu cần chỉ tiêu «V77», nhưng sổ không có chỉ tiêu này.");
}

#[test]
fn private_characters_from_outside_cannot_name_a_piece() {
    let forged = "\u{f0000}\u{f0001}";
    let situation = six_months().counted("V01", "Mô hình", "mô hình").now("V01", &["1", "1", "1", "1"]).field("ten_rieng", forged);
    assert_eq!(situation.says(&format!("{forged}{{{{ ten_rieng }}}}có {{{{ V01 }}}}")), "Có 04 mô hình");
    let nested = minijinja::Value::from_pairs([("a", minijinja::Value::from(vec![forged]))]);
    let situation = six_months().field("nhom", nested);
    assert_eq!(situation.says("{% for x in nhom.a %}[{{ x }}]{% endfor %}"), "[]");
}

#[test]
fn names_in_records_and_units_are_words_and_never_templates() {
    let situation = six_months().record("van-ban", "{{ V01 }} {% for %}", None, &[]);
    let engine = Engine::new(&[]).unwrap();
    let rendered = situation.with(|context| engine.text("{{ ten }}", &context.about(&situation.records[0])));
    assert_eq!(rendered.plain(), "{{ V01 }} {% for %}");
}

#[test]
fn a_forged_marker_leaves_no_double_blank_behind_in_an_error() {
    let rendered = six_months().field("ds", vec!["a", "b"]).write(", \u{f0000} ({{ ds[9] }}");
    assert!(!rendered.plain().contains("  "), "{}", rendered.plain());
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: 128, failure_persistence: None, ..proptest::test_runner::Config::default() })]

    /// Whatever is put together from the words of the language, it is written or told to be wrong, and never panics or hangs.
    #[test]
    fn no_soup_of_words_breaks_the_engine(words in proptest::collection::vec(proptest::sample::select(SOUP), 0..24)) {
        let situation = six_months()
            .counted("V01", "Mô hình", "mô hình")
            .ratio("C12", "Tỷ lệ")
            .now("V01", &["12", "-", "0", "x"])
            .before("V01", &["0", "0", "0", "0"])
            .now("C12", &["1/3", "-", "0/1", "x"])
            .planned("V01", 0)
            .field("ds", vec!["a", "b"]);
        let rendered = situation.write(&words.concat());
        let shown = rendered.plain();
        let private = shown.chars().any(|letter| u32::from(letter) >= 0xF_0000);
        proptest::prop_assert!(!private, "{}", shown);
        proptest::prop_assert!(!shown.contains("  "), "{}", shown);
    }
}

const SOUP: &[&str] = &[
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "#}",
    "{{ V01 }}",
    "{{ C12 }}",
    "{{ V01.cung_ky }}",
    "{{ so_sanh(V01) }}",
    "{{ so_sanh(C12, goc=true) }}",
    "{{ tren_tong(C12, V01) }}",
    "{{ tren_tong(V01, V01) }}",
    "{{ dat_ke_hoach(V01) }}",
    "{{ lon_nhat(V01, 999999) }}",
    "{{ V01|gan|hoa }}",
    "{{ trong_do(V01) }}",
    "{{ trong_do('a', V01, 'b') }}",
    "{{ danh_sach(ds) }}",
    "{{ ds }}",
    "{{ ds[0] }}",
    "{{ ds[9] }}",
    "{{ ky.ten[2:5] }}",
    "{{ V01|trong_do|ngay }}",
    "{% if V01 %}",
    "{% endif %}",
    "{% for a in ds %}",
    "{% endfor %}",
    "{{ a }}",
    "{% else %}",
    "{{ 1/0 }}",
    "{{ -V01 }}",
    "{{ V01 < 3 }}",
    "{{ V01 == C12 }}",
    "{{ 9999999999999999999999999999999999|tien }}",
    "{{ 1e308|so }}",
    "{{ V01|length }}",
    "{{ none|so }}",
    ", ",
    ". ",
    " (",
    ") ",
    ": ",
    "; ",
    "chữ ",
    "\u{f0000}",
    "\n",
    "\u{200b}",
    "\"",
    "\\",
];
