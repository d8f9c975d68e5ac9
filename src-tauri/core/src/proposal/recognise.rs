//! What each line of the file is.

use super::cases::{capitalised, is_capitals, sentence_case, uncapitalised};
use super::fields::has_field;
use super::meaning::{LIKELY, Match, Meaning, SURE, is_instruction};
use super::number::{Kind, number};
use super::paragraphs::{Item, Para, items};
use super::period::{Main, words as words_of};
use super::ranks::{Mark, Ranks};
use super::{HEADINGS, Known, LINES, Line, Proposal, ProposalError, Role, SectionRef, tables};
use crate::catalog::{Catalog, OutlineWords};
use crate::docx::read::Outline;
use crate::domain::{IndicatorCode, Level, PeriodKind};
use crate::text::{fold, search_exact};

/// How many words a heading may have that is known by its number alone.
const SHORT: usize = 16;
/// How many words any heading may have.
const LONG: usize = 45;

/// A line on its way: what of it is known so far.
struct Draft {
    para: Para,
    is: Is,
}

enum Is {
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

pub(super) fn propose(outline: &Outline, catalog: &Catalog, known: &Known) -> Result<Proposal, ProposalError> {
    let reader = Reader { words: &catalog.outline_words, meaning: Meaning::new(catalog) };
    let (mut drafts, subject) = reader.drafts(outline)?;
    reader.look(&mut drafts)?;
    // A control whose words give way to a field still tells which period was in it.
    let held = drafts.iter().filter(|draft| !matches!(draft.is, Is::Left)).map(|draft| draft.para.held.as_str());
    let texts = std::iter::once(subject.as_str())
        .chain(held)
        .chain(drafts.iter().filter(|draft| !matches!(draft.is, Is::Left)).map(|draft| draft.para.text.as_str()));
    let main = Main::of(texts);
    let level = known.level.or_else(|| level_of(&subject, &drafts));
    let mut doubts = Vec::new();
    let subject = subject_of(&subject, main, known, reader.words);
    let headings: Vec<String> = drafts
        .iter()
        .filter_map(|draft| match &draft.is {
            Is::Heading { head, .. } => Some(reader.heading(head, main, known).0),
            _ => None,
        })
        .collect();
    let nearest = reader.meaning.nearest(catalog, &headings, &subject, main.map(|main| main.kind), level);
    let nearest_code = nearest.map(|template| template.code.as_str());
    let mut lines = reader.lines(drafts, main, known, nearest_code);
    settle_sections(&mut lines, catalog);
    if subject.is_empty() {
        doubts.push("Không thấy trích yếu trong tệp; hãy ghi trích yếu của báo cáo.".to_owned());
    }
    let periods = match main {
        Some(main) => {
            doubts.extend(main.quarter.map(quarter_doubt));
            vec![main.kind]
        }
        None => {
            doubts.push("Tệp không nói rõ kỳ báo cáo; mẫu dùng cho mọi kỳ cho đến khi chọn lại.".to_owned());
            vec![PeriodKind::FirstQuarter, PeriodKind::SixMonths, PeriodKind::NineMonths, PeriodKind::Year]
        }
    };
    let levels = match level {
        Some(level) => vec![level],
        None => {
            doubts.push("Tệp không nói rõ cấp báo cáo; hãy chọn cấp dùng mẫu này.".to_owned());
            nearest.map_or_else(|| vec![Level::Tinh, Level::Xa], |template| template.levels.clone())
        }
    };
    Ok(Proposal {
        subject,
        levels,
        periods,
        period: main.and_then(Main::period),
        nearest: nearest.map(|template| template.code.clone()),
        lines,
        doubts,
    })
}

fn quarter_doubt(quarter: u8) -> String {
    let (name, kind) = match quarter {
        2 => ("II", "6 tháng đầu năm"),
        3 => ("III", "9 tháng đầu năm"),
        _ => ("IV", "năm"),
    };
    format!("Đề cương hỏi riêng quý {name}; chương trình lập báo cáo luỹ kế nên mẫu dùng cho kỳ {kind}. Hãy xem lại kỳ của mẫu.")
}

fn subject_of(subject: &str, main: Option<Main>, known: &Known, words: &OutlineWords) -> String {
    let cased = if is_capitals(subject) { sentence_case(subject, words) } else { subject.to_owned() };
    let (text, _) = fielded(&cased, main, known);
    let mut text = text.trim_matches(|sign: char| sign.is_whitespace() || matches!(sign, '.' | ':' | '-')).to_owned();
    for start in ["bao cao", "ve viec", "ve"] {
        let folded = fold(&text);
        if folded.strip_prefix(start).is_some_and(|rest| rest.starts_with(' ')) {
            let behind = words_of(&text).get(start.split(' ').count()).map(|word| word.start);
            text = behind.and_then(|at| text.get(at..)).unwrap_or_default().to_owned();
        }
    }
    uncapitalised(&text, words)
}

/// The text with its period and the name of the reporting body as fields.
fn fielded(text: &str, main: Option<Main>, known: &Known) -> (String, Vec<String>) {
    let (mut text, doubts) = main.map_or_else(|| (text.to_owned(), Vec::new()), |main| main.with_fields(text));
    if let Some(issuer) = known.issuer.as_deref().filter(|issuer| issuer.chars().count() > 5) {
        for name in [issuer.to_owned(), issuer.to_uppercase(), capitalised(issuer)] {
            text = text.replace(&name, "{{ co_quan }}");
        }
    }
    (text, doubts)
}

/// The level that the outline is made for: by its subject, else by who made it.
fn level_of(subject: &str, drafts: &[Draft]) -> Option<Level> {
    let of = |text: &str| {
        let words: Vec<String> = words_of(text).iter().map(|word| search_exact(word.text)).collect();
        let says = |name: &[&str]| words.windows(name.len()).any(|here| here == name);
        // "xã hội" is no commune.
        let commune = words.iter().enumerate().any(|(at, word)| word == "xã" && words.get(at + 1).is_none_or(|next| next != "hội"));
        if commune || says(&["phường"]) || says(&["đặc", "khu"]) {
            Some(Level::Xa)
        } else if says(&["tỉnh"]) || says(&["thành", "uỷ"]) || says(&["thành", "phố"]) {
            Some(Level::Tinh)
        } else if says(&["trung", "ương"]) {
            Some(Level::TrungUong)
        } else {
            None
        }
    };
    let left = drafts.iter().take_while(|draft| matches!(draft.is, Is::Left | Is::Subject));
    of(subject).or_else(|| left.take(20).find_map(|draft| of(&draft.para.text)))
}

/// A section is given to one heading only: to the one that has most in common with it.
fn settle_sections(lines: &mut [Line], catalog: &Catalog) {
    let mut taken: Vec<String> = Vec::new();
    for at in 0..lines.len() {
        let Some(line) = lines.get_mut(at) else { continue };
        let Some(section) = line.section.clone() else { continue };
        let repeats = catalog.template(section.template.as_str()).and_then(|template| template.section(&section.section));
        if repeats.is_some_and(|section| section.for_each.is_some()) || !taken.contains(&section.section) {
            taken.push(section.section);
            continue;
        }
        let next = line.others.iter().position(|other| !taken.contains(&other.section));
        line.section = None;
        line.doubts.push(match next {
            Some(_) => "Mục có sẵn giống nhất đã dùng cho một đề mục ở trên; hãy chọn mục khác nếu cần số liệu.".to_owned(),
            None => "Mục có sẵn giống nhất đã dùng cho một đề mục ở trên nên đề mục này không kèm số liệu.".to_owned(),
        });
    }
}

struct Reader<'c> {
    words: &'c OutlineWords,
    meaning: Meaning<'c>,
}

