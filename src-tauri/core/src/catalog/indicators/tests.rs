use std::sync::LazyLock;

use crate::catalog::{Catalog, check_own_indicator};
use crate::domain::{Aggregation, Counted, Formula, Indicator, Preference, UnitKind};

fn catalog() -> &'static Catalog {
    static BUILT_IN: LazyLock<Catalog> = LazyLock::new(|| Catalog::built_in().unwrap());
    &BUILT_IN
}

fn indicator(code: &str) -> Indicator {
    catalog().indicator(code).unwrap_or_else(|| panic!("no indicator {code}")).clone()
}

/// How many indicators each chapter of the field's list has.
const CHAPTERS: [(&str, usize); 12] =
    [("A", 15), ("B", 10), ("C", 25), ("Q", 18), ("V", 19), ("P", 6), ("L", 6), ("M", 25), ("T", 6), ("K", 4), ("N", 4), ("R", 7)];

#[test]
fn all_145_indicators_are_there_under_their_codes() {
    let catalog = catalog();
    let mut expected: Vec<String> =
        CHAPTERS.iter().flat_map(|(chapter, count)| (1..=*count).map(move |number| format!("{chapter}{number:02}"))).collect();
    let mut found: Vec<String> =
        catalog.indicators.iter().filter(|indicator| indicator.part_of.is_none()).map(|indicator| indicator.code.to_string()).collect();
    expected.sort();
    found.sort();
    assert_eq!(found.len(), 145);
    assert_eq!(found, expected);
}

#[test]
fn parts_stand_behind_their_whole() {
    let catalog = catalog();
    let mut whole = None;
    for indicator in &catalog.indicators {
        match &indicator.part_of {
            None => whole = Some(&indicator.code),
            Some(of) => assert_eq!(Some(of), whole, "{}", indicator.code),
        }
    }
}

/// Decides each figure that a plain sum over months or a mean of percentages would make wrong.
#[test]
fn every_indicator_adds_up_as_its_meaning_demands() {
    use Aggregation::{Average, Cumulative, Difference, Distinct, Flow, Ratio, Stock};
    let expected: [(Aggregation, &[&str]); 7] = [
        (
            Stock,
            &[
                "A09a", "A12a", "A13c", "B10a", "C11", "C07a", "C17d", "Q12", "Q12a", "Q12d", "Q16", "Q16a", "Q17", "Q17a", "V04", "V05",
                "V06", "P01", "M14", "M14a", "M15", "M19b", "M20", "M21d", "M25", "M25a", "T01", "T02", "N01", "N02", "N03", "N04",
            ],
        ),
        (
            Ratio,
            &[
                "A06", "A14", "C06", "C12", "C18", "C20", "C25d", "Q03", "Q07c", "Q11c", "Q12e", "Q13", "Q14", "Q15", "V07", "V09", "M02",
                "M11c", "M15c", "M19c", "M20d", "M21c", "M24", "M25d", "M25e", "T04", "R06c",
            ],
        ),
        (Distinct, &["A07", "A11", "C14", "C23", "Q18", "V14", "P04", "M17", "M23"]),
        (Average, &["C21", "C24", "R07b"]),
        (Cumulative, &["C08", "C10"]),
        (Difference, &["V15"]),
        (
            Flow,
            &[
                "A01", "A05", "A09", "A13", "B01", "B07", "B10", "C01", "C07", "C09", "C13", "C16", "C17", "C19", "C25", "Q05", "Q07",
                "V01", "V02", "V03", "V08", "V12", "V13", "V17", "P02", "L01", "M01", "M03", "M13", "M19", "M22", "T05", "K01", "K02",
                "N03b", "R01", "R02", "R07",
            ],
        ),
    ];
    for (aggregation, codes) in expected {
        for code in codes {
            assert_eq!(indicator(code).aggregation, aggregation, "{code}");
        }
    }
    let catalog = catalog();
    for indicator in catalog.indicators.iter().filter(|indicator| indicator.part_of.is_none()) {
        let is_stock = indicator.aggregation == Stock;
        let listed = expected[0].1.contains(&indicator.code.as_str());
        assert_eq!(is_stock, listed, "{}: every stock of the list is decided above, and no other is one", indicator.code);
    }
}

