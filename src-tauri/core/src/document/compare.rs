//! Two versions of a text side by side: sections by their codes, paragraphs that belong together, words that differ.

use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices};

use super::{Block, Body, Document, plain};

/// Beyond so many possible couples of paragraphs, those that differ are set side by side in their order.
const COUPLES: usize = 2_500;
/// Two paragraphs belong together where at least so many of a hundred words are common.
const ALIKE: usize = 35;

/// One paragraph, list or table of the old text beside that of the new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// As it was; `None` where the new text adds it.
    pub old: Option<Block>,
    /// As it is now; `None` where the new text leaves it out.
    pub new: Option<Block>,
    /// Whether both read the same.
    pub same: bool,
    /// What became of the words, where the two differ.
    pub words: Vec<WordChange>,
}

/// A run of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordChange {
    /// What became of them.
    pub change: Change,
    /// The words with their blanks.
    pub text: String,
}

/// What became of something between two versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// It stayed.
    Kept,
    /// It is in the old one alone.
    Removed,
    /// It is in the new one alone.
    Added,
}

/// One section of two documents side by side; the opening has no code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionPair {
    /// Code of the section or appendix; empty for the opening.
    pub code: String,
    /// Its heading in the old document, where it has it.
    pub old_heading: Option<String>,
    /// Its heading in the new document, where it has it.
    pub new_heading: Option<String>,
    /// Its own blocks, without those of the sections below it.
    pub pairs: Vec<Pair>,
}

impl SectionPair {
    /// Whether heading and text read the same in both.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.old_heading == self.new_heading && self.pairs.iter().all(|pair| pair.same)
    }
}

/// Two documents side by side, in the reading order of the new one; what it lacks stands where it stood.
#[must_use]
pub fn compare_documents(old: &Document, new: &Document) -> Vec<SectionPair> {
    let (before, after) = (parts(old), parts(new));
    let codes = |parts: &[Part<'_>]| parts.iter().map(|part| part.code.to_owned()).collect::<Vec<_>>();
    let mut told = Vec::new();
    for operation in capture_diff_slices(Algorithm::Myers, &codes(&before), &codes(&after)) {
        let (_, old_range, new_range) = operation.as_tag_tuple();
        for part in before.get(old_range).unwrap_or_default() {
            // A section that was moved stands once: at its new place.
            if !after.iter().any(|other| other.code == part.code) {
                told.push(SectionPair {
                    code: part.code.to_owned(),
                    old_heading: Some(part.heading.to_owned()),
                    new_heading: None,
                    pairs: compare_blocks(part.blocks, &[]),
                });
            }
        }
        for part in after.get(new_range).unwrap_or_default() {
            let was = before.iter().find(|other| other.code == part.code);
            told.push(SectionPair {
                code: part.code.to_owned(),
                old_heading: was.map(|was| was.heading.to_owned()),
                new_heading: Some(part.heading.to_owned()),
                pairs: compare_blocks(was.map_or(&[], |was| was.blocks), part.blocks),
            });
        }
    }
    told
}

struct Part<'d> {
    code: &'d str,
    heading: &'d str,
    blocks: &'d [Block],
}

fn parts(document: &Document) -> Vec<Part<'_>> {
    let mut parts = vec![Part { code: "", heading: "", blocks: &document.opening }];
    parts.extend(document.walk().into_iter().map(|section| Part {
        code: &section.code,
        heading: &section.heading,
        blocks: &section.blocks,
    }));
    parts.extend(document.appendices.iter().map(|appendix| Part {
        code: &appendix.code,
        heading: &appendix.title,
        blocks: &appendix.blocks,
    }));
    parts
}

/// The blocks of two versions of one section, those that belong together in one pair, in reading order.
#[must_use]
pub fn compare_blocks(old: &[Block], new: &[Block]) -> Vec<Pair> {
    let (before, after): (Vec<String>, Vec<String>) = (old.iter().map(text_of).collect(), new.iter().map(text_of).collect());
    let mut pairs = Vec::new();
    for operation in capture_diff_slices(Algorithm::Myers, &before, &after) {
        let (tag, old_range, new_range) = operation.as_tag_tuple();
        let (old_run, new_run) = (old.get(old_range).unwrap_or_default(), new.get(new_range).unwrap_or_default());
        if tag == DiffTag::Equal {
            pairs.extend(old_run.iter().zip(new_run).map(|(old, new)| Pair {
                old: Some(old.clone()),
                new: Some(new.clone()),
                same: true,
                words: Vec::new(),
            }));
        } else {
            couple(old_run, new_run, &mut pairs);
        }
    }
    pairs
}

