//! Sample documents: every kind of issuer, way of signing, mark and appendix. Every person and place is invented.

use chrono::NaiveDate;
use tongket::catalog::{Catalog, LayoutStandard};
use tongket::document::*;
use tongket::domain::{IssuerProfile, LayoutFamily, Level, SignMode, Window};

/// A document with the standard it is written by.
pub struct Sample {
    /// Name of the file, without ending.
    pub name: &'static str,
    /// The document.
    pub document: Document,
    /// The standard.
    pub layout: LayoutStandard,
}

/// A day.
pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The built-in standard of `family` on `on`.
pub fn layout(family: LayoutFamily, on: NaiveDate) -> LayoutStandard {
    static CATALOG: std::sync::OnceLock<Catalog> = std::sync::OnceLock::new();
    let catalog = CATALOG.get_or_init(|| Catalog::built_in().unwrap());
    LayoutStandard::for_family_on(&catalog.layouts, family, on).unwrap().clone()
}

/// HD 05-HD/VPTW.
pub fn hd05() -> LayoutStandard {
    layout(LayoutFamily::Party, day(2026, 6, 19))
}

/// HD 36-HD/VPTW.
pub fn hd36() -> LayoutStandard {
    layout(LayoutFamily::Party, day(2026, 5, 26))
}

/// NĐ 30/2020/NĐ-CP.
pub fn nd30() -> LayoutStandard {
    layout(LayoutFamily::State, day(2026, 6, 19))
}

/// The Front's.
pub fn mttq() -> LayoutStandard {
    layout(LayoutFamily::Front, day(2026, 6, 19))
}

/// A paragraph of fixed text.
pub fn paragraph(words: &str) -> Block {
    Block::paragraph(vec![Inline::text(words)], Provenance::Template)
}

/// A list.
pub fn list(marker: Marker, items: &[&str]) -> Block {
    let items = items.iter().map(|item| vec![Inline::text(*item)]).collect();
    Block { provenance: Provenance::Template, body: Body::List(List { marker, items }) }
}

/// A section.
pub fn section(rank: Rank, heading: &str, blocks: Vec<Block>, children: Vec<Section>) -> Section {
    Section { code: heading.chars().take(8).collect(), rank, heading: heading.to_owned(), blocks, children }
}

fn column(heading: &str, align: Align, weight: u16) -> Column {
    Column { heading: heading.to_owned(), align, weight }
}

fn row(role: RowRole, cells: &[&str]) -> Row {
    Row { role, cells: cells.iter().map(|cell| vec![Inline::text(*cell)]).collect() }
}

/// A table of figures: number, indicator, unit of measure, this window, same window last year, difference, share of the plan.
pub fn figures(rows: usize) -> Table {
    let columns = vec![
        column("STT", Align::Center, 6),
        column("Chỉ tiêu", Align::Left, 34),
        column("Đơn vị tính", Align::Center, 11),
        column("6 tháng năm 2026", Align::Right, 12),
        column("6 tháng năm 2025", Align::Right, 12),
        column("Tăng, giảm", Align::Right, 10),
        column("% kế hoạch năm", Align::Right, 11),
    ];
    let mut all = vec![row(RowRole::Group, &["A. Công tác dân vận"])];
    for nth in 1..=rows {
        let (now, before) = (nth * 1_137, nth * 1_021);
        let cells = [
            nth.to_string(),
            format!("Chỉ tiêu minh hoạ số {nth:02} của phong trào thi đua"),
            "mô hình".into(),
            grouped(now),
            grouped(before),
            grouped(now - before),
            format!("{},{}%", 40 + nth % 50, nth % 10),
        ];
        all.push(row(RowRole::Data, &cells.each_ref().map(String::as_str)));
    }
    all.push(row(RowRole::Total, &["", "Tổng cộng", "mô hình", "1.234.567", "1.100.000", "134.567", "62,5%"]));
    let group_heads = vec![GroupHead { first: 3, span: 3, heading: "Kết quả thực hiện".into() }];
    Table { title: vec![Inline::text("Kết quả một số chỉ tiêu công tác dân vận")], columns, group_heads, rows: all }
}

/// A table with so many columns that it needs the page on its side.
pub fn wide() -> Table {
    let mut columns = vec![column("STT", Align::Center, 4), column("Đơn vị", Align::Left, 20)];
    columns.extend((1..=12).map(|month| column(&format!("Tháng {month}"), Align::Right, 7)));
    columns.push(column("Cộng", Align::Right, 9));
    let rows = (1..=30)
        .map(|nth: usize| {
            let mut cells = vec![nth.to_string(), format!("Đảng uỷ xã Minh Hoạ {nth:02}")];
            cells.extend((1..=12).map(|month: usize| grouped(nth * month * 97)));
            cells.push(grouped(nth * 97 * 78));
            Row { role: RowRole::Data, cells: cells.into_iter().map(|cell| vec![Inline::text(cell)]).collect() }
        })
        .collect();
    Table { title: Vec::new(), columns, group_heads: Vec::new(), rows }
}

fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut shown = String::new();
    for (nth, digit) in digits.chars().enumerate() {
        if nth > 0 && (digits.len() - nth).is_multiple_of(3) {
            shown.push('.');
        }
        shown.push(digit);
    }
    shown
}

/// A table block.
pub fn table(table: Table) -> Block {
    Block { provenance: Provenance::Template, body: Body::Table(table) }
}

fn appendix(title: &str, landscape: bool, table_of: Table) -> Appendix {
    Appendix { code: "PL".into(), title: title.into(), landscape, blocks: vec![table(table_of)] }
}

const LONG: &str = "Các cấp uỷ, tổ chức đảng trong tỉnh đã lãnh đạo, chỉ đạo triển khai đồng bộ các nhiệm vụ công tác dân vận, gắn với \
                    thực hiện quy chế dân chủ ở cơ sở; nắm chắc tình hình Nhân dân, kịp thời phối hợp giải quyết những vấn đề phát sinh \
                    từ cơ sở, góp phần tạo sự đồng thuận trong Nhân dân và hoàn thành các chỉ tiêu, nhiệm vụ đã đề ra.";

/// The sections of a review, without parts.
pub fn sections() -> Vec<Section> {
    vec![
        section(
            Rank::Roman,
            "Kết quả công tác dân vận 6 tháng đầu năm 2026",
            Vec::new(),
            vec![
                section(
                    Rank::Arabic,
                    "Công tác lãnh đạo, chỉ đạo",
                    vec![paragraph(LONG), paragraph(LONG)],
                    vec![
                        section(
                            Rank::Decimal,
                            "Ban hành văn bản",
                            vec![list(Marker::Dash, &["Ban hành 05 kế hoạch;", "Ban hành 12 công văn."])],
                            Vec::new(),
                        ),
                        section(
                            Rank::Decimal,
                            "Kiểm tra, giám sát",
                            vec![paragraph(LONG)],
                            vec![
                                section(Rank::Letter, "Kiểm tra", vec![paragraph(LONG)], Vec::new()),
                                section(Rank::Letter, "Giám sát", vec![list(Marker::Plus, &["Giám sát 03 đảng uỷ xã."])], Vec::new()),
                            ],
                        ),
                    ],
                ),
                section(
                    Rank::Arabic,
                    "Phong trào thi đua \"Dân vận khéo\"",
                    vec![
                        Block::paragraph(
                            vec![
                                Inline::text("Toàn tỉnh đăng ký "),
                                Inline::bold("1.234"),
                                Inline::text(" mô hình, tăng 12,5% so với cùng kỳ năm 2025 (chi tiết tại Phụ lục)."),
                            ],
                            Provenance::Template,
                        ),
                        table(figures(8)),
                        list(
                            Marker::Letter,
                            &[
                                "Lĩnh vực kinh tế;",
                                "Lĩnh vực văn hoá - xã hội;",
                                "Lĩnh vực quốc phòng, an ninh;",
                                "Lĩnh vực xây dựng hệ thống chính trị;",
                                "Lĩnh vực khác.",
                            ],
                        ),
                    ],
                    Vec::new(),
                ),
            ],
        ),
        section(
            Rank::Roman,
            "Phương hướng, nhiệm vụ 6 tháng cuối năm 2026",
            vec![paragraph(LONG)],
            vec![
                section(
                    Rank::Arabic,
                    "Nhiệm vụ trọng tâm",
                    vec![list(Marker::Number, &["Tiếp tục quán triệt các nghị quyết;", "Nâng cao chất lượng mô hình."])],
                    Vec::new(),
                ),
                section(
                    Rank::Arabic,
                    "Đề xuất, kiến nghị",
                    vec![list(Marker::Bracket, &["Quan tâm bố trí kinh phí;", "Hướng dẫn kịp thời"])],
                    Vec::new(),
                ),
            ],
        ),
    ]
}

