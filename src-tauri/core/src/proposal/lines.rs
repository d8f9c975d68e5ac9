//! What is proposed for each line: its words with fields, its section, and what is unsure.

use super::cases::{capitalised, is_capitals, sentence_case};
use super::drafts::{Draft, Is, Reader, kind_of};
use super::meaning::{LIKELY, Match, SURE, is_instruction};
use super::number::number;
use super::period::{Main, words as words_of};
use super::ranks::{Mark, Ranks};
use super::{Known, Line, Role, SectionRef};
use crate::catalog::Catalog;
use crate::domain::PeriodKind;

impl Reader<'_> {
    /// A heading as the template has it, and what is unsure about its words.
    pub(super) fn heading(&self, head: &str, main: Option<Main>, known: &Known) -> (String, Vec<String>) {
        let bare = head.trim().trim_end_matches(['.', ':', ';', ',', '-', '–']).trim();
        let cased = if is_capitals(bare) { sentence_case(bare, self.words) } else { capitalised(bare) };
        fielded(&cased, main, known)
    }

    /// The lines as they are proposed.
    pub(super) fn lines(&self, drafts: Vec<Draft>, main: Option<Main>, known: &Known, nearest: Option<&str>) -> Vec<Line> {
        let marks: Vec<Mark> =
            drafts.iter().filter_map(|draft| if let Is::Heading { mark, .. } = &draft.is { Some(*mark) } else { None }).collect();
        let ranks = Ranks::learn(&marks);
        let mut lines: Vec<Line> = Vec::new();
        let mut under_heading = false;
        for draft in drafts {
            let Draft { para, is } = draft;
            let paragraph = para.paragraph;
            let empty = |text: String, doubts: Vec<String>| Line {
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
            let blank = empty(para.shown(), para.doubts.clone());
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
                        lines.push(Line { role: Role::Prompt, words, ..empty(rest, doubts) });
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
        fielded(&capitalised(bare), main, known)
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
        let Chosen { section, heading, others } = chosen(&found, &mut doubts);
        let words = heading.unwrap_or(words);
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
        let Chosen { section, heading, others } = chosen(&found, &mut doubts);
        let words = heading.unwrap_or(words);
        if section.is_none() {
            doubts.push(
                "Không có phụ lục có sẵn nào giống phụ lục này; nếu dưới nó không có biểu khớp chỉ tiêu thì phụ lục được bỏ qua."
                    .to_owned(),
            );
        }
        Line { role: Role::Appendix, words, section, others, doubts, ..blank }
    }
}

/// What a heading stands for.
struct Chosen {
    /// The section that is taken.
    section: Option<SectionRef>,
    /// Its own heading, where that is the very one.
    heading: Option<String>,
    /// The next best.
    others: Vec<SectionRef>,
}

fn chosen(found: &[Match], doubts: &mut Vec<String>) -> Chosen {
    let best = found.first().filter(|best| best.score >= LIKELY);
    let section = best.map(|best| best.section.clone());
    let others = found.iter().map(|other| &other.section).filter(|other| section.as_ref() != Some(other)).take(3).cloned().collect();
    let heading = best.filter(|best| best.exact).map(|best| best.heading.clone());
    if let Some(best) = best.filter(|best| !best.exact) {
        tell_doubt(best, found, doubts);
    }
    Chosen { section, heading, others }
}

/// Says where another section is as close, or the best is not close.
fn tell_doubt(best: &Match, found: &[Match], doubts: &mut Vec<String>) {
    let close = found.iter().skip(1).find(|other| {
        other.section.section != best.section.section && other.section.template == best.section.template && best.score - other.score < 0.03
    });
    if let Some(close) = close {
        doubts.push(format!("Đề mục này có thể ứng với «{}» hoặc «{}»; hãy chọn lại nếu cần.", best.heading, close.heading));
    } else if best.score < SURE {
        doubts.push(format!("Chưa chắc đề mục này ứng với mục có sẵn «{}»; hãy xem lại.", best.heading));
    }
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

/// A section is given to one heading only: to the one that has most in common with it.
pub(super) fn settle_sections(lines: &mut [Line], catalog: &Catalog) {
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

/// The text with its period and the name of the reporting body as fields.
pub(super) fn fielded(text: &str, main: Option<Main>, known: &Known) -> (String, Vec<String>) {
    let (mut text, doubts) = main.map_or_else(|| (text.to_owned(), Vec::new()), |main| main.with_fields(text));
    if let Some(issuer) = known.issuer.as_deref().filter(|issuer| issuer.chars().count() > 5) {
        for name in [issuer.to_owned(), issuer.to_uppercase(), capitalised(issuer)] {
            text = text.replace(&name, "{{ co_quan }}");
        }
    }
    (text, doubts)
}