#[test]
fn models_standing_are_those_kept_and_those_new_less_those_stopped() {
    let sum = Formula::Sum { plus: vec!["V04".into(), "V12".into()], minus: vec!["V13".into()] };
    assert_eq!(indicator("V05").formula, Some(sum));
}

#[test]
fn unsettled_petitions_are_computed_from_last_year_s_stock() {
    let sum = Formula::Sum { plus: vec!["C07a".into(), "C07".into()], minus: vec!["C09".into()] };
    assert_eq!(indicator("C11").formula, Some(sum));
    assert_eq!(indicator("C07a").part_of, Some("C07".into()));
}

#[test]
fn quotients_keep_their_two_numbers() {
    for (code, numerator, denominator) in [
        ("A14", "A13b", "A13a"),
        ("C12", "C09", "C07"),
        ("C18", "C17c", "C16"),
        ("C25d", "C25b", "C25c"),
        ("Q07c", "Q07b", "Q07a"),
        ("Q11c", "Q11a", "Q11b"),
        ("V07", "V06", "V05"),
        ("V09", "V08", "V01"),
        ("M11c", "M11b", "M11a"),
        ("M21c", "M21b", "M21a"),
        ("R06c", "R06b", "R06a"),
    ] {
        let quotient = Formula::Quotient { numerator: numerator.into(), denominator: denominator.into() };
        assert_eq!(indicator(code).formula, Some(quotient), "{code}");
    }
}

#[test]
fn what_is_computed_is_never_asked_of_a_unit() {
    for (code, formula) in [
        ("C08", Formula::RunningTotal { of: "C07".into() }),
        ("C10", Formula::RunningTotal { of: "C09".into() }),
        ("M02", Formula::AgainstTarget { of: "M01".into() }),
        ("V15", Formula::DifferenceFromLastYear { of: "V01".into() }),
    ] {
        assert_eq!(indicator(code).formula, Some(formula), "{code}");
    }
    for indicator in &catalog().indicators {
        if indicator.formula.is_some() || indicator.heading_only {
            assert!(indicator.reported_by.is_empty(), "{}", indicator.code);
        }
    }
}

#[test]
fn every_figure_can_be_had_from_somewhere() {
    let catalog = catalog();
    for indicator in &catalog.indicators {
        assert!(!indicator.supplier.is_empty() && !indicator.sections.is_empty(), "{}", indicator.code);
        if indicator.heading_only {
            assert!(catalog.indicators.iter().any(|part| part.part_of.as_ref() == Some(&indicator.code)), "{}", indicator.code);
        }
    }
}

#[test]
fn the_register_s_own_lists_win_and_elsewhere_the_units_do() {
    for code in
        ["A01", "A02", "A03", "A09", "A15a", "V01", "V02a", "V08", "V10a", "V13", "P01", "P02", "P03b", "K01", "K02", "N04", "R01", "R02a"]
    {
        assert_eq!(indicator(code).derived.unwrap().prefer, Preference::Records, "{code}");
    }
    for code in ["A04", "A05", "B01", "B02", "C01", "C13", "C16", "Q02", "V17", "M01", "M03a", "M09", "M13", "L03", "T03a", "R05a"] {
        assert_eq!(indicator(code).derived.unwrap().prefer, Preference::Reported, "{code}");
    }
}

#[test]
fn where_units_are_the_truth_somebody_is_asked() {
    for indicator in &catalog().indicators {
        let reported = indicator.derived.as_ref().is_some_and(|derived| derived.prefer == Preference::Reported);
        // Dialogues at province and district level have no reporting unit of their own.
        if reported && !["C13a", "C13b"].contains(&indicator.code.as_str()) {
            let asked = !indicator.reported_by.is_empty() || indicator.code.as_str() == "V14";
            assert!(asked, "{}", indicator.code);
        }
    }
    assert_eq!(indicator("L02").reported_by, [UnitKind::LucLuongVuTrang]);
}

#[test]
fn the_stages_of_a_model_feed_their_own_indicators() {
    for (code, stage) in
        [("V01", "dang-ky"), ("V08", "cong-nhan"), ("V10", "tieu-bieu"), ("V11", "nhan-rong"), ("V12", "dang-ky"), ("V13", "dung")]
    {
        let derived = indicator(code).derived.unwrap();
        assert_eq!((derived.kind.as_str(), derived.count), ("mo-hinh", Counted::Records), "{code}");
        assert_eq!(derived.stage, Some(stage.into()), "{code}");
    }
    let effective = indicator("V06").derived.unwrap();
    assert_eq!(effective.until, Some("dung".into()));
}

