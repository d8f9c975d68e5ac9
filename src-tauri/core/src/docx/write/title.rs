//! Name of the type, subject and what stands under them; then "Kính gửi:".

use docx_rs::AlignmentType;

use super::lines::balanced;
use super::measure::width;
use super::paragraph::Para;
use super::paragraph::eighths;
use super::pieces::Piece;
use super::{Element, Setting, styles};
use crate::catalog::layouts::{FirstLetter, Separator};
use crate::docx::text::printable;

/// The title block.
pub(super) fn elements(setting: &Setting<'_>) -> Vec<Element> {
    paras(setting).into_iter().map(Element::Para).collect()
}

/// Its lines.
pub(super) fn paras(setting: &Setting<'_>) -> Vec<Para> {
    let (document, title) = (setting.document, &setting.layout.title);
    let kind = if title.kind.caps { document.title.to_uppercase() } else { document.title.clone() };
    let subject = subject(&document.subject, title.first_letter);
    let width = setting.layout.page.text_width(false).twips();
    let line = Para::styled(styles::SUBJECT, vec![Piece::plain(&subject)]).evened(&title.subject, setting.layout.body.size, width);
    let mut paras = vec![Para::styled(styles::TITLE, vec![Piece::plain(kind.trim())]), line];
    paras.push(separator(&subject, setting));
    if let Some(notice) = document.marks.illustration.as_deref().map(str::trim).filter(|notice| !notice.is_empty()) {
        paras.push(Para::line(&title.illustration, setting.layout.body.size, notice));
    }
    if let Some(last) = paras.last_mut() {
        last.after = Some(title.after.twips());
    }
    paras.extend(addressees(setting));
    paras
}

/// The subject in one line, without a full stop, its first letter as the standard wants it. An abbreviation at its
/// head keeps its capitals.
fn subject(words: &str, first_letter: FirstLetter) -> String {
    let words = printable(words).split_whitespace().collect::<Vec<_>>().join(" ");
    let words = words.trim_end_matches(['.', ';', ',', ' ']);
    let mut letters = words.chars();
    let Some(first) = letters.next() else { return String::new() };
    let rest = letters.as_str();
    let abbreviation = first.is_uppercase() && rest.chars().next().is_some_and(char::is_uppercase);
    match first_letter {
        FirstLetter::Upper => first.to_uppercase().chain(rest.chars()).collect(),
        FirstLetter::Lower if abbreviation => words.to_owned(),
        FirstLetter::Lower => first.to_lowercase().chain(rest.chars()).collect(),
    }
}

fn separator(subject: &str, setting: &Setting<'_>) -> Para {
    let layout = setting.layout;
    match &layout.title.separator {
        Separator::Words(words) => Para { pieces: vec![Piece::plain(words)], align: Some(AlignmentType::Center), ..Para::default() },
        Separator::Rule(share) => {
            let page = layout.page.text_width(false).twips();
            let style = &layout.title.subject;
            let (size, bold, italic) = (style.size.unwrap_or(layout.body.size), style.bold, style.italic);
            let longest = balanced(subject, page, size, bold, italic).iter().map(|line| width(line, size, bold, italic)).max().unwrap_or(0);
            let gap = layout.head.rule_gap.twips();
            Para::drawn(longest * i32::from(*share) / 100, page, gap, eighths(layout.head.rule_thickness.twips()))
        }
    }
}

/// "Kính gửi:" with its addressees; nothing where the standard's reports have none.
fn addressees(setting: &Setting<'_>) -> Vec<Para> {
    let to: Vec<&str> = setting.document.addressees.iter().map(|to| to.trim()).filter(|to| !to.is_empty()).collect();
    let Some(rule) = &setting.layout.addressees else { return Vec::new() };
    let line = |text: &str| Para { after: Some(0), ..Para::line(&rule.style, setting.layout.body.size, text) };
    match to.as_slice() {
        [] => Vec::new(),
        [one] => vec![line(&format!("{} {one}", rule.label))],
        [several @ .., last] => {
            let mut lines = vec![line(&rule.label)];
            lines.extend(several.iter().map(|to| line(&format!("{}{to}{}", rule.marker, rule.separator))));
            lines.push(line(&format!("{}{last}{}", rule.marker, rule.end)));
            lines
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_subject_begins_as_the_standard_wants_and_ends_without_a_full_stop() {
        assert_eq!(subject("Kết quả công tác dân vận\nnăm 2026.", FirstLetter::Lower), "kết quả công tác dân vận năm 2026");
        assert_eq!(subject("kết quả công tác", FirstLetter::Upper), "Kết quả công tác");
        assert_eq!(subject("MTTQ tham gia xây dựng Đảng", FirstLetter::Lower), "MTTQ tham gia xây dựng Đảng");
        assert_eq!(subject("", FirstLetter::Lower), "");
    }
}
