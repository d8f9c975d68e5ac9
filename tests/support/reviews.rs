//! Every kind of review as it leaves: each built-in template over the demo register and the five articles, in every way of
//! signing, as draft and as final paper.

use tongket::catalog::LayoutStandard;
use tongket::document::{Block, Body, Document, Inline, Provenance, Section, Urgency};
use tongket::domain::{CutoffScheme, IssuerProfile, Level, Period, ProfileId, RecordId, SignMode, Signer, UnitId};
use tongket::register::{Leaving, NewReport};

use crate::articles;
use crate::register::{TestRegister, day};

/// One review with the standard it is laid out by.
pub struct Review {
    /// Name of the file, without ending.
    pub name: String,
    /// Code of its template.
    pub template: String,
    /// The review.
    pub document: Document,
    /// The standard.
    pub layout: LayoutStandard,
}

/// Templates of the demo province with a period each, and the day of signing. 2025 is laid out by HD 36-HD/VPTW.
const OF_THE_PROVINCE: [(&str, &str, &str); 10] = [
    ("dan-van-tinh-q1", "2026-q1", "2026-03-20"),
    ("dan-van-tinh-6t", "2025-6t", "2025-06-18"),
    ("dan-van-tinh-6t", "2026-6t", "2026-06-18"),
    ("dan-van-tinh-9t", "2026-9t", "2026-09-18"),
    ("dan-van-tinh-nam", "2026", "2026-12-16"),
    ("dan-van-kheo-nam", "2026", "2026-12-10"),
    ("dan-chu-co-so-6t", "2026-6t", "2026-06-22"),
    ("dan-chu-co-so-nam", "2026", "2026-12-21"),
    ("chi-thi", "2026", "2026-12-22"),
    ("chuong-trinh-phoi-hop", "2021-01-01..2025-12-31", "2026-01-15"),
];

/// Templates of one of its communes.
const OF_A_COMMUNE: [(&str, &str, &str); 5] = [
    ("dan-van-xa-6t", "2026-6t", "2026-06-12"),
    ("dan-van-xa-nam", "2026", "2026-12-08"),
    ("dan-van-kheo-nam", "2026", "2026-12-07"),
    ("dan-chu-co-so-6t", "2026-6t", "2026-06-11"),
    ("chi-thi", "2026", "2026-12-09"),
];

/// Every way of signing, with the title and the signer's own.
const SIGNERS: [(SignMode, &str, Option<&str>); 6] = [
    (SignMode::ForHead, "TRƯỞNG BAN", Some("PHÓ TRƯỞNG BAN")),
    (SignMode::Direct, "TRƯỞNG BAN", None),
    (SignMode::OnBehalf, "BAN THƯỜNG VỤ", Some("PHÓ BÍ THƯ THƯỜNG TRỰC")),
    (SignMode::ByOrder, "BAN THƯỜNG VỤ", Some("TRƯỞNG BAN TUYÊN GIÁO VÀ DÂN VẬN")),
    (SignMode::Acting, "TRƯỞNG BAN", None),
    (SignMode::DeputyInCharge, "PHÓ TRƯỞNG BAN", None),
];

/// The register of the demo with the profile of one of its communes.
pub struct Demo {
    /// The register.
    pub register: TestRegister,
    commune: (ProfileId, UnitId),
}

impl Demo {
    /// Brings the demo into a new register.
    ///
    /// # Panics
    /// Where the register does not take it.
    #[must_use]
    pub fn new() -> Self {
        let mut register = TestRegister::empty();
        register.import(&tongket::exchange::demo().unwrap()).unwrap();
        let unit = register.unit_by_code("xa-dong-vang").unwrap();
        // The profile holds before all others, so that the province's stay the ones in force.
        let profile = register.add_profile(&commune()).unwrap().value;
        Self { register, commune: (profile, unit) }
    }

    /// One review as a draft and, with its gaps filled, as the paper that is signed.
    fn both(&self, place: usize, (template, period, signed_on): (&str, &str, &str), commune: bool) -> [Review; 2] {
        let period: Period = period.parse().unwrap();
        let signed_on = day(signed_on);
        let (profile, unit) = if commune { (Some(self.commune.0), Some(self.commune.1)) } else { (None, None) };
        let subject = self.subject(template);
        let report = NewReport { profile, unit, subject, ..NewReport::of(period, CutoffScheme::Nd09, template) };
        let leaving = Leaving { draft: Some(1), ..Leaving::draft_of(signed_on) };
        let assembled = self.register.assemble(&report, &leaving).unwrap_or_else(|error| panic!("{template}: {error}"));
        let mut draft = assembled.document;
        if !commune {
            let (mode, authority, title) = SIGNERS[place % SIGNERS.len()];
            draft.signature.mode = mode;
            draft.signature.authority = authority.to_owned();
            draft.signature.title = title.map(str::to_owned);
        }
        let mut paper = draft.clone();
        paper.head.signed_on = Some(signed_on);
        paper.head.number = Some(u32::try_from(place + 7).unwrap());
        paper.marks.draft = None;
        paper.marks.urgency = (place % 4 == 3).then_some(Urgency::Khan);
        paper.opening.iter_mut().for_each(fill);
        paper.sections.iter_mut().for_each(fill_section);
        paper.appendices.iter_mut().flat_map(|appendix| &mut appendix.blocks).for_each(fill);
        let whose = if commune { "xa" } else { "tinh" };
        let name = format!("{template}-{whose}-{}", period.to_string().replace("..", "-"));
        [(draft, "du-thao"), (paper, "chinh-thuc")].map(|(document, state)| Review {
            name: format!("{name}-{state}"),
            template: template.to_owned(),
            document,
            layout: assembled.layout.clone(),
        })
    }

