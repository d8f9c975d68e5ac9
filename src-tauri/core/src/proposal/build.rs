//! The template that the lines make, as they were recognised or corrected by hand.

use std::collections::BTreeSet;

use super::{Line, Proposal, ProposalError, Role, SectionRef};
use crate::catalog::templates::{
    AppendixTemplate, BlockTemplate, FigureColumn, FixedText, IndicatorGroup, IndicatorTable, Presence, Prompt, SectionTemplate, Shown,
    SubjectRecords, WhenNone,
};
use crate::catalog::{Catalog, Template};
use crate::document::Rank;
use crate::domain::TemplateCode;

/// The template that a proposal makes, under a code and a name of its own.
///
/// # Errors
/// [`ProposalError::NoHeading`].
pub fn template(proposal: &Proposal, catalog: &Catalog, code: &TemplateCode, name: &str) -> Result<Template, ProposalError> {
    let build = Build { proposal, catalog, codes: codes(&proposal.lines, catalog) };
    let roots = build.tree();
    if roots.is_empty() {
        return Err(ProposalError::NoHeading);
    }
    let sections: Vec<SectionTemplate> = roots.iter().map(|node| build.section(node)).collect();
    let nearest = proposal.nearest.as_ref().and_then(|code| catalog.template(code.as_str()));
    let repeats = sections.iter().flat_map(SectionTemplate::walk).any(|section| section.for_each.is_some());
    let subject_of: Option<SubjectRecords> = build.subject_records().filter(|_| repeats);
    let mut template = Template {
        code: code.clone(),
        name: name.to_owned(),
        about: "Lấy từ đề cương trong tệp Word.".to_owned(),
        levels: proposal.levels.clone(),
        periods: proposal.periods.clone(),
        subject_of,
        title: "BÁO CÁO".to_owned(),
        subject: proposal.subject.clone(),
        addressees: Vec::new(),
        opening: build.opening(nearest),
        sections,
        appendices: Vec::new(),
    };
    if template.subject_of.is_none() {
        template.sections.iter_mut().for_each(repeat_nothing);
    }
    template.appendices = build.appendices(&template);
    Ok(template)
}

fn repeat_nothing(section: &mut SectionTemplate) {
    section.for_each = None;
    section.children.iter_mut().for_each(repeat_nothing);
}

/// The codes of the headings: those of their sections where they have one and it is free, else of their own.
fn codes(lines: &[Line], catalog: &Catalog) -> Vec<String> {
    let known: BTreeSet<&str> = catalog.templates.iter().flat_map(Template::walk).map(|section| section.code.as_str()).collect();
    let mut used: BTreeSet<String> = BTreeSet::new();
    let mut own = 0;
    let mut codes = Vec::new();
    for line in lines {
        if line.role != Role::Heading {
            codes.push(String::new());
            continue;
        }
        let section = line.section.as_ref().map(|section| section.section.clone());
        let code = section.filter(|code| !used.contains(code)).unwrap_or_else(|| {
            own += 1;
            while known.contains(format!("M{own}").as_str()) {
                own += 1;
            }
            format!("M{own}")
        });
        used.insert(code.clone());
        codes.push(code);
    }
    codes
}

/// A heading with the lines below it.
struct Node<'p> {
    at: usize,
    line: &'p Line,
    rank: Rank,
    body: Vec<&'p Line>,
    children: Vec<Node<'p>>,
}

struct Build<'p> {
    proposal: &'p Proposal,
    catalog: &'p Catalog,
    codes: Vec<String>,
}

