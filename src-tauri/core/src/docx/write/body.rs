//! Căn cứ, opening, sections, paragraphs and lists.

use super::numbers::{Counter, numbered};
use super::paragraph::Para;
use super::pieces::{self, Piece};
use super::{DocxError, Element, Setting, styles, table};
use crate::document::{Block, Body, List, Provenance, Rank, Section};
use crate::docx::text::printable;

/// Căn cứ and the opening paragraphs.
pub(super) fn opening(setting: &Setting<'_>) -> Result<Vec<Element>, DocxError> {
    let mut elements = Vec::new();
    let mut grounds: Vec<Vec<Piece>> = Vec::new();
    for block in &setting.document.opening {
        let found = grounds_of(block, setting);
        if found.is_empty() {
            elements.extend(set_grounds(std::mem::take(&mut grounds), setting));
            elements.extend(self::block(block, setting)?);
        } else {
            grounds.extend(found);
        }
    }
    elements.extend(set_grounds(grounds, setting));
    Ok(elements)
}

/// The grounds that a block of the opening states: the items of a list that all begin so, or a paragraph that begins so
/// and does not lead on to the text. Empty where it states none.
fn grounds_of(block: &Block, setting: &Setting<'_>) -> Vec<Vec<Piece>> {
    let begins = setting.layout.grounds.begins.to_lowercase();
    let is_ground = |line: &Vec<Piece>| {
        let words = pieces::plain(line).to_lowercase();
        words.starts_with(&begins) && !words.ends_with(':')
    };
    let lines: Vec<Vec<Piece>> = match &block.body {
        Body::Paragraph(inlines) => {
            pieces::lines(inlines, &block.provenance, setting).into_iter().filter(|line| pieces::plain(line).ends_with(';')).collect()
        }
        Body::List(list) => list.items.iter().flat_map(|item| pieces::lines(item, &block.provenance, setting)).collect(),
        Body::Table(_) => Vec::new(),
    };
    if lines.iter().all(is_ground) { lines } else { Vec::new() }
}

fn set_grounds(grounds: Vec<Vec<Piece>>, setting: &Setting<'_>) -> Vec<Element> {
    let rule = &setting.layout.grounds;
    let count = grounds.len();
    let set = grounds.into_iter().enumerate().map(|(nth, mut line)| {
        if rule.italic {
            line.iter_mut().for_each(|piece| piece.italic = Some(true));
        }
        end_with(&mut line, if nth + 1 == count { &rule.end } else { &rule.separator });
        Element::Para(Para::styled(styles::BODY, with_prefix(&rule.prefix, line)))
    });
    set.collect()
}

/// The sections with their headings.
pub(super) fn sections(setting: &Setting<'_>) -> Result<Vec<Element>, DocxError> {
    let mut elements = Vec::new();
    add_sections(&setting.document.sections, &mut Counter::default(), 0, setting, &mut elements)?;
    Ok(elements)
}

fn add_sections(
    sections: &[Section],
    counter: &mut Counter,
    depth: usize,
    setting: &Setting<'_>,
    elements: &mut Vec<Element>,
) -> Result<(), DocxError> {
    for section in sections {
        let (number, mut below) = counter.next(section.rank, &setting.layout.headings);
        elements.extend(heading(section, &number, depth, setting));
        for (nth, block) in section.blocks.iter().enumerate() {
            elements.extend(self::block(block, setting)?);
            // What leads a list stays on the page of its first item, whether or not it ends in a colon.
            if let (Some(Element::Para(lead)), Some(next)) = (elements.last_mut(), section.blocks.get(nth + 1)) {
                lead.keep_next |= matches!(block.body, Body::Paragraph(_)) && matches!(next.body, Body::List(_));
            }
        }
        add_sections(&section.children, &mut below, depth + 1, setting, elements)?;
    }
    Ok(())
}