/// Pairs the blocks of two runs that differ, each with the one that it has most words in common with, without crossing.
fn couple(old: &[Block], new: &[Block], pairs: &mut Vec<Pair>) {
    let alone_old = |block: &Block| Pair { old: Some(block.clone()), new: None, same: false, words: Vec::new() };
    let alone_new = |block: &Block| Pair { old: None, new: Some(block.clone()), same: false, words: Vec::new() };
    let (mut left, mut right) = (old, new);
    for (one, other) in couples(old, new) {
        let at_old = one.saturating_sub(old.len() - left.len());
        let at_new = other.saturating_sub(new.len() - right.len());
        let ((skipped_old, rest_old), (skipped_new, rest_new)) = match (left.split_at_checked(at_old), right.split_at_checked(at_new)) {
            (Some(left), Some(right)) => (left, right),
            _ => break,
        };
        pairs.extend(skipped_old.iter().map(alone_old));
        pairs.extend(skipped_new.iter().map(alone_new));
        let (Some((was, rest_old)), Some((is, rest_new))) = (rest_old.split_first(), rest_new.split_first()) else { break };
        let words = compare_words(&text_of(was), &text_of(is));
        pairs.push(Pair { old: Some(was.clone()), new: Some(is.clone()), same: false, words });
        (left, right) = (rest_old, rest_new);
    }
    pairs.extend(left.iter().map(alone_old));
    pairs.extend(right.iter().map(alone_new));
}

/// Which of the old blocks goes with which of the new ones: the couples that have the most in common altogether.
fn couples(old: &[Block], new: &[Block]) -> Vec<(usize, usize)> {
    if old.len().saturating_mul(new.len()) > COUPLES {
        return (0..old.len().min(new.len())).map(|at| (at, at)).collect();
    }
    let alike: Vec<Vec<usize>> = old.iter().map(|old| new.iter().map(|new| likeness(old, new)).collect()).collect();
    let at = |table: &Vec<Vec<usize>>, row: usize, column: usize| table.get(row).and_then(|row| row.get(column)).copied().unwrap_or(0);
    // best[i][j]: the most that the blocks from i and from j on can have in common.
    let mut best = vec![vec![0; new.len() + 1]; old.len() + 1];
    for one in (0..old.len()).rev() {
        for other in (0..new.len()).rev() {
            let likeness = at(&alike, one, other);
            let together = if likeness == 0 { 0 } else { likeness + at(&best, one + 1, other + 1) };
            let most = together.max(at(&best, one + 1, other)).max(at(&best, one, other + 1));
            if let Some(cell) = best.get_mut(one).and_then(|row| row.get_mut(other)) {
                *cell = most;
            }
        }
    }
    let (mut one, mut other, mut found) = (0, 0, Vec::new());
    while one < old.len() && other < new.len() {
        let most = at(&best, one, other);
        let likeness = at(&alike, one, other);
        if likeness > 0 && most == likeness + at(&best, one + 1, other + 1) {
            found.push((one, other));
            (one, other) = (one + 1, other + 1);
        } else if most == at(&best, one + 1, other) {
            one += 1;
        } else {
            other += 1;
        }
    }
    found
}

/// How many of a hundred words two blocks have in common; 0 where they do not belong together.
fn likeness(old: &Block, new: &Block) -> usize {
    if std::mem::discriminant(&old.body) != std::mem::discriminant(&new.body) {
        return 0;
    }
    let (old, new) = (text_of(old), text_of(new));
    let (before, after) = (tokens(&old), tokens(&new));
    let kept: usize = capture_diff_slices(Algorithm::Myers, &before, &after)
        .iter()
        .map(|operation| match operation {
            DiffOp::Equal { old_index, len, .. } => {
                before.iter().skip(*old_index).take(*len).filter(|token| !token.trim().is_empty()).count()
            }
            _ => 0,
        })
        .sum();
    let words = |tokens: &[&str]| tokens.iter().filter(|token| !token.trim().is_empty()).count();
    let all = words(&before) + words(&after);
    let common = (2 * kept * 100).checked_div(all).unwrap_or(0);
    if common < ALIKE { 0 } else { common }
}

