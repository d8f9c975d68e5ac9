//! From the bytes to the outline, part by part.

use std::collections::HashMap;

use super::limits::{Budget, Limits};
use super::names::Ns;
use super::numbering::Numbering;
use super::package::{Package, Relations};
use super::resolve::Resolver;
use super::section::StoryReference;
use super::story::{SectionEnd, StoryReader};
use super::styles::Styles;
use super::theme::Theme;
use super::xml::{Step, Xml};
use super::{Block, Content, Field, FileProperties, Outline, PageStories, ReadError, Section, SectionFormat, Settings, Story, notes};

/// Reads a Word file.
pub(super) fn outline(bytes: &[u8], limits: &Limits) -> Result<Outline, ReadError> {
    let mut budget = Budget::new(limits);
    let package = Package::open(bytes, limits, &mut budget)?;
    let mut reading = Reading { package, limits, budget, outline: Outline::default() };
    reading.read()?;
    Ok(reading.outline)
}

struct Reading<'b> {
    package: Package<'b>,
    limits: &'b Limits,
    budget: Budget,
    outline: Outline,
}

/// What the text of a part was read into.
struct Read<T> {
    value: T,
    sections: Vec<SectionEnd>,
}

impl Reading<'_> {
    fn read(&mut self) -> Result<(), ReadError> {
        let main = self.package.main.clone();
        let relations = self.package.relations(&main, &mut self.budget)?;
        let (styles, numbering, theme) = self.definitions(&main, &relations)?;

        let Some(body) = self.part(&main, "document", body)? else {
            return Err(ReadError::MissingMain(main));
        };
        self.outline.body = body.value;
        self.sections(body.sections, &relations)?;
        let near = |name: &str| beside(&main, name);
        let named = |kind: &str, name: &str| relations.part(kind).map_or_else(|| near(name), str::to_owned);
        let footnotes = named("footnotes", "footnotes.xml");
        if let Some(read) = self.part(&footnotes, "footnotes", |story, xml, budget| notes::notes(story, xml, "footnote", budget))? {
            self.outline.footnotes = read.value;
        }
        let endnotes = named("endnotes", "endnotes.xml");
        if let Some(read) = self.part(&endnotes, "endnotes", |story, xml, budget| notes::notes(story, xml, "endnote", budget))? {
            self.outline.endnotes = read.value;
        }
        let comments = named("comments", "comments.xml");
        if let Some(read) = self.part(&comments, "comments", notes::comments)? {
            self.outline.comments = read.value;
        }
        self.file_properties()?;

        let outline = &mut self.outline;
        notes::number(&outline.body, &mut outline.footnotes, |content| match content {
            Content::Footnote(id) => Some(*id),
            _ => None,
        });
        notes::number(&outline.body, &mut outline.endnotes, |content| match content {
            Content::Endnote(id) => Some(*id),
            _ => None,
        });
        let mut resolver = Resolver { styles, numbering, theme, budget: &mut self.budget, known: HashMap::new() };
        resolver.story(&mut outline.body)?;
        for story in &mut outline.stories {
            resolver.story(&mut story.blocks)?;
        }
        for note in outline.footnotes.iter_mut().chain(&mut outline.endnotes) {
            resolver.story(&mut note.blocks)?;
        }
        for comment in &mut outline.comments {
            resolver.story(&mut comment.blocks)?;
        }
        outline.styles = resolver.paragraph_styles()?;
        outline.default_run = resolver.default_run();
        Ok(())
    }

    /// Styles, lists, theme and settings; each may be missing.
    fn definitions(&mut self, main: &str, relations: &Relations) -> Result<(Styles, Numbering, Theme), ReadError> {
        let (mut styles, mut numbering, mut theme) = (Styles::default(), Numbering::default(), Theme::default());
        let named = |kind: &str, name: &str| relations.part(kind).map_or_else(|| beside(main, name), str::to_owned);
        let part = named("styles", "styles.xml");
        if let Some(text) = self.package.text(&part)? {
            styles = Styles::read(&text, &part, self.limits, &mut self.budget)?;
        }
        let part = named("numbering", "numbering.xml");
        if let Some(text) = self.package.text(&part)? {
            numbering = Numbering::read(&text, &part, self.limits, &mut self.budget)?;
            numbering.follow_style_links(|style| styles.list_of_numbering_style(style));
        }
        let part = named("theme", "theme/theme1.xml");
        if let Some(text) = self.package.text(&part)? {
            theme = Theme::read(&text, &part, self.limits, &mut self.budget)?;
        }
        let part = named("settings", "settings.xml");
        if let Some(text) = self.package.text(&part)? {
            self.outline.settings = Settings::read(&text, &part, self.limits, &mut self.budget)?;
        }
        Ok((styles, numbering, theme))
    }

    /// Reads the text of a part whose root must be `root`; `None` where there is no such part.
    fn part<T>(
        &mut self,
        name: &str,
        root: &str,
        read: impl FnOnce(&mut StoryReader<'_, '_>, &mut Xml<'_>, &mut Budget) -> Result<T, ReadError>,
    ) -> Result<Option<Read<T>>, ReadError> {
        let Some(text) = self.package.text(name)? else { return Ok(None) };
        let relations = self.package.relations(name, &mut self.budget)?;
        let part = u16::try_from(self.outline.parts.len()).unwrap_or(u16::MAX);
        self.outline.parts.push(name.into());
        let mut fields: Vec<Field> = std::mem::take(&mut self.outline.fields);
        let mut story = StoryReader::new(part, &relations, self.limits, &mut fields);
        let mut xml = Xml::new(&text, name, self.limits);
        let value = loop {
            match xml.next(&mut self.budget)? {
                Step::Start(tag) if tag.is(Ns::W, root) => break read(&mut story, &mut xml, &mut self.budget)?,
                Step::Start(tag) => return Err(ReadError::WrongPart { part: name.to_owned(), found: tag.name }),
                Step::Done => return Err(ReadError::WrongPart { part: name.to_owned(), found: String::new() }),
                Step::End | Step::Text(_) => {}
            }
        };
        let sections = std::mem::take(&mut story.sections);
        self.outline.fields = fields;
        Ok(Some(Read { value, sections }))
    }

    /// Sections with their headers and footers; a section without one of its own has that of the section before.
    fn sections(&mut self, ends: Vec<SectionEnd>, relations: &Relations) -> Result<(), ReadError> {
        let mut known: HashMap<String, Option<usize>> = HashMap::new();
        let (mut headers, mut footers) = (PageStories::default(), PageStories::default());
        let mut start = 0;
        for end in ends {
            for reference in &end.stories {
                let Some(place) = self.story(reference, relations, &mut known)? else { continue };
                let stories = if reference.footer { &mut footers } else { &mut headers };
                match &*reference.pages {
                    "first" => stories.first = Some(place),
                    "even" => stories.even = Some(place),
                    _ => stories.default = Some(place),
                }
            }
            self.outline.sections.push(Section { at: end.at, blocks: start..end.end, format: end.format, headers, footers });
            start = end.end;
        }
        let blocks = self.outline.body.len();
        if start < blocks || self.outline.sections.is_empty() {
            // No properties of a last section: the format lets them be missing.
            let format = SectionFormat::default();
            self.outline.sections.push(Section { blocks: start..blocks, format, headers, footers, ..Section::default() });
        }
        Ok(())
    }

    fn story(
        &mut self,
        reference: &StoryReference,
        relations: &Relations,
        known: &mut HashMap<String, Option<usize>>,
    ) -> Result<Option<usize>, ReadError> {
        let Some(relation) = relations.get(&reference.relation).filter(|relation| !relation.external) else { return Ok(None) };
        if let Some(place) = known.get(&*relation.target) {
            return Ok(*place);
        }
        let name = relation.target.to_string();
        let root = if reference.footer { "ftr" } else { "hdr" };
        let part = u16::try_from(self.outline.parts.len()).unwrap_or(u16::MAX);
        let read = self.part(&name, root, |story, xml, budget| story.blocks(xml, budget))?;
        let place = read.map(|read| {
            self.outline.stories.push(Story { part, blocks: read.value });
            self.outline.stories.len() - 1
        });
        known.insert(name, place);
        Ok(place)
    }

    fn file_properties(&mut self) -> Result<(), ReadError> {
        let relations = self.package.relations("", &mut self.budget)?;
        let mut properties = FileProperties::default();
        for (kind, usual) in [("core-properties", "docProps/core.xml"), ("extended-properties", "docProps/app.xml")] {
            let part = relations.part(kind).unwrap_or(usual).to_owned();
            if let Some(text) = self.package.text(&part)? {
                properties.take(&text, &part, self.limits, &mut self.budget)?;
            }
        }
        self.outline.properties = properties;
        Ok(())
    }
}

fn body(story: &mut StoryReader<'_, '_>, xml: &mut Xml<'_>, budget: &mut Budget) -> Result<Vec<Block>, ReadError> {
    let mut blocks = None;
    loop {
        match xml.next(budget)? {
            Step::Start(tag) if tag.is(Ns::W, "body") && blocks.is_none() => blocks = Some(story.blocks(xml, budget)?),
            Step::Start(_) => xml.skip(budget)?,
            Step::Done => return Ok(blocks.unwrap_or_default()),
            Step::End | Step::Text(_) => {}
        }
    }
}

/// A part in the folder of another.
pub(super) fn beside(part: &str, name: &str) -> String {
    match part.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{name}"),
        None => name.to_owned(),
    }
}
