//! Changes done in the text of the parts.

use std::collections::BTreeMap;

use super::super::check::{Change, ParagraphChange, Piece, PieceKind, RowChange, RunChange, SectionChange, Side};
use super::super::post::order;
use super::super::read::At;
use super::part::{Part, escaped};
use super::properties::{Set, changed};

/// The parts of the file that have been looked at, by name.
pub(super) type Opened = BTreeMap<String, Part>;

/// Which element of properties belongs to which element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Holder {
    Paragraph,
    Run,
    Section,
    Row,
    Table,
}

impl Holder {
    /// The element itself, its properties, and their order.
    fn names(self) -> (&'static str, &'static str, &'static [&'static str]) {
        match self {
            Self::Paragraph => ("p", "pPr", order::PARAGRAPH),
            Self::Run => ("r", "rPr", order::RUN),
            Self::Section => ("sectPr", "", order::SECTION),
            Self::Row => ("tr", "trPr", &[]),
            Self::Table => ("tbl", "tblPr", order::TABLE),
        }
    }
}

/// Does what is asked of one part.
pub(super) fn apply(part: &mut Part, changes: &[&Change]) {
    let mut sets: BTreeMap<(u32, Holder), Vec<Set>> = BTreeMap::new();
    let strict = part.names().strict;
    for change in changes {
        let (at, holder, set) = match change {
            Change::Paragraph(at, ParagraphChange::LineBelow) => {
                line_below(part, *at);
                continue;
            }
            Change::Paragraph(at, change) => (*at, Holder::Paragraph, of_paragraph(*change, strict)),
            Change::Run(at, change) => (*at, Holder::Run, of_run(change)),
            Change::Section(at, change) => (*at, Holder::Section, of_section(*change)),
            Change::Row(at, RowChange::Header) => (*at, Holder::Row, Set::switch("tblHeader", true)),
            Change::Row(at, RowChange::CantSplit) => (*at, Holder::Row, Set::switch("cantSplit", true)),
            Change::FixedLayout(at) => (*at, Holder::Table, Set::new("tblLayout", vec![("type", Some("fixed".to_owned()))])),
            Change::Piece(piece) => {
                say(part, piece);
                continue;
            }
            Change::DropParagraph(at) => {
                drop_paragraph(part, *at);
                continue;
            }
            Change::MirrorMargins | Change::Language(_) | Change::Properties | Change::PageNumber(_) => continue,
        };
        sets.entry((at.element, holder)).or_default().push(set);
    }
    for ((element, holder), sets) in sets {
        set(part, usize::try_from(element).unwrap_or(usize::MAX), holder, &sets);
    }
}

fn of_paragraph(change: ParagraphChange, strict: bool) -> Set {
    let (left, right) = if strict { ("start", "end") } else { ("left", "right") };
    let some = |value: i32| Some(value.to_string());
    match change {
        ParagraphChange::Centred => Set::value("jc", "center"),
        ParagraphChange::Justified => Set::value("jc", "both"),
        ParagraphChange::FirstLine(length) => {
            Set::new("ind", vec![("firstLine", some(length)), ("hanging", None), ("firstLineChars", None), ("hangingChars", None)])
        }
        ParagraphChange::Indents { left: from, right: to } => {
            let other = if strict { ["left", "right"] } else { ["start", "end"] };
            let gone = ["leftChars", "rightChars", "startChars", "endChars"].into_iter().chain(other).map(|name| (name, None));
            Set::new("ind", [(left, some(from)), (right, some(to))].into_iter().chain(gone).collect())
        }
        ParagraphChange::LineExact(length) => Set::new("spacing", vec![("line", some(length)), ("lineRule", Some("exact".to_owned()))]),
        ParagraphChange::LinePercent(percent) => {
            Set::new("spacing", vec![("line", some(percent * 240 / 100)), ("lineRule", Some("auto".to_owned()))])
        }
        ParagraphChange::Before(length) => {
            Set::new("spacing", vec![("before", some(length)), ("beforeLines", None), ("beforeAutospacing", None)])
        }
        ParagraphChange::NoContextualSpacing => Set::switch("contextualSpacing", false),
        ParagraphChange::KeepNext | ParagraphChange::LineBelow => Set::switch("keepNext", true),
    }
}

