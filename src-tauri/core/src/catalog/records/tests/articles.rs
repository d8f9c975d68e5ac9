//! What the five articles of the field tell can be kept: document numbers of any shape, parties, committees, criteria.

use super::{day, errors, kind, lines, missing, number, record, text, with};
use crate::domain::{FieldValue, Record, StageReached};

fn programme(kind: &str, so: &str, symbol: &str, on: &str, parties: &[&str], years: (i32, i32)) -> Record {
    let mut programme = with(
        record("chuong-trinh-phoi-hop", "phối hợp công tác dân vận"),
        &[
            ("loai", text(kind)),
            ("so", text(so)),
            ("ky-hieu", text(symbol)),
            ("cac-ben", lines(parties)),
            ("giai-doan-tu", number(years.0)),
            ("giai-doan-den", number(years.1)),
        ],
    );
    programme.date = Some(day(on));
    programme
}

#[test]
fn the_four_programmes_that_were_concluded_and_the_four_signed_without_a_number() {
    let kind = kind("chuong-trinh-phoi-hop");
    let ban = "Ban Dân vận Tỉnh uỷ";
    for mut concluded in [
        programme("chuong-trinh", "150", "CTr/BCSĐUBND-BDVTU", "2017-04-21", &["Ban cán sự đảng Uỷ ban nhân dân tỉnh", ban], (2017, 2020)),
        programme("ke-hoach", "91", "KH/BDVTU-CAT", "2014-12-22", &[ban, "Công an tỉnh"], (2015, 2020)),
        programme("chuong-trinh", "810", "CTr/BDVTU-BCH", "2018-04-03", &[ban, "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"], (2018, 2020)),
        programme("chuong-trinh", "1763", "CTrPH-BCH-BDV", "2016-12-27", &["Bộ Chỉ huy Quân sự tỉnh", ban], (2017, 2021)),
    ] {
        concluded.stages.push(StageReached { stage: "tong-ket".into(), on: Some(day("2021-10-29")), document: None, note: None });
        kind.settle(&mut concluded);
        assert_eq!(kind.validate(&concluded), [], "{:?}", concluded.text("ky-hieu"));
        assert!(concluded.until.is_some());
    }
    let mut signed = programme("chuong-trinh", "", "", "2021-10-29", &[ban, "Công an tỉnh"], (2021, 2025));
    kind.settle(&mut signed);
    assert_eq!(missing(&kind, &signed), ["Số", "Ký hiệu"]);
    assert_eq!(errors(&kind.validate(&signed)), [""; 0]);
}

#[test]
fn a_committee_known_by_a_short_name_nobody_explains() {
    let kind = kind("ban-chi-dao");
    let committee = with(record("ban-chi-dao", "Ban Chỉ đạo 68"), &[("ten-ngan", text("BCĐ 68")), ("thuong-truc", text("co"))]);
    assert_eq!(errors(&kind.validate(&committee)), [""; 0]);
    assert_eq!(missing(&kind, &committee), ["Ngày thành lập", "Quyết định thành lập, kiện toàn"]);
}

#[test]
fn a_set_of_criteria_with_its_year_its_units_and_its_points() {
    let kind = kind("van-ban");
    let criteria = with(
        record("van-ban", "đánh giá công tác dân vận của ban dân vận các huyện uỷ, thành uỷ"),
        &[
            ("loai", text("bo-tieu-chi")),
            ("co-quan", text("Ban Dân vận Tỉnh uỷ")),
            ("nam-ap-dung", number(2020)),
            ("doi-tuong-ap-dung", text("ban dân vận các huyện uỷ, thành uỷ")),
            ("tieu-chi", lines(&["Công tác tham mưu | 30", "Phong trào Dân vận khéo | 20"])),
            ("diem-toi-da", number(100)),
            ("boi-canh", lines(&["Covid-19"])),
        ],
    );
    assert_eq!(errors(&kind.validate(&criteria)), [""; 0]);
    assert_eq!(missing(&kind, &criteria), ["Ngày ban hành", "Số", "Ký hiệu", "Chủ thể ban hành"]);
}

#[test]
fn a_duty_of_a_directive_in_its_group_with_its_cycle() {
    let kind = kind("nhiem-vu");
    let mut duty = with(
        record("nhiem-vu", "Hướng dẫn đăng ký, thẩm định, công nhận mô hình"),
        &[
            ("nhom-so", number(7)),
            ("nhom-ten", text("Theo dõi, kiểm tra, sơ kết, tổng kết")),
            ("chu-tri", text("Ban Dân vận Tỉnh uỷ")),
            ("chu-ky", text("hằng năm")),
            ("chi-tieu-lien-quan", lines(&["V08", "V16"])),
        ],
    );
    kind.settle(&mut duty);
    assert_eq!(duty.text("chu-ky"), Some("hang-nam"));
    assert_eq!(kind.validate(&duty), []);
}

#[test]
fn an_online_conference_with_its_chair_and_its_connected_points() {
    let kind = kind("hoi-nghi");
    let mut conference = with(
        record("hoi-nghi", "Sơ kết công tác dân vận 6 tháng đầu năm"),
        &[
            ("loai", text("so-ket-tong-ket")),
            ("cap", text("trung-uong")),
            ("hinh-thuc", text("truc-tuyen")),
            ("chu-tri", lines(&["Trưởng Ban Dân vận Trung ương"])),
            ("diem-cau", lines(&["Điểm cầu Thành uỷ"])),
        ],
    );
    conference.date = Some(day("2021-07-13"));
    assert_eq!(kind.validate(&conference), []);
}

#[test]
fn the_event_of_a_period_switches_its_figures_on() {
    let kind = kind("chu-de-nam");
    let election = with(
        record("chu-de-nam", "Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân các cấp"),
        &[
            ("loai", text("su-kien")),
            ("su-kien", text("bau-cu")),
            ("nam", number(2021)),
            ("cap", text("trung-uong")),
            ("chi-tieu-lien-quan", lines(&["M24"])),
        ],
    );
    assert_eq!(kind.validate(&election), []);
}

#[test]
fn awards_whose_number_nobody_gave() {
    let kind = kind("khen-thuong");
    let mut medals = with(
        record("khen-thuong", "Kỷ niệm chương Vì sự nghiệp Dân vận"),
        &[("hinh-thuc", text("ky-niem-chuong")), ("cap-khen", text("ban-dan-van-tw"))],
    );
    medals.date = Some(day("2021-10-29"));
    kind.settle(&mut medals);
    assert_eq!(missing(&kind, &medals), ["Năm thành tích", "Số tập thể", "Số cá nhân"]);
    assert_eq!(medals.field("danh-sach"), None::<&FieldValue>);
}
