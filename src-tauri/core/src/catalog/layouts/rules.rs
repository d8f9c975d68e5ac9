//! What a layout file may not say.

use super::{CatalogError, LayoutStandard, Length, TextStyle};

/// Sizes of letters that a printed page can bear, in points.
const SIZES: std::ops::RangeInclusive<u8> = 6..=40;
/// Widths that leave room to write on, in twips: 60 mm.
const NARROWEST: i32 = 3402;

/// Holds one standard against the rules of its own file.
pub(super) fn check(file: &str, layout: &LayoutStandard) -> Result<(), CatalogError> {
    let wrong = |place: &str, reason: &str| Err(CatalogError::rule(file, place, reason));
    if layout.id.as_str().trim().is_empty() || layout.font.trim().is_empty() {
        return wrong("mục id và font", "mã và phông chữ không được để trống.");
    }
    if let (Some(from), Some(to)) = (layout.valid_from, layout.valid_to)
        && to < from
    {
        return wrong("mục valid-to", "ngày hết hiệu lực trước ngày có hiệu lực.");
    }
    let page = &layout.page;
    if page.text_width(false).twips() < NARROWEST || page.height.twips() - page.top.twips() - page.bottom.twips() < NARROWEST {
        return wrong("mục [page]", "lề rộng đến mức không còn chỗ cho phần chữ.");
    }
    if page.width > page.height {
        return wrong("mục [page]", "chiều rộng lớn hơn chiều cao; trang ngang chỉ dùng cho phụ lục và do chương trình tự xoay.");
    }
    for (place, share) in [("mục head.left-share", layout.head.left_share), ("mục signature.left-share", layout.signature.left_share)] {
        if !(20..=80).contains(&share) {
            return wrong(place, "tỷ lệ cột trái phải từ 20 đến 80.");
        }
    }
    if !layout.body.sizes.contains(&layout.body.size) {
        return wrong("mục body.size", "cỡ chữ phải là một trong các cỡ ở body.sizes.");
    }
    if layout.tables.sizes.is_empty() {
        return wrong("mục tables.sizes", "cần ít nhất một cỡ chữ.");
    }
    let sizes =
        layout.body.sizes.iter().chain(&layout.tables.sizes).copied().chain(styles(layout).into_iter().filter_map(|style| style.size));
    for size in sizes {
        if !SIZES.contains(&size) {
            return wrong(&format!("cỡ chữ {size}"), "cỡ chữ phải từ 6 đến 40.");
        }
    }
    let colour = &layout.marks.gap_colour;
    if colour.len() != 6 || !colour.chars().all(|digit| digit.is_ascii_hexdigit()) {
        return wrong("mục marks.gap-colour", "màu gồm sáu chữ số thập lục phân, như FF0000.");
    }
    if layout.headings.letters.chars().next().is_none() {
        return wrong("mục headings.letters", "cần ít nhất một chữ cái.");
    }
    if layout.page.header == Length::default() {
        return wrong("mục page.header", "số trang cần cách mép trên trang.");
    }
    Ok(())
}

/// Holds the standards against each other: of one family one holds on a day.
pub(super) fn check_together(folder: &str, layouts: &[LayoutStandard]) -> Result<(), CatalogError> {
    for (nth, one) in layouts.iter().enumerate() {
        for other in layouts.iter().skip(nth + 1).filter(|other| other.family == one.family) {
            let starts_after =
                |a: &LayoutStandard, b: &LayoutStandard| matches!((a.valid_from, b.valid_to), (Some(from), Some(to)) if to < from);
            if !starts_after(one, other) && !starts_after(other, one) {
                let reason = "thời gian hiệu lực chồng lên nhau, nên không biết văn bản ký trong thời gian đó theo thể thức nào.";
                return Err(CatalogError::rule(folder, format!("thể thức {} và {}", one.id, other.id), reason));
            }
        }
    }
    Ok(())
}

fn styles(layout: &LayoutStandard) -> Vec<&TextStyle> {
    let head = layout.head.rows.iter().flat_map(|row| row.left.iter().chain(&row.right)).map(|line| &line.style);
    let headings = &layout.headings;
    let mut styles = vec![
        &layout.page_number.style,
        &layout.title.kind,
        &layout.title.subject,
        &layout.title.illustration,
        &headings.part.style,
        &headings.roman.style,
        &headings.arabic.style,
        &headings.decimal.style,
        &headings.letter.style,
        &headings.plain.style,
        &layout.tables.title,
        &layout.signature.first,
        &layout.signature.second,
        &layout.signature.name,
        &layout.recipients.label_style,
        &layout.recipients.style,
        &layout.appendices.label,
        &layout.appendices.title,
        &layout.appendices.note_style,
    ];
    styles.extend(head);
    styles.extend(layout.addressees.iter().map(|addressees| &addressees.style));
    styles.extend(&layout.marks.circulation_at_top);
    styles
}
