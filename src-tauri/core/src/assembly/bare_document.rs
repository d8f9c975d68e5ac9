//! The outline of a template as a document of its own: headings and what the writer is asked for, nothing of the register.

use chrono::NaiveDate;

use super::bare_words;
use crate::catalog::Template;
use crate::catalog::templates::{BlockTemplate, Presence, SectionTemplate};
use crate::document::{Appendix, Block, Document, Head, Inline, Marks, OwnFrame, Properties, Provenance, Recipients, Section, Signature};
use crate::domain::{CutoffScheme, IssuerProfile, Level, Period, SignMode};

/// What is left open for the writer.
const OPEN: &str = "…………";

/// The bare outline of `template` for `period`, in the name of `profile`, or of nobody in particular at `level`. Sections that this
/// period or level never has are left out.
#[must_use]
pub fn bare_document(
    template: &Template,
    period: Period,
    level: Level,
    profile: Option<&IssuerProfile>,
    drafted_on: NaiveDate,
) -> Document {
    let level = profile.map_or(level, |profile| profile.level);
    let bare = Bare { period, level };
    let of = |named: Option<&String>, otherwise: &str| {
        named.filter(|name| !name.trim().is_empty()).cloned().unwrap_or_else(|| otherwise.to_owned())
    };
    let subject = bare.words(&template.subject);
    Document {
        head: Head {
            level,
            parent: profile.map_or_else(|| Some("TÊN CƠ QUAN CẤP TRÊN".to_owned()), |profile| profile.parent.clone()),
            issuer: of(profile.map(|profile| &profile.issuer), "TÊN CƠ QUAN BÁO CÁO"),
            number: None,
            document_type: of(profile.map(|profile| &profile.document_type), "BC"),
            symbol: of(profile.map(|profile| &profile.symbol), "…"),
            place: of(profile.map(|profile| &profile.place), "…"),
            signed_on: None,
            drafted_on,
        },
        title: template.title.clone(),
        subject: subject.clone(),
        marks: Marks::default(),
        addressees: template.addressees.iter().map(|addressee| bare.words(addressee)).collect(),
        opening: template.opening.iter().flat_map(|block| bare.asked(block)).collect(),
        sections: bare.sections(&template.sections),
        signature: Signature {
            mode: SignMode::Direct, authority: "CHỨC VỤ NGƯỜI KÝ".to_owned(), title: None, name: OPEN.to_owned()
        },
        recipients: Recipients::default(),
        appendices: template
            .appendices
            .iter()
            .filter(|appendix| appendix.shown.presence(period.kind(), level) != Presence::Never)
            .map(|appendix| Appendix {
                code: appendix.code.clone(),
                title: bare.words(&appendix.title),
                landscape: appendix.landscape,
                blocks: vec![open()],
            })
            .collect(),
        properties: Properties {
            title: format!("{} {subject}", template.title),
            author: of(profile.map(|profile| &profile.issuer_in_text), ""),
            subject: period.label(),
            window: period.window(CutoffScheme::default()),
        },
        own: OwnFrame::default(),
    }
}

struct Bare {
    period: Period,
    level: Level,
}

impl Bare {
    fn words(&self, text: &str) -> String {
        bare_words(text, Some(self.period))
    }

    fn sections(&self, templates: &[SectionTemplate]) -> Vec<Section> {
        let shown = templates.iter().filter(|section| section.shown.presence(self.period.kind(), self.level) != Presence::Never);
        shown
            .map(|section| {
                let children = self.sections(&section.children);
                let mut blocks: Vec<Block> = section.blocks.iter().flat_map(|block| self.asked(block)).collect();
                if blocks.is_empty() && children.is_empty() {
                    blocks.push(open());
                }
                Section { code: section.code.clone(), rank: section.rank, heading: self.words(&section.heading), blocks, children }
            })
            .collect()
    }

    /// What a block asks of the writer, and fixed words; data says nothing here.
    fn asked(&self, block: &BlockTemplate) -> Vec<Block> {
        let asked = |text: &str| {
            vec![line(Inline::Text { text: format!("({})", self.words(text).trim_end_matches('.')), bold: false, italic: true })]
        };
        match block {
            BlockTemplate::Prompt(block) => asked(&block.text),
            BlockTemplate::CarriedOver(block) => asked(&block.prompt),
            BlockTemplate::Text(block) => self
                .words(&block.text)
                .split("\n\n")
                .map(str::trim)
                .filter(|text| !text.is_empty())
                .map(|text| line(Inline::text(text)))
                .collect(),
            _ => Vec::new(),
        }
    }
}

fn open() -> Block {
    line(Inline::text(OPEN))
}

fn line(inline: Inline) -> Block {
    Block::paragraph(vec![inline], Provenance::Template)
}
