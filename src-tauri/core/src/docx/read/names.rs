//! Namespaces of the formats, transitional and strict.

/// A namespace the reader knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ns {
    /// No namespace.
    None,
    /// WordprocessingML.
    W,
    /// Relationships named in documents (`r:id`).
    R,
    /// Mathematics.
    M,
    /// Drawings placed in a document.
    Wp,
    /// DrawingML.
    A,
    /// Pictures.
    Pic,
    /// Shapes of Word 2010 and later.
    Wps,
    /// Groups and canvases of shapes.
    Wpg,
    /// Charts.
    Chart,
    /// Diagrams.
    Diagram,
    /// VML.
    V,
    /// Office's additions to VML.
    O,
    /// Markup compatibility.
    Mc,
    /// Additions of Word 2010 and later to WordprocessingML.
    W14,
    /// Relationship parts.
    Relations,
    /// Content types.
    Types,
    /// Core properties.
    Core,
    /// Dublin Core.
    Dc,
    /// Application properties.
    App,
    /// `xml:`.
    Xml,
    /// Anything else.
    Other,
}

impl Ns {
    /// The namespace of a name.
    pub(super) fn of(uri: &str) -> Self {
        match uri {
            "" => Self::None,
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main" | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Self::W,
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            | "http://purl.oclc.org/ooxml/officeDocument/relationships" => Self::R,
            "http://schemas.openxmlformats.org/officeDocument/2006/math" | "http://purl.oclc.org/ooxml/officeDocument/math" => Self::M,
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
            | "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing" => Self::Wp,
            "http://schemas.openxmlformats.org/drawingml/2006/main" | "http://purl.oclc.org/ooxml/drawingml/main" => Self::A,
            "http://schemas.openxmlformats.org/drawingml/2006/picture" | "http://purl.oclc.org/ooxml/drawingml/picture" => Self::Pic,
            "http://schemas.microsoft.com/office/word/2010/wordprocessingShape" => Self::Wps,
            "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
            | "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" => Self::Wpg,
            "http://schemas.openxmlformats.org/drawingml/2006/chart" | "http://purl.oclc.org/ooxml/drawingml/chart" => Self::Chart,
            "http://schemas.openxmlformats.org/drawingml/2006/diagram" | "http://purl.oclc.org/ooxml/drawingml/diagram" => Self::Diagram,
            "urn:schemas-microsoft-com:vml" => Self::V,
            "urn:schemas-microsoft-com:office:office" => Self::O,
            "http://schemas.openxmlformats.org/markup-compatibility/2006" => Self::Mc,
            "http://schemas.microsoft.com/office/word/2010/wordml"
            | "http://schemas.microsoft.com/office/word/2012/wordml"
            | "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" => Self::W14,
            "http://schemas.openxmlformats.org/package/2006/relationships" => Self::Relations,
            "http://schemas.openxmlformats.org/package/2006/content-types" => Self::Types,
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties" => Self::Core,
            "http://purl.org/dc/elements/1.1/" | "http://purl.org/dc/terms/" => Self::Dc,
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
            | "http://purl.oclc.org/ooxml/officeDocument/extendedProperties" => Self::App,
            "http://www.w3.org/XML/1998/namespace" => Self::Xml,
            _ => Self::Other,
        }
    }

    /// Whether a branch of `mc:AlternateContent` that needs it is understood.
    pub(super) fn is_understood(self) -> bool {
        !matches!(self, Self::None | Self::Other)
    }
}

/// The last word of a relationship type: `…/officeDocument/2006/relationships/header` is `header`, strict or not.
pub(super) fn relation_kind(uri: &str) -> &str {
    uri.rsplit('/').next().unwrap_or(uri)
}
