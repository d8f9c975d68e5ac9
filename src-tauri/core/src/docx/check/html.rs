//! The findings of some files as a page to read and to print: one HTML file that needs nothing else.

use chrono::NaiveDate;

use super::{Finding, Unchecked, left_to_people};
use crate::domain::Severity;

/// What came of one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// Its name, as the reader knows it.
    pub name: String,
    /// What was found, or why it could not be checked.
    pub result: Result<Found, String>,
}

/// What was found in a file that could be checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Name of the standard it was held against.
    pub standard: String,
    /// What stands in it.
    pub findings: Vec<Finding>,
    /// The corrected copy, where one was made.
    pub copy: Option<Copy>,
    /// What the file alone does not tell.
    pub unchecked: Vec<Unchecked>,
}

/// A corrected copy.
#[derive(Debug, Clone, PartialEq)]
pub struct Copy {
    /// Its name.
    pub name: String,
    /// Findings that are gone in it.
    pub fixed: Vec<Finding>,
    /// Findings it still has.
    pub remaining: Vec<Finding>,
}

impl Found {
    /// What is left to do by hand: the findings of the copy, or of the file where there is none.
    #[must_use]
    pub fn remaining(&self) -> &[Finding] {
        self.copy.as_ref().map_or(&self.findings, |copy| &copy.remaining)
    }
}

const STYLE: &str = "
:root { --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --error: #a40e26; --warning: #7d4e00; --good: #116329; }
* { box-sizing: border-box; }
body { margin: 2rem auto; max-width: 62rem; padding: 0 1.25rem; color: var(--ink); background: #fff;
  font: 15px/1.5 'Segoe UI', 'Noto Sans', 'DejaVu Sans', Arial, sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 2.25rem 0 .25rem; overflow-wrap: anywhere; break-after: avoid; }
h3 { font-size: .95rem; margin: 1.25rem 0 .35rem; break-after: avoid; }
p { margin: .15rem 0; } .soft { color: var(--soft); } a { color: inherit; }
table { width: 100%; border-collapse: collapse; margin: .6rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .55rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-size: .82rem; color: var(--soft); font-weight: 600; } thead { display: table-header-group; } tr { break-inside: avoid; }
td.number { text-align: right; font-variant-numeric: tabular-nums; } th.number { text-align: right; }
.rule { width: 3.4rem; font-weight: 600; } .level { width: 6.5rem; font-weight: 600; white-space: nowrap; }
.findings { table-layout: fixed; } .found { width: 27%; } .where { width: 25%; }
.error { color: var(--error); } .warning { color: var(--warning); } .note { color: var(--soft); } .good { color: var(--good); }
.source { font-size: .85rem; color: var(--soft); }
@page { size: A4; margin: 15mm 15mm 15mm 20mm; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; } h2 { margin-top: 1.4rem; } }
";

/// The page.
#[must_use]
pub fn html(files: &[Checked], day: NaiveDate) -> String {
    let day = crate::text::date::short(day);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Kết quả kiểm tra thể thức</title>\
         <style>{STYLE}</style></head>\n<body><h1>Kết quả kiểm tra thể thức văn bản</h1>\n\
         <p class=\"soft\">Ngày {day}; {} tệp.</p>\n",
        files.len()
    );
    if files.len() > 1 {
        page += &contents(files);
    }
    for (nth, file) in files.iter().enumerate() {
        page += &section(nth + 1, file);
    }
    page + "</body></html>\n"
}

fn contents(files: &[Checked]) -> String {
    let row = |(nth, file): (usize, &Checked)| {
        let link = format!("<a href=\"#tep-{}\">{}</a>", nth + 1, escaped(&file.name));
        match &file.result {
            Ok(found) => {
                let count = |severity| found.remaining().iter().filter(|finding| finding.severity == severity).count();
                let fixed = found.copy.as_ref().map_or_else(|| "–".to_owned(), |copy| copy.fixed.len().to_string());
                let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
                format!(
                    "<tr><td>{link}</td><td class=\"number\">{errors}</td><td class=\"number\">{warnings}</td><td class=\"number\">{fixed}</td></tr>\n"
                )
            }
            Err(_) => format!("<tr><td>{link}</td><td colspan=\"3\" class=\"error\">không kiểm tra được</td></tr>\n"),
        }
    };
    let rows: String = files.iter().enumerate().map(row).collect();
    format!(
        "<table><thead><tr><th>Tệp</th><th class=\"number\">Lỗi</th><th class=\"number\">Cảnh báo</th>\
         <th class=\"number\">Đã sửa</th></tr></thead><tbody>\n{rows}</tbody></table>\n"
    )
}

