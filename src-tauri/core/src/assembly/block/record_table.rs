//! A table of records.

use super::{nothing, record_list, records, without_empty_columns};
use crate::assembly::work::{Built, Here, Work};
use crate::catalog::templates::RecordTable;
use crate::document::{Align, Block, Body, Column, Inline, Provenance, Row, RowRole, Table};
use crate::domain::Record;

pub(super) fn build(block: &RecordTable, here: &Here<'_>, work: &Work<'_>) -> Built {
    let mut found = records::found(&block.records, block.order, here, work);
    if found.is_empty() {
        return nothing(&block.when_none, here, work);
    }
    if work.only_asks() {
        return Built { blocks: Vec::new(), has_content: true };
    }
    let group_of = |record: &Record| block.group.as_ref().map(|key| records::group(record, key.as_str(), work));
    found.sort_by_key(|record| group_of(record));
    let mut rows = Vec::new();
    let mut group = None;
    for (position, record) in found.iter().enumerate() {
        let own = group_of(record);
        if own != group {
            if let Some((_, name)) = &own {
                rows.push(Row { role: RowRole::Group, cells: vec![vec![Inline::bold(record_list::capital(name))]] });
            }
            group = own;
        }
        let about = Here { record: Some(record), ..here.clone() };
        let mut cells = vec![vec![Inline::text((position + 1).to_string())]];
        cells.extend(block.columns.iter().map(|column| work.text(&about, &column.cell)));
        rows.push(Row { role: RowRole::Data, cells });
    }
    let mut columns = vec![Column { heading: "STT".to_owned(), align: Align::Center, weight: 5 }];
    columns.extend(block.columns.iter().map(|column| Column {
        heading: column.heading.clone(),
        align: if column.number { Align::Right } else { Align::Left },
        weight: column.weight,
    }));
    let title = block.title.as_ref().map(|title| work.text(&here.with("so_luong", found.len()), title)).unwrap_or_default();
    let provenance = Provenance::Records { records: found.iter().map(|record| record.id).collect() };
    let table = without_empty_columns(Table { title, columns, group_heads: Vec::new(), rows }, |_, _| false);
    Built::of(Block { provenance, body: Body::Table(table) }, true)
}
