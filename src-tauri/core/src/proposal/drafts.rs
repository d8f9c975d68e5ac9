//! What each line of the file is: a heading, an appendix, a table of figures, words under a heading, or nothing of the template.

use super::cases::is_capitals;
use super::fields::has_field;
use super::meaning::{Meaning, SURE, is_instruction};
use super::number::{Kind, number};
use super::paragraphs::{Item, Para, items};
use super::period::{Main, words as words_of};
use super::ranks::Mark;
use super::{HEADINGS, LINES, ProposalError, Role, tables};
use crate::catalog::OutlineWords;
use crate::docx::read::Outline;
use crate::domain::IndicatorCode;
use crate::text::fold;

/// How many words a heading may have that is known by its number alone.
const SHORT: usize = 16;
/// How many words any heading may have.
const LONG: usize = 45;

/// A line on its way: what of it is known so far.
pub(super) struct Draft {
    pub(super) para: Para,
    pub(super) is: Is,
}

/// What a line is.
pub(super) enum Is {
    Left,
    Subject,
    /// The line above took its words.
    Joined,
    /// Not looked at yet.
    Open,
    Heading {
        mark: Mark,
        head: String,
        rest: String,
    },
    Appendix(String),
    Figures(Vec<IndicatorCode>),
    Said(Role),
}

/// Reads lines by the words of the catalog and by what built-in sections mean.
pub(super) struct Reader<'c> {
    pub(super) words: &'c OutlineWords,
    pub(super) meaning: Meaning<'c>,
}

