//! What happens to a register over a year, in the words of the field.

mod bin;
mod files;
mod import;
mod lists;
mod needs;
mod observations;
mod phrases;
mod records;
mod reports;
mod search;
mod templates;
mod undo;

use std::path::Path;
use std::sync::{Arc, OnceLock};

use chrono::{NaiveDate, NaiveDateTime};

use super::{By, FactsQuery, NewObservation, Register};
use crate::catalog::Catalog;
use crate::domain::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn noon(date: &str) -> NaiveDateTime {
    day(date).and_hms_opt(12, 0, 0).unwrap()
}

const CONFERENCE: &str = "
code = 'hoi-nghi'\nname = 'hội nghị'\nplural = 'Hội nghị'\ntitle-label = 'Tên hội nghị'\ndate-label = 'Ngày họp'
field = [
    { key = 'noi-dung', label = 'Nội dung', type = 'long-text' },
    { key = 'so-nguoi', label = 'Số người', type = 'integer' },
    { key = 'noi-to-chuc', label = 'Đơn vị tổ chức', type = 'unit' },
]";

const MODEL: &str = "
code = 'mo-hinh'\nname = 'mô hình'\nplural = 'Mô hình'\ntitle-label = 'Tên mô hình'\nunit-label = 'Đơn vị'
field = [{ key = 'linh-vuc', label = 'Lĩnh vực', type = 'text' }]
stage = [{ code = 'dang-ky', label = 'đăng ký' }, { code = 'cong-nhan', label = 'công nhận' }]";

/// A small catalog of the tests' own, so that no test changes with the real one.
fn catalog() -> Arc<Catalog> {
    static CATALOG: OnceLock<Arc<Catalog>> = OnceLock::new();
    let read = || {
        let mut catalog = Catalog::built_in().unwrap();
        catalog.record_kinds = vec![toml::from_str(CONFERENCE).unwrap(), toml::from_str(MODEL).unwrap()];
        let indicator = |text: &str| toml::from_str::<Indicator>(text).unwrap();
        catalog.indicators = vec![
            indicator("code = 'T01'\nname = 'Buổi tuyên truyền'\nmeasure = 'buổi'\naggregation = 'flow'"),
            indicator("code = 'T02'\nname = 'Tỷ lệ đoàn viên'\nmeasure = '%'\naggregation = 'ratio'\nmax = 100"),
            indicator(
                "code = 'T03'\nname = 'Luỹ kế buổi tuyên truyền'\nmeasure = 'buổi'\naggregation = 'cumulative'\nformula = { running-total = { of = 'T01' } }",
            ),
            indicator(
                "code = 'T04'\nname = 'Hội nghị'\nmeasure = 'cuộc'\naggregation = 'flow'\nderived = { kind = 'hoi-nghi', count = 'records' }",
            ),
        ];
        Arc::new(catalog)
    };
    Arc::clone(CATALOG.get_or_init(read))
}

fn by() -> By {
    By::at("Trần Thị Thử", noon("2026-06-10"))
}

fn create(folder: &Path) -> Register {
    Register::create(&folder.join("so.tongket"), "Sổ công tác", catalog(), by()).unwrap()
}

fn reopen(register: Register) -> Register {
    let path = register.path().to_owned();
    drop(register);
    Register::open(&path, catalog(), by()).unwrap()
}

fn unit(code: &str, name: &str, parent: Option<UnitId>) -> Unit {
    let kind = if parent.is_none() { UnitKind::Tinh } else { UnitKind::Xa };
    Unit { id: UnitId(0), code: code.into(), name: name.to_owned(), kind, parent, valid_from: None, valid_to: None, position: 0 }
}

fn conference(title: &str, date: &str) -> Record {
    Record {
        id: RecordId(0),
        kind: "hoi-nghi".into(),
        unit: None,
        title: title.to_owned(),
        date: Some(day(date)),
        until: None,
        fields: Default::default(),
        stages: Vec::new(),
        links: Vec::new(),
    }
}

fn half_year() -> Window {
    Window::new(day("2025-12-15"), day("2026-06-14")).unwrap()
}

fn value(indicator: &str, unit: UnitId, number: i32) -> NewObservation {
    NewObservation::actual(indicator, unit, half_year(), Observed::number(number))
}

/// A province with two communes.
fn province(register: &mut Register) -> [UnitId; 3] {
    let top = register.add_unit(&unit("tinh", "Tỉnh Lam Giang", None)).unwrap().value;
    let first = register.add_unit(&unit("xa-an-phu", "Xã An Phú", Some(top))).unwrap().value;
    let second = register.add_unit(&unit("xa-binh-hoa", "Xã Bình Hoà", Some(top))).unwrap().value;
    [top, first, second]
}