#[test]
fn a_model_of_several_levels_is_not_summed_over_levels() {
    assert!(!indicator("V03").parts_sum);
    assert!(indicator("V02").parts_sum);
    assert!(indicator("V01").parts_sum);
}

#[test]
fn parts_that_make_a_whole_share_its_measure() {
    let catalog = catalog();
    for whole in catalog.indicators.iter().filter(|indicator| indicator.parts_sum) {
        for part in catalog.indicators.iter().filter(|part| part.part_of.as_ref() == Some(&whole.code)) {
            assert_eq!((&part.measure, part.aggregation), (&whole.measure, whole.aggregation), "{}", part.code);
        }
    }
}

#[test]
fn no_observed_percentage_can_pass_a_hundred() {
    for indicator in &catalog().indicators {
        if indicator.aggregation == Aggregation::Ratio && indicator.formula.is_none() && !indicator.heading_only {
            assert_eq!(indicator.max, Some(100.into()), "{}", indicator.code);
        }
    }
}

/// The built-in catalog with `indicators` behind the built-in ones.
fn read(indicators: &str) -> String {
    let built_in = crate::catalog::Files::with_overrides(&[]).unwrap();
    let text = format!("{}\n{indicators}", built_in.get("catalog/indicators.toml").unwrap());
    let file = ("catalog/indicators.toml".to_owned(), text);
    Catalog::with_overrides(&[file]).map_or_else(|error| error.to_string(), |_| "no error".to_owned())
}

fn entry(code: &str, aggregation: &str, more: &str) -> String {
    let measure = if aggregation == "ratio" { "%" } else { "đơn" };
    format!("[[indicator]]\ncode = \"{code}\"\nname = \"x\"\nmeasure = \"{measure}\"\naggregation = \"{aggregation}\"\n{more}\n")
}

