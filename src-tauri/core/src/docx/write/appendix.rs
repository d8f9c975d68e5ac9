//! Appendices: each on pages of its own, counted from 1, on their side where a table needs it.

use docx_rs::AlignmentType;

use super::numbers::roman;
use super::page::{self, HeaderReferences, LastSection};
use super::paragraph::Para;
use super::pieces::Piece;
use super::{DocxError, Element, Setting, body, patterns, styles, table};
use crate::document::{Appendix, Body};

/// Adds the ends of sections and the appendices to `elements`; the last section is handed back, because Word keeps it
/// apart from the text.
pub(super) fn elements(setting: &Setting<'_>, headers: &HeaderReferences, elements: &mut Vec<Element>) -> Result<LastSection, DocxError> {
    let page = &setting.layout.page;
    let mut section = page::section(page, false);
    let mut is_first = true;
    for (nth, appendix) in setting.document.appendices.iter().enumerate() {
        let ended = page::with_references(section, headers, is_first);
        elements.push(Element::SectionEnd(Box::new(ended)));
        is_first = false;
        let landscape = appendix.landscape || !tables_fit_upright(appendix, setting);
        section = page::section(page, landscape);
        elements.extend(head(appendix, nth + 1, page.text_width(landscape).twips(), setting));
        for block in &appendix.blocks {
            match &block.body {
                Body::Table(table) => elements.extend(table::elements_on(table, landscape, setting)?),
                _ => elements.extend(body::block(block, setting)?),
            }
        }
    }
    if let Some(Element::Table(_)) = elements.last() {
        // Word wants a paragraph after a table that ends the text.
        elements.push(Element::Para(Para::hairline()));
    }
    Ok(LastSection { section, is_first })
}

fn tables_fit_upright(appendix: &Appendix, setting: &Setting<'_>) -> bool {
    appendix.blocks.iter().all(|block| match &block.body {
        Body::Table(table) => table::fits_upright(table, setting),
        _ => true,
    })
}

/// "Phụ lục n", the title, and the note that names the parent document.
fn head(appendix: &Appendix, nth: usize, width: i32, setting: &Setting<'_>) -> Vec<Element> {
    let rule = &setting.layout.appendices;
    let label = if setting.document.appendices.len() == 1 {
        rule.single.clone()
    } else {
        patterns::fill(&rule.numbered, &[("arabic", &nth.to_string()), ("roman", &roman(nth))])
    };
    let mut paras = vec![Para::styled(styles::APPENDIX, vec![Piece::plain(&label)])];
    let title = appendix.title.trim().trim_end_matches(['.', ';']).replace('\n', " ");
    if !title.is_empty() {
        let title = if rule.title.caps { title.to_uppercase() } else { title };
        paras.push(Para::styled(styles::APPENDIX_TITLE, vec![Piece::plain(&title)]).evened(&rule.title, setting.layout.body.size, width));
    }
    if let Some(note) = patterns::note(setting) {
        let line = Para::line(&rule.note_style, setting.layout.body.size, &note.replace('\n', " "));
        let line = line.evened(&rule.note_style, setting.layout.body.size, width);
        paras.push(Para { align: Some(AlignmentType::Center), keep_next: true, after: Some(setting.layout.title.after.twips()), ..line });
    }
    paras.into_iter().map(Element::Para).collect()
}
