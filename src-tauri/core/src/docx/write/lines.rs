//! Long names broken into lines of about the same length.

use super::measure::width;

/// Room beside the longest line, so that another cut of the typeface does not break it elsewhere.
const SLACK: i32 = 80;

/// `text` in as few lines of at most `limit` twips as its words allow, the lines as even as can be. Line feeds in it
/// break where they stand.
pub(super) fn balanced(text: &str, limit: i32, size: u8, bold: bool, italic: bool) -> Vec<String> {
    text.split('\n')
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .flat_map(|line| split(line, limit, &|words| width(words, size, bold, italic)))
        .collect()
}

/// Indents, left and right, that make Word break `text` into lines of about the same length on a page `total` wide;
/// `None` for what fits on one line. The text itself stays whole for whoever reads it back.
pub(super) fn even_sides(text: &str, total: i32, size: u8, bold: bool, italic: bool) -> Option<(i32, i32)> {
    let lines = balanced(text, total, size, bold, italic);
    let longest = lines.iter().map(|line| width(line, size, bold, italic)).max()?;
    let side = (total - longest - SLACK) / 2;
    (lines.len() > 1 && side > 0).then_some((side, side))
}

fn split(line: &str, limit: i32, width: &dyn Fn(&str) -> i32) -> Vec<String> {
    let words: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).collect();
    let fewest = packed(&words, limit, width);
    // More lines than a head or a subject ever has need no evening out.
    if !(2..=12).contains(&fewest.len()) {
        return fewest;
    }
    // The narrowest limit that needs no more lines makes the most even lines.
    let (mut narrow, mut wide) = (0, limit);
    while wide - narrow > 20 {
        let middle = narrow + (wide - narrow) / 2;
        let lines = packed(&words, middle, width);
        if lines.len() <= fewest.len() && lines.iter().all(|line| width(line) <= middle) { wide = middle } else { narrow = middle }
    }
    packed(&words, wide, width)
}

/// As many words on each line as fit; a word longer than the limit has a line of its own.
fn packed(words: &[&str], limit: i32, width: &dyn Fn(&str) -> i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}")) <= limit => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push((*word).to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_fits_stays_on_one_line() {
        assert_eq!(balanced("BAN TUYÊN GIÁO VÀ DÂN VẬN", 4300, 14, true, false), ["BAN TUYÊN GIÁO VÀ DÂN VẬN"]);
    }

    #[test]
    fn a_long_name_breaks_into_even_lines() {
        let lines = balanced("BAN TUYÊN GIÁO VÀ DÂN VẬN ĐẢNG UỶ PHƯỜNG", 4300, 14, true, false);
        assert_eq!(lines, ["BAN TUYÊN GIÁO VÀ DÂN", "VẬN ĐẢNG UỶ PHƯỜNG"]);
    }

    #[test]
    fn a_break_by_hand_is_kept() {
        assert_eq!(balanced("BAN TUYÊN GIÁO\nVÀ DÂN VẬN", 4300, 14, true, false), ["BAN TUYÊN GIÁO", "VÀ DÂN VẬN"]);
    }

    #[test]
    fn a_word_longer_than_the_column_still_comes_out() {
        assert_eq!(balanced("A BBBBBBBBBBBBBBBBBBBB", 1000, 14, true, false), ["A", "BBBBBBBBBBBBBBBBBBBB"]);
    }
}
