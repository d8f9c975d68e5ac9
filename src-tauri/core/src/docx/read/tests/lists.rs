//! Numbers of lists.

use super::made::Made;
use super::{paragraph, read, shown};

const LEVELS: &str = r#"<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="400" w:hanging="200"/></w:pPr></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%3."/></w:lvl>
    <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:suff w:val="space"/><w:lvlText w:val="%4)"/></w:lvl>
    <w:lvl w:ilvl="4"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>"#;

fn item(list: i32, level: usize, text: &str) -> String {
    format!(
        r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
    )
}

fn listed(numbering: &str, items: &[(i32, usize)]) -> Vec<String> {
    let body: String = items.iter().map(|(list, level)| item(*list, *level, "")).collect();
    shown(&read(&Made::document(&body).numbering(numbering))).into_iter().map(|label| label.trim_end().to_owned()).collect()
}

#[test]
fn levels_count_by_themselves_and_start_again_below_a_new_number_above() {
    let numbering = format!(r#"{LEVELS}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#);
    let items = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 3), (1, 3), (1, 4), (1, 0), (1, 1), (1, 2)];
    assert_eq!(listed(&numbering, &items), ["I.", "1.", "2.", "1.2.1.", "1.2.2.", "a)", "b)", "-", "II.", "1.", "2.1.1."]);
}

#[test]
fn a_list_with_a_start_of_its_own_starts_there_once() {
    let numbering = format!(
        r#"{LEVELS}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>"#
    );
    assert_eq!(listed(&numbering, &[(1, 0), (1, 0), (2, 0), (2, 0), (1, 0)]), ["I.", "II.", "V.", "VI.", "VII."]);
}

#[test]
fn lists_of_one_kind_count_on_and_lists_of_another_kind_do_not() {
    let other = LEVELS.replace(r#"abstractNumId="0""#, r#"abstractNumId="7""#);
    let numbering = format!(
        r#"{LEVELS}{other}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>"#
    );
    assert_eq!(listed(&numbering, &[(1, 0), (2, 0), (3, 0)]), ["I.", "II.", "I."]);
}

#[test]
fn a_level_that_never_restarts_counts_through() {
    let numbering = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Chương %1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:lvlText w:val="Điều %2."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
    let labels = listed(numbering, &[(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)]);
    assert_eq!(labels, ["Chương 1", "Điều 1.", "Điều 2.", "Chương 2", "Điều 3."]);
}

#[test]
fn an_overridden_level_looks_as_the_override_says() {
    let numbering = format!(
        r#"{LEVELS}<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="vietnameseCounting"/><w:lvlText w:val="Phần thứ %1"/></w:lvl></w:lvlOverride></w:num>"#
    );
    assert_eq!(listed(&numbering, &[(1, 0), (1, 0)]), ["Phần thứ ba", "Phần thứ bốn"]);
}

#[test]
fn bullets_of_symbol_fonts_are_shown_as_the_sign_they_look_like() {
    let numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u{f0b7}\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    assert_eq!(listed(numbering, &[(1, 0)]), ["•"]);
}

#[test]
fn a_numbering_style_stands_for_the_list_it_names() {
    let numbering = format!(
        r#"{LEVELS}<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="DeMuc"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>"#
    );
    let styles = r#"<w:style w:type="numbering" w:styleId="DeMuc"><w:name w:val="Đề mục"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#;
    let made = Made::document(&(item(2, 0, "a") + &item(2, 0, "b"))).numbering(&numbering).styles(styles);
    assert_eq!(shown(&read(&made)), ["I. a", "II. b"]);
}

#[test]
fn a_list_in_a_style_takes_its_level_from_the_level_that_names_the_style() {
    let numbering = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="M1"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="M2"/><w:lvlText w:val="%2."/><w:pPr><w:ind w:left="900" w:firstLine="100"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
    let styles = r#"<w:style w:type="paragraph" w:styleId="M1"><w:name w:val="M1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="M2"><w:name w:val="M2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="300"/></w:pPr></w:style>"#;
    let body = r#"<w:p><w:pPr><w:pStyle w:val="M1"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="M2"/></w:pPr></w:p>
        <w:p><w:pPr><w:pStyle w:val="M2"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:p>"#;
    let outline = read(&Made::document(body).numbering(numbering).styles(styles));
    let labels: Vec<Option<&str>> =
        outline.paragraphs().iter().map(|paragraph| paragraph.label.as_ref().map(|label| label.text.as_str())).collect();
    assert_eq!(labels, [Some("I."), Some("1."), None]);
    let styled = &paragraph(&outline, 1).format;
    assert_eq!((styled.indent_left, styled.first_line), (300, 100), "the style's own indent is laid over that of its level");
    let out = &paragraph(&outline, 2).format;
    assert_eq!((out.indent_left, out.first_line), (300, 0), "without the list its indents are gone");
}

#[test]
fn indents_of_a_list_named_on_the_paragraph_override_those_of_its_style() {
    let numbering = format!(r#"{LEVELS}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#);
    let styles =
        r#"<w:style w:type="paragraph" w:styleId="X"><w:name w:val="X"/><w:pPr><w:ind w:left="111" w:right="222"/></w:pPr></w:style>"#;
    let body = r#"<w:p><w:pPr><w:pStyle w:val="X"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>
        <w:p><w:pPr><w:pStyle w:val="X"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="999"/></w:pPr></w:p>"#;
    let outline = read(&Made::document(body).numbering(&numbering).styles(styles));
    let first = &paragraph(&outline, 0).format;
    assert_eq!((first.indent_left, first.first_line, first.indent_right), (400, -200, 222));
    assert_eq!(paragraph(&outline, 1).format.indent_left, 999);
}

#[test]
fn a_deleted_item_is_not_counted_once_changes_are_accepted() {
    let numbering = format!(r#"{LEVELS}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#);
    let gone = r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr></w:p>"#;
    let outline = read(&Made::document(&(item(1, 1, "a") + gone + &item(1, 1, "b"))).numbering(&numbering));
    let last = paragraph(&outline, 2).label.as_ref().unwrap();
    assert_eq!((last.text.as_str(), last.before_changes.as_deref()), ("2.", Some("3.")));
}

#[test]
fn a_list_or_a_level_that_is_missing_gives_no_label() {
    let outline = read(&Made::document(&(item(9, 0, "a") + &item(1, 8, "b"))).numbering(LEVELS));
    assert_eq!(shown(&outline), ["a", "b"]);
}
