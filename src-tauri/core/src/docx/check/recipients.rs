//! Nơi nhận.

use super::change::{Change, RunChange, reworded};
use super::finding::Flaw;
use super::paper::{Line, Paper};
use super::setting::Setting;
use crate::catalog::layouts::TextStyle;

/// P25 and part of S11: the label.
pub(super) fn label(paper: &Paper<'_>) -> Vec<Flaw> {
    let rule = &paper.layout.recipients;
    let words = rule.label.trim_end_matches(':');
    let found = paper.signed(false).into_iter().find(|(_, line)| line.text.to_lowercase().starts_with(&words.to_lowercase()));
    let Some((at, line)) = found else {
        return vec![Flaw::file(
            format!("Không thấy «{}» ở bên trái, ngang hàng phần ký", rule.label),
            format!("«{}» ở góc trái dưới nội dung", rule.label),
        )];
    };
    let mut flaws = Vec::new();
    let row = |line: &Line<'_>| line.cell.map(|(row, ..)| row);
    if paper.signed(true).first().is_some_and(|(_, title)| row(title) != row(line)) {
        flaws.push(Flaw::line(at, format!("«{}» không ngang hàng với chức vụ người ký", rule.label), "ngang hàng với dòng đầu phần ký"));
    }
    if line.text != rule.label {
        let text = line.para.text();
        // Only the colon is a sign; other words may name somebody.
        let changes = match text.trim_end().strip_suffix(words) {
            Some("") => reworded(line.para, &[(words.len()..words.len(), ":".to_owned())]),
            _ => Vec::new(),
        };
        flaws.push(Flaw::line(at, format!("Viết «{}»", line.text), format!("«{}»", rule.label)).mended_by(changes));
    }
    let style: &TextStyle = &rule.label_style;
    let size = style.size.unwrap_or(paper.layout.body.size);
    flaws.extend(Setting { sizes: (size, size), bold: None, italic: None, caps: false, centred: false }.flaws(at, line));
    let underlined = line.formats().next().is_some_and(|format| format.underline.is_drawn());
    let change: [fn(bool) -> RunChange; 3] = [RunChange::Bold, RunChange::Italic, RunChange::Underline];
    for ((found, asked, yes, no), change) in [
        (line.is_bold(), style.bold, "chữ đậm", "chữ không đậm"),
        (line.is_italic(), style.italic, "chữ nghiêng", "chữ đứng"),
        (underlined, style.underline, "có gạch chân", "không gạch chân"),
    ]
    .into_iter()
    .zip(change)
    {
        if found != asked {
            let changes = line.runs_set(|_| true, |_| change(asked));
            let (found, asked) = if asked { (no, yes) } else { (yes, no) };
            flaws.push(Flaw::line(at, format!("«{}» {found}", rule.label), asked).mended_by(changes));
        }
    }
    flaws
}

/// The standard's dash in place of another sign, or before the words.
fn dashed(line: &Line<'_>, marker: &str) -> Vec<Change> {
    let text = line.para.text();
    let lead = text.len() - text.trim_start_matches(['–', '—', '•', '+', '*', '·', ' ', '\t', '\u{a0}']).len();
    reworded(line.para, &[(0..lead, marker.to_owned())])
}

/// "Lưu:" as the standard writes it, with a colon or without.
fn archived(line: &Line<'_>, archive: &str) -> Vec<Change> {
    let text = line.para.text();
    let Some(from) = text.find("Lưu") else { return Vec::new() };
    let behind = text.get(from + "Lưu".len()..).unwrap_or_default();
    let signs = behind.len() - behind.trim_start_matches([':', ' ']).len();
    if signs == 0 { Vec::new() } else { reworded(line.para, &[(from..from + "Lưu".len() + signs, archive.to_owned())]) }
}

/// P26 and part of S11: the list.
pub(super) fn list(paper: &Paper<'_>) -> Vec<Flaw> {
    let rule = &paper.layout.recipients;
    let words = rule.label.trim_end_matches(':').to_lowercase();
    let lines: Vec<_> =
        paper.signed(false).into_iter().skip_while(|(_, line)| !line.text.to_lowercase().starts_with(&words)).skip(1).collect();
    let size = rule.style.size.unwrap_or(paper.layout.body.size);
    let marker = rule.marker.trim();
    let count = lines.len();
    let mut flaws = Vec::new();
    for (nth, (at, line)) in lines.into_iter().enumerate() {
        flaws.extend(Setting { sizes: (size, size), bold: None, italic: None, caps: false, centred: false }.flaws(at, line));
        if line.any_bold() || line.any_italic() {
            let set = [
                line.runs_set(|format| format.bold, |_| RunChange::Bold(false)),
                line.runs_set(|format| format.italic, |_| RunChange::Italic(false)),
            ];
            flaws.push(Flaw::line(at, "Chữ đậm hoặc nghiêng", "chữ đứng, không đậm").mended_by(set.into_iter().flatten()));
        }
        if !line.text.starts_with(marker) {
            let changes = if line.para.label.is_some() { Vec::new() } else { dashed(line, &rule.marker) };
            flaws.push(Flaw::line(at, "Không có gạch đầu dòng", format!("bắt đầu bằng «{}»", rule.marker)).mended_by(changes));
        }
        let end = if nth + 1 == count { &rule.end } else { &rule.separator };
        if !line.text.ends_with(end.as_str()) {
            let text = line.para.text();
            let from = text.trim_end_matches([' ', '\t', ',', ';', '.', ':']).len();
            let changes = reworded(line.para, &[(from..text.len(), end.clone())]);
            let found = format!("Dòng «{}» không kết thúc bằng «{end}»", line.text);
            flaws.push(Flaw::line(at, found, format!("kết thúc bằng «{end}»")).mended_by(changes));
        }
        if nth + 1 == count {
            let archive = line.text.trim_start_matches(['-', ' ']);
            if !archive.starts_with(&rule.archive) {
                let found = format!("Dòng cuối là «{}»", line.text);
                let flaw = Flaw::line(at, found, format!("dòng cuối «{}{}…{}»", rule.marker, rule.archive, rule.end));
                flaws.push(flaw.mended_by(archived(line, &rule.archive)));
            } else if !rule.archive.contains(':') && archive.split(|sign: char| !sign.is_alphanumeric()).any(|word| word == "VT") {
                flaws.push(Flaw::line(at, "Lưu «VT»", "văn bản của Đảng không dùng chữ «VT»").warning());
            } else if rule.archive.contains(':') && !archive.contains("VT") {
                flaws.push(Flaw::line(at, format!("Dòng lưu là «{}»", line.text), "«- Lưu: VT, ….»"));
            }
        }
    }
    flaws
}

/// S11 whole.
pub(super) fn s11_recipients(paper: &Paper<'_>) -> Vec<Flaw> {
    label(paper).into_iter().chain(list(paper)).collect()
}