fn of_run(change: &RunChange) -> Set {
    match change {
        RunChange::Font(font) => {
            let named = ["ascii", "hAnsi", "cs"].map(|slot| (slot, Some(font.clone())));
            let themes = ["asciiTheme", "hAnsiTheme", "cstheme"].map(|slot| (slot, None));
            Set::new("rFonts", named.into_iter().chain(themes).collect())
        }
        RunChange::Black => {
            Set::new("color", vec![("val", Some("000000".to_owned())), ("themeColor", None), ("themeTint", None), ("themeShade", None)])
        }
        RunChange::Size(half) => Set::value("sz", half),
        RunChange::Bold(on) => Set::switch("b", *on),
        RunChange::Italic(on) => Set::switch("i", *on),
        RunChange::Caps => Set::switch("caps", true),
        RunChange::Underline(on) => Set::value("u", if *on { "single" } else { "none" }),
    }
}

fn of_section(change: SectionChange) -> Set {
    /// What the format asks of `w:pgMar`, as Word takes it where nothing is written.
    const MARGINS: &[(&str, &str)] =
        &[("top", "1440"), ("right", "1440"), ("bottom", "1440"), ("left", "1440"), ("header", "720"), ("footer", "720"), ("gutter", "0")];
    let some = |value: i32| Some(value.to_string());
    let margins = |attributes| Set { new: MARGINS, ..Set::new("pgMar", attributes) };
    match change {
        SectionChange::Sheet { width, height } => {
            let orient = (width > height).then(|| "landscape".to_owned());
            Set::new("pgSz", vec![("w", some(width)), ("h", some(height)), ("orient", orient)])
        }
        SectionChange::Margin(Side::Top, length) => margins(vec![("top", some(length))]),
        SectionChange::Margin(Side::Bottom, length) => margins(vec![("bottom", some(length))]),
        SectionChange::Margin(Side::Left, length) => margins(vec![("left", some(length)), ("gutter", some(0))]),
        SectionChange::Margin(Side::Right, length) => margins(vec![("right", some(length))]),
        SectionChange::Header(length) => margins(vec![("header", some(length))]),
        SectionChange::TitlePage => Set::switch("titlePg", true),
        SectionChange::Arabic => Set::new("pgNumType", vec![("fmt", Some("decimal".to_owned()))]),
        SectionChange::Start(number) => Set::new("pgNumType", vec![("start", some(number))]),
    }
}

/// Changes the properties of an element, or gives it some.
fn set(part: &mut Part, at: usize, holder: Holder, sets: &[Set]) {
    let (name, properties, order) = holder.names();
    if !part.is(at, name) {
        return;
    }
    if properties.is_empty() {
        fill(part, at, sets, order);
        return;
    }
    match part.child(at, properties) {
        Some(held) => fill(part, held, sets, order),
        None => {
            let Some(inside) = changed(part, None, sets, order) else { return };
            let names = part.names();
            let written = format!("<{0}{properties}>{inside}</{0}{properties}>", names.element);
            // Only what a row has for itself alone stands before its properties.
            let before = part.child(at, "tblPrEx").filter(|_| holder == Holder::Row);
            put_first(part, at, before, &written);
        }
    }
}

/// Puts changes into an element of properties.
fn fill(part: &mut Part, held: usize, sets: &[Set], order: &[&str]) {
    let (Some(inside), Some(element)) = (changed(part, Some(held), sets, order), part.element(held).cloned()) else { return };
    if element.is_empty() {
        let tag = part.text(element.tag.clone()).trim_end_matches('>').trim_end_matches('/').trim_end().to_owned();
        let name = qualified(part, held);
        part.edit(element.tag, format!("{tag}>{inside}</{name}>"));
    } else {
        part.edit(element.tag.end..element.inner_end, inside);
    }
}

fn qualified(part: &Part, at: usize) -> String {
    let (prefix, local) = part.name(at);
    if prefix.is_empty() { local.to_owned() } else { format!("{prefix}:{local}") }
}

/// Puts `written` into an element, behind `before` or before everything else.
pub(super) fn put_first(part: &mut Part, at: usize, before: Option<usize>, written: &str) {
    let Some(element) = part.element(at).cloned() else { return };
    if element.is_empty() {
        let tag = part.text(element.tag.clone()).trim_end_matches('>').trim_end_matches('/').trim_end().to_owned();
        let name = qualified(part, at);
        part.edit(element.tag, format!("{tag}>{written}</{name}>"));
        return;
    }
    let place = before.and_then(|before| part.element(before)).map_or(element.tag.end, |before| before.end);
    part.edit(place..place, written.to_owned());
}

