//! What stands around the text of a document, and how the text is set: for a screen that shows the page while it is written.
//! The same lines as in the Word file, from the same rules.

use serde::{Deserialize, Serialize};

use super::numbers::Counter;
use super::paragraph::Para;
use super::{Setting, head, pieces, signature, styles, title};
use crate::catalog::LayoutStandard;
use crate::catalog::layouts::{LineDistance, TextStyle};
use crate::document::{Document, Marker, Rank, Section};

/// The page around the text. Lengths are in twips, of which 1440 make an inch; sizes in points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// The sheet of paper.
    pub page: SheetPage,
    /// How paragraphs are set.
    pub body: SheetBody,
    /// Width of the head's left column.
    pub head_left: i32,
    /// What stands above the title.
    pub head: Vec<SheetRow>,
    /// Name of the type, subject, what stands under them.
    pub title: Vec<SheetLine>,
    /// How headings are set: of part, roman, arabic, decimal, letter, plain.
    pub headings: Vec<SheetHeading>,
    /// The number of each section in reading order, as it is printed before its heading.
    pub numbers: Vec<String>,
    /// What stands before items: of dash, plus, number, letter, bracket.
    pub markers: Vec<String>,
    /// How tables are set.
    pub tables: SheetTables,
    /// Recipients and who signs.
    pub signature: SheetSignature,
}

/// The upright sheet and its margins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SheetPage {
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
    /// Top margin.
    pub top: i32,
    /// Right margin.
    pub right: i32,
    /// Bottom margin.
    pub bottom: i32,
    /// Left margin.
    pub left: i32,
}

/// How paragraphs are set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SheetBody {
    /// Size of the letters.
    pub size: u8,
    /// Indent of the first line.
    pub first_line: i32,
    /// Space above each paragraph.
    pub before: i32,
    /// Exact distance of the lines, where the standard has one.
    pub line: Option<i32>,
    /// Else the distance in percent of single spacing.
    pub percent: Option<u16>,
}

/// One row of the head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SheetRow {
    /// Its left cell.
    pub left: Vec<SheetLine>,
    /// Its right cell.
    pub right: Vec<SheetLine>,
}

/// A line that nobody types: of the head, the title, the signature.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SheetLine {
    /// Its words; a line feed breaks it.
    pub text: String,
    /// Size of its letters.
    pub size: u8,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
    /// At the left edge; else in the middle.
    pub at_left: bool,
    /// Space above.
    pub before: i32,
    /// Space below.
    pub after: i32,
    /// Length of the line drawn under it; 0 for none.
    pub rule: i32,
    /// With a frame around it.
    pub framed: bool,
}

/// How the headings of one rank are set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SheetHeading {
    /// Which.
    pub rank: String,
    /// Size of its letters.
    pub size: u8,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// In capitals.
    pub caps: bool,
    /// In the middle, with its number on a line of its own.
    pub on_two_lines: bool,
    /// Space above.
    pub before: i32,
}

/// How tables are set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SheetTables {
    /// Size of the letters, where the table is not too wide for it.
    pub size: u8,
    /// From the lines to the words.
    pub padding: i32,
}

/// Recipients on the left, who signs on the right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SheetSignature {
    /// Width of the left side.
    pub left_width: i32,
    /// Space above.
    pub before: i32,
    /// Recipients.
    pub left: Vec<SheetLine>,
    /// Authority, title and name.
    pub right: Vec<SheetLine>,
}