/// A review of a commission of a Tỉnh uỷ, issued.
pub fn party_ban() -> Document {
    Document {
        head: Head {
            level: Level::Tinh,
            parent: Some("TỈNH UỶ LAM GIANG".into()),
            issuer: "BAN TUYÊN GIÁO VÀ DÂN VẬN".into(),
            number: Some(138),
            document_type: "BC".into(),
            symbol: "BTGDVTU".into(),
            place: "Lam Giang".into(),
            signed_on: Some(day(2026, 6, 19)),
            drafted_on: day(2026, 6, 10),
        },
        title: "BÁO CÁO".into(),
        subject: "Kết quả công tác dân vận 6 tháng đầu năm 2026; phương hướng, nhiệm vụ 6 tháng cuối năm 2026".into(),
        marks: Marks::default(),
        addressees: Vec::new(),
        opening: vec![
            list(Marker::Dash, &["Căn cứ Quy chế làm việc của Ban", "Căn cứ Chương trình công tác năm 2026,"]),
            paragraph("Ban Tuyên giáo và Dân vận Tỉnh uỷ báo cáo kết quả như sau:"),
        ],
        sections: sections(),
        signature: Signature {
            mode: SignMode::ForHead,
            authority: "TRƯỞNG BAN".into(),
            title: Some("PHÓ TRƯỞNG BAN".into()),
            name: "Nguyễn Minh Hoạ".into(),
        },
        recipients: Recipients {
            to: vec![
                "Ban Tuyên giáo và Dân vận Trung ương".into(),
                "Thường trực Tỉnh uỷ".into(),
                "Các đảng uỷ trực thuộc Tỉnh uỷ".into(),
                "Lãnh đạo Ban".into(),
            ],
            archive: "Lưu Văn phòng Ban".into(),
        },
        appendices: Vec::new(),
        properties: Properties {
            title: "Báo cáo kết quả công tác dân vận 6 tháng đầu năm 2026".into(),
            author: "Ban Tuyên giáo và Dân vận Tỉnh uỷ Lam Giang".into(),
            subject: "6 tháng đầu năm 2026".into(),
            window: Window::new(day(2025, 12, 15), day(2026, 6, 14)).unwrap(),
        },
        own: OwnFrame::default(),
    }
}

/// The same as a draft with a gap, a prompt and every mark.
pub fn draft_with_gaps() -> Document {
    let mut document = party_ban();
    document.head.number = None;
    document.head.signed_on = None;
    document.marks = Marks {
        draft: Some(2),
        urgency: Some(Urgency::ThuongKhan),
        circulation: Some("Lưu hành nội bộ".into()),
        illustration: Some("(Số liệu trong báo cáo là số liệu minh hoạ)".into()),
    };
    document.sections[1].blocks.push(Block::paragraph(
        vec![
            Inline::text("Toàn tỉnh có "),
            Inline::Gap { missing: "chưa có số liệu: mô hình được công nhận (V02)".into() },
            Inline::text(" mô hình."),
        ],
        Provenance::Sentence { code: "dvk.cong-nhan".into() },
    ));
    document.sections[1].blocks.push(Block::paragraph(vec![Inline::text("Nêu những hạn chế, khuyết điểm")], Provenance::Prompt));
    document
}

/// A ban of a Đảng uỷ xã, with parts and long names, headed by a deputy in charge.
pub fn commune() -> Document {
    let mut document = party_ban();
    document.head.level = Level::Xa;
    document.head.parent = Some("ĐẢNG UỶ PHƯỜNG NGUYỄN THỊ MINH HOẠ".into());
    document.head.issuer = "BAN TUYÊN GIÁO VÀ DÂN VẬN ĐẢNG UỶ PHƯỜNG".into();
    document.head.symbol = "BTGDV".into();
    document.head.number = Some(7);
    document.head.place = "Phường Nguyễn Thị Minh Hoạ".into();
    document.head.signed_on = Some(day(2027, 1, 5));
    document.sections = vec![
        section(Rank::Part, "Kết quả năm 2026", Vec::new(), sections()),
        section(Rank::Part, "Phương hướng năm 2027", Vec::new(), sections()),
    ];
    document.signature = Signature {
        mode: SignMode::DeputyInCharge,
        authority: "TRƯỞNG BAN".into(),
        title: Some("PHÓ TRƯỞNG BAN".into()),
        name: "Trần Thị Ví Dụ".into(),
    };
    document.recipients.archive = "Lưu: VT".into();
    document
}

/// A Tỉnh uỷ, which has nobody above it in the head, on behalf of its standing committee.
pub fn tinh_uy() -> Document {
    let mut document = party_ban();
    document.head.parent = None;
    document.head.issuer = "TỈNH UỶ LAM GIANG".into();
    document.head.symbol = "TU".into();
    document.signature = Signature {
        mode: SignMode::OnBehalf,
        authority: "BAN THƯỜNG VỤ".into(),
        title: Some("PHÓ BÍ THƯ".into()),
        name: "Lê Văn Thí Dụ".into(),
    };
    document
}