    /// The records that a template is about.
    fn subject(&self, template: &str) -> Vec<RecordId> {
        match template {
            "chi-thi" => {
                let tasks = self.register.tasks().unwrap();
                let documents = self.register.records("van-ban").unwrap();
                let about = |record: &RecordId| !self.register.tasks_of_record(*record).unwrap().is_empty();
                assert!(!tasks.is_empty());
                documents.iter().map(|record| record.id).filter(about).take(1).collect()
            }
            "chuong-trinh-phoi-hop" => {
                let programmes = self.register.records("chuong-trinh-phoi-hop").unwrap();
                let ended = programmes.iter().filter(|programme| programme.number("giai-doan-den") == Some(2025.into()));
                ended.map(|programme| programme.id).collect()
            }
            _ => Vec::new(),
        }
    }
}

impl Default for Demo {
    fn default() -> Self {
        Self::new()
    }
}

/// Fills what is still open, as the office does before the paper is signed.
fn fill(block: &mut Block) {
    let inlines: Vec<&mut Inline> = match &mut block.body {
        Body::Paragraph(inlines) => inlines.iter_mut().collect(),
        Body::List(list) => list.items.iter_mut().flatten().collect(),
        Body::Table(table) => table.rows.iter_mut().flat_map(|row| row.cells.iter_mut().flatten()).collect(),
    };
    for inline in inlines {
        if matches!(inline, Inline::Gap { .. }) {
            *inline = Inline::text("Nội dung do người soạn thảo bổ sung");
        }
    }
    if block.provenance == Provenance::Prompt {
        block.provenance = Provenance::Written;
    }
}

fn fill_section(section: &mut Section) {
    section.blocks.iter_mut().for_each(fill);
    section.children.iter_mut().for_each(fill_section);
}

/// The office of a commune of the demo.
fn commune() -> IssuerProfile {
    IssuerProfile {
        name: "Đảng uỷ xã Đồng Vàng".to_owned(),
        valid_from: None,
        valid_to: Some(day("2000-12-31")),
        level: Level::Xa,
        parent: Some("TỈNH UỶ LAM GIANG".to_owned()),
        issuer: "ĐẢNG UỶ XÃ ĐỒNG VÀNG".to_owned(),
        issuer_in_text: "Đảng uỷ xã".to_owned(),
        symbol: "ĐU".to_owned(),
        document_type: "BC".to_owned(),
        place: "Đồng Vàng".to_owned(),
        territory: "xã".to_owned(),
        territory_name: "xã Đồng Vàng".to_owned(),
        signers: vec![Signer {
            mode: SignMode::OnBehalf,
            authority: "BAN THƯỜNG VỤ".to_owned(),
            title: Some("PHÓ BÍ THƯ".to_owned()),
            name: "Vi Thị Hạnh".to_owned(),
        }],
        recipients: vec!["Ban Tuyên giáo và Dân vận Tỉnh uỷ".to_owned(), "Thường trực Đảng uỷ".to_owned()],
        archive: "Lưu Văn phòng Đảng uỷ".to_owned(),
        illustration: Some("(Số liệu, đơn vị và người trong báo cáo này do chương trình đặt ra để minh hoạ)".to_owned()),
        ..IssuerProfile::default()
    }
}

/// Every kind of review.
///
/// # Panics
/// Where one cannot be assembled.
#[must_use]
pub fn reviews() -> Vec<Review> {
    let demo = Demo::new();
    let mut reviews = Vec::new();
    reviews.extend(OF_THE_PROVINCE.into_iter().enumerate().flat_map(|(place, kind)| demo.both(place, kind, false)));
    reviews.extend(OF_A_COMMUNE.into_iter().enumerate().flat_map(|(place, kind)| demo.both(place, kind, true)));
    for number in articles::ARTICLES {
        let assembled = articles::review(number, &articles::register(number));
        let mut document = assembled.document;
        document.marks.draft = Some(1);
        reviews.push(Review { name: format!("bai-{number}"), template: String::new(), document, layout: assembled.layout });
    }
    reviews
}
