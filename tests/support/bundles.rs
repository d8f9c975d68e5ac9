//! Exchange files as the facts that figures are made of, without a register in between.

use std::collections::BTreeMap;
use std::path::Path;

use tongket::catalog::Catalog;
use tongket::domain::{
    IndicatorBook, IndicatorId, ObservationId, Reading, Record, RecordId, RecordLink, Target, TargetId, Unit, UnitId, UnitSuccession,
    UnitTree,
};
use tongket::exchange::{Bundle, RecordEntry};

/// Reads every exchange file of a folder as one.
///
/// # Panics
/// Where one does not read.
pub fn read_folder(folder: &Path) -> Bundle {
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    let files: Vec<(String, Vec<u8>)> = paths.iter().map(|path| (path.display().to_string(), std::fs::read(path).unwrap())).collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    tongket::exchange::read_all(&files).unwrap_or_else(|error| panic!("{error}"))
}

/// Rows count from 1 in the order of the file.
fn row(at: usize) -> i64 {
    i64::try_from(at).unwrap() + 1
}

/// What a register would load of a bundle.
pub struct Loaded {
    /// Every unit.
    pub units: UnitTree,
    /// How they came out of one another.
    pub successions: Vec<UnitSuccession>,
    /// The catalog's indicators and the bundle's own.
    pub indicators: IndicatorBook,
    /// Every observation.
    pub readings: Vec<Reading>,
    /// Every record, settled by its kind.
    pub records: Vec<Record>,
    /// Every target.
    pub targets: Vec<Target>,
    /// The unit without a parent.
    pub root: UnitId,
}

/// Gives everything in the bundle a row.
///
/// # Panics
/// Where a code is unknown.
pub fn load(bundle: &Bundle, catalog: &Catalog) -> Loaded {
    let units = bundle.units.iter().enumerate().map(|(at, entry)| (entry.code.as_str(), UnitId(row(at)))).collect::<BTreeMap<_, _>>();
    let unit = |code: &str| *units.get(code).unwrap_or_else(|| panic!("unit {code}"));
    let tree = UnitTree::new(bundle.units.iter().enumerate().map(|(at, entry)| Unit {
        id: UnitId(row(at)),
        code: entry.code.clone(),
        name: entry.name.clone(),
        kind: entry.kind,
        parent: entry.parent.as_ref().map(|code| unit(code.as_str())),
        valid_from: entry.valid_from,
        valid_to: entry.valid_to,
        position: i32::try_from(at).unwrap(),
    }));
    let book = catalog.indicators.iter().chain(&bundle.indicators).cloned();
    let book = IndicatorBook::new(book.enumerate().map(|(at, indicator)| (IndicatorId(row(at)), indicator)));
    let indicator = |code: &str| book.id(code).unwrap_or_else(|| panic!("indicator {code}"));
    let root = bundle.units.iter().find(|entry| entry.parent.is_none()).map(|entry| unit(entry.code.as_str())).unwrap();
    let readings = bundle.observations.iter().enumerate().map(|(at, entry)| Reading {
        id: ObservationId(row(at)),
        indicator: indicator(entry.indicator.as_str()),
        unit: unit(entry.unit.as_str()),
        window: entry.days(),
        basis: entry.basis,
        observed: entry.value.0,
        approximation: entry.approximation,
    });
    let targets = bundle.targets.iter().enumerate().map(|(at, entry)| Target {
        id: TargetId(row(at)),
        indicator: indicator(entry.indicator.as_str()),
        unit: entry.unit.as_ref().map_or(root, |code| unit(code.as_str())),
        year: entry.year,
        value: entry.value.0,
        document: entry.document.clone(),
    });
    let successions = bundle.successions.iter().map(|entry| UnitSuccession {
        predecessor: unit(entry.predecessor.as_str()),
        successor: unit(entry.successor.as_str()),
        kind: entry.kind,
        effective_on: entry.effective_on,
        document: entry.document.clone(),
    });
    Loaded {
        readings: readings.collect(),
        targets: targets.collect(),
        successions: successions.collect(),
        records: records(bundle, catalog, &unit),
        indicators: book.clone(),
        units: tree,
        root,
    }
}

fn records(bundle: &Bundle, catalog: &Catalog, unit: &dyn Fn(&str) -> UnitId) -> Vec<Record> {
    let keyed = bundle.records.iter().enumerate().filter_map(|(at, entry)| Some((entry.key.as_deref()?, RecordId(row(at)))));
    let keyed: BTreeMap<&str, RecordId> = keyed.collect();
    let record = |(at, entry): (usize, &RecordEntry)| {
        let mut record = Record {
            id: RecordId(row(at)),
            kind: entry.kind.clone(),
            unit: entry.unit.as_ref().map(|code| unit(code.as_str())),
            title: entry.title.clone(),
            date: entry.date,
            until: entry.until,
            fields: entry.fields.iter().map(|(key, value)| (key.clone(), value.0.clone())).collect(),
            stages: entry.stages.clone(),
            links: entry.links.iter().map(|link| RecordLink { to: keyed[link.to.as_str()], role: link.role.clone() }).collect(),
        };
        if let Some(kind) = catalog.record_kind(record.kind.as_str()) {
            kind.settle(&mut record);
        }
        record
    };
    bundle.records.iter().enumerate().map(record).collect()
}