fn section(nth: usize, file: &Checked) -> String {
    let mut text = format!("<section id=\"tep-{nth}\"><h2>{}</h2>\n", escaped(&file.name));
    match &file.result {
        Err(reason) => text += &format!("<p class=\"error\">Không kiểm tra được: {}</p>\n", escaped(reason)),
        Ok(found) => {
            text += &format!("<p class=\"soft\">{}</p>\n", escaped(&found.standard));
            match &found.copy {
                None => text += &table(&found.findings),
                Some(copy) => {
                    text += &format!("<p>Bản sao đã sửa: {}</p>\n<h3>Còn lại trong bản sao</h3>\n", escaped(&copy.name));
                    text += &table(&copy.remaining);
                    text += &format!("<h3>Đã sửa ({})</h3>\n{}", copy.fixed.len(), table(&copy.fixed));
                }
            }
            if let Some(words) = left_to_people(&found.unchecked) {
                text += &format!("<p class=\"source\">{}</p>\n", escaped(&words));
            }
        }
    }
    text + "</section>\n"
}

fn table(findings: &[Finding]) -> String {
    if findings.is_empty() {
        return "<p class=\"good\">Không có gì phải sửa.</p>\n".to_owned();
    }
    let rows: String = findings.iter().map(row).collect();
    format!(
        "<table class=\"findings\"><thead><tr><th class=\"rule\">Mã</th><th class=\"level\">Mức</th><th class=\"found\">Thấy</th>\
         <th>Quy định</th><th class=\"where\">Ở đâu</th></tr></thead>\
         <tbody>\n{rows}</tbody></table>\n"
    )
}

fn row(finding: &Finding) -> String {
    let (class, level) = match finding.severity {
        Severity::Error => ("error", "Lỗi"),
        Severity::Warning => ("warning", "Cảnh báo"),
        Severity::Note => ("note", "Lưu ý"),
    };
    format!(
        "<tr><td class=\"rule\">{}</td><td class=\"level {class}\">{level}</td><td>{}</td><td>{}<div class=\"source\">{}</div></td><td>{}</td></tr>\n",
        escaped(finding.rule),
        escaped(&finding.found),
        escaped(&finding.asked),
        escaped(&finding.source),
        escaped(&finding.place.in_words())
    )
}

/// Text for HTML: nothing in it is markup.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_file_says_becomes_markup() {
        let evil = "<script>alert('x')</script>&\"";
        let finding = Finding {
            rule: "C11",
            severity: Severity::Error,
            place: super::super::Place { part: "nội dung", words: evil.to_owned(), paragraph: 3, ..Default::default() },
            found: evil.to_owned(),
            asked: evil.to_owned(),
            source: evil.to_owned(),
            fixable: false,
            changes: Vec::new(),
        };
        let found = Found {
            standard: evil.to_owned(),
            findings: vec![finding.clone()],
            copy: Some(Copy { name: evil.to_owned(), fixed: vec![finding], remaining: Vec::new() }),
            unchecked: vec![Unchecked { rule: "P02", about: "lề <b>" }],
        };
        let files = [Checked { name: evil.to_owned(), result: Ok(found) }, Checked { name: evil.to_owned(), result: Err(evil.to_owned()) }];
        let page = html(&files, NaiveDate::from_ymd_opt(2026, 3, 5).unwrap());
        assert!(!page.contains("<script") && !page.contains("alert('"));
        assert!(page.contains("cần người xem lại: lề &lt;b&gt; (P02)."));
        assert!(page.contains("Ngày 05/3/2026") && page.contains("&lt;script&gt;"));
    }
}
