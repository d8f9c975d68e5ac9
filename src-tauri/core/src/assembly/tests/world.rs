//! A register of a province as reviews are assembled from it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::super::sentence::Engine;
use super::super::*;
use crate::catalog::Catalog;
use crate::checks::{self, CheckInput};
use crate::document::{Block, Document, Earlier, Inline};
use crate::domain::*;
use crate::figures::{Facts, Figures};

/// An invented province of three communes with what a test puts into its register.
pub(super) struct World {
    pub(super) catalog: Catalog,
    pub(super) engine: Engine,
    pub(super) units: UnitTree,
    pub(super) indicators: IndicatorBook,
    pub(super) readings: Vec<Reading>,
    pub(super) records: Vec<Record>,
    pub(super) targets: Vec<Target>,
    pub(super) last_tasks: Vec<Task>,
    pub(super) directive_tasks: Vec<Task>,
    pub(super) next_tasks: Vec<Task>,
    pub(super) record_tasks: Vec<Task>,
    pub(super) subjects: Vec<RecordId>,
    pub(super) profile: IssuerProfile,
}

pub(super) const PROVINCE: UnitId = UnitId(1);

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn unit(id: i64, code: &str, name: &str, kind: UnitKind, parent: Option<UnitId>) -> Unit {
    let position = i32::try_from(id).unwrap();
    Unit { id: UnitId(id), code: code.into(), name: name.to_owned(), kind, parent, valid_from: None, valid_to: None, position }
}

impl World {
    pub(super) fn new() -> Self {
        let catalog = Catalog::built_in().unwrap();
        let engine = Engine::new(&catalog.sentences).unwrap();
        let units = UnitTree::new([
            unit(1, "lam-giang", "Tỉnh Lam Giang", UnitKind::Tinh, None),
            unit(2, "xa-an-phu", "Xã An Phú", UnitKind::Xa, Some(PROVINCE)),
            unit(3, "xa-binh-minh", "Xã Bình Minh", UnitKind::Xa, Some(PROVINCE)),
            unit(4, "phuong-dong-ha", "Phường Đông Hà", UnitKind::Xa, Some(PROVINCE)),
        ]);
        let indicators =
            IndicatorBook::new(catalog.indicators.iter().cloned().zip(1..).map(|(indicator, id)| (IndicatorId(id), indicator)));
        let profile = IssuerProfile {
            name: "Ban Tuyên giáo và Dân vận Tỉnh uỷ".to_owned(),
            parent: Some("TỈNH UỶ LAM GIANG".to_owned()),
            issuer: "BAN TUYÊN GIÁO VÀ DÂN VẬN".to_owned(),
            issuer_in_text: "Ban Tuyên giáo và Dân vận Tỉnh uỷ".to_owned(),
            symbol: "BTGDVTU".to_owned(),
            document_type: "BC".to_owned(),
            place: "Lam Giang".to_owned(),
            territory: "tỉnh".to_owned(),
            territory_name: "tỉnh Lam Giang".to_owned(),
            signers: vec![Signer {
                mode: SignMode::Direct,
                authority: "TRƯỞNG BAN".to_owned(),
                title: None,
                name: "Lê Văn Mẫu".to_owned(),
            }],
            recipients: vec!["Thường trực Tỉnh uỷ".to_owned()],
            archive: "Lưu Văn phòng Ban".to_owned(),
            ..IssuerProfile::default()
        };
        Self {
            catalog,
            engine,
            units,
            indicators,
            readings: Vec::new(),
            records: Vec::new(),
            targets: Vec::new(),
            last_tasks: Vec::new(),
            directive_tasks: Vec::new(),
            next_tasks: Vec::new(),
            record_tasks: Vec::new(),
            subjects: Vec::new(),
            profile,
        }
    }

    /// What one commune reported for one indicator over a period.
    pub(super) fn reported(mut self, code: &str, unit: i64, period: Period, value: i32) -> Self {
        self.readings.push(Reading {
            id: ObservationId(i64::try_from(self.readings.len()).unwrap() + 1),
            indicator: self.indicators.id(code).unwrap(),
            unit: UnitId(unit),
            window: period.window(CutoffScheme::Nd09),
            basis: Basis::Actual,
            observed: Observed::number(value),
            approximation: None,
        });
        self
    }

