//! tăng, giảm, bằng; phần trăm, lần, điểm %; kế hoạch; n/N; trong đó.

use super::situation::{Situation, six_months};
use crate::document::{Inline, Measure};
use crate::domain::{Aggregation, Basis, Period};

fn models() -> Situation {
    six_months().counted("V01", "Mô hình đăng ký", "mô hình")
}

const COMPARED: &str = "có {{ V01 }}, {{ so_sanh(V01) }}.";

#[test]
fn a_rise_is_told_with_its_share_of_last_year() {
    let situation = models().now("V01", &["100", "80", "92", "60"]).before("V01", &["90", "80", "90", "60"]);
    assert_eq!(situation.says(COMPARED), "Có 332 mô hình, tăng 12 mô hình (3,8%) so với cùng kỳ năm 2025.");
}

#[test]
fn a_fall_is_told_without_a_minus() {
    let situation = models().now("V01", &["1", "1", "1", "1"]).before("V01", &["2", "2", "2", "2"]);
    assert_eq!(situation.says(COMPARED), "Có 04 mô hình, giảm 04 mô hình (50%) so với cùng kỳ năm 2025.");
}

#[test]
fn the_same_as_last_year_is_bang_cung_ky() {
    let situation = models().now("V01", &["3", "3", "3", "3"]).before("V01", &["3", "3", "3", "3"]);
    assert_eq!(situation.says(COMPARED), "Có 12 mô hình, bằng cùng kỳ năm 2025.");
}

#[test]
fn without_last_year_s_figure_the_comparison_leaves_no_trace() {
    let situation = models().now("V01", &["3", "3", "3", "3"]);
    assert_eq!(situation.says(COMPARED), "Có 12 mô hình.");
    assert_eq!(situation.says("có {{ V01 }} ({{ so_sanh(V01) }})."), "Có 12 mô hình.");
    assert!(situation.write(COMPARED).problems.is_empty());
}

#[test]
fn beside_nothing_last_year_no_percentage_is_told() {
    let situation = models().now("V01", &["3", "3", "3", "3"]).before("V01", &["0", "0", "0", "0"]);
    assert_eq!(situation.says(COMPARED), "Có 12 mô hình, tăng 12 mô hình (cùng kỳ năm 2025 không phát sinh).");
}

#[test]
fn twice_as_much_is_told_in_times() {
    let situation = models().now("V01", &["100", "50", "50", "50"]).before("V01", &["25", "25", "25", "25"]);
    assert_eq!(situation.says(COMPARED), "Có 250 mô hình, tăng 150 mô hình, gấp 2,5 lần cùng kỳ năm 2025.");
}

#[test]
fn last_year_s_number_may_follow_in_brackets() {
    let situation = models().now("V01", &["200", "200", "200", "266"]).before("V01", &["221", "221", "221", "221"]);
    assert_eq!(
        situation.says("có {{ V01 }}, {{ so_sanh(V01, goc=true) }}."),
        "Có 866 mô hình, giảm 18 mô hình (2%) so với cùng kỳ năm 2025 (884 mô hình)."
    );
}

#[test]
fn a_whole_year_is_compared_with_the_year_before() {
    let situation = Situation::new(Period::Year(2026))
        .counted("V01", "Mô hình", "mô hình")
        .now("V01", &["5", "5", "5", "5"])
        .before("V01", &["4", "4", "4", "4"]);
    assert_eq!(situation.says(COMPARED), "Có 20 mô hình, tăng 04 mô hình (25%) so với năm 2025.");
}

#[test]
fn percentages_differ_in_points() {
    let situation = six_months().ratio("C12", "Tỷ lệ giải quyết đơn").now("C12", &["45/50", "45/50", "45/50", "45/50"]);
    let situation = situation.before("C12", &["43/50", "44/50", "44/50", "44/50"]);
    assert_eq!(
        situation.says("tỷ lệ giải quyết đạt {{ C12 }}, {{ so_sanh(C12) }}."),
        "Tỷ lệ giải quyết đạt 90%, tăng 2,5 điểm % so với cùng kỳ năm 2025."
    );
}

