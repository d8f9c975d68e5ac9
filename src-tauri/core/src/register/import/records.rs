use std::collections::HashMap;

use chrono::NaiveDate;

use super::{ImportSummary, Names};
use crate::domain::{Record, RecordId, RecordLink, UnitId};
use crate::exchange::{Bundle, RecordEntry};
use crate::register::transact::Work;
use crate::register::{RegisterError, record};

/// By what a record without a key is known again.
type Likeness = (String, Option<UnitId>, String, Option<NaiveDate>);

/// Records first, then what they refer to, since a link may point further down the file.
pub(super) fn import(work: &Work<'_>, bundle: &Bundle, names: &mut Names<'_>, summary: &mut ImportSummary) -> Result<(), RegisterError> {
    let mut binned = Vec::new();
    for (code, id, in_bin) in work.storage.record_codes()? {
        if in_bin {
            binned.push(code);
        } else {
            names.records.insert(code, id);
        }
    }
    let mut alike = likenesses(work, bundle)?;
    let mut found: Vec<(RecordId, Record, bool)> = Vec::with_capacity(bundle.records.len());
    for entry in &bundle.records {
        let mut read = || -> Result<(RecordId, Record, bool), RegisterError> {
            let (record, problems) = record::checked(work, &drafted(entry, names)?)?;
            let known = match &entry.key {
                Some(key) if binned.contains(key) => {
                    return Err(RegisterError::CodeTaken { what: "bản ghi", code: key.clone(), in_bin: true });
                }
                Some(key) => names.records.get(key).copied(),
                None => alike.get_mut(&likeness(&record)).and_then(Vec::pop),
            };
            let (id, is_new) = match known {
                Some(id) => (id, false),
                None => (work.storage.add_record(&record, entry.key.as_deref())?, true),
            };
            summary.problems.extend(problems.into_iter().map(|problem| problem.about_record(id)));
            if let Some(key) = &entry.key {
                names.records.insert(key.clone(), id);
            }
            Ok((id, record, is_new))
        };
        found.push(read().map_err(|error| error.in_item(item(entry)))?);
    }
    for ((id, mut record, is_new), entry) in found.into_iter().zip(&bundle.records) {
        for link in &entry.links {
            let to = names.record(&link.to).map_err(|error| error.in_item(item(entry)))?;
            record.links.push(RecordLink { to, role: link.role.clone() });
        }
        record.id = id;
        if is_new {
            record.links.iter().try_for_each(|link| work.storage.add_link(id, link))?;
            summary.records.added += 1;
        } else if work.storage.record(id)?.is_some_and(|old| same(&old, &record)) {
            summary.records.unchanged += 1;
        } else {
            work.storage.update_record(&record)?;
            summary.records.changed += 1;
        }
    }
    Ok(())
}

fn item(entry: &RecordEntry) -> String {
    format!("Bản ghi «{}»", entry.title.chars().take(80).collect::<String>())
}

fn drafted(entry: &RecordEntry, names: &Names<'_>) -> Result<Record, RegisterError> {
    Ok(Record {
        id: RecordId(0),
        kind: entry.kind.clone(),
        unit: entry.unit.as_ref().map(|code| names.unit(code.as_str())).transpose()?,
        title: entry.title.clone(),
        date: entry.date,
        until: entry.until,
        fields: entry.fields.iter().map(|(key, value)| (key.clone(), value.0.clone())).collect(),
        stages: entry.stages.clone(),
        links: Vec::new(),
    })
}

/// The records typed here, by likeness; the oldest of several alike is the last, to be taken first.
fn likenesses(work: &Work<'_>, bundle: &Bundle) -> Result<HashMap<Likeness, Vec<RecordId>>, RegisterError> {
    let mut alike: HashMap<Likeness, Vec<RecordId>> = HashMap::new();
    if bundle.records.iter().any(|entry| entry.key.is_none()) {
        for (id, kind, unit, title, date) in work.storage.records_without_code()?.into_iter().rev() {
            alike.entry((kind, unit, title, date)).or_default().push(id);
        }
    }
    Ok(alike)
}

fn likeness(record: &Record) -> Likeness {
    (record.kind.0.clone(), record.unit, record.title.clone(), record.date)
}

/// Whether two readings of a record say the same, whatever the order in which stages and links are kept.
fn same(old: &Record, new: &Record) -> bool {
    let alike = |record: &Record| {
        let mut record = record.clone();
        record.stages.sort_by(|one, other| one.stage.cmp(&other.stage));
        record.links.sort_by(|one, other| (one.to, &one.role).cmp(&(other.to, &other.role)));
        record
    };
    alike(old) == alike(new)
}
