//! Nơi nhận.

use super::finding::Flaw;
use super::page::points;
use super::paper::Paper;
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
    if line.text != rule.label {
        flaws.push(Flaw::line(at, format!("Viết «{}»", line.text), format!("«{}»", rule.label)));
    }
    let style: &TextStyle = &rule.label_style;
    let size = style.size.unwrap_or(paper.layout.body.size);
    if let Some(wrong) = line.size_outside((size, size)) {
        flaws.push(Flaw::line(at, format!("Cỡ chữ {}", points(wrong)), format!("cỡ {size}")));
    }
    let underlined = line.formats().next().is_some_and(|format| format.underline.is_drawn());
    for (found, asked, yes, no) in [
        (line.is_bold(), style.bold, "chữ đậm", "chữ không đậm"),
        (line.is_italic(), style.italic, "chữ nghiêng", "chữ đứng"),
        (underlined, style.underline, "có gạch chân", "không gạch chân"),
    ] {
        if found != asked {
            let (found, asked) = if asked { (no, yes) } else { (yes, no) };
            flaws.push(Flaw::line(at, format!("«{}» {found}", rule.label), asked));
        }
    }
    flaws
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
        if let Some(wrong) = line.size_outside((size, size)) {
            flaws.push(Flaw::line(at, format!("Cỡ chữ {}", points(wrong)), format!("cỡ {size}")));
        }
        if line.any_bold() || line.any_italic() {
            flaws.push(Flaw::line(at, "Chữ đậm hoặc nghiêng", "chữ đứng, không đậm"));
        }
        if !line.text.starts_with(marker) {
            flaws.push(Flaw::line(at, "Không có gạch đầu dòng", format!("bắt đầu bằng «{}»", rule.marker)));
        }
        let end = if nth + 1 == count { &rule.end } else { &rule.separator };
        if !line.text.ends_with(end.as_str()) {
            flaws.push(Flaw::line(at, format!("Dòng «{}» không kết thúc bằng «{end}»", line.text), format!("kết thúc bằng «{end}»")));
        }
        if nth + 1 == count {
            let archive = line.text.trim_start_matches(['-', ' ']);
            if !archive.starts_with(&rule.archive) {
                flaws.push(Flaw::line(
                    at,
                    format!("Dòng cuối là «{}»", line.text),
                    format!("dòng cuối «{}{}…{}»", rule.marker, rule.archive, rule.end),
                ));
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