/// A border below a paragraph that has none. It takes the place of its other properties' change in this round.
fn line_below(part: &mut Part, at: At) {
    let at = usize::try_from(at.element).unwrap_or(usize::MAX);
    let Some(held) = part.child(at, "pPr").filter(|held| part.is(at, "p") && part.child(*held, "pBdr").is_none()) else { return };
    let names = part.names();
    let (e, a, d) = (&names.element, &names.attribute, &names.declaration);
    let border = format!("<{e}pBdr><{e}bottom{d} {a}val=\"single\" {a}sz=\"6\" {a}space=\"1\" {a}color=\"auto\"/></{e}pBdr>");
    let rank = |name: &str| order::PARAGRAPH.iter().position(|known| known.strip_prefix("w:") == Some(name)).unwrap_or(0);
    let before = part.children(held).into_iter().rfind(|child| rank(part.name(*child).1) < rank("pBdr"));
    put_first(part, held, before, &border);
}

/// Makes a piece of a run say something else.
fn say(part: &mut Part, piece: &Piece) {
    let run = usize::try_from(piece.run.element).unwrap_or(usize::MAX);
    if !part.is(run, "r") {
        return;
    }
    let name = match piece.kind {
        PieceKind::Text => "t",
        PieceKind::Tab => "tab",
        PieceKind::SoftHyphen => "softHyphen",
    };
    let seen = |at: &usize| part.is(*at, name) && (piece.kind != PieceKind::Text || !shown(part, *at).is_empty());
    let Some(at) = part.children(run).into_iter().filter(seen).nth(piece.nth) else { return };
    let Some(element) = part.element(at).cloned() else { return };
    if piece.kind != PieceKind::Text {
        part.edit(element.tag.start..element.end, String::new());
    } else if shown(part, at) == piece.old {
        let tag = qualified(part, at);
        let written =
            if piece.new.is_empty() { String::new() } else { format!("<{tag} xml:space=\"preserve\">{}</{tag}>", escaped(&piece.new)) };
        part.edit(element.tag.start..element.end, written);
    }
}

/// What a piece of text shows, as the reader takes it.
fn shown(part: &Part, at: usize) -> String {
    let Some(element) = part.element(at) else { return String::new() };
    let inside = part.text(element.tag.end..element.inner_end);
    if inside.contains('<') {
        // A comment or a section of characters: nothing that is written so is changed.
        return "\u{0}".to_owned();
    }
    let Ok(text) = quick_xml::escape::unescape(inside) else { return "\u{0}".to_owned() };
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let keeps = part.text(element.tag.clone()).contains("preserve");
    let text = if keeps { text.as_str() } else { text.trim_matches([' ', '\t', '\n', '\r']) };
    text.replace('\n', " ")
}

