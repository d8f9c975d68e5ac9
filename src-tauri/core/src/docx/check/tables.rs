//! Tables.

use super::super::read::{Block, Table};
use super::change::{Change, RowChange};
use super::finding::Flaw;
use super::page::{TOLERANCE, mm};
use super::paper::Paper;

/// C12: tables that only place things have no lines and keep their widths; tables of figures repeat their heads and keep rows whole.
pub(super) fn c12_tables(paper: &Paper<'_>) -> Vec<Flaw> {
    let tables = paper.outline.body.iter().enumerate().filter_map(|(block, found)| match found {
        Block::Table(table) => Some((block, table.as_ref())),
        Block::Paragraph(_) => None,
    });
    let mut flaws = Vec::new();
    if paper.loose_head().is_some() {
        let asked = "bảng hai cột không viền, để hai bên giữ nguyên chỗ trên mọi máy";
        flaws.push(Flaw::file("Phần đầu văn bản không đặt trong bảng nên không đo được vị trí từng dòng", asked));
    }
    for (block, table) in tables {
        let Some(at) = paper.lines.iter().position(|line| line.block == block) else { continue };
        let places = at < paper.head_end || paper.signature.contains(&at);
        flaws.extend(if places { placing(table, at, paper) } else { figures(table, at) });
    }
    flaws.into_iter().map(Flaw::warning).collect()
}

fn placing(table: &Table, at: usize, paper: &Paper<'_>) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    if table.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.borders.any_drawn()) {
        flaws.push(Flaw::line(at, "Bảng đầu văn bản hoặc phần ký có đường viền", "không có đường viền"));
    }
    if !table.fixed_layout {
        flaws.push(
            Flaw::line(at, "Bảng đầu văn bản hoặc phần ký tự đổi độ rộng cột", "độ rộng cột cố định")
                .mended_by([Change::FixedLayout(table.at)]),
        );
    }
    let width = table.grid.iter().sum::<i32>();
    let (own, ideal) = (paper.line(at).map_or(0, |line| paper.text_width(line.section)), paper.layout.page.text_width(false).twips());
    // Where the margins are wrong the table will have to be as wide as the right ones leave room.
    let asked = if paper.is_allowed_width(own) { own } else { ideal };
    // Word lets a table stand out by the margins of its cells, so that its words keep to the edges of the text.
    let margins = table.margins.left.unwrap_or(0) + table.margins.right.unwrap_or(0);
    let fits = [asked, asked + margins, ideal].iter().any(|asked| (width - asked).abs() <= TOLERANCE);
    if !fits {
        flaws.push(Flaw::line(
            at,
            format!("Bảng đầu văn bản hoặc phần ký rộng {} mm", mm(width)),
            format!("rộng bằng phần chữ, {} mm", mm(asked)),
        ));
    }
    flaws
}

/// Rows that may be torn apart, kept whole.
pub(super) fn whole_rows(table: &Table) -> Vec<Change> {
    table.rows.iter().filter(|row| !row.cant_split).map(|row| Change::Row(row.at, RowChange::CantSplit)).collect()
}

fn figures(table: &Table, at: usize) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    if table.rows.len() > 1 && table.rows.first().is_some_and(|row| !row.header) {
        let first = table.rows.first().map(|row| Change::Row(row.at, RowChange::Header));
        let flaw = Flaw::line(at, "Dòng đầu bảng không lặp lại ở trang sau", "dòng đầu bảng lặp lại (Repeat header rows)");
        flaws.push(flaw.mended_by(first));
    }
    if table.rows.iter().any(|row| !row.cant_split) {
        let flaw = Flaw::line(at, "Dòng của bảng có thể bị ngắt sang trang khác", "không cho ngắt dòng của bảng qua trang");
        flaws.push(flaw.mended_by(whole_rows(table)));
    }
    flaws
}
