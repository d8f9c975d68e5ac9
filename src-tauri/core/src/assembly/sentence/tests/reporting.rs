//! Not reported, partly reported, zero, not applicable.

use super::situation::{Situation, sentence, six_months};
use crate::document::Inline;
use crate::domain::Severity;

fn models() -> Situation {
    six_months().counted("V01", "Mô hình đăng ký", "mô hình")
}

#[test]
fn a_figure_that_nobody_reported_is_a_gap_and_a_problem_with_who_supplies_it() {
    let rendered = models().sentence(&sentence(&["V01"], "Toàn {{ dia_ban }} có {{ V01 }}."));
    assert_eq!(rendered.inlines, [Inline::Gap { missing: "chưa có số liệu: mô hình đăng ký (V01)".to_owned() }, Inline::text(".")]);
    let [problem] = rendered.problems.as_slice() else { panic!("{:?}", rendered.problems) };
    assert_eq!(problem.rule, "gap.figure");
    assert_eq!(problem.place.indicator.as_ref().map(|code| code.as_str()), Some("V01"));
    assert_eq!(
        problem.message,
        "Chưa có số liệu chỉ tiêu V01 «Mô hình đăng ký» của 6 tháng đầu năm 2026; nơi cung cấp: Đảng uỷ các xã, phường. \
         Mới có 0/4 đơn vị báo cáo; còn thiếu: xã An Phú, xã Bình Minh, phường Tân Lập, xã Đồng Tâm."
    );
}

#[test]
fn a_fixed_text_shows_the_gap_in_its_place() {
    assert_eq!(
        models().says("toàn {{ dia_ban }} có {{ V01.so }} mô hình."),
        "Toàn tỉnh có [chưa có số liệu: mô hình đăng ký (V01)] mô hình."
    );
}

#[test]
fn a_sentence_may_choose_its_words_for_a_missing_figure_or_stay_silent() {
    let mut chosen = sentence(&["V01"], "Có {{ V01 }}.");
    chosen.missing = Some("Số mô hình đăng ký: {{ thieu }}.".to_owned());
    assert_eq!(models().sentence(&chosen).plain(), "Số mô hình đăng ký: [chưa có số liệu: mô hình đăng ký (V01)].");
    chosen.missing = Some(String::new());
    let silent = models().sentence(&chosen);
    assert!(silent.is_empty());
    assert_eq!(silent.problems.iter().map(|problem| problem.severity).collect::<Vec<_>>(), [Severity::Note]);
}

#[test]
fn a_partly_reported_total_is_shown_told_and_not_compared() {
    let situation = models().now("V01", &["10", "-", "20"]).before("V01", &["10", "10", "10", "10"]);
    let rendered = situation.write("có {{ V01 }}, {{ so_sanh(V01) }}.");
    assert_eq!(rendered.plain(), "Có 30 mô hình.");
    let [problem] = rendered.problems.as_slice() else { panic!("{:?}", rendered.problems) };
    assert_eq!(problem.rule, "figure.partial");
    assert_eq!(
        problem.message,
        "Chỉ tiêu V01 «Mô hình đăng ký» của 6 tháng đầu năm 2026 mới có 2/4 đơn vị báo cáo; còn thiếu: xã Bình Minh, xã Đồng Tâm."
    );
}

#[test]
fn a_true_zero_takes_the_sentence_s_own_words() {
    let mut chosen = sentence(&["V01"], "Có {{ V01 }}.");
    let nothing = models().now("V01", &["0", "0", "0", "0"]);
    assert_eq!(nothing.sentence(&chosen).plain(), "Có 0 mô hình.");
    chosen.zero = Some("Trong {{ ky.ten }}, trên địa bàn {{ dia_ban }} chưa có mô hình đăng ký mới.".to_owned());
    assert_eq!(nothing.sentence(&chosen).plain(), "Trong 6 tháng đầu năm 2026, trên địa bàn tỉnh chưa có mô hình đăng ký mới.");
    assert!(nothing.sentence(&chosen).problems.is_empty());
}

#[test]
fn a_blank_is_never_told_as_a_zero() {
    let mut chosen = sentence(&["V01"], "Có {{ V01 }}.");
    chosen.zero = Some("Không phát sinh.".to_owned());
    assert!(models().now("V01", &["-", "-", "-", "-"]).sentence(&chosen).plain().starts_with("[chưa có số liệu"));
}

#[test]
fn what_no_unit_has_is_not_spoken_of() {
    let rendered = models().now("V01", &["x", "x", "x", "x"]).sentence(&sentence(&["V01"], "Có {{ V01 }}."));
    assert!(rendered.is_empty());
    assert!(rendered.problems.is_empty());
}

#[test]
fn a_figure_is_true_where_there_is_one_and_it_is_not_zero() {
    let text = "{% if V01 %}có{% elif V01.bang_khong %}bằng không{% elif V01.thieu %}thiếu{% endif %}";
    assert_eq!(models().now("V01", &["1", "0", "0", "0"]).says(text), "Có");
    assert_eq!(models().now("V01", &["0", "0", "0", "0"]).says(text), "Bằng không");
    assert_eq!(models().says(text), "Thiếu");
}

#[test]
fn how_many_units_reported_is_told_as_n_over_n() {
    let situation = models().now("V01", &["10", "-", "20", "30"]);
    assert_eq!(situation.says("{{ V01.don_vi_bao_cao }} đơn vị báo cáo"), "03/04 đơn vị báo cáo");
}

#[test]
fn one_problem_is_reported_once_however_often_the_figure_stands() {
    let rendered = models().write("{{ V01 }} {{ V01.so }} {{ V01 }}");
    assert_eq!(rendered.problems.len(), 1);
}

#[test]
fn what_is_known_of_a_sentence_is_told_where_its_words_lack_another_figure() {
    let both = sentence(&["C01", "C02"], "Đã tiếp {{ C01 }} công dân{% if C02 %} với {{ C02 }}{% endif %}.");
    let received = six_months().counted("C01", "Lượt tiếp công dân", "lượt").counted("C02", "Số người được tiếp", "người");
    let known = received.now("C01", &["10", "20", "5", "7"]);
    assert_eq!(known.sentence(&both).plain(), "Lượt tiếp công dân: 42 lượt; [chưa có số liệu: số người được tiếp (C02)].");
    let other = six_months()
        .counted("C01", "Lượt tiếp công dân", "lượt")
        .counted("C02", "Số người được tiếp", "người")
        .now("C02", &["3", "3", "3", "3"]);
    assert_eq!(other.sentence(&both).plain(), "[chưa có số liệu: lượt tiếp công dân (C01)]; số người được tiếp: 12 người.");
}
