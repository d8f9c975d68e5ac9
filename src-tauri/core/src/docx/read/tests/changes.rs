//! Tracked changes, notes, comments, links and content controls.

use super::made::Made;
use super::{paragraph, read, shown};
use crate::docx::read::{Content, View};

const CHANGED: &str = r#"<w:p><w:r><w:t xml:space="preserve">Có </w:t></w:r><w:ins w:id="1" w:author="Lan" w:date="2026-06-01T08:00:00Z"><w:r><w:t>năm</w:t></w:r><w:del w:id="2" w:author="Minh"><w:r><w:delText>sáu</w:delText></w:r></w:del></w:ins><w:del w:id="3" w:author="Lan"><w:r><w:delText>bốn</w:delText></w:r></w:del><w:r><w:t xml:space="preserve"> mô hình</w:t></w:r></w:p>"#;

#[test]
fn changes_are_seen_accepted_rejected_and_both() {
    let outline = read(&Made::document(CHANGED));
    let first = paragraph(&outline, 0);
    assert_eq!(first.text(), "Có năm mô hình");
    assert_eq!(first.text_in(View::Rejected), "Có bốn mô hình");
    assert_eq!(first.text_in(View::Both), "Có nămsáubốn mô hình");
    let inserted = first.runs[1].inserted.as_ref().unwrap();
    assert_eq!((&*inserted.author, inserted.date.as_deref(), inserted.moved), ("Lan", Some("2026-06-01T08:00:00Z"), false));
    assert!(first.runs[2].inserted.is_some() && first.runs[2].deleted.is_some());
    assert!(outline.has_changes());
    for view in [View::Accepted, View::Rejected] {
        let seen = outline.in_view(view);
        assert!(!seen.has_changes());
        assert_eq!(paragraph(&seen, 0).text_in(View::Both), first.text_in(view));
    }
    assert_eq!(outline.in_view(View::Both), outline);
}

#[test]
fn a_paragraph_whose_mark_is_gone_joins_the_next_one_and_sections_stay_right() {
    let body = r#"<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr><w:r><w:t>một </w:t></w:r></w:p>
        <w:p><w:pPr><w:jc w:val="center"/><w:sectPr/></w:pPr><w:r><w:t>hai</w:t></w:r></w:p>
        <w:p><w:pPr><w:rPr><w:ins w:id="2" w:author="A"/></w:rPr></w:pPr><w:ins w:id="3" w:author="A"><w:r><w:t>ba</w:t></w:r></w:ins></w:p><w:p><w:r><w:t>bốn</w:t></w:r></w:p><w:sectPr/>"#;
    let outline = read(&Made::document(body));
    let accepted = outline.in_view(View::Accepted);
    assert_eq!(shown(&accepted), ["mộthai", "ba", "bốn"]);
    assert_eq!(accepted.sections.iter().map(|section| section.blocks.clone()).collect::<Vec<_>>(), [0..1, 1..3]);
    assert_eq!(paragraph(&accepted, 0).format.alignment, crate::docx::read::Alignment::Center);
    let rejected = outline.in_view(View::Rejected);
    assert_eq!(rejected.paragraphs().iter().map(|paragraph| paragraph.text_in(View::Both)).collect::<Vec<_>>(), ["một", "hai", "bốn"]);
}