/// Takes an empty paragraph away, unless something hangs on it: a section, a mark, a picture, or two tables it keeps apart.
fn drop_paragraph(part: &mut Part, at: At) {
    let at = usize::try_from(at.element).unwrap_or(usize::MAX);
    let harmless = |child: &usize| {
        let name = part.name(*child).1;
        let held = part.children(*child);
        match name {
            "pPr" => !held.iter().any(|held| matches!(part.name(*held).1, "sectPr" | "pBdr" | "pageBreakBefore" | "framePr")),
            "r" => held.iter().all(|held| matches!(part.name(*held).1, "rPr" | "t")),
            "proofErr" => true,
            _ => false,
        }
    };
    if !part.is(at, "p") || !part.children(at).iter().all(harmless) {
        return;
    }
    if let Some(element) = part.element(at).cloned() {
        part.edit(element.tag.start..element.end, String::new());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// A body with changes done on it; elements are counted from the root.
    fn applied(body: &str, changes: &[Change]) -> String {
        let text = format!("<w:document xmlns:w=\"{W}\">{body}</w:document>");
        let mut part = Part::new(text).unwrap();
        apply(&mut part, &changes.iter().collect::<Vec<_>>());
        let edited = part.edited();
        Part::new(edited.clone()).expect("still XML");
        edited.split_once('>').unwrap().1.trim_end_matches("</w:document>").to_owned()
    }

    fn at(element: u32) -> At {
        At { element, ..At::default() }
    }

    fn text(element: u32, old: &str, new: &str) -> Change {
        Change::Piece(Piece { run: at(element), kind: PieceKind::Text, nth: 0, old: old.to_owned(), new: new.to_owned() })
    }

    #[test]
    fn a_property_goes_where_the_schema_wants_it_and_others_stay_as_they_are() {
        let body = "<w:p><w:pPr><w:pStyle w:val='A' /><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
        let changes = [Change::Paragraph(at(1), ParagraphChange::Justified), Change::Paragraph(at(1), ParagraphChange::FirstLine(567))];
        assert_eq!(
            applied(body, &changes),
            "<w:p><w:pPr><w:pStyle w:val='A' /><w:ind w:firstLine=\"567\"/><w:jc w:val=\"both\"/><w:rPr><w:b/></w:rPr></w:pPr>\
             <w:r><w:t>x</w:t></w:r></w:p>"
        );
    }

    #[test]
    fn attributes_that_nobody_asked_about_stay() {
        let body = "<w:p><w:pPr><w:spacing w:after=\"60\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:p>";
        let changes = [Change::Paragraph(at(1), ParagraphChange::LineExact(380))];
        let asked = "<w:p><w:pPr><w:spacing w:after=\"60\" w:line=\"380\" w:lineRule=\"exact\"/></w:pPr></w:p>";
        assert_eq!(applied(body, &changes), asked);
    }

    #[test]
    fn properties_are_made_where_there_are_none_and_words_beside_them_change_too() {
        let body = "<w:p><w:r><w:t>một  hai</w:t></w:r><w:r/></w:p>";
        let changes =
            [text(2, "một  hai", "một & hai"), Change::Run(at(2), RunChange::Bold(true)), Change::Run(at(4), RunChange::Size(28))];
        assert_eq!(
            applied(body, &changes),
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">một &amp; hai</w:t></w:r>\
             <w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr></w:r></w:p>"
        );
    }

    #[test]
    fn words_that_are_not_the_ones_that_were_read_are_left_alone() {
        let body = "<w:p><w:r><w:t>một</w:t></w:r></w:p>";
        assert_eq!(applied(body, &[text(2, "hai", "ba")]), body);
        let cdata = "<w:p><w:r><w:t><![CDATA[một]]></w:t></w:r></w:p>";
        assert_eq!(applied(cdata, &[text(2, "một", "ba")]), cdata);
    }

    #[test]
    fn a_place_that_is_something_else_is_left_alone() {
        let body = "<w:p><m:r xmlns:m=\"m\"><w:t>một</w:t></m:r></w:p>";
        assert_eq!(applied(body, &[Change::Run(at(2), RunChange::Bold(true)), text(2, "một", "ba")]), body);
        assert_eq!(applied(body, &[Change::Row(at(99), RowChange::Header)]), body);
    }

    #[test]
    fn only_an_empty_paragraph_on_which_nothing_hangs_goes() {
        let gone = "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:t/></w:r></w:p>";
        assert_eq!(applied(gone, &[Change::DropParagraph(at(1))]), "");
        for kept in
            ["<w:p><w:pPr><w:sectPr/></w:pPr></w:p>", "<w:p><w:bookmarkStart w:id=\"1\"/></w:p>", "<w:p><w:r><w:drawing/></w:r></w:p>"]
        {
            assert_eq!(applied(kept, &[Change::DropParagraph(at(1))]), kept);
        }
    }

    #[test]
    fn a_part_without_a_prefix_gets_attributes_that_have_one() {
        let mut part = Part::new(format!("<document xmlns=\"{W}\"><p><r><t>x</t></r></p></document>")).unwrap();
        apply(&mut part, &[&Change::Run(at(2), RunChange::Size(28))]);
        let asked = format!("<document xmlns=\"{W}\"><p><r><rPr><sz xmlns:w=\"{W}\" w:val=\"28\"/></rPr><t>x</t></r></p></document>");
        assert_eq!(part.edited(), asked);
    }

    #[test]
    fn a_new_margin_brings_the_others_that_the_format_asks_for() {
        let changed = applied("<w:sectPr/>", &[Change::Section(at(1), SectionChange::Margin(Side::Left, 1701))]);
        assert!(changed.contains("w:left=\"1701\"") && changed.contains("w:footer=\"720\""), "{changed}");
        assert_eq!(changed.matches("w:left").count(), 1);
    }
}
