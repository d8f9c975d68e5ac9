//! Tables of figures and of records.

use serde::{Deserialize, Serialize};

use super::Inline;

/// One table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "BlockTable"))]
#[serde(rename_all = "kebab-case")]
pub struct Table {
    /// Title above it; empty where the text leads into it.
    #[serde(default)]
    pub title: Vec<Inline>,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Heading rows above the columns' own headings, where headings are grouped.
    #[serde(default)]
    pub group_heads: Vec<GroupHead>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "TableColumn"))]
#[serde(rename_all = "kebab-case")]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// How its cells are set.
    pub align: Align,
    /// Its share of the table's width; the shares need not sum to anything.
    pub weight: u16,
}

/// A heading that stands over several columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "TableGroupHead"))]
#[serde(rename_all = "kebab-case")]
pub struct GroupHead {
    /// First column, from 0.
    pub first: usize,
    /// How many columns.
    pub span: usize,
    /// The words.
    pub heading: String,
}

/// How a cell is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "CellAlign"))]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    /// Words.
    Left,
    /// STT, units of measure.
    Center,
    /// Numbers.
    Right,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "TableRow"))]
#[serde(rename_all = "kebab-case")]
pub struct Row {
    /// What it is.
    pub role: RowRole,
    /// Its cells, one a column; for a group row the first alone, over the whole width.
    pub cells: Vec<Vec<Inline>>,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "TableRowRole"))]
#[serde(rename_all = "kebab-case")]
pub enum RowRole {
    /// A row of data.
    Data,
    /// A heading over the rows that follow.
    Group,
    /// A total (tổng cộng).
    Total,
}
