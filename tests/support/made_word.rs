//! Word files made by recipe: paragraphs set as somebody in an office sets them.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// A paragraph of a recipe.
#[derive(Debug, Clone, Default)]
pub struct P {
    properties: String,
    runs: String,
}

/// A paragraph with these words.
#[must_use]
pub fn p(words: &str) -> P {
    P::default().run("", words)
}

/// A paragraph with all its words bold.
#[must_use]
pub fn bold(words: &str) -> P {
    P::default().run("<w:b/>", words)
}

/// A paragraph with all its words italic.
#[must_use]
pub fn italic(words: &str) -> P {
    P::default().run("<w:i/>", words)
}

/// A bold line in the middle.
#[must_use]
pub fn centred(words: &str) -> P {
    bold(words).centred()
}

impl P {
    fn run(mut self, properties: &str, words: &str) -> Self {
        self.runs += &format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(words));
        self
    }

    /// Bold words behind those that are there.
    #[must_use]
    pub fn and_bold(self, words: &str) -> Self {
        self.run("<w:b/>", words)
    }

    /// Plain words behind those that are there.
    #[must_use]
    pub fn and(self, words: &str) -> Self {
        self.run("", words)
    }

    /// Italic words behind those that are there.
    #[must_use]
    pub fn and_italic(self, words: &str) -> Self {
        self.run("<w:i/>", words)
    }

    /// Words in a font behind those that are there.
    #[must_use]
    pub fn and_in_font(self, font: &str, words: &str) -> Self {
        self.run(&format!("<w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\"/>"), words)
    }

    /// A content control behind what is there; without words it waits to be filled in.
    #[must_use]
    pub fn and_control(mut self, title: &str, tag: &str, words: Option<&str>) -> Self {
        let waits = if words.is_none() { "<w:showingPlcHdr/>" } else { "" };
        self.runs += &format!(
            "<w:sdt><w:sdtPr><w:alias w:val=\"{title}\"/><w:tag w:val=\"{tag}\"/>{waits}<w:text/></w:sdtPr><w:sdtContent><w:r><w:t>{}</w:t></w:r></w:sdtContent></w:sdt>",
            escaped(words.unwrap_or("Click or tap here to enter text."))
        );
        self
    }

    /// A mail-merge field behind what is there.
    #[must_use]
    pub fn and_merge(mut self, name: &str, shown: &str) -> Self {
        self.runs +=
            &format!("<w:fldSimple w:instr=\" MERGEFIELD {name} \\* MERGEFORMAT \"><w:r><w:t>{}</w:t></w:r></w:fldSimple>", escaped(shown));
        self
    }

    /// A break of the line, and words behind it.
    #[must_use]
    pub fn broken(mut self, words: &str) -> Self {
        self.runs += "<w:r><w:br/></w:r>";
        self.run("<w:b/>", words)
    }

    /// In the middle.
    #[must_use]
    pub fn centred(mut self) -> Self {
        self.properties += "<w:jc w:val=\"center\"/>";
        self
    }

    /// Of a heading style.
    #[must_use]
    pub fn heading(mut self, level: u8) -> Self {
        self.properties = format!("<w:pStyle w:val=\"Heading{level}\"/>{}", self.properties);
        self
    }

    /// Of the list that counts I., 1., 1.1., a), -.
    #[must_use]
    pub fn counted(mut self, level: u8) -> Self {
        self.properties += &format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>");
        self
    }

    fn xml(&self) -> String {
        format!("<w:p><w:pPr>{}</w:pPr>{}</w:p>", self.properties, self.runs)
    }
}

/// The bytes of a Word file with a body of such paragraphs and tables.
#[derive(Debug, Clone, Default)]
pub struct MadeWord(String);

impl MadeWord {
    /// A file with nothing in it.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A paragraph more.
    #[must_use]
    pub fn with(mut self, paragraph: &P) -> Self {
        self.0 += &paragraph.xml();
        self
    }

    /// Paragraphs more.
    #[must_use]
    pub fn with_all(self, paragraphs: &[P]) -> Self {
        paragraphs.iter().fold(self, Self::with)
    }

    /// A table more.
    #[must_use]
    pub fn with_table(mut self, rows: &[&[P]]) -> Self {
        self.0 += "<w:tbl><w:tblPr/><w:tblGrid/>";
        for row in rows {
            self.0 += "<w:tr>";
            for cell in *row {
                self.0 += &format!("<w:tc>{}</w:tc>", cell.xml());
            }
            self.0 += "</w:tr>";
        }
        self.0 += "</w:tbl>";
        self
    }

    /// The head of a paper of the Party in two columns.
    #[must_use]
    pub fn with_head(self, above: &str, issuer: &str) -> Self {
        self.with_table(&[
            &[centred(above), centred("ĐẢNG CỘNG SẢN VIỆT NAM")],
            &[centred(issuer), p("Đồi Xanh, ngày 02 tháng 6 năm 2026").centred()],
        ])
    }

    /// The file.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/><Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/></Types>";
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let package = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
        let root = format!(
            "<Relationships {package}><Relationship Id=\"rId1\" Type=\"{office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
        );
        let relations = format!(
            "<Relationships {package}><Relationship Id=\"rId1\" Type=\"{office}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId2\" Type=\"{office}/numbering\" Target=\"numbering.xml\"/></Relationships>"
        );
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        let document = format!("<w:document {W}><w:body>{}</w:body></w:document>", self.0);
        for (name, text) in [
            ("[Content_Types].xml", types),
            ("_rels/.rels", &root),
            ("word/document.xml", &document),
            ("word/_rels/document.xml.rels", &relations),
            ("word/styles.xml", &styles()),
            ("word/numbering.xml", &numbering()),
        ] {
            zip.start_file(name, options).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }
}

fn styles() -> String {
    let heading = |level: u8| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"Heading{level}\"><w:name w:val=\"heading {level}\"/><w:pPr><w:outlineLvl w:val=\"{}\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>",
            level - 1
        )
    };
    format!("<w:styles {W}>{}</w:styles>", (1..=9).map(heading).collect::<String>())
}

fn numbering() -> String {
    let level = |at: u8, format: &str, text: &str| {
        format!("<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>")
    };
    let levels = [("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."), ("lowerLetter", "%4)"), ("bullet", "-")];
    let levels: String = (0u8..).zip(levels).map(|(at, (format, text))| level(at, format, text)).collect();
    format!(
        "<w:numbering {W}><w:abstractNum w:abstractNumId=\"0\">{levels}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    )
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