    /// What every commune reported: 10, 20 and 30 above `base`.
    pub(super) fn reported_by_all(self, code: &str, period: Period, base: i32) -> Self {
        self.reported(code, 2, period, base + 10).reported(code, 3, period, base + 20).reported(code, 4, period, base + 30)
    }

    pub(super) fn record(mut self, kind: &str, title: &str, on: Option<&str>, fields: &[(&str, FieldValue)]) -> Self {
        self.records.push(Record {
            id: RecordId(i64::try_from(self.records.len()).unwrap() + 1),
            kind: kind.into(),
            unit: None,
            title: title.to_owned(),
            date: on.map(day),
            until: None,
            fields: fields.iter().map(|(key, value)| ((*key).into(), value.clone())).collect(),
            stages: Vec::new(),
            links: Vec::new(),
        });
        self
    }

    pub(super) fn assemble(&self, template: &str, period: Period) -> Assembled {
        self.assemble_after(template, period, &[])
    }

    pub(super) fn assemble_after(&self, template: &str, period: Period, earlier: &[Earlier<'_>]) -> Assembled {
        let figures = Figures::new(Facts {
            units: &self.units,
            successions: &[],
            indicators: &self.indicators,
            readings: &self.readings,
            records: &self.records,
            targets: &self.targets,
            root: PROVINCE,
        });
        assemble(&Input {
            template: self.catalog.template(template).unwrap(),
            engine: &self.engine,
            figures: &figures,
            kinds: &self.catalog.record_kinds,
            tasks: Tasks {
                last_report: &self.last_tasks,
                directive: &self.directive_tasks,
                next: &self.next_tasks,
                of_records: &self.record_tasks,
            },
            earlier,
            written: &BTreeMap::new(),
            profile: &self.profile,
            signer: None,
            period,
            scheme: CutoffScheme::Nd09,
            basis: Basis::Actual,
            drafted_on: day("2026-06-16"),
            signed_on: None,
            number: None,
            draft: None,
            urgency: None,
            illustration: None,
            subject_records: &self.subjects,
        })
    }

    pub(super) fn check(&self, template: &str, period: Period, document: &Document) -> Vec<Problem> {
        checks::check(
            document,
            &CheckInput {
                template: self.catalog.template(template),
                period,
                scheme: CutoffScheme::Nd09,
                profile: &self.profile,
                indicators: &self.indicators,
                records: &self.records,
                earlier: &[],
                estimated: false,
            },
        )
    }
}

pub(super) fn text(words: &str) -> FieldValue {
    FieldValue::Text(words.to_owned())
}

pub(super) fn directive(world: World) -> World {
    let fields = [
        ("loai", text("chi-thi")),
        ("so", text("25")),
        ("ky-hieu", text("CT/TU")),
        ("co-quan", text("Tỉnh uỷ")),
        ("chu-the", text("cap-uy")),
        ("cap", text("tinh")),
    ];
    world.record("van-ban", "về đẩy mạnh phong trào thi đua", Some("2026-03-05"), &fields)
}

pub(super) fn task(id: i64, content: &str, state: TaskState, result: Option<&str>) -> Task {
    Task {
        id: TaskId(id),
        origin: TaskOrigin::Other,
        group: None,
        group_title: None,
        content: content.to_owned(),
        lead: None,
        lead_text: None,
        cycle: TaskCycle::Once,
        due: None,
        state,
        done_on: None,
        result: result.map(str::to_owned),
        position: 0,
    }
}

pub(super) fn said(document: &Document, code: &str) -> String {
    let section = document.walk().into_iter().find(|section| section.code == code);
    let words = |block: &Block| block.inlines().map(Inline::shown).collect::<String>();
    section.map(|section| section.blocks.iter().map(words).collect::<Vec<_>>().join("\n")).unwrap_or_default()
}

pub(super) fn codes(document: &Document) -> Vec<&str> {
    document.walk().into_iter().map(|section| section.code.as_str()).collect()
}
