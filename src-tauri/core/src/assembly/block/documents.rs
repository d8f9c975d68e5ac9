//! A table of documents: kind, number and symbol, day, issuer, summary.

use super::record_table;
use crate::assembly::work::{Built, Here, Work};
use crate::catalog::templates::{DocumentTable, RecordColumn, RecordTable};

pub(super) fn build(block: &DocumentTable, here: &Here<'_>, work: &Work<'_>) -> Built {
    let column =
        |heading: &str, cell: &str, weight| RecordColumn { heading: heading.to_owned(), cell: cell.to_owned(), weight, number: false };
    let table = RecordTable {
        records: block.records.clone(),
        title: block.title.clone(),
        columns: vec![
            column("Tên loại, số, ký hiệu", "{{ trich_dan_gon(ban_ghi) }}", 22),
            column("Ngày ban hành", "{{ ban_ghi.ngay }}", 12),
            column("Cơ quan ban hành", "{{ ban_ghi.co_quan }}", 20),
            column("Trích yếu", "{{ ban_ghi.ten }}", 41),
        ],
        group: None,
        order: block.order,
        when_none: block.when_none.clone(),
    };
    record_table::build(&table, here, work)
}