impl Reader<'_> {
    /// The lines with what stands above the body told apart, and the subject.
    pub(super) fn drafts(&self, outline: &Outline) -> Result<(Vec<Draft>, String), ProposalError> {
        let items = items(outline, self.words);
        if items.len() > LINES {
            return Err(ProposalError::TooLarge(HEADINGS));
        }
        let title = self.title(&items);
        let mut drafts: Vec<Draft> = Vec::new();
        let mut subject = String::new();
        let mut subject_is_open = title.is_none();
        let mut tail = false;
        for (at, item) in items.into_iter().enumerate() {
            match item {
                Item::Table(table) => {
                    let above = title.is_some_and(|title| at < title);
                    let found = tables::read(outline, table, self.words);
                    subject_is_open &= drafts.iter().all(|draft| matches!(draft.is, Is::Left));
                    match found {
                        tables::Is::Signature(lines) => {
                            tail = true;
                            drafts.extend(lines.into_iter().map(|para| Draft { para, is: Is::Left }));
                        }
                        tables::Is::Figures { header, rows } if !above && !tail => {
                            let codes = rows.iter().filter_map(|row| self.meaning.indicator(row)).cloned().collect();
                            drafts.push(self.figures(header, &rows, codes));
                        }
                        tables::Is::Lines(lines) if !above && !tail => {
                            drafts.extend(lines.into_iter().map(|para| Draft { para, is: Is::Open }));
                        }
                        tables::Is::Lines(lines) | tables::Is::Other(lines) => {
                            let is = |at_head: bool| if at_head { Is::Left } else { Is::Said(Role::Prompt) };
                            let at_head = above || tail || drafts.is_empty();
                            drafts.extend(lines.into_iter().map(|para| Draft { para, is: is(at_head) }));
                        }
                        tables::Is::Figures { header, .. } => drafts.push(Draft { para: header, is: Is::Left }),
                    }
                }
                Item::Para(para) => {
                    let folded = fold(&para.text);
                    if title.is_some_and(|title| at < title) {
                        drafts.push(Draft { para, is: Is::Left });
                    } else if title == Some(at) {
                        subject = self.behind_title(&para.text);
                        subject_is_open = true;
                        drafts.push(Draft { is: if subject.is_empty() { Is::Left } else { Is::Subject }, para });
                    } else if folded.starts_with("noi nhan") {
                        tail = true;
                        drafts.push(Draft { para, is: Is::Left });
                    } else if subject_is_open && self.is_subject(&para, &subject, title.is_some()) {
                        if !subject.is_empty() {
                            subject.push(' ');
                        }
                        subject.push_str(&para.text);
                        drafts.push(Draft { para, is: Is::Subject });
                    } else if subject_is_open
                        && (self.is_title(&folded)
                            || is_aside(&para)
                            || (title.is_none()
                                && subject.is_empty()
                                && para.centred
                                && number(&para.text).is_none()
                                && para.heading.is_none()))
                    {
                        drafts.push(Draft { para, is: Is::Left });
                    } else {
                        subject_is_open = false;
                        let appendix = appendix(&para);
                        tail &= appendix.is_none();
                        let is = match appendix {
                            Some(title) => Is::Appendix(title),
                            None if tail || folded.starts_with("kinh gui") => Is::Left,
                            None => Is::Open,
                        };
                        drafts.push(Draft { para, is });
                    }
                }
            }
        }
        if drafts.is_empty() {
            return Err(ProposalError::Empty);
        }
        Ok((drafts, subject))
    }

    /// A table of figures with the indicators that its rows name; without two of them it is only something to fill in.
    fn figures(&self, header: Para, rows: &[String], codes: Vec<IndicatorCode>) -> Draft {
        let mut para = header;
        if codes.len() < 2 {
            para.doubts.push("Biểu này không khớp chỉ tiêu nào có sẵn; chương trình chỉ nhắc người viết điền biểu.".to_owned());
            return Draft { para, is: Is::Said(Role::Prompt) };
        }
        let unknown: Vec<&str> = rows.iter().filter(|row| self.meaning.indicator(row).is_none()).map(String::as_str).collect();
        if !unknown.is_empty() {
            let some: Vec<&str> = unknown.iter().copied().take(3).collect();
            para.doubts.push(format!("{} dòng của biểu không khớp chỉ tiêu nào: {}.", unknown.len(), some.join("; ")));
        }
        let mut codes = codes;
        let mut seen = std::collections::BTreeSet::new();
        codes.retain(|code| seen.insert(code.clone()));
        Draft { para, is: Is::Figures(codes) }
    }

    fn is_title(&self, folded: &str) -> bool {
        let bare = folded.trim_matches(|sign: char| !sign.is_alphanumeric());
        self.words.titles.iter().any(|title| title == bare)
    }

    /// Where the name of the type stands: an outline's before a report's.
    fn title(&self, items: &[Item<'_>]) -> Option<usize> {
        let find = |wanted: &dyn Fn(&Para, &str) -> bool| {
            items
                .iter()
                .position(|item| matches!(item, Item::Para(para) if number(&para.text).is_none() && wanted(para, &fold(&para.text))))
        };
        let set_off = |para: &Para| para.centred || para.is_bold() || is_capitals(&para.text);
        find(&|para, folded| folded.starts_with("de cuong") && set_off(para))
            .or_else(|| find(&|para, folded| self.is_title(folded) && set_off(para)))
            .or_else(|| find(&|_, folded| self.is_title(folded)))
            .or_else(|| find(&|para, folded| folded.starts_with("bao cao ") && set_off(para) && is_capitals(&para.text)))
    }

    /// What stands behind the name of the type on its own line.
    fn behind_title(&self, text: &str) -> String {
        let folded = fold(text);
        let words = words_of(text);
        let lengths = self.words.titles.iter().filter(|title| folded.starts_with(title.as_str())).map(|title| title.split(' ').count());
        let Some(behind) = lengths.max().and_then(|length| words.get(length)) else { return String::new() };
        text.get(behind.start..).unwrap_or_default().to_owned()
    }

    fn is_subject(&self, para: &Para, so_far: &str, has_title: bool) -> bool {
        let folded = fold(&para.text);
        if number(&para.text).is_some()
            || para.counted.is_some()
            || is_aside(para)
            || self.is_title(&folded)
            || words_of(&para.text).len() > LONG
        {
            return false;
        }
        let set_off = para.centred || para.is_bold() || is_capitals(&para.text);
        if has_title {
            let begins = so_far.is_empty() || para.centred;
            return set_off && begins && (para.heading.is_none() || so_far.is_empty());
        }
        para.centred && (para.is_bold() || is_capitals(&para.text)) && Main::of([para.text.as_str()].into_iter()).is_some()
    }

    /// Tells the headings of the body, and what stands under them.
    pub(super) fn look(&self, drafts: &mut [Draft]) -> Result<(), ProposalError> {
        let open = drafts.iter().filter(|draft| matches!(draft.is, Is::Open));
        let numbered = open
            .clone()
            .filter(|draft| draft.para.heading.is_some() || kind_of(&draft.para).is_some_and(|kind| kind != Kind::Item))
            .count();
        if numbered > 4 * HEADINGS {
            return Err(ProposalError::TooLarge(HEADINGS));
        }
        let bold = open.clone().filter(|draft| draft.para.is_bold()).count();
        let bold_tells = bold * 5 < open.count() * 4;
        let mut waits_for_title = false;
        let mut count = 0;
        for at in 0..drafts.len() {
            let (before, rest) = drafts.split_at_mut(at);
            let Some(draft) = rest.first_mut() else { continue };
            match &mut draft.is {
                Is::Appendix(title) => {
                    waits_for_title = title.is_empty();
                    continue;
                }
                Is::Open => {}
                _ => continue,
            }
            let has_number = kind_of(&draft.para).is_some();
            let set_off = draft.para.centred || draft.para.is_bold() || is_capitals(&draft.para.text);
            if let Some(Draft { is, .. }) = before.last_mut()
                && !has_number
                && set_off
            {
                match is {
                    Is::Appendix(title) if waits_for_title => {
                        title.clone_from(&draft.para.text);
                        waits_for_title = false;
                        draft.is = Is::Joined;
                        continue;
                    }
                    // "Phần thứ nhất" has its heading on the next line.
                    Is::Heading { mark, head, .. } if mark.number == Some(Kind::Part) && head.is_empty() => {
                        head.clone_from(&draft.para.text);
                        draft.is = Is::Joined;
                        continue;
                    }
                    _ => {}
                }
            }
            draft.is = self.one(&draft.para, bold_tells);
            if matches!(draft.is, Is::Heading { .. }) {
                count += 1;
                if count > HEADINGS {
                    return Err(ProposalError::TooLarge(HEADINGS));
                }
            }
        }
        Ok(())
    }

    /// What a line of the body is.
    fn one(&self, para: &Para, bold_tells: bool) -> Is {
        let typed = if para.counted.is_none() { number(&para.text) } else { None };
        let kind = para.counted.or(typed.map(|found| found.kind));
        let text = typed.map_or(para.text.as_str(), |found| found.rest);
        let skipped = para.text.len() - text.len();
        let lead = para.bold.saturating_sub(skipped).min(text.len());
        let (head, rest) = split(text, lead, self.words);
        let mark = Mark { number: kind, style: para.heading, capitals: is_capitals(&head), slanted: para.italic };
        let length = words_of(&head).len();
        let is_heading = || Is::Heading { mark, head: head.clone(), rest: rest.clone() };
        let is_all_bold = lead >= text.trim_end().len() && lead > 0;
        let begins_bold = lead > 0 && bold_tells;
        match kind {
            _ if para.heading.is_some() && length <= LONG && !text.is_empty() => is_heading(),
            Some(Kind::Part) => is_heading(),
            Some(Kind::Roman | Kind::Capital) if length <= LONG && length > 0 => is_heading(),
            Some(Kind::Arabic | Kind::Decimal(_) | Kind::Letter) if length > 0 && length <= LONG => {
                let ends = text.trim_end().ends_with(['.', ';']) && rest.is_empty();
                let known = || self.meaning.sections(&head, None).first().is_some_and(|found| found.score >= SURE);
                let plain_heading = length <= SHORT && !ends && !is_instruction(&head, self.words);
                let stands_out = begins_bold || mark.capitals;
                if stands_out || plain_heading || (length <= SHORT && known()) { is_heading() } else { Is::Said(Role::Prompt) }
            }
            None if bold_tells && (is_all_bold || (lead > 0 && !rest.is_empty())) && length <= SHORT && length > 0 => {
                let ends = text.trim_end().ends_with(['.', ';']) && is_all_bold;
                let asks = is_instruction(&head, self.words) || para.text.starts_with('(');
                if ends || asks { Is::Said(self.said(para)) } else { is_heading() }
            }
            _ => Is::Said(self.said(para)),
        }
    }

    /// Whether words under a heading ask the writer for something or are fixed.
    fn said(&self, para: &Para) -> Role {
        let is_item = kind_of(para).is_some();
        let asks = para.asks || para.italic || is_item || para.text.starts_with(['(', '[']) || is_instruction(&para.text, self.words);
        let is_sentence = para.text.trim_end().ends_with('.') && words_of(&para.text).len() > 8;
        if !asks && is_sentence && has_field(&para.text) { Role::Text } else { Role::Prompt }
    }
}

