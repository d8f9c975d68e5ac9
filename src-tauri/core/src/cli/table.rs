//! A table for a terminal, columns as wide as their widest cell.

/// Rows of cells under headings; `right` tells which columns hold numbers.
pub(crate) fn table(headings: &[&str], right: &[usize], rows: &[Vec<String>]) -> String {
    let width = |text: &str| text.chars().count();
    let widths: Vec<usize> = headings
        .iter()
        .enumerate()
        .map(|(column, heading)| {
            rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max().unwrap_or(0).max(width(heading))
        })
        .collect();
    let line = |cells: &mut dyn Iterator<Item = &str>| {
        let mut line = String::new();
        for (column, (cell, &wide)) in cells.zip(&widths).enumerate() {
            let blank = " ".repeat(wide.saturating_sub(width(cell)));
            let (before, after) = if right.contains(&column) { (blank.as_str(), "") } else { ("", blank.as_str()) };
            line.push_str(before);
            line.push_str(cell);
            line.push_str(after);
            line.push_str("  ");
        }
        line.trim_end().to_owned()
    };
    let rule: Vec<String> = widths.iter().map(|&wide| "─".repeat(wide)).collect();
    let mut lines = vec![line(&mut headings.iter().copied()), line(&mut rule.iter().map(String::as_str))];
    lines.extend(rows.iter().map(|row| line(&mut row.iter().map(String::as_str))));
    lines.join("\n")
}
