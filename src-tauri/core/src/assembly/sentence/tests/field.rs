//! The situations of the field, told by the built-in sentences: given figures, the exact words.

use super::situation::{Situation, six_months};
use crate::domain::{FieldValue, Period};

fn province() -> Situation {
    six_months().known_kinds().known_indicators()
}

fn province_in(period: Period) -> Situation {
    Situation::new(period).known_kinds().known_indicators()
}

/// One commune reports the figure, the others none of it.
trait Whole {
    fn has(self, code: &str, value: &str) -> Self;
    fn had(self, code: &str, value: &str) -> Self;
}

impl Whole for Situation {
    fn has(self, code: &str, value: &str) -> Self {
        let rest = if value.contains('/') { "x" } else { "0" };
        self.now(code, &[value, rest, rest, rest])
    }

    fn had(self, code: &str, value: &str) -> Self {
        let rest = if value.contains('/') { "x" } else { "0" };
        self.before(code, &[value, rest, rest, rest])
    }
}

#[test]
fn the_opening_counts_what_the_committees_issued() {
    assert_eq!(
        province().has("A01", "45").had("A01", "36").tells("mo-dau.lanh-dao"),
        "Trong 6 tháng đầu năm 2026, công tác dân vận trên địa bàn tỉnh Lam Giang được cấp uỷ các cấp quan tâm lãnh đạo, gắn với nhiệm vụ \
         chính trị của từng địa phương, đơn vị; đã ban hành 45 văn bản về công tác dân vận, tăng 09 văn bản (25%) so với cùng kỳ năm 2025."
    );
    assert_eq!(
        province().has("A01", "0").tells("mo-dau.lanh-dao"),
        "Trong 6 tháng đầu năm 2026, cấp uỷ các cấp trên địa bàn tỉnh Lam Giang không ban hành văn bản mới về công tác dân vận."
    );
}

#[test]
fn the_year_s_theme_comes_from_the_register() {
    let fields = [
        ("loai", FieldValue::Text("chu-de".to_owned())),
        ("nam", FieldValue::Number(2026.into())),
        ("cap", FieldValue::Text("tinh".to_owned())),
    ];
    let situation = province().record("chu-de-nam", "Gần dân, sát cơ sở", None, &fields);
    assert!(situation.tells("mo-dau.chu-de-nam").starts_with("Chủ đề công tác năm 2026 \"Gần dân, sát cơ sở\" được cấp uỷ"));
    assert_eq!(province().tells("mo-dau.chu-de-nam"), "");
}

#[test]
fn no_hot_spot_is_said_only_where_it_was_reported() {
    assert_eq!(
        province().has("B10", "0").has("B10a", "0").tells("tinh-hinh.diem-nong"),
        "Trong kỳ không phát sinh điểm nóng, vụ việc phức tạp trên địa bàn tỉnh Lam Giang."
    );
    assert_eq!(
        province().has("B10", "7").has("B10a", "2").tells("tinh-hinh.diem-nong"),
        "Trong kỳ đã giải quyết 07 vụ việc nổi lên ở cơ sở; còn 02 vụ việc đang tiếp tục giải quyết."
    );
    assert!(province().tells("tinh-hinh.diem-nong").contains("[chưa có số liệu: "));
}

#[test]
fn new_central_documents_are_cited_by_the_standard() {
    let fields = [
        ("loai", FieldValue::Text("quy-dinh".to_owned())),
        ("so", FieldValue::Text("399".to_owned())),
        ("ky-hieu", FieldValue::Text("QĐ/TW".to_owned())),
        ("co-quan", FieldValue::Text("Ban Bí thư".to_owned())),
        ("cap", FieldValue::Text("trung-uong".to_owned())),
    ];
    assert_eq!(
        province().record("van-ban", "Về thể thức văn bản của Đảng", Some("2026-01-09"), &fields).tells("van-ban.trung-uong"),
        "Trong kỳ đã triển khai các văn bản mới của Trung ương: Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư về thể thức văn bản của Đảng."
    );
}

