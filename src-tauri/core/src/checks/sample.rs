//! A small right document and indicators for the tests of the rules.

use chrono::NaiveDate;

use super::{CheckInput, check};
use crate::document::*;
use crate::domain::*;

pub(super) const UNIT: UnitId = UnitId(1);

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn text(text: &str) -> Inline {
    Inline::text(text)
}

pub(super) fn figure(code: &str, value: &str, shown: &str) -> Inline {
    let mut inline = figure_over(code, value, Period::SixMonths(2026));
    if let Inline::Figure { shown: words, .. } = &mut inline {
        *words = shown.to_owned();
    }
    inline
}

pub(super) fn figure_over(code: &str, value: &str, period: Period) -> Inline {
    let origin = FigureOrigin {
        indicator: code.into(),
        unit: UNIT,
        window: period.window(CutoffScheme::Nd09),
        measure: Measure::Total,
        value: value.to_owned(),
    };
    Inline::Figure { origin, shown: value.to_owned() }
}

pub(super) fn measured(code: &str, measure: Measure, value: &str, shown: &str) -> Inline {
    let mut inline = figure(code, value, shown);
    if let Inline::Figure { origin, .. } = &mut inline {
        origin.measure = measure;
    }
    inline
}

pub(super) fn section(code: &str, inlines: Vec<Inline>) -> Section {
    Section {
        code: code.to_owned(),
        rank: Rank::Arabic,
        heading: "Mục".to_owned(),
        blocks: vec![Block::paragraph(inlines, Provenance::Written)],
        children: Vec::new(),
    }
}

pub(super) fn written(words: &str) -> Section {
    section("II.1", vec![text(words)])
}

pub(super) fn table(code: &str, cells: Vec<Inline>) -> Appendix {
    let column = Column { heading: "Số".to_owned(), align: Align::Right, weight: 10 };
    let rows = cells.into_iter().map(|cell| Row { role: RowRole::Data, cells: vec![vec![cell]] }).collect();
    let table = Table { title: Vec::new(), columns: vec![column], group_heads: Vec::new(), rows };
    let block = Block { provenance: Provenance::Template, body: Body::Table(table) };
    Appendix { code: code.to_owned(), title: "Biểu số liệu".to_owned(), landscape: false, blocks: vec![block] }
}

/// An appendix with one table of these headings and rows.
pub(super) fn table_of(code: &str, columns: &[&str], rows: Vec<Vec<Inline>>) -> Appendix {
    let column = |heading: &&str| Column { heading: (*heading).to_owned(), align: Align::Right, weight: 10 };
    let row = |cells: Vec<Inline>| Row { role: RowRole::Data, cells: cells.into_iter().map(|cell| vec![cell]).collect() };
    let mut appendix = table(code, Vec::new());
    let rows = rows.into_iter().map(row).collect();
    let body = Body::Table(Table { title: Vec::new(), columns: columns.iter().map(column).collect(), group_heads: Vec::new(), rows });
    appendix.blocks = vec![Block { provenance: Provenance::Template, body }];
    appendix
}

/// A 6-month review of a province with nothing wrong in it.
pub(super) fn document(period: Period) -> Document {
    let window = period.window(CutoffScheme::Nd09);
    let opening = format!("Số liệu tính từ ngày {} đến ngày {}.", window.from().format("%d/%m/%Y"), window.to().format("%d/%m/%Y"));
    Document {
        head: Head {
            level: Level::Tinh,
            parent: Some("TỈNH UỶ LAM GIANG".to_owned()),
            issuer: "BAN TUYÊN GIÁO VÀ DÂN VẬN".to_owned(),
            number: Some(12),
            document_type: "BC".to_owned(),
            symbol: "BTGDVTU".to_owned(),
            place: "Lam Giang".to_owned(),
            signed_on: Some(window.to() + chrono::Days::new(6)),
            drafted_on: window.to(),
        },
        title: "BÁO CÁO".to_owned(),
        subject: format!("kết quả công tác dân vận {}; phương hướng, nhiệm vụ {}", period.label(), period.next_label()),
        marks: Marks::default(),
        addressees: Vec::new(),
        opening: vec![Block::paragraph(vec![text(&opening)], Provenance::Template)],
        sections: Vec::new(),
        signature: Signature {
            mode: SignMode::Direct, authority: "TRƯỞNG BAN".to_owned(), title: None, name: "Lê Văn Mẫu".to_owned()
        },
        recipients: Recipients { to: vec!["Thường trực Tỉnh uỷ".to_owned()], archive: "Lưu Văn phòng Ban".to_owned() },
        appendices: Vec::new(),
        properties: Properties { title: String::new(), author: String::new(), subject: period.label(), window },
        own: OwnFrame::default(),
    }
}