/// The heading with its number as text. A section without heading and number has none.
fn heading(section: &Section, number: &str, depth: usize, setting: &Setting<'_>) -> Option<Element> {
    let rule = setting.layout.headings.of(section.rank);
    let words = pieces::line(&[crate::document::Inline::text(section.heading.clone())], setting);
    let words = pieces::plain(&words);
    let words = if rule.style.caps { words.to_uppercase() } else { words };
    let words = match (rule.on_two_lines, words.is_empty()) {
        (true, false) => format!("{}\n{words}", number.trim()),
        (true, true) => number.trim().to_owned(),
        (false, _) => format!("{number}{words}").trim().to_owned(),
    };
    if words.is_empty() {
        return None;
    }
    let mut para = Para::styled(styles::of_rank(section.rank, setting.parts), vec![Piece::plain(&words)]);
    if section.rank == Rank::Plain {
        // Word knows nine levels.
        para.outline = Some(depth.min(8));
    }
    Some(Element::Para(para))
}

/// The paragraphs or the table of a block.
pub(super) fn block(block: &Block, setting: &Setting<'_>) -> Result<Vec<Element>, DocxError> {
    Ok(match &block.body {
        Body::Paragraph(inlines) => pieces::lines(inlines, &block.provenance, setting).into_iter().map(running).collect(),
        Body::List(list) => self::list(list, &block.provenance, setting),
        Body::Table(table) => table::elements(table, setting)?,
    })
}

/// A paragraph of the text; one that leads on with a colon stays on the page of what it announces.
fn running(line: Vec<Piece>) -> Element {
    let leads_on = pieces::plain(&line).trim_end().ends_with(':');
    Element::Para(Para { keep_next: leads_on, ..Para::styled(styles::BODY, line) })
}

/// The items, each a paragraph with its marker as text; an empty item is neither set nor counted.
fn list(list: &List, provenance: &Provenance, setting: &Setting<'_>) -> Vec<Element> {
    let layout = setting.layout;
    let mut elements = Vec::new();
    let mut count = 0;
    for item in &list.items {
        let mut lines = pieces::lines(item, provenance, setting).into_iter();
        let Some(first) = lines.next() else { continue };
        count += 1;
        let marker = numbered(layout.lists.marker(list.marker), count, "", &layout.headings);
        elements.push(running(with_prefix(&marker, first)));
        elements.extend(lines.map(running));
    }
    elements
}

/// `line` with `prefix` before it, in the same run where the line begins plainly. A line that was typed with the same
/// marker does not get it twice.
fn with_prefix(prefix: &str, mut line: Vec<Piece>) -> Vec<Piece> {
    let prefix = printable(prefix);
    let marker = prefix.trim_end();
    if let Some(first) = line.first_mut() {
        if !marker.is_empty()
            && let Some(rest) = first.text.strip_prefix(marker)
            && rest.starts_with(' ')
        {
            first.text = rest.trim_start().to_owned();
        }
        if first.bold.is_none() && first.colour.is_none() {
            first.text.insert_str(0, &prefix);
            return line;
        }
    }
    line.insert(0, Piece::plain(&prefix));
    line
}

/// Takes the punctuation off the end of `line` and puts `end` there.
fn end_with(line: &mut Vec<Piece>, end: &str) {
    while let Some(last) = line.last_mut() {
        let kept = last.text.trim_end_matches(['.', ';', ',', '/', ' ']).len();
        last.text.truncate(kept);
        if kept > 0 {
            break;
        }
        line.pop();
    }
    match line.last_mut() {
        Some(last) if last.colour.is_none() => last.text.push_str(end),
        Some(_) => line.push(Piece::plain(end)),
        None => {}
    }
}

/// Gives the text its end: one full stop after the last paragraph, and the last words on the page of the signature.
pub(super) fn finish(text: &mut [Element], setting: &Setting<'_>) {
    for element in text.iter_mut().rev() {
        match element {
            Element::Para(para) => {
                para.keep_next = true;
                if !para.pieces.is_empty() {
                    break;
                }
            }
            Element::Table(table) => {
                table::keep_last_row(table);
                break;
            }
            Element::SectionEnd(_) => {}
        }
    }
    let mut paras = text.iter_mut().rev().filter_map(|element| match element {
        Element::Para(para) => Some(para),
        _ => None,
    });
    if let Some(last) = paras.find(|para| para.style.as_deref() == Some(styles::BODY)) {
        let words = pieces::plain(&last.pieces);
        // What ends otherwise, with a colon before a table or a question mark, was meant so.
        let open = |sign: char| sign.is_alphanumeric() || matches!(sign, '.' | ';' | ',' | '/' | ')' | '%' | '"' | '”' | ']');
        if words.ends_with(open) {
            end_with(&mut last.pieces, &setting.layout.body.end);
        }
    }
}