/// The words of two texts, run by run.
#[must_use]
pub fn compare_words(old: &str, new: &str) -> Vec<WordChange> {
    let (before, after) = (tokens(old), tokens(new));
    let mut told: Vec<WordChange> = Vec::new();
    let mut tell = |change, words: &[&str]| {
        let text: String = words.concat();
        match told.last_mut() {
            Some(last) if last.change == change => last.text.push_str(&text),
            _ if text.is_empty() => {}
            _ => told.push(WordChange { change, text }),
        }
    };
    for operation in capture_diff_slices(Algorithm::Myers, &before, &after) {
        let (tag, old_range, new_range) = operation.as_tag_tuple();
        if tag == DiffTag::Equal {
            tell(Change::Kept, after.get(new_range).unwrap_or_default());
        } else {
            tell(Change::Removed, before.get(old_range).unwrap_or_default());
            tell(Change::Added, after.get(new_range).unwrap_or_default());
        }
    }
    told
}

/// Words and the blanks between them.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let blank = first.is_whitespace();
        let end = rest.find(|character: char| character.is_whitespace() != blank).unwrap_or(rest.len());
        let Some((token, after)) = rest.split_at_checked(end) else { break };
        tokens.push(token);
        rest = after;
    }
    tokens
}

/// The words of a block, each line of it on a line of its own.
#[must_use]
pub fn text_of(block: &Block) -> String {
    let mut lines: Vec<String> = block.lines().into_iter().map(plain).collect();
    if let Body::Table(table) = &block.body {
        let headings: Vec<&str> = table.columns.iter().map(|column| column.heading.as_str()).collect();
        lines.insert(0, headings.join(" | "));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Inline, Provenance};

    fn paragraphs(texts: &[&str]) -> Vec<Block> {
        texts.iter().map(|text| Block::paragraph(vec![Inline::text(*text)], Provenance::Template)).collect()
    }

    fn read(pairs: &[Pair]) -> Vec<(Option<String>, Option<String>)> {
        pairs.iter().map(|pair| (pair.old.as_ref().map(text_of), pair.new.as_ref().map(text_of))).collect()
    }

    fn both(old: &str, new: &str) -> (Option<String>, Option<String>) {
        (Some(old.to_owned()), Some(new.to_owned()))
    }

    #[test]
    fn a_changed_paragraph_stands_beside_the_one_it_came_from() {
        let old = paragraphs(&["Một", "Toàn tỉnh có 12 mô hình mới.", "Ba"]);
        let new = paragraphs(&["Một", "Thêm hẳn một đoạn khác ở đây.", "Toàn tỉnh có 13 mô hình mới.", "Ba"]);
        let pairs = compare_blocks(&old, &new);
        assert_eq!(
            read(&pairs),
            [
                both("Một", "Một"),
                (None, Some("Thêm hẳn một đoạn khác ở đây.".to_owned())),
                both("Toàn tỉnh có 12 mô hình mới.", "Toàn tỉnh có 13 mô hình mới."),
                both("Ba", "Ba"),
            ]
        );
        assert_eq!(pairs.iter().map(|pair| pair.same).collect::<Vec<_>>(), [true, false, false, true]);
    }

    #[test]
    fn paragraphs_that_have_nothing_in_common_are_not_set_side_by_side() {
        let pairs = compare_blocks(&paragraphs(&["Công tác tuyên truyền được đổi mới"]), &paragraphs(&["Hạn chế: chưa đều"]));
        assert_eq!(pairs.len(), 2);
        assert!(pairs.iter().all(|pair| pair.old.is_none() || pair.new.is_none()));
    }

    #[test]
    fn the_words_that_differ_are_told_and_those_around_them_stay() {
        let words = compare_words("Toàn tỉnh có 12 mô hình", "Toàn tỉnh có 13 mô hình mới");
        let told: Vec<(Change, &str)> = words.iter().map(|word| (word.change, word.text.as_str())).collect();
        assert_eq!(
            told,
            [
                (Change::Kept, "Toàn tỉnh có "),
                (Change::Removed, "12"),
                (Change::Added, "13"),
                (Change::Kept, " mô hình"),
                (Change::Added, " mới")
            ]
        );
    }

    #[test]
    fn what_one_side_says_comes_back_whole_from_the_comparison() {
        let (old, new) = ("a b  c\nd", "b c d e");
        let words = compare_words(old, new);
        let side = |but: Change| words.iter().filter(|word| word.change != but).map(|word| word.text.as_str()).collect::<String>();
        assert_eq!((side(Change::Added).as_str(), side(Change::Removed).as_str()), (old, new));
    }
}
