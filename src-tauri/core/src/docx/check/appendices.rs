//! Appendices.

use super::change::RunChange;
use super::finding::Flaw;
use super::page::points;
use super::paper::{Line, Paper};
use super::setting::{centred, resized};

fn number(text: &str) -> String {
    text.chars().skip("phụ lục".chars().count()).collect::<String>().trim().trim_end_matches(['.', ':']).to_owned()
}

/// What the text says of appendices: the number named, "" where none is.
fn mentions(paper: &Paper<'_>) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, line) in paper.lines.iter().enumerate().take(paper.signature.start).skip(paper.text.start) {
        for (start, _) in line.text.to_lowercase().match_indices("phụ lục") {
            let rest: String =
                line.text.chars().skip(line.text.to_lowercase().get(..start).map_or(0, |before| before.chars().count()) + 7).collect();
            let mut words = rest.split_whitespace();
            let first = words.next().unwrap_or_default();
            let named = first.trim_matches(|sign: char| !sign.is_alphanumeric());
            let is_number =
                !named.is_empty() && (named.chars().all(|sign| sign.is_ascii_digit()) || named.chars().all(|sign| "IVX".contains(sign)));
            // An appendix of another paper is none of this one's.
            let others = ["của", "ban", "Nghị", "Thông", "Quyết", "Hướng", "kèm"];
            let next = if is_number { words.next() } else { Some(first) }.unwrap_or_default();
            if !others.contains(&next) {
                found.push((at, if is_number { named.to_owned() } else { String::new() }));
            }
        }
    }
    found
}

/// C19: the text refers to every appendix, and none it refers to is missing.
pub(super) fn c19_referred(paper: &Paper<'_>) -> Vec<Flaw> {
    let labels: Vec<(usize, String)> = paper.appendices.iter().filter_map(|at| Some((*at, number(&paper.line(*at)?.text)))).collect();
    let mentions = mentions(paper);
    let mut flaws = Vec::new();
    let general = mentions.iter().any(|(_, number)| number.is_empty());
    for (at, label) in &labels {
        if !general && !mentions.iter().any(|(_, number)| number == label || label.is_empty()) {
            flaws.push(Flaw::line(*at, "Nội dung văn bản không nhắc đến phụ lục này", "trong văn bản có chỉ dẫn về phụ lục"));
        }
    }
    for (at, number) in &mentions {
        let missing = if number.is_empty() { labels.is_empty() } else { !labels.iter().any(|(_, label)| label == number) };
        if missing && !(labels.len() == 1 && number == "1") {
            let name = if number.is_empty() { "phụ lục".to_owned() } else { format!("Phụ lục {number}") };
            let flaw = Flaw::line(*at, format!("Văn bản nhắc đến {name} nhưng tệp không có"), "có phụ lục kèm theo");
            // With no appendix at all in the file they may be files of their own.
            flaws.push(if labels.is_empty() { flaw.warning() } else { flaw });
        }
    }
    flaws
}

/// P29, S14: numbers, title and the note that names the parent document.
pub(super) fn appendix_heads(paper: &Paper<'_>) -> Vec<Flaw> {
    let rule = &paper.layout.appendices;
    let several = paper.appendices.len() > 1;
    let arabic = rule.numbered.contains("{arabic}");
    let mut flaws = Vec::new();
    for (nth, at) in paper.appendices.iter().enumerate() {
        let Some(line) = paper.line(*at) else { continue };
        let asked = if several {
            let roman = crate::text::number::roman(u32::try_from(nth + 1).unwrap_or(0)).unwrap_or_default();
            rule.numbered.replace("{arabic}", &(nth + 1).to_string()).replace("{roman}", &roman)
        } else {
            rule.single.clone()
        };
        if several && number(&line.text) != number(&asked) {
            let kind = if arabic { "chữ số Ả Rập" } else { "chữ số La Mã" };
            flaws.push(Flaw::line(*at, format!("Viết «{}»", line.text), format!("«{asked}», đánh số bằng {kind}")));
        }
        if !line.is_centred() {
            flaws.push(Flaw::line(*at, format!("«{}» không căn giữa", line.text), "căn giữa, ở dòng riêng").mended_by(centred(line)));
        }
        let size = rule.label.size.unwrap_or(paper.layout.body.size);
        if !arabic && (line.size_outside((size, size)).is_some() || !line.is_bold()) {
            let found = format!("«{}» cỡ {}, {}", line.text, points(line.size()), if line.is_bold() { "đậm" } else { "không đậm" });
            let bold = line.runs_set(|format| !format.bold, |_| RunChange::Bold(true));
            flaws.push(Flaw::line(*at, found, format!("cỡ {size}, đậm")).mended_by(resized(line, (size, size)).into_iter().chain(bold)));
        }
        let end = paper.appendices.get(nth + 1).copied().unwrap_or(paper.lines.len());
        let head: Vec<(usize, &Line<'_>)> = paper.running(*at + 1..end).take(3).collect();
        let Some((_, _)) = head.first().filter(|(_, line)| line.is_centred() && !line.text.starts_with('(')) else {
            flaws.push(Flaw::line(*at, format!("«{}» không có tên", line.text), "tên phụ lục căn giữa, ở dòng dưới"));
            continue;
        };
        let Some(note) = &rule.note else { continue };
        let begins: String = note.to_lowercase().trim_start_matches('(').split_whitespace().take(2).collect::<Vec<_>>().join(" ");
        let named = head.iter().find(|(_, line)| line.text.to_lowercase().trim_start_matches('(').starts_with(&begins));
        match named {
            None => flaws.push(Flaw::line(
                *at,
                format!("Dưới tên của «{}» không có chỉ dẫn văn bản ban hành", line.text),
                format!("dòng «{note}»", note = shown(note)),
            )),
            Some((place, line)) if rule.note_style.italic && !line.is_italic() => {
                let changes = line.runs_set(|format| !format.italic, |_| RunChange::Italic(true));
                flaws.push(Flaw::line(*place, "Chỉ dẫn của phụ lục chữ đứng", "chữ nghiêng").mended_by(changes));
            }
            Some((place, line)) => {
                let lower = line.text.to_lowercase();
                let lacking = ["số", "ngày", "của"].into_iter().find(|word| !lower.split_whitespace().any(|found| found == *word));
                flaws.extend(lacking.map(|word| {
                    Flaw::line(*place, format!("Chỉ dẫn của phụ lục thiếu «{word} …»"), "số, ký hiệu, ngày, cơ quan ban hành của văn bản")
                }));
            }
        }
    }
    flaws
}

fn shown(note: &str) -> String {
    [("{title}", "…"), ("{number}", "…"), ("{type}", "…"), ("{symbol}", "…"), ("{date}", "…"), ("{issuer}", "…")]
        .into_iter()
        .fold(note.to_owned(), |note, (name, dots)| note.replace(name, dots))
}