#[test]
fn a_ratio_is_recomputed_from_its_two_numbers() {
    let situation = six_months().ratio("C12", "Tỷ lệ giải quyết đơn").now("C12", &["1/1", "60/80", "5/5", "1/3"]);
    assert_eq!(situation.says("{{ tren_tong(C12, \"đơn\") }}"), "67/89 đơn (75,3%)");
    assert_eq!(situation.says("{{ C12.tu }} trên {{ C12.mau }}, đạt {{ C12.ty_le }}"), "67 trên 89, đạt 75,3%");
}

#[test]
fn a_part_of_all_is_told_as_n_over_n() {
    let situation = models().counted("V08", "Mô hình được công nhận", "mô hình");
    let some = situation.now("V01", &["100", "80", "92", "60"]).now("V08", &["80", "70", "66", "50"]);
    assert_eq!(some.says("{{ tren_tong(V08, V01) }} được công nhận."), "266/332 mô hình (80,1%) được công nhận.");
    let all =
        models().counted("V08", "Mô hình được công nhận", "mô hình").now("V01", &["1", "1", "1", "1"]).now("V08", &["1", "1", "1", "1"]);
    assert_eq!(all.says("{{ tren_tong(V08, V01) }} được công nhận."), "04/04 mô hình được công nhận.");
}

#[test]
fn units_that_have_something_are_counted_of_all_units() {
    let situation = six_months().indicator("C14", "Xã đã tổ chức đối thoại", "đơn vị", Aggregation::Distinct, None);
    let situation = situation.now("C14", &["1/1", "1/1", "0/1", "1/1"]);
    assert_eq!(situation.says("{{ C14 }} xã, phường đã tổ chức đối thoại."), "03/04 xã, phường đã tổ chức đối thoại.");
    assert_eq!(situation.says("{{ tren_tong(C14, \"xã, phường\") }} đã tổ chức."), "03/04 xã, phường (75%) đã tổ chức.");
}

#[test]
fn parts_are_listed_and_empty_ones_left_out() {
    let situation = six_months()
        .counted("V02", "Mô hình theo lĩnh vực", "mô hình")
        .part("V02a", "Lĩnh vực kinh tế", "mô hình", "V02")
        .part("V02b", "Lĩnh vực văn hoá - xã hội", "mô hình", "V02")
        .part("V02c", "Lĩnh vực quốc phòng - an ninh", "mô hình", "V02")
        .now("V02", &["20", "20", "20", "20"])
        .now("V02a", &["20", "20", "5", "5"])
        .now("V02b", &["0", "0", "15", "15"])
        .now("V02c", &["0", "0", "0", "0"]);
    assert_eq!(
        situation.says("có {{ V02 }}, {{ trong_do(V02) }}."),
        "Có 80 mô hình, trong đó: lĩnh vực kinh tế 50 mô hình, lĩnh vực văn hoá - xã hội 30 mô hình."
    );
    assert_eq!(situation.says("{{ liet_ke(\"kinh tế\", V02a, \"quốc phòng - an ninh\", V02c) }}"), "Kinh tế 50 mô hình");
    assert_eq!(situation.says("chiếm {{ chiem(V02a, V02) }}"), "Chiếm 62,5%");
}

#[test]
fn without_any_part_reported_trong_do_leaves_no_trace() {
    let situation =
        six_months().counted("V02", "Mô hình", "mô hình").part("V02a", "Kinh tế", "mô hình", "V02").now("V02", &["1", "1", "1", "9"]);
    assert_eq!(situation.says("có {{ V02 }}, {{ trong_do(V02) }}."), "Có 12 mô hình.");
}

