//! LibreOffice and poppler: a Word file set by a second word processor, and where everything stands on its pages.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Millimetres to the point.
pub const MM: f64 = 25.4 / 72.0;

/// A word on a page, in points from the upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// Its letters.
    pub text: String,
    /// Left edge.
    pub x: f64,
    /// Right edge.
    pub end: f64,
    /// The line it stands on.
    pub baseline: f64,
    /// Size of its letters.
    pub size: f64,
}

/// Words on one line, from left to right.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The words with a space between them.
    pub text: String,
    /// Left edge.
    pub x: f64,
    /// Right edge.
    pub end: f64,
    /// The line the words stand on.
    pub baseline: f64,
    /// Size of its first word.
    pub size: f64,
}

/// A page of a PDF.
#[derive(Debug, Clone, PartialEq)]
pub struct PdfPage {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Its words as the file has them.
    pub words: Vec<Word>,
}

impl Line {
    /// The middle between its ends, in millimetres.
    pub fn middle(&self) -> f64 {
        (self.x + self.end) / 2.0 * MM
    }

    /// Left edge in millimetres.
    pub fn left(&self) -> f64 {
        self.x * MM
    }

    /// Right edge in millimetres.
    pub fn right(&self) -> f64 {
        self.end * MM
    }

    /// The line its words stand on, in millimetres from the top.
    pub fn down(&self) -> f64 {
        self.baseline * MM
    }
}

impl PdfPage {
    /// Words that stand beside each other with no more than a wide space between them, as lines from top to bottom.
    pub fn lines(&self) -> Vec<Line> {
        let mut words = self.words.clone();
        words.sort_by(|one, two| (one.baseline.round(), one.x).partial_cmp(&(two.baseline.round(), two.x)).unwrap());
        let mut lines: Vec<Line> = Vec::new();
        for word in words {
            match lines.last_mut() {
                Some(line) if (line.baseline - word.baseline).abs() < 1.0 && word.x - line.end < 18.0 && word.x >= line.end - 1.0 => {
                    line.text.push(' ');
                    line.text.push_str(&word.text);
                    line.end = word.end;
                }
                _ => lines.push(Line { text: word.text, x: word.x, end: word.end, baseline: word.baseline, size: word.size }),
            }
        }
        lines
    }

    /// The first line that holds these words.
    ///
    /// # Panics
    /// Where there is none.
    pub fn line(&self, words: &str) -> Line {
        let lines = self.lines();
        let found = lines.iter().find(|line| line.text.contains(words));
        found.cloned().unwrap_or_else(|| panic!("no line «{words}» among {:#?}", lines.iter().map(|line| &line.text).collect::<Vec<_>>()))
    }

    /// Whether a line holds these words.
    pub fn has(&self, words: &str) -> bool {
        self.lines().iter().any(|line| line.text.contains(words))
    }
}

/// Has LibreOffice write `files` as `to` (`pdf`, `docx:MS Word 2007 XML`) into `folder`, all in one run.
///
/// # Panics
/// Where LibreOffice is not there or does not write one of them.
pub fn converted(files: &[PathBuf], to: &str, folder: &Path) -> Vec<PathBuf> {
    let ending = to.split(':').next().unwrap();
    std::fs::create_dir_all(folder).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut office = Command::new("soffice");
    office.args([&profile, "--headless", "--convert-to", to, "--outdir"]).arg(folder).args(files);
    let output = office.output().unwrap_or_else(|error| panic!("soffice cannot be run ({error}); `cargo xtask test` installs it"));
    let written = |file: &PathBuf| {
        let written = folder.join(file.file_name().unwrap()).with_extension(ending);
        assert!(written.exists(), "{}: {}", file.display(), String::from_utf8_lossy(&output.stderr));
        written
    };
    files.iter().map(written).collect()
}

/// The pages of a PDF with their words.
///
/// # Panics
/// Where poppler is not there or does not read it.
pub fn pages(pdf: &Path) -> Vec<PdfPage> {
    let output = Command::new("pdftotext").arg("-bbox").arg(pdf).arg("-").output().expect("pdftotext starts (poppler-utils)");
    assert!(output.status.success(), "{}: {}", pdf.display(), String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    text.split("<page ").skip(1).map(page).collect()
}

fn page(text: &str) -> PdfPage {
    let words = text.lines().filter(|line| line.trim_start().starts_with("<word ")).map(|line| {
        let (tag, rest) = line.split_once('>').unwrap();
        let letters = rest.split("</word>").next().unwrap();
        let (top, bottom) = (number(tag, "yMin"), number(tag, "yMax"));
        // poppler gives each word the height of its font's box: 0.95 above the line, 0.35 below.
        let size = (bottom - top) / 1.3;
        Word { text: unescaped(letters), x: number(tag, "xMin"), end: number(tag, "xMax"), baseline: top + 0.95 * size, size }
    });
    PdfPage { width: number(text, "width"), height: number(text, "height"), words: words.collect() }
}

fn number(tag: &str, name: &str) -> f64 {
    let (_, rest) = tag.split_once(&format!("{name}=\"")).unwrap();
    rest.split('"').next().unwrap().parse().unwrap()
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}

/// A page as grey dots, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Dots across.
    pub width: usize,
    /// Dots down.
    pub height: usize,
    /// From black, 0, to white, 255.
    pub dots: Vec<u8>,
}

/// A page, from 1, drawn at so many dots to the inch.
///
/// # Panics
/// Where poppler is not there or does not draw it.
pub fn picture(pdf: &Path, page: usize, dots: u32) -> Picture {
    let (page, dots) = (page.to_string(), dots.to_string());
    let output = Command::new("pdftoppm").args(["-gray", "-r", &dots, "-f", &page, "-l", &page]).arg(pdf).output();
    let bytes = output.expect("pdftoppm starts (poppler-utils)").stdout;
    let mut words = Vec::new();
    let mut at = 0;
    // The head of a PGM is four words, and one white sign.
    while words.len() < 4 {
        let end = at + bytes[at..].iter().position(u8::is_ascii_whitespace).unwrap();
        words.push(String::from_utf8(bytes[at..end].to_vec()).unwrap());
        at = end + 1;
    }
    assert_eq!((words[0].as_str(), words[3].as_str()), ("P5", "255"));
    let picture = Picture { width: words[1].parse().unwrap(), height: words[2].parse().unwrap(), dots: bytes[at..].to_vec() };
    assert_eq!(picture.dots.len(), picture.width * picture.height);
    picture
}