impl<'p> Build<'p> {
    /// The headings, each below the nearest one above it that ranks higher.
    fn tree(&self) -> Vec<Node<'p>> {
        let mut roots: Vec<Node<'p>> = Vec::new();
        let mut path: Vec<Node<'p>> = Vec::new();
        let mut appendix = false;
        for (at, line) in self.proposal.lines.iter().enumerate() {
            match line.role {
                Role::Heading => {
                    appendix = false;
                    let rank = line.rank.unwrap_or(Rank::Plain);
                    close(&mut path, &mut roots, Some(rank));
                    path.push(Node { at, line, rank, body: Vec::new(), children: Vec::new() });
                }
                Role::Appendix => appendix = true,
                Role::Prompt | Role::Text | Role::Figures if !appendix => {
                    if let Some(open) = path.last_mut() {
                        open.body.push(line);
                    }
                }
                _ => {}
            }
        }
        close(&mut path, &mut roots, None);
        roots
    }

    fn built_in(&self, section: Option<&SectionRef>) -> Option<&'p SectionTemplate> {
        let section = section?;
        self.catalog.template(section.template.as_str())?.section(&section.section)
    }

    fn section(&self, node: &Node<'p>) -> SectionTemplate {
        let own = self.built_in(node.line.section.as_ref());
        let said: Vec<BlockTemplate> = node.body.iter().filter_map(|line| block(line)).collect();
        let mut blocks = own.map_or_else(Vec::new, |own| with_prompts(own.blocks.clone(), &said));
        if own.is_none() {
            blocks = said;
        }
        // A heading that the superior does not divide takes the data of the sections that ours is divided into.
        if let Some(own) = own
            && node.children.is_empty()
        {
            blocks.extend(self.gathered(own));
        }
        if blocks.is_empty() && node.children.is_empty() {
            blocks.push(BlockTemplate::Prompt(Prompt { text: format!("Viết nội dung mục «{}»", node.line.words) }));
        }
        SectionTemplate {
            code: self.codes.get(node.at).cloned().unwrap_or_default(),
            rank: node.rank,
            heading: node.line.words.clone(),
            shown: Shown::default(),
            required: own.is_some_and(|own| own.required),
            for_each: own.and_then(|own| own.for_each),
            blocks,
            children: node.children.iter().map(|child| self.section(child)).collect(),
        }
    }

    /// The data blocks of the sections below a built-in one that no other heading stands for.
    fn gathered(&self, own: &SectionTemplate) -> Vec<BlockTemplate> {
        let is_used = |code: &str| {
            self.proposal
                .lines
                .iter()
                .any(|line| line.role == Role::Heading && line.section.as_ref().is_some_and(|section| section.section == code))
        };
        let shown = |section: &SectionTemplate| {
            let kinds = self
                .proposal
                .periods
                .iter()
                .flat_map(|kind| self.proposal.levels.iter().map(|level| section.shown.presence(*kind, *level)));
            kinds.max().unwrap_or(Presence::Always)
        };
        let mut blocks = Vec::new();
        for child in &own.children {
            if is_used(&child.code) || shown(child) == Presence::Never || child.for_each.is_some() {
                continue;
            }
            blocks.extend(child.blocks.iter().filter(|block| is_data(block)).cloned().map(quiet));
            blocks.extend(self.gathered(child));
        }
        blocks
    }

    /// The records that the sections which repeat are about.
    fn subject_records(&self) -> Option<SubjectRecords> {
        self.proposal.lines.iter().filter(|line| line.role == Role::Heading).find_map(|line| {
            let section = line.section.as_ref()?;
            let template = self.catalog.template(section.template.as_str())?;
            template.section(&section.section)?.for_each?;
            template.subject_of.clone()
        })
    }

    /// What stands before the first heading; the usual opening where the file has none.
    fn opening(&self, nearest: Option<&Template>) -> Vec<BlockTemplate> {
        let before = self.proposal.lines.iter().take_while(|line| line.role != Role::Heading);
        let said: Vec<BlockTemplate> = before.filter_map(block).collect();
        if said.is_empty() { nearest.map(|template| template.opening.clone()).unwrap_or_default() } else { said }
    }

    fn appendices(&self, template: &Template) -> Vec<AppendixTemplate> {
        let mut appendices: Vec<AppendixTemplate> = Vec::new();
        let lines = &self.proposal.lines;
        let Some(last) = template.sections.last() else { return appendices };
        for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.role == Role::Appendix) {
            let below = lines.iter().skip(at + 1).take_while(|line| !matches!(line.role, Role::Appendix | Role::Heading));
            let tables: Vec<BlockTemplate> = below.filter(|line| line.role == Role::Figures).filter_map(block).collect();
            let own = line.section.as_ref().and_then(|section| {
                let template = self.catalog.template(section.template.as_str())?;
                template.appendices.iter().find(|appendix| appendix.code == section.section)
            });
            let blocks = if tables.is_empty() { own.map(|own| own.blocks.clone()).unwrap_or_default() } else { tables };
            if blocks.is_empty() {
                continue;
            }
            let code = format!("PL{}", appendices.len() + 1);
            let referred_in = own.map(|own| own.referred_in.clone()).filter(|code| template.section(code).is_some());
            appendices.push(AppendixTemplate {
                code,
                title: line.words.clone(),
                landscape: own.is_some_and(|own| own.landscape),
                shown: Shown::default(),
                reference: own.map_or_else(|| "(Chi tiết tại {{ phu_luc }}.)".to_owned(), |own| own.reference.clone()),
                referred_in: referred_in.unwrap_or_else(|| last.code.clone()),
                blocks,
            });
        }
        appendices
    }
}