#[test]
fn units_that_carried_a_document_out_are_n_of_all() {
    assert_eq!(
        province().now("A07", &["1", "1", "1", "0"]).tells("van-ban.n-tren-N"),
        "03/04 đơn vị (75%) trực thuộc đã tổ chức quán triệt và cụ thể hoá các văn bản của cấp trên về công tác dân vận."
    );
}

#[test]
fn models_registered_are_compared_and_divided() {
    let situation = province().has("V01", "332").had("V01", "308").has("V01a", "316").has("V01b", "16");
    assert_eq!(
        situation.tells("dvk.dang-ky"),
        "6 tháng đầu năm 2026, các địa phương, đơn vị trong tỉnh đăng ký xây dựng 332 mô hình, điển hình \"Dân vận khéo\", \
         tăng 24 mô hình (7,8%) so với cùng kỳ năm 2025; trong đó: tập thể 316 mô hình, cá nhân 16 mô hình."
    );
}

#[test]
fn recognised_models_stand_against_the_registered() {
    let situation = province().has("V01", "332").has("V08", "266").has("V08a", "251").has("V08b", "15").has("V10", "55").has("V11", "39");
    assert_eq!(
        situation.tells("dvk.cong-nhan"),
        "Đối chiếu với số đăng ký, đã thẩm định và công nhận 266/332 mô hình (80,1%) (tập thể 251 mô hình, cá nhân 15 mô hình); \
         chọn 55 mô hình tiêu biểu; nhân rộng 39 mô hình."
    );
}

#[test]
fn models_that_work_are_told_of_all_that_stand() {
    let situation = province().has("V04", "400").has("V12", "75").has("V13", "0").has("V06", "360").had("V06", "320");
    assert_eq!(
        situation.tells("dvk.hieu-qua"),
        "Đến ngày 14/6/2026, có 360/475 mô hình (75,8%) đang hoạt động hiệu quả; số mô hình hiệu quả tăng 40 mô hình (12,5%) so với cùng kỳ năm 2025."
    );
    assert_eq!(
        situation.tells("dvk.hien-co"),
        "Toàn tỉnh hiện có 475 mô hình \"Dân vận khéo\" (duy trì từ năm trước 400 mô hình, xây dựng mới trong kỳ 75 mô hình), \
         trong đó trên 75% phát huy hiệu quả."
    );
}

#[test]
fn fields_are_listed_without_the_empty_ones() {
    let situation = province().has("V01", "205").has("V02a", "82").has("V02b", "49").has("V02c", "0").has("V02d", "46").has("V02e", "28");
    assert_eq!(
        situation.tells("dvk.linh-vuc"),
        "Theo lĩnh vực, số mô hình đăng ký gồm: kinh tế 82 mô hình, văn hoá - xã hội 49 mô hình, xây dựng hệ thống chính trị 46 mô hình, \
         xây dựng nông thôn mới 28 mô hình."
    );
}

#[test]
fn land_money_and_work_given_by_the_people() {
    let situation = province().has("V18", "23000000000").had("V18", "11500000000").has("V17", "462585").has("Q05", "21967");
    assert_eq!(
        situation.tells("dvk.huy-dong"),
        "Từ phong trào đã vận động Nhân dân đóng góp 23 tỷ đồng, tăng 11,5 tỷ đồng, gấp 2 lần cùng kỳ năm 2025; hiến 462.585 m² đất; góp 21.967 ngày công."
    );
}