/// The page around the text of `document`.
#[must_use]
pub fn sheet(document: &Document, layout: &LayoutStandard) -> Sheet {
    let setting = &Setting::of(document, layout);
    let (left, right) = head::widths(setting);
    let page = &layout.page;
    let total = page.text_width(false).twips();
    let signature_left = total * i32::from(layout.signature.left_share) / 100;
    let (line, percent) = match layout.body.line {
        LineDistance::Exact(line) => (Some(line.twips()), None),
        LineDistance::Percent(percent) => (None, Some(percent)),
    };
    let of_head = |lines, column| lines_of(head::paras(lines, column, setting), column, setting);
    Sheet {
        page: SheetPage {
            width: page.width.twips(),
            height: page.height.twips(),
            top: page.top.twips(),
            right: page.right.twips(),
            bottom: page.bottom.twips(),
            left: page.left.twips(),
        },
        body: SheetBody {
            size: layout.body.size,
            first_line: layout.body.first_line.twips(),
            before: layout.body.before.twips(),
            line,
            percent,
        },
        head_left: left,
        head: layout.head.rows.iter().map(|row| SheetRow { left: of_head(&row.left, left), right: of_head(&row.right, right) }).collect(),
        title: lines_of(title::paras(setting), total, setting),
        headings: [Rank::Part, Rank::Roman, Rank::Arabic, Rank::Decimal, Rank::Letter, Rank::Plain]
            .map(|rank| heading(rank, layout))
            .into(),
        numbers: numbers(&document.sections, &mut Counter::default(), layout),
        markers: [Marker::Dash, Marker::Plus, Marker::Number, Marker::Letter, Marker::Bracket]
            .map(|marker| layout.lists.marker(marker).to_owned())
            .into(),
        tables: SheetTables {
            size: layout.tables.sizes.first().copied().unwrap_or(layout.body.size),
            padding: layout.tables.padding.twips(),
        },
        signature: SheetSignature {
            left_width: signature_left,
            before: layout.signature.before.twips(),
            left: lines_of(signature::recipients(setting), signature_left, setting),
            right: lines_of(signature::signer(setting, total - signature_left), total - signature_left, setting),
        },
    }
}

/// The paragraphs as lines; what is drawn under one belongs to it.
fn lines_of(paras: Vec<Para>, width: i32, setting: &Setting<'_>) -> Vec<SheetLine> {
    let mut lines: Vec<SheetLine> = Vec::new();
    for para in paras {
        let (left, right) = para.sides.unwrap_or_default();
        match lines.last_mut() {
            Some(above) if para.rule.is_some() => above.rule = (width - left - right).max(0),
            _ => lines.push(line(&para, setting)),
        }
    }
    lines
}

fn line(para: &Para, setting: &Setting<'_>) -> SheetLine {
    let layout = setting.layout;
    let plain = TextStyle::default();
    let style = match para.style.as_deref() {
        Some(styles::TITLE) => &layout.title.kind,
        Some(styles::SUBJECT) => &layout.title.subject,
        _ => &plain,
    };
    let first = para.pieces.first().cloned().unwrap_or_default();
    SheetLine {
        text: pieces::plain(&para.pieces),
        size: first.size.or(style.size).unwrap_or(layout.body.size),
        bold: first.bold.unwrap_or(style.bold),
        italic: first.italic.unwrap_or(style.italic),
        underline: first.underline || style.underline,
        at_left: matches!(para.align, Some(docx_rs::AlignmentType::Left)),
        before: para.before.unwrap_or(style.before.twips()),
        after: para.after.unwrap_or(style.after.twips()),
        rule: 0,
        framed: para.frame.is_some(),
    }
}

fn heading(rank: Rank, layout: &LayoutStandard) -> SheetHeading {
    let rule = layout.headings.of(rank);
    SheetHeading {
        rank: serde_json::to_value(rank).ok().and_then(|rank| rank.as_str().map(str::to_owned)).unwrap_or_default(),
        size: rule.style.size.unwrap_or(layout.body.size),
        bold: rule.style.bold,
        italic: rule.style.italic,
        caps: rule.style.caps,
        on_two_lines: rule.on_two_lines,
        before: rule.style.before.twips(),
    }
}

