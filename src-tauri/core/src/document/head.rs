//! The whole document: head, body, signature, appendices.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Block, Section};
use crate::domain::{Level, SignMode, Window};

/// A review as it leaves: everything Word needs and nothing of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub struct Document {
    /// What stands above the title.
    pub head: Head,
    /// Name of the type: "BÁO CÁO".
    pub title: String,
    /// Trích yếu, as the template writes it (the layout standard decides its first letter).
    pub subject: String,
    /// Marks on the first page.
    #[serde(default)]
    pub marks: Marks,
    /// "Kính gửi:" of a state report to a superior; a party report has none.
    #[serde(default)]
    pub addressees: Vec<String>,
    /// Căn cứ and the opening paragraph.
    #[serde(default)]
    pub opening: Vec<Block>,
    /// The sections.
    pub sections: Vec<Section>,
    /// Who signs.
    pub signature: Signature,
    /// Recipients without dash and semicolon, and the archive line last.
    pub recipients: Recipients,
    /// Appendices, each on pages of its own.
    #[serde(default)]
    pub appendices: Vec<Appendix>,
    /// What stands in the properties of the file.
    pub properties: Properties,
    /// What a person chose of the frame for this one document.
    #[serde(default, skip_serializing_if = "OwnFrame::is_none")]
    pub own: OwnFrame,
}

/// What of the frame a person wrote for one document: assembling it anew leaves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", default)]
pub struct OwnFrame {
    /// The trích yếu.
    pub subject: bool,
    /// Nơi nhận.
    pub recipients: bool,
}

impl OwnFrame {
    /// Whether all of the frame is as the template and the profile have it.
    #[must_use]
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// What stands above the title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "DocumentHead"))]
#[serde(rename_all = "kebab-case")]
pub struct Head {
    /// Level of the issuer.
    pub level: Level,
    /// The body above, with `\n` where the line breaks.
    pub parent: Option<String>,
    /// The issuing body.
    pub issuer: String,
    /// Number of the document; `None` until it is issued.
    pub number: Option<u32>,
    /// Abbreviation of the type: "BC".
    pub document_type: String,
    /// Symbol of the issuer: "BTGDVTU".
    pub symbol: String,
    /// Place in the date line.
    pub place: String,
    /// Day of signing; its blanks are left open until it is known.
    pub signed_on: Option<NaiveDate>,
    /// Year and month printed while the day is open.
    pub drafted_on: NaiveDate,
}

/// Marks on the first page.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "DocumentMarks"))]
#[serde(rename_all = "kebab-case")]
pub struct Marks {
    /// "Dự thảo lần n".
    pub draft: Option<u16>,
    /// KHẨN, THƯỢNG KHẨN, HOẢ TỐC.
    pub urgency: Option<Urgency>,
    /// LƯU HÀNH NỘI BỘ, XEM XONG TRẢ LẠI, …
    pub circulation: Option<String>,
    /// That the data is invented for illustration, shown under the subject.
    pub illustration: Option<String>,
}

/// How urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// KHẨN.
    Khan,
    /// THƯỢNG KHẨN.
    ThuongKhan,
    /// HOẢ TỐC.
    HoaToc,
}

/// Who signs and how; the layout standard turns it into lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "DocumentSignature"))]
#[serde(rename_all = "kebab-case")]
pub struct Signature {
    /// How.
    pub mode: SignMode,
    /// The head's title, or the collective: "TRƯỞNG BAN", "BAN THƯỜNG VỤ".
    pub authority: String,
    /// The signer's own title under a mark.
    pub title: Option<String>,
    /// Full name.
    pub name: String,
}

/// Nơi nhận.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub struct Recipients {
    /// Without dash and semicolon.
    pub to: Vec<String>,
    /// The last line without dash and full stop: "Lưu Văn phòng Ban".
    pub archive: String,
}

/// An appendix (phụ lục).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub struct Appendix {
    /// Code in the template: `PL1`.
    pub code: String,
    /// Its title, without "Phụ lục n".
    pub title: String,
    /// Whether its table needs the page on its side.
    pub landscape: bool,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// Properties of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "DocumentProperties"))]
#[serde(rename_all = "kebab-case")]
pub struct Properties {
    /// Title of the file.
    pub title: String,
    /// Author: the issuing body, never a person's login.
    pub author: String,
    /// The period's label.
    pub subject: String,
    /// The days its data runs over.
    pub window: Window,
}

impl Document {
    /// Every section in reading order.
    #[must_use]
    pub fn walk(&self) -> Vec<&Section> {
        self.sections.iter().flat_map(Section::walk).collect()
    }
}