/// Puts the open headings that do not rank above `rank` into those above them.
fn close<'p>(path: &mut Vec<Node<'p>>, roots: &mut Vec<Node<'p>>, rank: Option<Rank>) {
    while path.last().is_some_and(|open| rank.is_none_or(|rank| open.rank >= rank)) {
        let Some(done) = path.pop() else { return };
        match path.last_mut() {
            Some(above) => above.children.push(done),
            None => roots.push(done),
        }
    }
}

fn block(line: &Line) -> Option<BlockTemplate> {
    match line.role {
        Role::Prompt => Some(BlockTemplate::Prompt(Prompt { text: line.words.clone() })),
        Role::Text => Some(BlockTemplate::Text(FixedText { text: line.words.clone() })),
        Role::Figures => Some(BlockTemplate::IndicatorTable(IndicatorTable {
            title: None,
            columns: vec![FigureColumn::Number, FigureColumn::Name, FigureColumn::Measure, FigureColumn::Total, FigureColumn::SamePeriod],
            groups: vec![IndicatorGroup { heading: None, indicators: line.indicators.clone(), with_parts: false, total: None }],
            leave_out_missing: false,
        })),
        Role::Heading | Role::Appendix | Role::Left | Role::Subject | Role::Joined => None,
    }
}

/// The blocks of a built-in section with what the superior asks for in place of what it asks for itself.
fn with_prompts(blocks: Vec<BlockTemplate>, said: &[BlockTemplate]) -> Vec<BlockTemplate> {
    if said.is_empty() {
        return blocks;
    }
    let first = blocks.iter().position(|block| matches!(block, BlockTemplate::Prompt(_)));
    let place = first.unwrap_or(blocks.len());
    let (before, after): (Vec<_>, Vec<_>) = blocks.into_iter().enumerate().partition(|(at, _)| *at < place);
    let kept = |blocks: Vec<(usize, BlockTemplate)>| {
        blocks.into_iter().map(|(_, block)| block).filter(|block| !matches!(block, BlockTemplate::Prompt(_)))
    };
    kept(before).chain(said.iter().cloned()).chain(kept(after)).collect()
}

/// Whether a block says something by itself.
fn is_data(block: &BlockTemplate) -> bool {
    !matches!(block, BlockTemplate::Prompt(_) | BlockTemplate::CarriedOver(_) | BlockTemplate::Text(_))
}

/// The block with nothing said where the register has nothing: what is gathered is offered, not demanded.
fn quiet(block: BlockTemplate) -> BlockTemplate {
    match block {
        BlockTemplate::Sentences(mut block) => {
            block.leave_out_missing = true;
            BlockTemplate::Sentences(block)
        }
        BlockTemplate::Records(mut block) => {
            block.when_none = WhenNone::Nothing;
            BlockTemplate::Records(block)
        }
        BlockTemplate::RecordTable(mut block) => {
            block.when_none = WhenNone::Nothing;
            BlockTemplate::RecordTable(block)
        }
        BlockTemplate::IndicatorTable(mut block) => {
            block.leave_out_missing = true;
            BlockTemplate::IndicatorTable(block)
        }
        other => other,
    }
}
