//! Paragraphs and their runs.

use docx_rs::{
    AlignmentType, BorderType, BreakType, LineSpacing, LineSpacingType, Paragraph, ParagraphBorder, ParagraphBorderPosition,
    ParagraphBorders, ParagraphProperty, Run, RunProperty, SpecialIndentType,
};

use super::lines::even_sides;
use super::pieces::Piece;
use crate::catalog::layouts::{Length, TextStyle};

/// A paragraph: its style and what it sets beside it.
#[derive(Debug, Clone, Default)]
pub(super) struct Para {
    pub(super) style: Option<String>,
    pub(super) pieces: Vec<Piece>,
    pub(super) align: Option<AlignmentType>,
    /// Space above and below, in twips.
    pub(super) before: Option<i32>,
    pub(super) after: Option<i32>,
    /// Exact distance of lines, in twips.
    pub(super) line: Option<i32>,
    /// Indents left and right, in twips.
    pub(super) sides: Option<(i32, i32)>,
    pub(super) outline: Option<usize>,
    pub(super) keep_next: bool,
    /// A line drawn below, or a frame around, of this thickness in eighths of a point.
    pub(super) rule: Option<usize>,
    pub(super) frame: Option<usize>,
}

impl Para {
    /// A paragraph of `style`.
    pub(super) fn styled(style: impl Into<String>, pieces: Vec<Piece>) -> Self {
        Self { style: Some(style.into()), pieces, ..Self::default() }
    }

    /// A centred line in a style of its own.
    pub(super) fn line(style: &TextStyle, body_size: u8, text: &str) -> Self {
        let told = |space: Length| (space > Length::default()).then_some(space.twips());
        Self {
            pieces: vec![Piece::set(text, style, body_size)],
            align: Some(AlignmentType::Center),
            before: told(style.before),
            after: told(style.after),
            ..Self::default()
        }
    }

    /// The paragraph with its lines, of words set by `style`, of about the same length.
    pub(super) fn evened(self, style: &TextStyle, body_size: u8, width: i32) -> Self {
        let words = super::pieces::plain(&self.pieces);
        let sides = even_sides(&words, width, style.size.unwrap_or(body_size), style.bold, style.italic);
        Self { sides: sides.or(self.sides), ..self }
    }

    /// An empty paragraph a point high, for where Word wants a paragraph and the reader should see none.
    pub(super) fn hairline() -> Self {
        Self { before: Some(0), after: Some(0), line: Some(20), pieces: Vec::new(), ..Self::default() }
    }

    /// An empty paragraph that bears a drawn line of `length` in the middle of `width`, `gap` below what stands above.
    pub(super) fn drawn(length: i32, width: i32, gap: i32, thickness: usize) -> Self {
        let side = ((width - length) / 2).max(0);
        Self {
            line: Some(gap.max(20)),
            sides: Some((side, side)),
            rule: Some(thickness),
            before: Some(0),
            after: Some(0),
            ..Self::default()
        }
    }

    /// docx-rs's paragraph.
    pub(super) fn built(self) -> Paragraph {
        let mut property = ParagraphProperty::new();
        if let Some(style) = &self.style {
            property = property.style(style);
        }
        if let Some(align) = self.align {
            property = property.align(align);
        }
        if self.before.is_some() || self.after.is_some() || self.line.is_some() {
            property = property.line_spacing(spacing(self.before, self.after, self.line));
        }
        if let Some((left, right)) = self.sides {
            // Word takes the first-line indent of the style where none is told.
            property = property.indent(Some(left), Some(SpecialIndentType::FirstLine(0)), Some(right), None);
        }
        if let Some(level) = self.outline {
            property = property.outline_lvl(level);
        }
        if self.keep_next {
            property = property.keep_next(true);
        }
        if let Some(borders) = borders(self.rule, self.frame) {
            property = property.set_borders(borders);
        }
        let mut paragraph = Paragraph { property, ..Paragraph::new() };
        for piece in self.pieces {
            paragraph = paragraph.add_run(run(piece));
        }
        paragraph
    }
}

/// Space above and below and an exact distance of lines.
pub(super) fn spacing(before: Option<i32>, after: Option<i32>, exact: Option<i32>) -> LineSpacing {
    let unsigned = |twips: i32| u32::try_from(twips).unwrap_or(0);
    let mut spacing = LineSpacing::new();
    if let Some(before) = before {
        spacing = spacing.before(unsigned(before));
    }
    if let Some(after) = after {
        spacing = spacing.after(unsigned(after));
    }
    if let Some(exact) = exact {
        spacing = spacing.line(exact).line_rule(LineSpacingType::Exact);
    }
    spacing
}

fn borders(rule: Option<usize>, frame: Option<usize>) -> Option<ParagraphBorders> {
    use ParagraphBorderPosition::{Bottom, Left, Right, Top};
    let (positions, size, space): (&[ParagraphBorderPosition], usize, usize) = match (rule, frame) {
        (_, Some(size)) => (&[Top, Left, Bottom, Right], size, 2),
        (Some(size), None) => (&[Bottom], size, 0),
        (None, None) => return None,
    };
    // `ParagraphBorders::new` would draw all four sides.
    Some(positions.iter().fold(ParagraphBorders::with_empty(), |borders, position| {
        borders.set(ParagraphBorder::new(position.clone()).val(BorderType::Single).size(size).space(space))
    }))
}

fn run(piece: Piece) -> Run {
    let mut run = Run { run_property: properties(&piece), ..Run::new() };
    for (nth, line) in piece.text.split('\n').enumerate() {
        if nth > 0 {
            run = run.add_break(BreakType::TextWrapping);
        }
        if !line.is_empty() {
            run = run.add_text(line);
        }
    }
    run
}

fn properties(piece: &Piece) -> RunProperty {
    let mut property = RunProperty::new();
    if let Some(size) = piece.size {
        property = property.size(usize::from(size) * 2);
    }
    if piece.bold == Some(true) {
        property = property.bold();
    } else if piece.bold == Some(false) {
        property = property.disable_bold();
    }
    if piece.italic == Some(true) {
        property = property.italic();
    }
    if piece.underline {
        property = property.underline("single");
    }
    if let Some(colour) = &piece.colour {
        property = property.color(colour);
    }
    property
}

/// A thickness in twips as the eighths of a point that Word wants.
pub(super) fn eighths(twips: i32) -> usize {
    usize::try_from(twips * 8 / 20).unwrap_or(0).max(2)
}
