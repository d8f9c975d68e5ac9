use super::draft;
use super::section::section_row;
use crate::assembly::one_sentence;
use crate::document::{Block, Body, Inline, Provenance};
use crate::domain::{SectionId, SentenceCode};
use crate::register::{Op, Outcome, Register, RegisterError};

impl Register {
    /// Makes a figure sentence a free text ("tách ra"). With `keep_figures` its numbers still know where they came from and are told
    /// when they change; without, they are words like any others.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`] where the block is no figure sentence, [`RegisterError::ReportIssued`].
    pub fn detach_sentence(&mut self, section: SectionId, block: usize, keep_figures: bool) -> Result<Outcome<()>, RegisterError> {
        let (report, row) = section_row(&self.storage, section)?;
        let mut blocks = row.blocks;
        let sentence = blocks.get_mut(block).filter(|block| matches!(block.provenance, Provenance::Sentence { .. }));
        let sentence = sentence.ok_or(RegisterError::NotFound { what: "câu số liệu" })?;
        sentence.provenance = Provenance::Written;
        if !keep_figures {
            as_words(sentence);
        }
        let blocks = super::save_section::cleaned(&blocks);
        self.transact(Op::DetachSentence, &row.heading, |work| {
            draft(work, report)?;
            Ok(work.storage.set_section_blocks(section, &blocks, "edited")?)
        })
    }

    /// Puts the figure sentence with `code` into a section: in place of the block `at` where `replace` says so, before it otherwise.
    ///
    /// # Errors
    /// [`RegisterError::UnknownCode`] where the catalog has no such sentence, [`RegisterError::SentenceEmpty`] where it has nothing to
    /// say, [`RegisterError::ReportIssued`].
    pub fn attach_sentence(
        &mut self,
        section: SectionId,
        at: usize,
        replace: bool,
        code: &SentenceCode,
    ) -> Result<Outcome<Block>, RegisterError> {
        let (report, row) = section_row(&self.storage, section)?;
        if !self.catalog().sentences.iter().any(|sentence| sentence.code == *code) {
            return Err(RegisterError::UnknownCode { what: "câu số liệu", code: code.0.chars().take(40).collect() });
        }
        let made = self.sentence_for(section, code)?.ok_or_else(|| RegisterError::SentenceEmpty(code.0.clone()))?;
        let mut blocks = row.blocks;
        let at = at.min(blocks.len());
        let end = if replace { (at + 1).min(blocks.len()) } else { at };
        blocks.splice(at..end, [made.clone()]);
        self.transact(Op::AttachSentence, &row.heading, |work| {
            draft(work, report)?;
            work.storage.set_section_blocks(section, &blocks, "edited")?;
            Ok(made)
        })
    }

    /// What a figure sentence would say in a section; `None` where it has nothing to say.
    ///
    /// # Errors
    /// As [`Register::assemble_report`].
    pub fn sentence_for(&self, section: SectionId, code: &SentenceCode) -> Result<Option<Block>, RegisterError> {
        let (report, row) = section_row(&self.storage, section)?;
        let mut prepared = self.prepare_report(&self.report(report)?, &self.today())?;
        // The template may not ask for what the sentence needs.
        let all = self.facts(&super::super::FactsQuery::all(prepared.report.period.window(prepared.report.scheme)))?;
        prepared.facts = super::super::RegisterFacts { root: prepared.facts.root, ..all };
        Ok(prepared.with_input(self, |input| one_sentence(input, &row.code, code)))
    }
}

/// Figures and citations as the words that they show.
fn as_words(block: &mut Block) {
    let settle = |inline: &mut Inline| {
        if let Inline::Figure { shown, .. } | Inline::Citation { shown, .. } = inline {
            *inline = Inline::text(shown.clone());
        }
    };
    match &mut block.body {
        Body::Paragraph(inlines) => inlines.iter_mut().for_each(settle),
        Body::List(list) => list.items.iter_mut().flatten().for_each(settle),
        Body::Table(_) => {}
    }
}