/// How a line is numbered.
pub(super) fn kind_of(para: &Para) -> Option<Kind> {
    para.counted.or_else(|| number(&para.text).map(|found| found.kind))
}

/// "(Kèm theo Công văn số …)", a date, a line of stars.
fn is_aside(para: &Para) -> bool {
    let folded = fold(&para.text);
    (para.text.starts_with('(') && para.text.trim_end().ends_with([')', '.'])) || folded.starts_with("kem theo")
}

/// The title of an appendix: "Phụ lục 1: Biểu số liệu"; empty where it stands on the next line.
fn appendix(para: &Para) -> Option<String> {
    let words = words_of(&para.text);
    let [first, second, rest @ ..] = words.as_slice() else { return None };
    let set_off = para.centred || para.is_bold() || is_capitals(&para.text) || para.heading.is_some();
    if first.folded != "phu" || second.folded != "luc" || first.start != 0 || !set_off || words.len() > LONG {
        return None;
    }
    let is_number = |folded: &str| {
        folded == "so"
            || folded.parse::<u8>().is_ok()
            || folded.chars().all(|letter| matches!(letter, 'i' | 'v' | 'x'))
            || folded.len() == 1
    };
    let title = rest.iter().find(|word| !is_number(&word.folded));
    Some(title.and_then(|word| para.text.get(word.start..)).unwrap_or_default().to_owned())
}