impl Reader<'_> {
    /// The lines with what stands above the body told apart, and the subject.
    fn drafts(&self, outline: &Outline) -> Result<(Vec<Draft>, String), ProposalError> {
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
    fn look(&self, drafts: &mut [Draft]) -> Result<(), ProposalError> {
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

    /// A heading as the template has it, and what is unsure about its words.
    fn heading(&self, head: &str, main: Option<Main>, known: &Known) -> (String, Vec<String>) {
        let bare = head.trim().trim_end_matches(['.', ':', ';', ',', '-', '–']).trim();
        let cased = if is_capitals(bare) { sentence_case(bare, self.words) } else { capitalised(bare) };
        fielded(&cased, main, known)
    }

    fn lines(&self, drafts: Vec<Draft>, main: Option<Main>, known: &Known, nearest: Option<&str>) -> Vec<Line> {
        let marks: Vec<Mark> =
            drafts.iter().filter_map(|draft| if let Is::Heading { mark, .. } = &draft.is { Some(*mark) } else { None }).collect();
        let ranks = Ranks::learn(&marks);
        let mut lines: Vec<Line> = Vec::new();
        let mut under_heading = false;
        for draft in drafts {
            let Draft { para, is } = draft;
            let text = para.shown();
            let (paragraph, doubts) = (para.paragraph, para.doubts.clone());
            let blank = Line {
                paragraph,
                text,
                role: Role::Left,
                rank: None,
                words: String::new(),
                section: None,
                others: Vec::new(),
                indicators: Vec::new(),
                doubts,
            };
            match is {
                Is::Left | Is::Open => lines.push(blank),
                Is::Subject => lines.push(Line { role: Role::Subject, ..blank }),
                Is::Joined => lines.push(Line { role: Role::Joined, ..blank }),
                Is::Heading { mark, head, rest } => {
                    under_heading = true;
                    let line = self.heading_line(blank, mark, &head, main, known, nearest, &ranks);
                    lines.push(line);
                    if !rest.is_empty() {
                        let (words, doubts) = self.prompt(&rest, main, known);
                        let text = rest.clone();
                        lines.push(Line {
                            paragraph,
                            text,
                            role: Role::Prompt,
                            rank: None,
                            words,
                            section: None,
                            others: Vec::new(),
                            indicators: Vec::new(),
                            doubts,
                        });
                    }
                }
                Is::Appendix(title) => lines.push(self.appendix_line(blank, &title, main, known, nearest)),
                Is::Figures(indicators) => {
                    let words = para.text.clone();
                    lines.push(Line { role: Role::Figures, words, indicators, ..blank });
                }
                Is::Said(role) => {
                    let typed = if para.counted.is_none() { number(&para.text) } else { None };
                    let text = typed.map_or(para.text.as_str(), |found| found.rest);
                    let role = if !under_heading
                        && role == Role::Prompt
                        && !para.italic
                        && !is_instruction(text, self.words)
                        && para.text.trim_end().ends_with(['.', ':'])
                    {
                        Role::Text
                    } else {
                        role
                    };
                    let (words, mut doubts) = if role == Role::Text { fielded(text, main, known) } else { self.prompt(text, main, known) };
                    let is_sentence = text.trim_end().ends_with('.') && words_of(text).len() > 12;
                    if role == Role::Text {
                        doubts.push(
                            "Câu này được giữ làm lời văn cố định của báo cáo; hãy chọn «gợi ý viết» nếu chỉ là hướng dẫn.".to_owned(),
                        );
                    } else if is_sentence && !para.italic && !is_instruction(text, self.words) && kind_of(&para).is_none() {
                        doubts.push("Chưa rõ câu này là hướng dẫn hay lời văn của báo cáo; đã lấy làm gợi ý viết.".to_owned());
                    }
                    if words.is_empty() {
                        lines.push(blank);
                        continue;
                    }
                    let doubts = blank.doubts.iter().cloned().chain(doubts).collect();
                    lines.push(Line { role, words, doubts, ..blank });
                }
            }
        }
        without_data(&mut lines);
        lines
    }

    /// An instruction without its brackets and its last full stop.
    fn prompt(&self, text: &str, main: Option<Main>, known: &Known) -> (String, Vec<String>) {
        let mut bare = text.trim();
        if let Some(inside) = bare.strip_prefix('(').and_then(|rest| rest.trim_end_matches(['.', ';']).strip_suffix(')')) {
            bare = inside;
        }
        let bare = bare.trim().trim_end_matches(['.', ';', ':', ',']).trim();
        let (words, doubts) = fielded(&capitalised(bare), main, known);
        (words, doubts)
    }

    #[expect(clippy::too_many_arguments, reason = "what a heading is made of, each known to the caller alone")]
    fn heading_line(
        &self,
        blank: Line,
        mark: Mark,
        head: &str,
        main: Option<Main>,
        known: &Known,
        nearest: Option<&str>,
        ranks: &Ranks,
    ) -> Line {
        let (rank, about_rank) = ranks.rank(mark);
        let (mut words, about_words) = self.heading(head, main, known);
        let mut found = self.meaning.sections(&words, nearest);
        // Of a year "năm 2026" is the period and its year alike; the section's own heading tells which is meant.
        if main.is_some_and(|main| main.kind == PeriodKind::Year) && !found.first().is_some_and(|best| best.exact) {
            let of_year = words.replace("{{ ky.ten }}", "năm {{ ky.nam }}");
            let others = self.meaning.sections(&of_year, nearest);
            if others.first().is_some_and(|best| best.exact) {
                (words, found) = (of_year, others);
            }
        }
        let mut doubts = blank.doubts.clone();
        doubts.extend(about_rank.map(str::to_owned));
        doubts.extend(about_words);
        let (section, exact) = chosen(&found, &mut doubts);
        let others =
            found.iter().filter(|other| section.as_ref() != Some(&other.section)).take(3).map(|other| other.section.clone()).collect();
        let words = exact.unwrap_or(words);
        if words.is_empty() {
            doubts.push("Đề mục này chưa có tên; hãy ghi tên.".to_owned());
        }
        Line { role: Role::Heading, rank: Some(rank), words, section, others, doubts, ..blank }
    }

    fn appendix_line(&self, blank: Line, title: &str, main: Option<Main>, known: &Known, nearest: Option<&str>) -> Line {
        let (words, about_words) = self.heading(title, main, known);
        let found = self.meaning.appendices(&words, nearest);
        let mut doubts = blank.doubts.clone();
        doubts.extend(about_words);
        let (section, exact) = chosen(&found, &mut doubts);
        let others =
            found.iter().filter(|other| section.as_ref() != Some(&other.section)).take(3).map(|other| other.section.clone()).collect();
        let words = exact.unwrap_or(words);
        if section.is_none() {
            doubts.push(
                "Không có phụ lục có sẵn nào giống phụ lục này; nếu dưới nó không có biểu khớp chỉ tiêu thì phụ lục được bỏ qua."
                    .to_owned(),
            );
        }
        Line { role: Role::Appendix, words, section, others, doubts, ..blank }
    }
}

/// The section that is taken, and its own heading where that is the very one.
fn chosen(found: &[Match], doubts: &mut Vec<String>) -> (Option<SectionRef>, Option<String>) {
    let Some(best) = found.first().filter(|best| best.score >= LIKELY) else { return (None, None) };
    if best.exact {
        return (Some(best.section.clone()), Some(best.heading.clone()));
    }
    let close = found.iter().skip(1).find(|other| {
        other.section.section != best.section.section && other.section.template == best.section.template && best.score - other.score < 0.03
    });
    if let Some(close) = close {
        doubts.push(format!("Đề mục này có thể ứng với «{}» hoặc «{}»; hãy chọn lại nếu cần.", best.heading, close.heading));
    } else if best.score < SURE {
        doubts.push(format!("Chưa chắc đề mục này ứng với mục có sẵn «{}»; hãy xem lại.", best.heading));
    }
    (Some(best.section.clone()), None)
}

/// A heading with nothing below it and no section has nothing from the register.
fn without_data(lines: &mut [Line]) {
    for at in 0..lines.len() {
        let (Some(line), next) = (lines.get(at), lines.iter().skip(at + 1).find(|line| line.role == Role::Heading)) else { continue };
        let is_leaf = next.is_none_or(|next| next.rank <= line.rank);
        if line.role == Role::Heading
            && line.section.is_none()
            && is_leaf
            && !line.words.is_empty()
            && let Some(line) = lines.get_mut(at)
        {
            line.doubts.push("Không có mục có sẵn nào giống đề mục này nên chưa có số liệu kèm theo.".to_owned());
        }
    }
}

fn kind_of(para: &Para) -> Option<Kind> {
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
