//! LibreOffice's pages of our files, measured in millimetres against the layout standard (HD 05-HD/VPTW), 1 mm allowed.

use tongket_support::documents::{self, hd05, with_one_appendix};
use tongket_support::office::{Line, MM, PdfPage, Picture, picture};

use crate::common::{Set, one, set};

/// What may be off.
const TOLERANCE: f64 = 1.0;

/// Margins of the standard and the middle of the text between them.
const LEFT: f64 = 30.0;
const RIGHT: f64 = 195.0;
const TOP: f64 = 20.0;
const BOTTOM: f64 = 277.0;
const MIDDLE: f64 = f64::midpoint(LEFT, RIGHT);

#[track_caller]
fn near(found: f64, asked: f64, what: &str) {
    assert!((found - asked).abs() <= TOLERANCE, "{what}: {found:.2} mm, {asked:.2} mm asked for");
}

/// Height of the letters above their line, of Times New Roman.
fn ascent(line: &Line) -> f64 {
    line.size * 0.891 * MM
}

fn is_page_number(line: &Line) -> bool {
    line.text.chars().all(|sign| sign.is_ascii_digit()) && line.down() < TOP
}

/// The text of a page without its number.
fn text(page: &PdfPage) -> Vec<Line> {
    page.lines().into_iter().filter(|line| !is_page_number(line)).collect()
}

#[test]
fn text_stands_between_the_margins_and_fills_them() {
    let Set { theirs, .. } = one("ban-many-pages");
    let (mut left, mut right) = (f64::MAX, f64::MIN);
    for (at, page) in theirs.iter().enumerate() {
        near(page.width * MM, 210.0, "width of the page");
        near(page.height * MM, 297.0, "height of the page");
        let lines = text(page);
        for line in &lines {
            assert!(line.left() > LEFT - TOLERANCE && line.right() < RIGHT + TOLERANCE, "page {}: «{}»", at + 1, line.text);
        }
        left = left.min(lines.iter().map(Line::left).fold(f64::MAX, f64::min));
        right = right.max(lines.iter().map(Line::right).fold(f64::MIN, f64::max));
        let (first, last) = (lines.first().unwrap(), lines.last().unwrap());
        // An exact line of 19 points has four fifths above the letters' foot.
        let top = if at == 0 { first.down() - ascent(first) } else { first.down() - 19.0 * 0.8 * MM };
        assert!((TOP - TOLERANCE..TOP + 2.0).contains(&top), "page {} begins at {top:.2} mm", at + 1);
        assert!(last.down() < BOTTOM, "page {} ends at {:.2} mm", at + 1, last.down());
        if at + 2 < theirs.len() {
            assert!(last.down() > BOTTOM - 4.0 * 19.0 * MM, "page {} is not full: it ends at {:.2} mm", at + 1, last.down());
        }
    }
    near(left, LEFT, "left edge of the text");
    near(right, RIGHT, "right edge of the text");
}

#[test]
fn the_first_line_of_a_paragraph_is_indented_by_10_mm_and_lines_stand_19_points_apart() {
    let without_table = one("ban-many-pages").theirs.iter().skip(1).find(|page| !page.has("STT"));
    let lines = text(without_table.unwrap());
    let indented = lines.iter().filter(|line| line.left() > LEFT + TOLERANCE && line.left() < LEFT + 20.0).collect::<Vec<_>>();
    assert!(indented.len() > 3);
    for line in indented {
        near(line.left(), LEFT + 10.0, &line.text);
    }
    let steps = lines.windows(2).map(|pair| pair[1].baseline - pair[0].baseline);
    let single: Vec<f64> = steps.filter(|step| (18.0..20.5).contains(step)).collect();
    assert!(single.len() > 5 && single.iter().all(|step| (step - 19.0).abs() < 0.3), "{single:?}");
}