#[test]
fn rows_are_inserted_and_deleted_too() {
    let row =
        |props: &str, text: &str| format!(r#"<w:tr><w:trPr>{props}</w:trPr><w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc></w:tr>"#);
    let rows = row("", "a") + &row(r#"<w:ins w:id="1" w:author="A"/>"#, "b") + &row(r#"<w:del w:id="2" w:author="A"/>"#, "c");
    let outline = read(&Made::document(&format!("<w:tbl>{rows}</w:tbl>")));
    assert_eq!(shown(&outline.in_view(View::Accepted)), ["a", "b"]);
    assert_eq!(shown(&outline.in_view(View::Rejected)), ["a", "c"]);
}

#[test]
fn moved_text_and_changed_formatting_are_marked() {
    let body = r#"<w:p><w:moveFrom w:id="1" w:author="A"><w:r><w:t>x</w:t></w:r></w:moveFrom><w:moveTo w:id="2" w:author="A"><w:r><w:t>y</w:t></w:r></w:moveTo><w:r><w:rPr><w:b/><w:rPrChange w:id="3" w:author="A"><w:rPr/></w:rPrChange></w:rPr><w:t>z</w:t></w:r></w:p>"#;
    let outline = read(&Made::document(body));
    let runs = &paragraph(&outline, 0).runs;
    assert!(runs[0].deleted.as_ref().unwrap().moved && runs[1].inserted.as_ref().unwrap().moved);
    assert!(runs[2].format_changed && runs[2].format.bold);
    assert_eq!(paragraph(&outline, 0).text(), "yz");
}

#[test]
fn notes_are_numbered_in_the_order_the_text_refers_to_them() {
    let body = r#"<w:p><w:r><w:footnoteReference w:id="5"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r></w:p>"#;
    let note = |id: i32, text: &str| {
        format!(r#"<w:footnote w:id="{id}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>"#)
    };
    let notes = r#"<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"#.to_owned()
        + &note(2, "hai")
        + &note(5, "năm")
        + &note(9, "không ai gọi");
    let made = Made::document(body).related("footnotes", "footnotes.xml", "footnotes", &notes).related(
        "endnotes",
        "endnotes.xml",
        "endnotes",
        r#"<w:endnote w:id="1"><w:p/></w:endnote>"#,
    );
    let outline = read(&made);
    let numbers: Vec<(i32, Option<u32>, bool)> = outline.footnotes.iter().map(|note| (note.id, note.number, note.separator)).collect();
    assert_eq!(numbers, [(-1, None, true), (2, Some(2), false), (5, Some(1), false), (9, None, false)]);
    assert_eq!(outline.endnotes[0].number, Some(1));
    assert_eq!(outline.part_of(outline.footnotes[1].at), "word/footnotes.xml");
}

#[test]
fn comments_keep_who_and_where() {
    let body = r#"<w:p><w:commentRangeStart w:id="3"/><w:r><w:t>số liệu</w:t></w:r><w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r></w:p>"#;
    let comment = r#"<w:comment w:id="3" w:author="Lan" w:initials="L" w:date="2026-06-01T08:00:00Z"><w:p><w:r><w:t>Xem lại</w:t></w:r></w:p></w:comment>"#;
    let outline = read(&Made::document(body).related("comments", "comments.xml", "comments", comment));
    let pieces: Vec<&Content> = paragraph(&outline, 0).runs.iter().flat_map(|run| &run.content).collect();
    assert_eq!(pieces, [&Content::CommentStart(3), &Content::Text("số liệu".into()), &Content::CommentEnd(3), &Content::Comment(3)]);
    assert_eq!((&*outline.comments[0].author, outline.comments[0].initials.as_deref()), ("Lan", Some("L")));
    assert_eq!(crate::docx::read::paragraphs(&outline.comments[0].blocks)[0].text(), "Xem lại");
}

#[test]
fn links_and_content_controls_mark_their_runs() {
    let body = r#"<w:p><w:hyperlink r:id="rL"><w:r><w:t>a</w:t></w:r></w:hyperlink><w:hyperlink w:anchor="muc1"><w:r><w:t>b</w:t></w:r></w:hyperlink><w:r><w:t>c</w:t></w:r></w:p>
        <w:sdt><w:sdtPr><w:alias w:val="Kỳ báo cáo"/><w:tag w:val="ky"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Bấm để nhập</w:t></w:r></w:p></w:sdtContent></w:sdt><w:p><w:r><w:t>d</w:t></w:r></w:p>"#;
    let outline = read(&Made::document(body).link("rL", "https://example.org/"));
    let links: Vec<Option<&str>> = paragraph(&outline, 0).runs.iter().map(|run| run.link.as_deref()).collect();
    assert_eq!(links, [Some("https://example.org/"), Some("#muc1"), None]);
    let control = paragraph(&outline, 1).runs[0].control.clone().unwrap();
    assert_eq!((control.title.as_deref(), control.tag.as_deref(), &*control.kind), (Some("Kỳ báo cáo"), Some("ky"), "text"));
    assert!(control.shows_placeholder);
    assert_eq!(paragraph(&outline, 2).runs[0].control, None);
}

#[test]
fn formulas_and_ruby_keep_their_text() {
    let body = r#"<w:p><m:oMath><m:f><m:fPr/><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath><w:r><w:ruby><w:rt><w:r><w:t>nhỏ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>chữ</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"#;
    assert_eq!(paragraph(&read(&Made::document(body)), 0).text(), "12chữ");
}
