//! Căn cứ.

use super::change::{Change, RunChange, reworded};
use super::finding::Flaw;
use super::paper::{Line, Paper};

/// The grounds at the head of the text, each on its own line.
fn grounds<'p, 'a>(paper: &'p Paper<'a>) -> Vec<(usize, &'p Line<'a>)> {
    let begins = paper.layout.grounds.begins.as_str();
    let is_ground =
        |line: &Line<'_>| line.text.trim_start_matches(['-', '–', ' ']).starts_with(begins) && line.text.ends_with([';', '.', ',']);
    let lines: Vec<_> =
        paper.running(paper.text.clone()).skip_while(|(_, line)| !is_ground(line)).take_while(|(_, line)| is_ground(line)).collect();
    let only_opening = lines.first().is_some_and(|(at, _)| paper.running(paper.text.start..*at).count() < 3);
    // A sentence "Căn cứ …, Ban báo cáo …" is text.
    let listed = lines.iter().any(|(_, line)| line.text.ends_with(';')) || lines.iter().all(|(_, line)| line.text.starts_with("- "));
    if only_opening && listed { lines } else { Vec::new() }
}

/// The dash and spaces before the words.
fn lead(text: &str) -> std::ops::Range<usize> {
    0..text.len() - text.trim_start_matches(['-', '–', ' ', '\t']).len()
}

fn sloped(line: &Line<'_>, italic: bool) -> Vec<Change> {
    line.runs_set(|format| format.italic != italic, |_| RunChange::Italic(italic))
}

/// P18, S09: each on its own line with the standard's signs, upright or italic.
pub(super) fn grounds_signs(paper: &Paper<'_>) -> Vec<Flaw> {
    let rule = &paper.layout.grounds;
    let lines = grounds(paper);
    let count = lines.len();
    let mut flaws = Vec::new();
    for (nth, (at, line)) in lines.into_iter().enumerate() {
        let end = if nth + 1 == count { &rule.end } else { &rule.separator };
        let dashed = line.text.starts_with(['-', '–']);
        if !rule.prefix.is_empty() && !line.text.starts_with(&rule.prefix) {
            let changes = match line.para.label {
                // A number or a bullet of a list is no text that could be changed.
                Some(_) => Vec::new(),
                None => reworded(line.para, &[(lead(&line.para.text()), rule.prefix.clone())]),
            };
            flaws.push(Flaw::line(at, "Căn cứ không có gạch đầu dòng", format!("bắt đầu bằng «{}»", rule.prefix)).mended_by(changes));
        } else if rule.prefix.is_empty() && dashed {
            let changes = reworded(line.para, &[(lead(&line.para.text()), String::new())]);
            flaws.push(Flaw::line(at, "Căn cứ có gạch đầu dòng", "không có gạch đầu dòng").mended_by(changes));
        }
        if !line.text.ends_with(end.as_str()) {
            let last = line.text.chars().next_back().unwrap_or(' ');
            let text = line.para.text();
            let from = text.trim_end().len();
            let sign = matches!(last, ';' | '.' | ',');
            let changes = if sign { reworded(line.para, &[(from.saturating_sub(1)..from, end.clone())]) } else { Vec::new() };
            flaws.push(Flaw::line(at, format!("Căn cứ kết thúc bằng «{last}»"), format!("kết thúc bằng «{end}»")).mended_by(changes));
        }
        if rule.italic && !line.is_italic() {
            flaws.push(Flaw::line(at, "Căn cứ chữ đứng", "chữ nghiêng").mended_by(sloped(line, true)));
        } else if !rule.italic && line.any_italic() {
            flaws.push(Flaw::line(at, "Căn cứ chữ nghiêng", "chữ đứng").mended_by(sloped(line, false)));
        }
    }
    flaws
}