#[test]
fn the_page_number_is_centred_10_mm_from_the_edge_and_not_on_page_1() {
    for name in ["ban-many-pages", "ban-k-t", "commune-with-parts"] {
        for (at, page) in one(name).theirs.iter().enumerate() {
            let number: Vec<Line> = page.lines().into_iter().filter(is_page_number).collect();
            if at == 0 {
                assert!(number.is_empty(), "{name}: {number:?}");
                continue;
            }
            assert_eq!(number.len(), 1, "{name}, page {}", at + 1);
            let number = &number[0];
            assert_eq!(number.text, (at + 1).to_string(), "{name}");
            near(number.middle(), MIDDLE, "middle of the page number");
            near(number.down() - ascent(number), 10.0, "upper edge of the page number");
            assert!((number.size - 14.0).abs() < 0.1);
        }
    }
}

#[test]
fn the_head_stands_in_two_blocks_level_with_each_other() {
    let page = &one("ban-k-t").theirs[0];
    let [title, parent, issuer, star, number, place] =
        ["ĐẢNG CỘNG SẢN VIỆT NAM", "TỈNH UỶ LAM GIANG", "BAN TUYÊN GIÁO VÀ DÂN VẬN", "*", "Số 138-BC/BTGDVTU", "Lam Giang, ngày"]
            .map(|words| page.line(words));
    assert!((title.size - 15.0).abs() < 0.1 && (parent.size - 14.0).abs() < 0.1);
    near(title.down(), parent.down(), "title and parent");
    near(parent.down() - ascent(&parent), TOP, "upper edge of the head");
    for line in [&issuer, &star, &number] {
        near(line.middle(), parent.middle(), &line.text);
    }
    near(place.middle(), title.middle(), "place and day under the title");
    near(place.down(), number.down(), "number level with place and day");
    assert!(parent.down() < issuer.down() && issuer.down() < star.down() && star.down() < number.down());
    assert!(title.right() <= RIGHT + TOLERANCE && issuer.right() < title.left(), "the blocks stand beside each other");
    let (kind, subject, separator) = (page.line("BÁO CÁO"), page.line("kết quả công tác dân vận"), page.line("-----"));
    for line in [&kind, &subject, &separator] {
        near(line.middle(), MIDDLE, &line.text);
    }
    assert!(number.down() < kind.down() && kind.down() < subject.down() && subject.down() < separator.down());
}

/// The longest dark run in each row of dots between two heights, in millimetres: from where, to where, how far down.
fn drawn(picture: &Picture, from: f64, to: f64, left: f64, right: f64) -> Option<(f64, f64, f64)> {
    let dot = |length: f64| (length * 10.0).round() as usize;
    let mut longest: Option<(usize, usize, usize)> = None;
    for row in dot(from)..dot(to).min(picture.height) {
        let dots = &picture.dots[row * picture.width..(row + 1) * picture.width];
        let mut begin = None;
        for (at, shade) in dots.iter().enumerate().take(dot(right).min(picture.width)).skip(dot(left)) {
            match (shade < &128, begin) {
                (true, None) => begin = Some(at),
                (false, Some(start)) => {
                    if longest.is_none_or(|(a, b, _)| at - start > b - a) {
                        longest = Some((start, at, row));
                    }
                    begin = None;
                }
                _ => {}
            }
        }
    }
    longest.map(|(a, b, row)| (a as f64 / 10.0, b as f64 / 10.0, row as f64 / 10.0))
}

#[test]
fn the_rule_under_the_title_is_as_long_as_the_title_and_right_below_it() {
    for name in ["ban-k-t", "commune-with-parts", "tinh-uy-t-m"] {
        let set = one(name);
        let title = set.theirs[0].line("ĐẢNG CỘNG SẢN VIỆT NAM");
        // Ten dots to the millimetre.
        let dots = picture(&set.pdf, 1, 254);
        let (from, to, down) = drawn(&dots, title.down() + 0.8, title.down() + 5.0, 90.0, 205.0).expect("a rule");
        near(to - from, title.right() - title.left(), &format!("{name}: length of the rule"));
        near((from + to) / 2.0, title.middle(), &format!("{name}: middle of the rule"));
        assert!(down - title.down() < 3.0, "{name}: the rule stands {:.1} mm below the title", down - title.down());
    }
}