#[test]
fn the_year_s_target_is_told_in_percent() {
    let situation = six_months().counted("M01", "Quỹ \"Vì người nghèo\"", "đồng");
    let situation = situation.now("M01", &["2000000000", "2000000000", "4000000000", "1140000000"]).planned("M01", 2_000_000_000);
    assert_eq!(situation.says("vận động được {{ M01 }}, {{ dat_ke_hoach(M01) }}."), "Vận động được 9,14 tỷ đồng, đạt 457% kế hoạch năm.");
    assert_eq!(situation.says("{{ M01|dat_ke_hoach(theo=\"nghị quyết\") }}"), "Đạt 457% nghị quyết");
    let without = six_months().counted("M01", "Quỹ", "đồng").now("M01", &["1", "1", "1", "1"]);
    assert_eq!(without.says("vận động được {{ M01 }}, {{ dat_ke_hoach(M01) }}."), "Vận động được 4 đồng.");
}

#[test]
fn leaders_are_told_from_the_largest_down_and_those_with_nothing_are_not() {
    let situation = models().now("V01", &["12", "45", "0", "30"]);
    assert_eq!(situation.says("nhiều nhất là {{ lon_nhat(V01, 2) }}."), "Nhiều nhất là xã Bình Minh (45), xã Đồng Tâm (30).");
    assert_eq!(situation.says("{{ V01|lon_nhat }}"), "Xã Bình Minh (45), xã Đồng Tâm (30), xã An Phú (12)");
}

#[test]
fn two_figures_move_each_its_own_way() {
    let situation = six_months().counted("C01", "Lượt tiếp công dân", "lượt").counted("C02", "Số người được tiếp", "người");
    let situation = situation.now("C01", &["866", "0", "0", "0"]).before("C01", &["884", "0", "0", "0"]);
    let situation = situation.now("C02", &["964", "0", "0", "0"]).before("C02", &["959", "0", "0", "0"]);
    assert_eq!(
        situation.says("đã tiếp {{ C01 }} với {{ C02 }}; so với {{ cung_ky.ten }} {{ bien_dong(C01) }}, {{ bien_dong(C02) }}."),
        "Đã tiếp 866 lượt với 964 người; so với cùng kỳ năm 2025 giảm 18 lượt, tăng 05 người."
    );
    let same = six_months().counted("C01", "Lượt", "lượt").now("C01", &["8", "0", "0", "0"]).before("C01", &["8", "0", "0", "0"]);
    assert_eq!(same.says("so với {{ cung_ky.ten }} {{ bien_dong(C01) }}"), "So với cùng kỳ năm 2025 không thay đổi về số lượt");
}

#[test]
fn what_is_estimated_is_not_compared_with_what_was_done() {
    let mut situation = models().before("V01", &["4", "4", "4", "4"]);
    situation.basis = Basis::Estimate;
    let situation = situation.now("V01", &["5", "5", "5", "5"]);
    assert_eq!(situation.says(COMPARED), "Có ước 20 mô hình.");
}

#[test]
fn every_shown_number_says_what_it_is() {
    let situation = models().now("V01", &["100", "80", "92", "60"]).before("V01", &["90", "80", "90", "60"]);
    let rendered = situation.write("có {{ V01 }}, {{ so_sanh(V01, goc=true) }}.");
    let sources: Vec<(Measure, String, String)> = rendered
        .inlines
        .iter()
        .filter_map(|inline| match inline {
            Inline::Figure { origin, shown } => Some((origin.measure, origin.value.clone(), shown.clone())),
            _ => None,
        })
        .collect();
    let [total, difference, percent, base] = sources.as_slice() else { panic!("{sources:?}") };
    assert_eq!(*total, (Measure::Total, "332".to_owned(), "332 mô hình".to_owned()));
    assert_eq!(*difference, (Measure::Difference, "12".to_owned(), "12 mô hình".to_owned()));
    assert_eq!((percent.0, percent.2.as_str()), (Measure::DifferencePercent, "3,8%"));
    assert_eq!(*base, (Measure::SamePeriod, "320".to_owned(), "320 mô hình".to_owned()));
}
