//! How everything comes out: document defaults, then the table's style, the paragraph's style with those it is based on, the
//! level of its list, the style of the run, and what is written on the thing itself.

use std::collections::HashMap;
use std::sync::Arc;

use super::counting::{Counters, Label};
use super::limits::Budget;
use super::numbering::Numbering;
use super::paragraph::ParagraphProps;
use super::run::{RunProps, settle_switches};
use super::story::ALIKE;
use super::styles::{Flat, Styles};
use super::table::{Table, TableBorders};
use super::table_style::{Layer, Place};
use super::theme::Theme;
use super::{Block, Content, Paragraph, ReadError, RunFormat, Style};

/// What letters outside tables are written as: their paragraph's style and their own formatting.
type Written = (Option<Arc<str>>, Arc<RunProps>);

/// Works out how things come out.
pub(super) struct Resolver<'r> {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    pub(super) theme: Theme,
    pub(super) budget: &'r mut Budget,
    /// How letters outside tables come out.
    pub(super) known: HashMap<Written, Arc<RunFormat>>,
}

/// The counts of lists with every change accepted and with every change rejected.
#[derive(Default)]
pub(super) struct Counts {
    accepted: Counters,
    rejected: Counters,
    /// Text boxes are counted by themselves.
    boxes: Option<Box<Counts>>,
    /// The row one is in was deleted (or inserted) under tracking.
    row_deleted: bool,
    row_inserted: bool,
}