/// A state body reporting to its superior.
pub fn department() -> Document {
    let mut document = party_ban();
    document.head.parent = Some("UỶ BAN NHÂN DÂN TỈNH LAM GIANG".into());
    document.head.issuer = "SỞ NỘI VỤ".into();
    document.head.symbol = "SNV".into();
    document.addressees = vec!["Bộ Nội vụ".into(), "Uỷ ban nhân dân tỉnh Lam Giang".into()];
    document.signature.authority = "GIÁM ĐỐC".into();
    document.signature.title = Some("PHÓ GIÁM ĐỐC".into());
    document.recipients.archive = "Lưu VT, TH".into();
    document.properties.author = "Sở Nội vụ tỉnh Lam Giang".into();
    document
}

/// A Front committee.
pub fn front() -> Document {
    let mut document = department();
    document.head.parent = Some("UỶ BAN MTTQ VIỆT NAM TỈNH LAM GIANG".into());
    document.head.issuer = "BAN THƯỜNG TRỰC".into();
    document.head.symbol = "MTTQ-BTT".into();
    document.addressees = vec!["Uỷ ban Trung ương Mặt trận Tổ quốc Việt Nam".into()];
    document.marks.urgency = Some(Urgency::Khan);
    document.marks.circulation = Some("Lưu hành nội bộ".into());
    document.signature = Signature {
        mode: SignMode::OnBehalf,
        authority: "BAN THƯỜNG TRỰC".into(),
        title: Some("PHÓ CHỦ TỊCH".into()),
        name: "Phạm Thị Mẫu".into(),
    };
    document.properties.author = "Ban Thường trực Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh Lam Giang".into();
    document
}

/// `document` with one upright appendix.
pub fn with_one_appendix(mut document: Document) -> Document {
    document.appendices = vec![appendix("Kết quả các chỉ tiêu 6 tháng đầu năm 2026", false, figures(40))];
    document
}

/// `document` with three appendices, upright, on its side, upright again.
pub fn with_three_appendices(mut document: Document) -> Document {
    document.appendices = vec![
        appendix("Kết quả các chỉ tiêu 6 tháng đầu năm 2026", false, figures(12)),
        appendix("Số mô hình đăng ký theo tháng của các đảng uỷ trực thuộc", true, wide()),
        appendix("Danh mục văn bản đã ban hành", false, figures(5)),
    ];
    document
}

/// `document` signed in another way.
pub fn signed(mut document: Document, mode: SignMode, authority: &str, title: Option<&str>) -> Document {
    document.signature.mode = mode;
    document.signature.authority = authority.to_owned();
    document.signature.title = title.map(str::to_owned);
    document
}

/// Every kind of sample.
pub fn samples() -> Vec<Sample> {
    let two_sided = hd05().chosen_by(&IssuerProfile {
        two_sided: true,
        body_size: Some(15),
        heading_style: Some("roman-dot".into()),
        ..Default::default()
    });
    let issued = |document: &mut Document| document.head.signed_on = Some(day(2026, 1, 5));
    let mut before_hd05 = with_three_appendices(party_ban());
    issued(&mut before_hd05);
    let mut ends_with_a_table = party_ban();
    ends_with_a_table.sections.push(section(Rank::Roman, "Số liệu", vec![table(figures(40))], Vec::new()));
    let mut many_pages = party_ban();
    many_pages.sections = (0..6).flat_map(|_| sections()).collect();
    let mut first_page_mark = with_three_appendices(draft_with_gaps());
    first_page_mark.marks.draft = None;
    let sample = |name, document, layout| Sample { name, document, layout };
    vec![
        sample("ban-k-t", party_ban(), hd05()),
        sample("ban-head", signed(party_ban(), SignMode::Direct, "TRƯỞNG BAN", None), hd05()),
        sample("ban-acting", signed(party_ban(), SignMode::Acting, "TRƯỞNG BAN", None), hd05()),
        sample("ban-draft-with-gaps", draft_with_gaps(), hd05()),
        sample("ban-draft-three-appendices", first_page_mark, hd05()),
        sample("ban-one-appendix", with_one_appendix(party_ban()), hd05()),
        sample("ban-three-appendices-two-sided", with_three_appendices(party_ban()), two_sided),
        sample("ban-ends-with-a-table", ends_with_a_table, hd05()),
        sample("ban-many-pages", many_pages, hd05()),
        sample("ban-before-hd05", before_hd05, hd36()),
        sample("commune-with-parts", commune(), hd05()),
        sample("tinh-uy-t-m", with_one_appendix(tinh_uy()), hd05()),
        sample("tinh-uy-t-l", signed(tinh_uy(), SignMode::ByOrder, "BAN THƯỜNG VỤ", Some("CHÁNH VĂN PHÒNG")), hd05()),
        sample("state", department(), nd30()),
        sample("state-three-appendices", with_three_appendices(department()), nd30()),
        sample("front", with_one_appendix(front()), mttq()),
    ]
}
