//! Good files, damaged at random: whatever comes of it, it is an outline or an error in words, and never more than the
//! budget. The damage is the same on every run.

use super::made::{Made, zipped};
use crate::docx::pages::{Fonts, lay_out};
use crate::docx::read::{Limits, View, outline};

/// A small generator, so that every run damages alike (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % below.max(1)
    }
}

/// A file with something of everything.
fn rich() -> Made {
    let body = r##"<w:p><w:pPr><w:pStyle w:val="H1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr><w:t>Tình hình</w:t></w:r></w:p>
        <w:p><w:ins w:id="1" w:author="A"><w:r><w:t>thêm</w:t></w:r></w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>bớt</w:delText></w:r></w:del><w:commentRangeStart w:id="1"/><w:r><w:footnoteReference w:id="1"/></w:r><w:hyperlink r:id="rId1"><w:r><w:t>liên kết</w:t></w:r></w:hyperlink></w:p>
        <w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="200"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>
        <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="100" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="line"/><a:ln w="1"/></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="10,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
        <w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rHead"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p><w:p><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p><w:sectPr/>"##;
    let styles = r#"<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:tabs><w:tab w:val="left" w:pos="100"/></w:tabs></w:pPr></w:style><w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>"#;
    let numbering = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/><w:pStyle w:val="H1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
    Made::document(body)
        .link("rId1", "https://example.org/")
        .related_as("rStyles", "styles", "styles.xml", "styles", styles)
        .related_as("rNumbers", "numbering", "numbering.xml", "numbering", numbering)
        .related_as(
            "rHead",
            "header",
            "header1.xml",
            "hdr",
            r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>"#,
        )
        .related_as("rNotes", "footnotes", "footnotes.xml", "footnotes", r#"<w:footnote w:id="1"><w:p/></w:footnote>"#)
        .related_as("rComments", "comments", "comments.xml", "comments", r#"<w:comment w:id="1" w:author="A"><w:p/></w:comment>"#)
        .settings("<w:mirrorMargins/>")
        .part("docProps/core.xml", r#"<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Báo cáo</dc:title></c>"#)
}

/// Reads, and where there is an outline uses it, lays its pages out too, within a budget that a small file cannot need.
fn survive(bytes: &[u8]) -> bool {
    let limits = Limits { work: 500_000, part: 4 << 20, total: 16 << 20, ..Limits::default() };
    match outline(bytes, &limits) {
        Ok(outline) => {
            for view in [View::Accepted, View::Rejected, View::Both] {
                let _ = outline.in_view(view).paragraphs().iter().map(|paragraph| paragraph.shown().len()).sum::<usize>();
            }
            let pages = lay_out(&outline, Fonts::built_in());
            assert!(pages.pages.len() <= 5000 && pages.pages.iter().map(|page| page.items.len()).sum::<usize>() < 200_000);
            true
        }
        Err(error) => {
            let words = error.to_string();
            assert!(words.ends_with('.'), "{words}");
            false
        }
    }
}

#[test]
fn the_good_file_is_good() {
    assert!(survive(&rich().bytes()));
}

#[test]
fn flipped_bytes_and_truncated_zips() {
    let good = rich().bytes();
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let mut read = 0;
    for _ in 0..600 {
        let mut bytes = good.clone();
        for _ in 0..=dice.roll(3) {
            let at = dice.roll(bytes.len());
            bytes[at] ^= 1 << dice.roll(8);
        }
        read += usize::from(survive(&bytes));
    }
    for cut in (0..good.len()).step_by(good.len() / 200 + 1) {
        assert!(!survive(&good[..cut]));
        survive(&good[cut..]);
    }
    assert!(read > 0 && read < 600, "some damage is harmless, some is not: {read}");
}

#[test]
fn damaged_xml_in_sound_zips() {
    let entries = rich().entries();
    let mut dice = Dice(0x1234_5678_9ABC_DEF1);
    let hostile: [&[u8]; 12] =
        [b"\"", b"<", b"/>", b"&", b"-1", b"2147483648", b"</w:p>", b"<w:tbl>", b"<mc:AlternateContent>", b"\xFF", b"]]>", b"<w:p><w:r>"];
    let mut read = 0;
    for _ in 0..600 {
        let mut changed = entries.clone();
        let which = dice.roll(changed.len());
        let content = &mut changed[which].1;
        for _ in 0..=dice.roll(2) {
            let at = dice.roll(content.len());
            let end = (at + dice.roll(40)).min(content.len());
            match dice.roll(5) {
                0 => content[at] = u8::try_from(dice.roll(256)).unwrap(),
                1 => drop(content.drain(at..end)),
                2 => {
                    let again = content[at..end].to_vec();
                    content.splice(at..at, again);
                }
                3 => drop(content.splice(at..at, hostile[dice.roll(hostile.len())].iter().copied())),
                _ => content.truncate(at),
            }
            if content.is_empty() {
                content.push(b' ');
            }
        }
        read += usize::from(survive(&zipped(&changed)));
    }
    assert!(read > 0, "some damage is harmless");
}

#[test]
fn attributes_replaced_one_at_a_time() {
    let entries = rich().entries();
    for value in ["", "-1", "2147483647", "99999999999", "ữ", "%1%2%3", "a/../../b"] {
        for (which, (_, content)) in entries.iter().enumerate() {
            let starts = (0..content.len()).filter(|at| content[*at..].starts_with(b"=\"")).map(|at| at + 2);
            for start in starts.step_by(9) {
                let end = start + content[start..].iter().position(|byte| *byte == b'"').unwrap();
                let mut changed = entries.clone();
                changed[which].1.splice(start..end, value.bytes());
                survive(&zipped(&changed));
            }
        }
    }
}

#[test]
fn swapped_and_missing_parts() {
    let entries = rich().entries();
    for first in 0..entries.len() {
        let mut missing = entries.clone();
        missing.remove(first);
        survive(&zipped(&missing));
        for second in first + 1..entries.len() {
            let mut swapped = entries.clone();
            let content = swapped[first].1.clone();
            swapped[first].1 = swapped[second].1.clone();
            swapped[second].1 = content;
            survive(&zipped(&swapped));
        }
    }
    let optional = [
        "word/styles.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/footnotes.xml",
        "word/comments.xml",
        "docProps/core.xml",
        "word/header1.xml",
        "word/_rels/document.xml.rels",
        "[Content_Types].xml",
        "_rels/.rels",
    ];
    for name in optional {
        let left: Vec<_> = entries.iter().filter(|(entry, _)| entry != name).cloned().collect();
        assert_eq!(left.len() + 1, entries.len(), "{name}");
        assert!(survive(&zipped(&left)), "a document without {name} is still a document");
    }
}