#[test]
fn a_catalog_that_cannot_be_is_refused_in_words() {
    let flow = |code: &str, more: &str| entry(code, "flow", more);
    let two = format!("{}{}", flow("X01", ""), flow("X02", ""));
    let quotient = |of: &str, by: &str| format!("formula = {{ quotient = {{ numerator = \"{of}\", denominator = \"{by}\" }} }}");
    assert_eq!(read(&format!("{two}{}", entry("X03", "ratio", &quotient("X01", "X02")))), "no error");
    for (file, words) in [
        (format!("{two}{}", flow("X01", "")), "chỉ tiêu «X01»: mã này đã dùng cho một chỉ tiêu khác."),
        (entry("X03", "ratio", &quotient("X01", "X02")), "nhắc đến chỉ tiêu «X01» không có trong danh mục."),
        (format!("{two}{}", entry("X03", "flow", &quotient("X01", "X02"))), "công thức thương số chỉ dùng cho tỷ lệ"),
        (format!("{two}{}", entry("X03", "ratio", &quotient("X03", "X02"))), "phải cùng đơn vị tính"),
        (flow("X01", "part-of = \"X09\""), "không có chỉ tiêu «X09» để làm thành phần."),
        (format!("{}{}", flow("X01", ""), flow("Y01a", "part-of = \"X01\"")), "phải bắt đầu bằng mã «X01»."),
        (
            format!("{}{}", flow("X01", "parts-sum = true"), entry("X01a", "stock", "part-of = \"X01\"")),
            "phải cùng đơn vị tính và cách tổng hợp",
        ),
        (flow("X01", "heading-only = true"), "phải có thành phần."),
        (entry("X01", "cumulative", ""), "phải có công thức."),
        (entry("X01", "stock", "formula = { sum = { plus = [\"X01\"] } }"), "công thức quay vòng"),
        (
            format!(
                "{}{}",
                entry("X01", "stock", "formula = { sum = { plus = [\"X02\"] } }"),
                entry("X02", "stock", "formula = { sum = { plus = [\"X01\"] } }")
            ),
            "công thức quay vòng",
        ),
        (
            format!("{}{}", entry("X01", "stock", ""), entry("X02", "cumulative", "formula = { running-total = { of = \"X01\" } }")),
            "số cộng dồn",
        ),
        (flow("x1", ""), "mã chỉ tiêu gồm"),
        (flow("X01", "sections = [\"II.9\"]"), "không có mục «II.9»"),
        (flow("X01", "min = 5\nmax = 1"), "nhỏ nhất lớn hơn"),
        (flow("X01", "cach-tinh = \"cộng\""), "không có mục nào tên là «cach-tinh»"),
        (entry("X01", "tong", ""), "giá trị «tong» không dùng được ở đây"),
        (flow("X01", "derived = { kind = \"may-bay\", count = \"records\" }"), "không có loại bản ghi «may-bay»."),
        (flow("X01", "derived = { kind = \"mo-hinh\", count = \"records\", stage = \"bay\" }"), "không có giai đoạn «bay»."),
        (flow("X01", "derived = { kind = \"mo-hinh\", count = { sum = \"so-canh\" } }"), "không có trường «so-canh»."),
        (flow("X01", "derived = { kind = \"mo-hinh\", count = { sum = \"dia-ban\" } }"), "không cộng được."),
        (flow("X01", "derived = { kind = \"mo-hinh\", count = { sum = \"dat-hien\" } }"), "phải là required hoặc wanted."),
        (flow("X01", "derived = { kind = \"khen-thuong\", count = { sum = \"so-ca-nhan\" } }"), "phải là required hoặc wanted."),
        (
            flow(
                "X01",
                "derived = { kind = \"an-sinh\", count = { sum = \"gia-tri\" }, where = { loai = [\"qua-tet\", \"hien-dat-tho-cu\"] } }",
            ),
            "phải là required hoặc wanted.",
        ),
        (
            flow("X01", "derived = { kind = \"mo-hinh\", count = \"records\", where = { linh-vuc = [\"bay\"] } }"),
            "không có lựa chọn «bay».",
        ),
        (flow("X01", "derived = { kind = \"mo-hinh\", count = \"records\", where = { dia-ban = [\"x\"] } }"), "không dùng làm điều kiện"),
        (
            entry("X01", "stock", "derived = { kind = \"hoi-nghi\", count = \"records\" }\n").replace("hoi-nghi", "khen-thuong"),
            "thôi được đếm",
        ),
        (flow("X01", "derived = { kind = \"mo-hinh\", count = \"records\", until = \"dung\" }"), "không có mốc thôi đếm"),
        (entry("X01", "distinct", "derived = { kind = \"mo-hinh\", count = \"records\" }"), "phải đếm đơn vị"),
        (entry("X01", "ratio", "derived = { kind = \"mo-hinh\", count = \"records\" }"), "chỉ số lượng mới đếm được"),
        (flow("X01", "derived = { kind = \"chi-tieu-ke-hoach\", count = \"records\" }"), "phải đếm theo một giai đoạn."),
    ] {
        let message = read(&file);
        assert!(message.contains(words) && message.contains("«catalog/indicators.toml»"), "{file}\n{message}");
    }
}

#[test]
fn an_indicator_of_the_office_is_checked_like_a_built_in_one() {
    let catalog = catalog();
    let mut own = indicator("V13");
    own.code = "X01".into();
    own.name = "Câu lạc bộ Dân vận khéo".into();
    assert_eq!(check_own_indicator(catalog, &own), []);

    own.code = "V13".into();
    let problems = check_own_indicator(catalog, &own);
    assert_eq!(problems.len(), 1);
    assert!(problems[0].message.contains("mã này đã dùng cho chỉ tiêu «Mô hình dừng, không hiệu quả»."), "{problems:?}");

    own.code = "X01".into();
    own.measure = " ".into();
    own.derived.as_mut().unwrap().stage = Some("bay".into());
    let problems = check_own_indicator(catalog, &own);
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(problems.iter().all(|problem| problem.place.indicator == Some("X01".into())));
}

#[test]
fn an_indicator_of_the_office_may_be_a_part_of_a_built_in_one_or_divide_two() {
    let catalog = catalog();
    let mut part = indicator("V08a");
    part.code = "V08z".into();
    assert_eq!(check_own_indicator(catalog, &part), []);

    let mut ratio = indicator("V09");
    ratio.code = "X02".into();
    ratio.formula = Some(Formula::Quotient { numerator: "V10".into(), denominator: "V08".into() });
    assert_eq!(check_own_indicator(catalog, &ratio), []);
    ratio.formula = Some(Formula::Quotient { numerator: "X02".into(), denominator: "V09".into() });
    assert!(!check_own_indicator(catalog, &ratio).is_empty());
}
