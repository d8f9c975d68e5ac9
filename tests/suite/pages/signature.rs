//! A signature never stands alone on a page, wherever the text happens to end.

use tongket::document::{Block, Document};
use tongket::docx::pages::Pages;
use tongket_support::documents::{hd05, nd30, paragraph, party_ban};

use crate::common::{laid, set};

const LAST: &str = "Trên đây là báo cáo của Ban, kính gửi các đồng chí xem xét.";

/// A review with `lines` short paragraphs before its last sentence.
fn review(lines: usize) -> Document {
    let mut document = party_ban();
    let more: Vec<Block> = (1..=lines).map(|nth| paragraph(&format!("Nội dung thứ {nth} của báo cáo."))).collect();
    let last = document.sections.last_mut().unwrap();
    last.children.clear();
    last.blocks.extend(more);
    last.blocks.push(paragraph(LAST));
    document
}

fn page_with(pages: &Pages, words: &str) -> usize {
    let found = pages.pages.iter().position(|page| page.lines().any(|line| line.text().contains(words)));
    found.unwrap_or_else(|| panic!("«{words}» is on no page"))
}

#[test]
fn the_last_sentence_is_on_the_page_of_the_signature_whatever_stands_before_it() {
    for layout in [hd05(), nd30()] {
        let mut turned = false;
        for lines in 0..45 {
            let pages = laid(&tongket::docx::write(&review(lines), &layout).unwrap());
            let signature = page_with(&pages, "Nguyễn Minh Hoạ");
            for words in [LAST, "TRƯỞNG BAN", "Nơi nhận:"] {
                assert_eq!(page_with(&pages, words), signature, "{}, {lines} paragraphs: «{words}»", layout.id);
            }
            // Pages that are not full because the block moved on are what is looked for.
            let before = &pages.pages[signature.saturating_sub(1)];
            let end = before.lines().map(|line| line.y + line.height).max().unwrap();
            turned |= signature > 0 && before.text.y + before.text.height - end > 3000;
        }
        assert!(turned, "{}: no length made the signature go to the next page", layout.id);
    }
}

#[test]
fn libreoffice_keeps_it_there_too() {
    let documents =
        (0..45).step_by(5).map(|lines| (format!("chu-ky-{lines}"), tongket::docx::write(&review(lines), &hd05()).unwrap())).collect();
    for set in set("signature", documents) {
        let page = set.theirs.iter().find(|page| page.has("Nguyễn Minh Hoạ")).unwrap();
        assert!(page.has("kính gửi các đồng chí xem xét"), "{}", set.name);
        assert!(page.has("K/T TRƯỞNG BAN") && page.has("Nơi nhận:"), "{}", set.name);
        assert_eq!(set.ours.pages.len(), set.theirs.len(), "{}", set.name);
    }
}