fn numbers(sections: &[Section], counter: &mut Counter, layout: &LayoutStandard) -> Vec<String> {
    let mut found = Vec::new();
    for section in sections {
        let (number, mut below) = counter.next(section.rank, &layout.headings);
        found.push(number);
        found.extend(numbers(&section.children, &mut below, layout));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Sheet, SheetLine, sheet};
    use crate::catalog::Catalog;
    use crate::document::{Document, Head, Marks, OwnFrame, Properties, Rank, Recipients, Section, Signature};
    use crate::domain::{Level, SignMode, Window};

    fn day(text: &str) -> chrono::NaiveDate {
        text.parse().unwrap()
    }

    fn section(rank: Rank, heading: &str, children: Vec<Section>) -> Section {
        Section { code: heading.to_owned(), rank, heading: heading.to_owned(), blocks: Vec::new(), children }
    }

    fn shown(change: impl FnOnce(&mut Document)) -> Sheet {
        let mut document = Document {
            head: Head {
                level: Level::Tinh,
                parent: Some("TỈNH UỶ LAM GIANG".into()),
                issuer: "BAN TUYÊN GIÁO VÀ DÂN VẬN".into(),
                number: Some(45),
                document_type: "BC".into(),
                symbol: "BTGDVTU".into(),
                place: "Lam Giang".into(),
                signed_on: Some(day("2026-06-05")),
                drafted_on: day("2026-06-01"),
            },
            title: "BÁO CÁO".into(),
            subject: "kết quả công tác dân vận".into(),
            marks: Marks::default(),
            addressees: Vec::new(),
            opening: Vec::new(),
            sections: vec![
                section(Rank::Roman, "Một", vec![section(Rank::Arabic, "Hai", Vec::new()), section(Rank::Arabic, "Ba", Vec::new())]),
                section(Rank::Roman, "Bốn", Vec::new()),
            ],
            signature: Signature {
                mode: SignMode::ForHead,
                authority: "TRƯỞNG BAN".into(),
                title: Some("PHÓ TRƯỞNG BAN".into()),
                name: "Lê Văn Mẫu".into(),
            },
            recipients: Recipients {
                to: vec!["Thường trực Tỉnh uỷ".into(), "Lãnh đạo Ban".into()], archive: "Lưu Văn phòng Ban".into()
            },
            appendices: Vec::new(),
            properties: Properties {
                title: String::new(),
                author: String::new(),
                subject: String::new(),
                window: Window::new(day("2025-12-15"), day("2026-06-14")).unwrap(),
            },
            own: OwnFrame::default(),
        };
        change(&mut document);
        let layouts = Catalog::built_in().unwrap().layouts;
        sheet(&document, layouts.iter().find(|layout| layout.id.as_str() == "party-hd05").unwrap())
    }

    fn lines<'s>(rows: impl IntoIterator<Item = &'s Vec<SheetLine>>) -> Vec<&'s SheetLine> {
        rows.into_iter().flatten().collect()
    }

    #[test]
    fn the_page_has_the_paper_and_the_margins_of_the_standard() {
        let page = shown(|_| ()).page;
        let millimetres = [page.width, page.height, page.left, page.right].map(|twips| (f64::from(twips) * 25.4 / 1440.0).round());
        assert!(millimetres == [210.0, 297.0, 30.0, 15.0], "{millimetres:?}");
    }

    #[test]
    fn the_head_says_who_issues_and_draws_the_line_under_the_name_of_the_party() {
        let sheet = shown(|_| ());
        let left = lines(sheet.head.iter().map(|row| &row.left));
        let issuer = left.iter().find(|line| line.text == "BAN TUYÊN GIÁO VÀ DÂN VẬN").unwrap();
        let parent = left.iter().find(|line| line.text == "TỈNH UỶ LAM GIANG").unwrap();
        assert!(issuer.bold && !parent.bold);
        assert!(left.iter().any(|line| line.text.starts_with("Số 45-BC/BTGDVTU")), "{left:?}");
        let right = lines(sheet.head.iter().map(|row| &row.right));
        let party = right.iter().find(|line| line.text == "ĐẢNG CỘNG SẢN VIỆT NAM").unwrap();
        assert!(party.underline || party.rule > 0, "{party:?}");
        assert!(right.iter().any(|line| line.text == "Lam Giang, ngày 05 tháng 6 năm 2026" && line.italic), "{right:?}");
    }

    #[test]
    fn a_draft_has_no_number_and_says_which_draft_it_is() {
        let sheet = shown(|document| {
            (document.head.number, document.head.signed_on) = (None, None);
            document.marks.draft = Some(2);
        });
        let left: Vec<&str> = lines(sheet.head.iter().map(|row| &row.left)).iter().map(|line| line.text.as_str()).collect();
        assert!(left.iter().all(|line| !line.contains("45")), "{left:?}");
        assert!(left.iter().any(|line| line.contains("lần 2")), "{left:?}");
    }

    #[test]
    fn every_section_has_the_number_that_is_printed_before_its_heading() {
        assert_eq!(shown(|_| ()).numbers, ["I- ", "1. ", "2. ", "II- "]);
    }

    #[test]
    fn the_end_names_the_recipients_and_who_signs() {
        let end = shown(|_| ()).signature;
        let left: Vec<&str> = end.left.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(left.first(), Some(&"Nơi nhận:"));
        assert!(
            left.iter().any(|line| line.contains("Thường trực Tỉnh uỷ")) && left.iter().any(|line| line.contains("Lưu Văn phòng Ban")),
            "{left:?}"
        );
        let right: Vec<&str> = end.right.iter().map(|line| line.text.as_str()).collect();
        assert!(right.first().is_some_and(|line| line.starts_with("K/T TRƯỞNG BAN")), "{right:?}");
        assert_eq!(right.last(), Some(&"Lê Văn Mẫu"));
    }
}