#[test]
fn receptions_of_citizens_are_set_beside_last_year_s() {
    let situation = province().has("C01", "866").had("C01", "884").has("C02", "964").had("C02", "1012");
    assert_eq!(
        situation.tells("tiep-dan.luot"),
        "Cơ quan hành chính các cấp đã tiếp 866 lượt công dân với 964 lượt người; so với cùng kỳ năm 2025 giảm 18 lượt, giảm 48 lượt người \
         (cùng kỳ năm 2025: 884 lượt với 1.012 lượt người)."
    );
    assert_eq!(
        province().has("C01", "866").has("C02", "964").tells("tiep-dan.luot"),
        "Cơ quan hành chính các cấp đã tiếp 866 lượt công dân với 964 lượt người."
    );
    assert_eq!(
        province().has("C03a", "0").had("C03a", "5").tells("tiep-dan.doan-dong-nguoi"),
        "Trong kỳ không phát sinh đoàn đông người khiếu kiện (cùng kỳ có 05 đoàn)."
    );
}

#[test]
fn letters_are_told_with_the_share_that_was_settled() {
    let situation = province().has("C07", "1053").had("C07", "1000").has("C09", "1007");
    let told = situation.tells("don-thu.giai-quyet");
    assert!(
        told.starts_with("Tiếp nhận 1.053 đơn khiếu nại, tố cáo, kiến nghị, phản ánh, tăng 53 đơn (5,3%) so với cùng kỳ năm 2025; đã giải quyết 1.007 đơn"),
        "{told}"
    );
}

#[test]
fn opinions_at_dialogues_are_told_by_what_became_of_them() {
    let situation = province().has("C16", "23").has("C17a", "19").has("C17b", "4").has("C17c", "0");
    let told = situation.tells("doi-thoai.y-kien");
    assert!(
        told.starts_with(
            "Qua đối thoại đã tiếp nhận 23 ý kiến, kiến nghị; trong đó: trả lời tại chỗ 19 ý kiến, chuyển cơ quan có thẩm quyền 04 ý kiến"
        ),
        "{told}"
    );
}

#[test]
fn one_stop_files_are_told_in_points_against_last_year() {
    assert_eq!(
        province().has("C20", "9843/10000").had("C20", "9710/10000").tells("hanh-chinh.mot-cua"),
        "Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn đạt trên 98,4%, tăng 1,3 điểm % so với cùng kỳ năm 2025."
    );
}

#[test]
fn the_fund_is_told_against_the_year_s_plan() {
    let situation = province().has("M01", "1400000000").planned("M01", 2_000_000_000);
    assert_eq!(
        situation.tells("mttq.quy-vi-nguoi-ngheo"),
        "Quỹ \"Vì người nghèo\" các cấp vận động được 1,4 tỷ đồng, đạt 70% kế hoạch năm."
    );
    assert_eq!(
        province().has("M13", "3320").planned("M13", 2964).tells("doan-the.ket-nap"),
        "Các tổ chức chính trị - xã hội kết nạp mới 3.320 đoàn viên, hội viên, đạt 112% chỉ tiêu nghị quyết năm."
    );
}

#[test]
fn houses_and_gifts_are_told_with_their_worth() {
    assert_eq!(
        province().has("M03a", "16").has("M03b", "2").has("M03c", "435000000").tells("mttq.nha-dai-doan-ket"),
        "Hỗ trợ xây mới 16 căn, sửa chữa 02 căn nhà Đại đoàn kết, tổng trị giá 435 triệu đồng."
    );
    assert_eq!(
        province().has("M05a", "73850").has("M05b", "33120000000").tells("mttq.qua-an-sinh"),
        "Trao gần 73.900 suất quà Tết, quà an sinh, trị giá hơn 33,1 tỷ đồng."
    );
}

#[test]
fn households_with_members_are_told_of_all_households() {
    assert_eq!(
        province().has("M15a", "14481").has("M15b", "18500").tells("doan-the.ho-hoi-vien"),
        "Số hộ có đoàn viên, hội viên là 14.481/18.500 hộ (78,3%)."
    );
}

#[test]
fn the_forces_help_is_told_in_one_sentence() {
    let situation = province().has("L02", "798").has("L03", "4128").has("L04", "4").has("L05", "712").has("L06c", "180000000");
    assert_eq!(
        situation.tells("llvt.giup-dan"),
        "Lực lượng vũ trang huy động 798 lượt cán bộ, chiến sĩ làm công tác dân vận; giúp Nhân dân 4.128 ngày công; sửa chữa, xây tặng 04 căn nhà; \
         khám bệnh, cấp thuốc cho 712 lượt người; trao quà và hỗ trợ trị giá 180 triệu đồng."
    );
}