fn indicator(code: &str, name: &str, measure: &str, aggregation: Aggregation) -> Indicator {
    Indicator {
        code: code.into(),
        name: name.to_owned(),
        measure: measure.to_owned(),
        aggregation,
        direction: Direction::Neutral,
        supplier: String::new(),
        reported_by: Vec::new(),
        sections: Vec::new(),
        part_of: None,
        parts_sum: false,
        heading_only: false,
        formula: None,
        derived: None,
        min: None,
        max: None,
        help: String::new(),
    }
}

fn indicators() -> IndicatorBook {
    let indicators = [
        indicator("V01", "Mô hình, điển hình đăng ký", "mô hình", Aggregation::Flow),
        indicator("V05", "Tổng mô hình hiện có", "mô hình", Aggregation::Stock),
        indicator("V06", "Mô hình hoạt động hiệu quả", "mô hình", Aggregation::Stock),
        indicator("K02", "Lượt người được tập huấn", "lượt người", Aggregation::Flow),
        indicator("M01", "Quỹ Vì người nghèo vận động được", "đồng", Aggregation::Flow),
    ];
    IndicatorBook::new(indicators.into_iter().zip(1..).map(|(indicator, id)| (IndicatorId(id), indicator)))
}

pub(super) fn profile() -> IssuerProfile {
    IssuerProfile { issuer_in_text: "Ban Tuyên giáo và Dân vận Tỉnh uỷ".to_owned(), ..IssuerProfile::default() }
}

/// What the rules say of a 6-month review after `change`.
pub(crate) fn problems_of(change: impl FnOnce(&mut Document)) -> Vec<Problem> {
    problems_with(&[], change)
}

/// The same, beside records.
pub(super) fn problems_with(records: &[Record], change: impl FnOnce(&mut Document)) -> Vec<Problem> {
    problems_in(Period::SixMonths(2026), records, change)
}

/// The same, in another period.
pub(super) fn problems_in(period: Period, records: &[Record], change: impl FnOnce(&mut Document)) -> Vec<Problem> {
    let mut document = document(period);
    change(&mut document);
    check_all(&document, period, records, &[])
}

/// What the rules say of a review beside an earlier one.
pub(super) fn problems_beside(
    earlier: Period,
    change_earlier: impl FnOnce(&mut Document),
    period: Period,
    change: impl FnOnce(&mut Document),
) -> Vec<Problem> {
    let mut before = document(earlier);
    change_earlier(&mut before);
    let mut now = document(period);
    change(&mut now);
    check_all(&now, period, &[], &[Earlier { report: ReportId(1), period: earlier, document: &before }])
}

fn check_all(document: &Document, period: Period, records: &[Record], earlier: &[Earlier<'_>]) -> Vec<Problem> {
    let (indicators, profile) = (indicators(), profile());
    let input = CheckInput {
        template: None,
        period,
        scheme: CutoffScheme::Nd09,
        profile: &profile,
        indicators: &indicators,
        records,
        earlier,
        estimated: false,
    };
    check(document, &input)
}

/// The rules that object to a 6-month review in which a person has written `words`.
pub(super) fn rules_against(words: &str) -> Vec<String> {
    problems_of(|document| document.sections.push(written(words))).into_iter().map(|problem| problem.rule).collect()
}

#[test]
fn nothing_is_said_against_a_right_document() {
    for period in [Period::FirstQuarter(2026), Period::SixMonths(2026), Period::NineMonths(2026), Period::Year(2026)] {
        assert_eq!(problems_in(period, &[], |_| {}), []);
    }
}
