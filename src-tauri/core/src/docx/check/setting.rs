//! How a line that the standard places by itself is set: size, weight, slope, capitals, alignment.

use super::change::{Change, ParagraphChange, RunChange};
use super::finding::Flaw;
use super::page::{points, sizes};
use super::paper::Line;
use crate::catalog::layouts::TextStyle;

/// What is asked of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Setting {
    /// Least and greatest size in points.
    pub(super) sizes: (u8, u8),
    /// Bold or not; `None` leaves it open.
    pub(super) bold: Option<bool>,
    /// Italic or not; `None` leaves it open.
    pub(super) italic: Option<bool>,
    /// In capitals.
    pub(super) caps: bool,
    /// Centred.
    pub(super) centred: bool,
}

impl Setting {
    /// A centred line in the standard's style.
    pub(super) fn centred(style: &TextStyle, sizes: (u8, u8)) -> Self {
        Self { sizes, bold: Some(style.bold), italic: Some(style.italic), caps: style.caps, centred: true }
    }

    /// What is wrong with a line.
    pub(super) fn flaws(self, at: usize, line: &Line<'_>) -> Vec<Flaw> {
        let mut flaws = self.size(at, line);
        let switches = [
            (self.bold, line.is_bold(), line.any_bold(), "Chữ không đậm", "chữ đậm", "Chữ đậm", "chữ không đậm"),
            (self.italic, line.is_italic(), line.any_italic(), "Chữ đứng", "chữ nghiêng", "Chữ nghiêng", "chữ đứng"),
        ];
        for (nth, (asked, all, any, lacks, yes, has, no)) in switches.into_iter().enumerate() {
            let set = |on: bool| {
                line.runs_set(
                    |format| (if nth == 0 { format.bold } else { format.italic }) != on,
                    |_| {
                        if nth == 0 { RunChange::Bold(on) } else { RunChange::Italic(on) }
                    },
                )
            };
            match asked {
                Some(true) if !all => flaws.push(Flaw::line(at, lacks, yes).mended_by(set(true))),
                Some(false) if any => flaws.push(Flaw::line(at, has, no).mended_by(set(false))),
                _ => {}
            }
        }
        if self.caps && !line.is_caps() {
            let caps = line.runs_set(|format| !format.caps, |_| RunChange::Caps);
            flaws.push(Flaw::line(at, "Chữ thường", "chữ in hoa").mended_by(caps));
        }
        if self.centred && !line.is_centred() {
            flaws.push(Flaw::line(at, "Dòng không căn giữa", "căn giữa").mended_by(centred(line)));
        }
        flaws
    }

    fn size(self, at: usize, line: &Line<'_>) -> Vec<Flaw> {
        let wrong = line.size_outside(self.sizes);
        let flaw = |size| {
            Flaw::line(at, format!("Cỡ chữ {}", points(size)), format!("cỡ {}", sizes(self.sizes))).mended_by(resized(line, self.sizes))
        };
        wrong.map(flaw).into_iter().collect()
    }
}

/// The line centred.
pub(super) fn centred(line: &Line<'_>) -> Vec<Change> {
    vec![Change::Paragraph(line.para.at, ParagraphChange::Centred)]
}

/// Every run of the line as near to its size as the range allows.
pub(super) fn resized(line: &Line<'_>, (least, most): (u8, u8)) -> Vec<Change> {
    let (least, most) = (i32::from(least) * 2, i32::from(most) * 2);
    line.runs_set(|format| !(least..=most).contains(&format.size), |format| RunChange::Size(format.size.clamp(least, most)))
}