#[test]
fn the_signature_stands_in_its_column_level_with_the_recipients() {
    let Set { theirs, .. } = one("ban-k-t");
    let page = theirs.last().unwrap();
    let [first, second, name, label, recipient] =
        ["K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Nguyễn Minh Hoạ", "Nơi nhận:", "- Ban Tuyên giáo và Dân vận Trung ương"]
            .map(|words| page.line(words));
    let layout = hd05();
    let width = RIGHT - LEFT;
    let column = LEFT + width * f64::from(layout.signature.left_share) / 100.0;
    for line in [&first, &second, &name] {
        near(line.middle(), f64::midpoint(column, RIGHT), &line.text);
    }
    near(label.left(), LEFT, "left edge of the recipients");
    near(recipient.left(), LEFT, "left edge of a recipient");
    near(label.down(), first.down(), "recipients level with the signature");
    let space = f64::from(layout.signature.space.twips()) / 20.0 * MM;
    let foot = second.down() + second.size * 0.216 * MM;
    near(name.down() - ascent(&name) - foot, space, "room for the signature");
    assert!((recipient.size - 12.0).abs() < 0.1 && (name.size - 14.0).abs() < 0.1);
}

#[test]
fn long_names_break_into_lines_of_their_own_block_and_the_fixed_words_stay_whole() {
    let page = &one("commune-with-parts").theirs[0];
    let title = page.line("ĐẢNG CỘNG SẢN VIỆT NAM");
    let left: Vec<Line> =
        page.lines().into_iter().filter(|line| line.right() < title.left() && line.down() < page.line("BÁO CÁO").down()).collect();
    let texts: Vec<&str> = left.iter().map(|line| line.text.as_str()).collect();
    let whole = texts.join(" ");
    assert!(whole.starts_with("ĐẢNG UỶ PHƯỜNG NGUYỄN THỊ MINH HOẠ BAN TUYÊN GIÁO VÀ DÂN VẬN ĐẢNG UỶ PHƯỜNG * Số 07-BC/BTGDV"), "{texts:?}");
    assert!(texts.len() >= 5, "the names are broken: {texts:?}");
    for line in &left {
        near(line.middle(), left[0].middle(), &line.text);
        assert!(line.left() > LEFT - TOLERANCE, "{}", line.text);
    }
    // Of a name on several lines none is a word alone.
    assert!(texts.iter().filter(|text| **text != "*").all(|text| text.split(' ').count() > 1), "{texts:?}");
}

#[test]
fn a_landscape_appendix_of_40_rows_repeats_its_heading_and_counts_its_own_pages() {
    let mut document = with_one_appendix(documents::party_ban());
    document.appendices[0].landscape = true;
    let bytes = tongket::docx::write(&document, &hd05()).unwrap();
    let sets = set("landscape", vec![("phu-luc-ngang".to_owned(), bytes)]);
    let Set { theirs, ours, .. } = &sets[0];
    let appendix: Vec<&PdfPage> = theirs.iter().filter(|page| page.width > page.height).collect();
    assert!(appendix.len() >= 2, "{} pages on their side", appendix.len());
    for (at, page) in appendix.iter().enumerate() {
        for heading in ["STT", "Chỉ tiêu", "Kết quả thực hiện"] {
            assert!(page.has(heading), "page {} has no «{heading}»", at + 1);
        }
        let number = page.lines().into_iter().find(is_page_number);
        match number {
            None => assert_eq!(at, 0, "page {} is not numbered", at + 1),
            Some(number) => assert_eq!(number.text, (at + 1).to_string()),
        }
        for line in text(page) {
            assert!(line.left() > LEFT - TOLERANCE && line.right() < 297.0 - 15.0 + TOLERANCE, "«{}»", line.text);
        }
    }
    let rows = appendix.iter().flat_map(|page| page.lines()).filter(|line| line.text.contains("Chỉ tiêu minh hoạ số")).count();
    assert_eq!(rows, 40);
    let landscape: Vec<i32> = ours.pages.iter().filter(|page| page.width > page.height).map(|page| page.number).collect();
    assert_eq!(landscape, (1..=i32::try_from(appendix.len()).unwrap()).collect::<Vec<_>>());
}