impl Resolver<'_> {
    /// Works out the blocks of one story.
    pub(super) fn story(&mut self, blocks: &mut [Block]) -> Result<(), ReadError> {
        self.blocks(blocks, None, &mut Counts::default())
    }

    fn blocks(&mut self, blocks: &mut [Block], layer: Option<&Layer>, counts: &mut Counts) -> Result<(), ReadError> {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => self.paragraph(paragraph, layer, counts)?,
                Block::Table(table) => self.table(table, counts)?,
            }
        }
        Ok(())
    }

    fn paragraph(&mut self, paragraph: &mut Paragraph, layer: Option<&Layer>, counts: &mut Counts) -> Result<(), ReadError> {
        self.budget.spend(1 + paragraph.runs.len())?;
        let flat = self.styles.paragraph(paragraph.direct.style.as_deref(), &self.numbering, self.budget)?;
        let style_list = flat.as_ref().and_then(|flat| flat.list);
        let (list, direct_list) = chosen_list(paragraph, style_list);

        let mut props = self.styles.default_paragraph.clone();
        if let Some(layer) = layer {
            props.lay(&layer.paragraph);
        }
        if let Some(flat) = &flat {
            props.lay(if list.is_some() && !direct_list { &flat.paragraph } else { &flat.bare });
        }
        if direct_list && let Some(level) = list.and_then(|(list, level)| self.numbering.level(list, level)) {
            props.lay(&level.paragraph);
        }
        props.lay(&paragraph.direct);
        paragraph.format = props.settle();
        paragraph.style = flat.as_ref().map(|flat| flat.name.clone());
        paragraph.heading = flat.as_ref().and_then(|flat| flat.heading);

        let below = Below { layer: layer.map(|layer| &layer.run), flat: flat.as_deref() };
        paragraph.mark = self.settled(&below, &paragraph.mark_direct)?;
        for run in &mut paragraph.runs {
            run.format = self.settled(&below, &run.direct)?;
            for content in &mut run.content {
                if let Content::Drawing(drawing) = content {
                    let boxes = counts.boxes.get_or_insert_default();
                    for shape in &mut drawing.shapes {
                        self.blocks(&mut shape.blocks, None, boxes)?;
                    }
                }
            }
        }
        if let Some((list, level)) = list {
            let mark = self.letters(&below, &paragraph.mark_direct)?;
            paragraph.label = self.label(paragraph, list, level, &mark, counts);
        }
        Ok(())
    }

    /// How some letters come out, shared with those that come out alike.
    fn settled(&mut self, below: &Below<'_>, direct: &Arc<RunProps>) -> Result<Arc<RunFormat>, ReadError> {
        let key = (below.flat.map(|flat| flat.name.id.clone()), direct.clone());
        if below.layer.is_none()
            && let Some(known) = self.known.get(&key)
        {
            return Ok(known.clone());
        }
        let format = Arc::new(self.letters(below, direct)?.settle(&self.theme));
        if below.layer.is_none() && self.known.len() < ALIKE {
            self.known.insert(key, format.clone());
        }
        Ok(format)
    }

    /// What is written for some letters once every layer is laid.
    fn letters(&mut self, below: &Below<'_>, direct: &RunProps) -> Result<RunProps, ReadError> {
        let character = self.styles.character(direct.style.as_deref(), &self.numbering, self.budget)?;
        let mut props = self.styles.default_run.clone();
        let layers = [below.layer, below.flat.map(|flat| &flat.run), character.as_deref().map(|flat| &flat.run)];
        let layers: Vec<&RunProps> = layers.into_iter().flatten().collect();
        for layer in &layers {
            props.lay(layer);
        }
        props.lay(direct);
        settle_switches(&self.styles.default_run, &layers, direct, &mut props);
        Ok(props)
    }

    fn label(&self, paragraph: &Paragraph, list: i32, level: usize, mark: &RunProps, counts: &mut Counts) -> Option<Label> {
        let own = self.numbering.level(list, level)?.clone();
        let accepted =
            (paragraph.mark_deleted.is_none() && !counts.row_deleted).then(|| counts.accepted.count(&self.numbering, list, level));
        let rejected =
            (paragraph.mark_inserted.is_none() && !counts.row_inserted).then(|| counts.rejected.count(&self.numbering, list, level));
        let (accepted, rejected) = (accepted.flatten(), rejected.flatten());
        let (text, number) = accepted.clone().or_else(|| rejected.clone())?;
        let before_changes = rejected.map(|(text, _)| text).filter(|before| *before != text);
        let mut letters = mark.clone();
        // A label is not underlined or hidden because its paragraph's mark is, only where its level says so.
        letters.underline = None;
        letters.lay(&own.run);
        Some(Label {
            text,
            before_changes,
            list,
            level: u8::try_from(level).unwrap_or(0),
            number,
            format: own.format.clone(),
            suffix: own.suffix.clone(),
            run: letters.settle(&self.theme),
        })
    }

    fn table(&mut self, table: &mut Table, counts: &mut Counts) -> Result<(), ReadError> {
        let style = self.styles.table(table.direct.style.as_deref(), self.budget)?.unwrap_or_default();
        let mut props = style.table.clone();
        props.lay(&table.direct);
        let look = props.look.unwrap_or_default();
        table.width = props.width.unwrap_or_default();
        table.alignment = props.alignment.unwrap_or_default();
        table.indent = props.indent.unwrap_or(0);
        table.fixed_layout = props.fixed_layout.unwrap_or(false);
        table.margins = props.margins;
        table.borders.clone_from(&props.borders);

        let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let rows = count(table.rows.len());
        let widest = table.rows.iter().map(|row| row.cells.last().map_or(0, |cell| cell.column.saturating_add(cell.span)));
        let columns = widest.max().unwrap_or(0).max(count(table.grid.len()));
        let outside = (counts.row_deleted, counts.row_inserted);
        for (at, row) in table.rows.iter_mut().enumerate() {
            counts.row_deleted = outside.0 || row.deleted.is_some();
            counts.row_inserted = outside.1 || row.inserted.is_some();
            for cell in &mut row.cells {
                self.budget.spend(1)?;
                let end = cell.column.saturating_add(cell.span);
                let place = Place { row: count(at), rows, column: cell.column, end, columns };
                let layer = style.cell(look, place);
                let mut borders = style.table.borders.sides(place);
                borders.lay(&layer.borders);
                borders.lay(&table.direct.borders.sides(place));
                borders.lay(&row.borders.sides(place));
                borders.lay(&TableBorders { inside_horizontal: None, inside_vertical: None, ..cell.own_borders.clone() });
                cell.borders = borders;
                cell.shading = cell.shading.take().or_else(|| layer.shading.clone()).or_else(|| props.shading.clone());
                self.blocks(&mut cell.blocks, Some(&layer), counts)?;
            }
        }
        (counts.row_deleted, counts.row_inserted) = outside;
        Ok(())
    }

    /// Every paragraph style as it comes out.
    pub(super) fn paragraph_styles(&mut self) -> Result<Vec<Style>, ReadError> {
        let ids: Vec<Arc<str>> = self.styles.order.clone();
        let mut styles = Vec::new();
        for id in ids {
            let Some(flat) = self.styles.paragraph(Some(&id), &self.numbering, self.budget)? else { continue };
            let mut props: ParagraphProps = self.styles.default_paragraph.clone();
            props.lay(&flat.paragraph);
            let run = self.letters(&Below { layer: None, flat: Some(&flat) }, &RunProps::default())?.settle(&self.theme);
            styles.push(Style {
                name: flat.name.clone(),
                based_on: flat.based_on.clone(),
                heading: flat.heading,
                format: props.settle(),
                run,
            });
        }
        Ok(styles)
    }

    /// Letters that no style and no run says anything about.
    pub(super) fn default_run(&self) -> RunFormat {
        self.styles.default_run.settle(&self.theme)
    }
}

/// The layers below what is written on a run.
struct Below<'f> {
    layer: Option<&'f RunProps>,
    flat: Option<&'f Flat>,
}

/// The list of a paragraph, and whether it names it itself.
fn chosen_list(paragraph: &Paragraph, of_style: Option<(i32, usize)>) -> (Option<(i32, usize)>, bool) {
    let Some(reference) = paragraph.direct.list else { return (of_style, false) };
    let level = reference.level.and_then(|level| usize::try_from(level).ok()).map(|level| level.min(8));
    match reference.list {
        Some(0) => (None, true),
        Some(list) => (Some((list, level.unwrap_or(0))), true),
        None => match (of_style, level) {
            (Some((list, _)), Some(level)) => (Some((list, level)), true),
            _ => (of_style, false),
        },
    }
}