#[test]
fn trainings_and_awards() {
    assert_eq!(
        province().has("K01", "5").has("K02", "300").had("K02", "300").has("K04", "6").tells("tap-huan.lop"),
        "Tổ chức 05 lớp, hội nghị tập huấn nghiệp vụ công tác dân vận cho 300 lượt người, bằng cùng kỳ năm 2025; truyền đạt 06 chuyên đề."
    );
    assert_eq!(
        province().has("R02a", "28").has("R02b", "12").tells("khen.bang-khen"),
        "Chủ tịch Uỷ ban nhân dân tỉnh tặng Bằng khen cho 28 tập thể và 12 cá nhân có thành tích trong công tác dân vận."
    );
}

#[test]
fn what_fell_short_is_told_softly_and_only_where_the_figures_show_it() {
    let fell = province().has("V01", "300").had("V01", "320");
    assert_eq!(
        fell.tells("han-che.phong-trao-giam"),
        "Phong trào thi đua \"Dân vận khéo\" ở một số nơi phát triển chưa đều; số mô hình đăng ký giảm 20 mô hình (6,3%) so với cùng kỳ năm 2025."
    );
    assert_eq!(province().has("V01", "320").had("V01", "300").tells("han-che.phong-trao-giam"), "");
    assert_eq!(
        province().now("C14", &["1", "1", "0", "1"]).tells("han-che.doi-thoai-thieu"),
        "Việc đối thoại của người đứng đầu với Nhân dân có nơi chưa bảo đảm theo quy định; mới có 03/04 đơn vị (75%) thực hiện."
    );
    assert_eq!(province().now("C14", &["1", "1", "1", "1"]).tells("han-che.doi-thoai-thieu"), "");
    assert_eq!(
        province().now("V01", &["5", "-", "6", "7"]).tells("han-che.thong-tin-bao-cao"),
        "Việc thực hiện chế độ thông tin, báo cáo ở một số nơi có lúc chưa kịp thời; đến ngày 14/6/2026 mới có 03/04 đơn vị gửi đủ số liệu \
         về phong trào \"Dân vận khéo\"."
    );
}

#[test]
fn a_fund_behind_the_year_is_told_and_one_in_step_is_not() {
    let fund = |amount: &str| province().has("M01", amount).planned("M01", 2_000_000_000).tells("han-che.cham-ke-hoach");
    assert_eq!(
        fund("914000000"),
        "Một số chỉ tiêu thực hiện chậm so với kế hoạch: vận động Quỹ \"Vì người nghèo\" mới đạt 45,7% kế hoạch năm."
    );
    assert_eq!(fund("1100000000"), "");
}

#[test]
fn causes_are_named_from_what_the_register_knows() {
    assert_eq!(
        province().has("K02", "0").tells("nguyen-nhan.chu-quan-boi-duong"),
        "Về chủ quan, trong kỳ chưa tổ chức bồi dưỡng nghiệp vụ cho người làm công tác dân vận ở cơ sở."
    );
    assert_eq!(province().tells("nguyen-nhan.khach-quan"), "");
}

#[test]
fn the_year_end_compares_with_the_year_before_and_nine_months_with_their_like() {
    assert_eq!(
        province_in(Period::Year(2026)).has("C01", "90").had("C01", "60").tells("tiep-dan.gon"),
        "Đã tiếp 90 lượt công dân, tăng 30 lượt (50%) so với năm 2025."
    );
    assert_eq!(
        province_in(Period::NineMonths(2026)).has("C01", "90").had("C01", "60").tells("tiep-dan.gon"),
        "Đã tiếp 90 lượt công dân, tăng 30 lượt (50%) so với cùng kỳ năm 2025."
    );
}
