//! What no single entry shows: codes given twice, references to nothing, dates in the wrong order.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::bundle::Bundle;
use super::error::Fault;
use crate::domain::Window;

/// Where a fault lies: the list, the number of the entry from 0, the key in it.
pub(super) struct Misplaced {
    pub(super) list: &'static str,
    pub(super) entry: usize,
    pub(super) key: &'static str,
    pub(super) fault: Fault,
}

fn misplaced(list: &'static str, entry: usize, key: &'static str, fault: Fault) -> Misplaced {
    Misplaced { list, entry, key, fault }
}

/// Finds the first thing that does not fit together.
pub(super) fn check(bundle: &Bundle) -> Result<(), Misplaced> {
    codes(bundle)?;
    references(bundle)?;
    dates(bundle)
}

/// Codes and keys are given once.
fn codes(bundle: &Bundle) -> Result<(), Misplaced> {
    once("unit", "code", "mã đơn vị", bundle.units.iter().map(|unit| Some(unit.code.as_str())))?;
    once("indicator", "code", "mã chỉ tiêu", bundle.indicators.iter().map(|indicator| Some(indicator.code.as_str())))?;
    once("source", "key", "khoá nguồn số liệu", bundle.sources.iter().map(|source| Some(source.key.as_str())))?;
    once("record", "key", "khoá bản ghi", bundle.records.iter().map(|record| record.key.as_deref()))?;
    once("report", "key", "khoá báo cáo", bundle.reports.iter().map(|report| Some(report.key.as_str())))?;
    let mut seen = BTreeSet::new();
    for (entry, observation) in bundle.observations.iter().enumerate() {
        let days = observation.days();
        if !seen.insert((&observation.indicator, &observation.unit, days, observation.basis)) {
            let code = format!("{} của {} trong {}", observation.indicator, observation.unit, observation.window);
            return Err(misplaced("observation", entry, "value", Fault::DuplicateCode { what: "số liệu", code }));
        }
    }
    let mut seen = BTreeSet::new();
    for (entry, target) in bundle.targets.iter().enumerate() {
        if !seen.insert((&target.indicator, &target.unit, target.year)) {
            let code = format!("{} năm {}", target.indicator, target.year);
            return Err(misplaced("target", entry, "value", Fault::DuplicateCode { what: "chỉ tiêu kế hoạch", code }));
        }
    }
    Ok(())
}

fn once<'a>(
    list: &'static str,
    key: &'static str,
    what: &'static str,
    codes: impl Iterator<Item = Option<&'a str>>,
) -> Result<(), Misplaced> {
    let mut seen = BTreeSet::new();
    for (entry, code) in codes.enumerate() {
        let Some(code) = code else { continue };
        if code.trim().is_empty() {
            return Err(misplaced(list, entry, key, Fault::BadValue(format!("{what} để trống; hãy đặt mã"))));
        }
        if !seen.insert(code) {
            return Err(misplaced(list, entry, key, Fault::DuplicateCode { what, code: code.to_owned() }));
        }
    }
    Ok(())
}

/// Keys that only the file can explain are in the file; codes of units and indicators may be of the register.
fn references(bundle: &Bundle) -> Result<(), Misplaced> {
    let records: BTreeSet<&str> = bundle.records.iter().filter_map(|record| record.key.as_deref()).collect();
    let sources: BTreeSet<&str> = bundle.sources.iter().map(|source| source.key.as_str()).collect();
    let unknown = |what, code: &str| Fault::UnknownReference { what, code: code.to_owned() };
    for (entry, record) in bundle.records.iter().enumerate() {
        if let Some(link) = record.links.iter().find(|link| !records.contains(link.to.as_str())) {
            return Err(misplaced("record", entry, "link", unknown("khoá bản ghi", &link.to)));
        }
    }
    for (entry, task) in bundle.tasks.iter().enumerate() {
        if let Some(key) = task.document.as_deref().filter(|key| !records.contains(key)) {
            return Err(misplaced("task", entry, "document", unknown("khoá bản ghi", key)));
        }
    }
    for (entry, observation) in bundle.observations.iter().enumerate() {
        if let Some(key) = observation.source.as_deref().filter(|key| !sources.contains(key)) {
            return Err(misplaced("observation", entry, "source", unknown("khoá nguồn số liệu", key)));
        }
    }
    for (entry, report) in bundle.reports.iter().enumerate() {
        if report.tasks.iter().any(|task| task.document.is_some()) {
            let message = "nhiệm vụ nằm trong báo cáo thì không ghi khoá document; hãy bỏ khoá này";
            return Err(misplaced("report", entry, "task", Fault::BadValue(message.to_owned())));
        }
    }
    Ok(())
}

fn dates(bundle: &Bundle) -> Result<(), Misplaced> {
    let forward = |from: Option<NaiveDate>, to: Option<NaiveDate>| match (from, to) {
        (Some(from), Some(to)) => Window::new(from, to).map(drop).map_err(|error| Fault::BadValue(error.to_string())),
        _ => Ok(()),
    };
    for (entry, unit) in bundle.units.iter().enumerate() {
        forward(unit.valid_from, unit.valid_to).map_err(|fault| misplaced("unit", entry, "valid-to", fault))?;
    }
    for (entry, profile) in bundle.profiles.iter().enumerate() {
        forward(profile.valid_from, profile.valid_to).map_err(|fault| misplaced("profile", entry, "valid-to", fault))?;
    }
    for (entry, record) in bundle.records.iter().enumerate() {
        forward(record.date, record.until).map_err(|fault| misplaced("record", entry, "until", fault))?;
    }
    for (entry, target) in bundle.targets.iter().enumerate() {
        if !Window::YEARS.contains(&target.year) {
            return Err(misplaced("target", entry, "year", Fault::DateOutOfRange(target.year.to_string())));
        }
    }
    for (entry, report) in bundle.reports.iter().enumerate() {
        if report.signed_on.is_some_and(|day| day.year() < report.period.year()) {
            let message = "ngày ký đứng trước năm của kỳ báo cáo; hãy kiểm tra lại";
            return Err(misplaced("report", entry, "signed-on", Fault::BadValue(message.to_owned())));
        }
    }
    Ok(())
}