/// The heading of a line and what is asked for behind it: at the end of its bold lead-in, before a bracket, behind a colon.
fn split(text: &str, lead: usize, words: &OutlineWords) -> (String, String) {
    let whole = (text.trim().to_owned(), String::new());
    let pair = |head: &str, rest: &str| {
        let rest = rest.trim_start_matches(|sign: char| sign.is_whitespace() || matches!(sign, ':' | '.' | '-' | '–' | ';' | ','));
        (head.trim().to_owned(), rest.trim().to_owned())
    };
    let enough = |head: &str| {
        let count = words_of(head).len();
        (1..=SHORT).contains(&count)
    };
    if lead > 0 && lead < text.trim_end().len() {
        let (head, rest) = text.split_at_checked(lead).unwrap_or((text, ""));
        if enough(head) && words_of(rest).len() > 1 {
            return pair(head, rest);
        }
    }
    if let Some((head, inside)) = text.split_once('(') {
        let ends = text.trim_end().ends_with([')']) || text.trim_end().ends_with(").") || text.trim_end().ends_with(");");
        let asks = is_instruction(inside, words) || words_of(inside).len() > 4;
        if ends && asks && enough(head) {
            return pair(head, inside.trim_end().trim_end_matches(['.', ';', ')']));
        }
    }
    for sign in [": ", ". "] {
        if let Some((head, rest)) = text.split_once(sign)
            && enough(head)
            && !rest.trim().is_empty()
        {
            return pair(head, rest);
        }
    }
    whole
}
