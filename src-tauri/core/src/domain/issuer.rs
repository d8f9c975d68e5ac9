//! Issuer profiles: names, symbol, place, signers and recipients of the issuing body, in dated versions.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::LayoutCode;

/// The level of the issuing body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Default)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Trung ương.
    TrungUong,
    /// Tỉnh, thành phố.
    #[default]
    Tinh,
    /// Huyện, until 30/6/2025.
    Huyen,
    /// Xã, phường, đặc khu.
    Xa,
    /// Trường học, cơ quan, đơn vị.
    DonVi,
}

/// Family of layout standards an issuer follows; which one holds on a day is told by the standards' dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, Default)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum LayoutFamily {
    /// HD 36-HD/VPTW until 26/5/2026, HD 05-HD/VPTW from 27/5/2026.
    #[default]
    Party,
    /// Nghị định 30/2020/NĐ-CP.
    State,
    /// Mặt trận: the state layout with its own symbol.
    Front,
}

/// How the signer signs (HD 05-HD/VPTW §7; NĐ 30/2020 writes the marks with a full stop).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, Default)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum SignMode {
    /// The head signs: TRƯỞNG BAN.
    #[default]
    Direct,
    /// K/T: a deputy for the head.
    ForHead,
    /// T/L: by order of a collective or a head.
    ByOrder,
    /// T/M: on behalf of a collective; never for a ban.
    OnBehalf,
    /// Q.: acting head.
    Acting,
    /// A deputy in charge while no head is appointed: PHÓ TRƯỞNG BAN.
    DeputyInCharge,
}

/// Who signs and how.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Signer {
    /// How.
    #[serde(default)]
    pub mode: SignMode,
    /// For whom, or the head's title: "TRƯỞNG BAN", "BAN THƯỜNG VỤ".
    pub authority: String,
    /// The signer's own title under K/T, T/L, T/M: "PHÓ TRƯỞNG BAN".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Full name without degrees or ranks.
    pub name: String,
}

/// The issuing body over the days in which this version holds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct IssuerProfile {
    /// Name of the profile in lists: "Ban Tuyên giáo và Dân vận Tỉnh uỷ".
    pub name: String,
    /// First day of this version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Last day of this version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
    /// Its level.
    #[serde(default)]
    pub level: Level,
    /// The family of standards it follows.
    #[serde(default)]
    pub layout: LayoutFamily,
    /// A standard to use whatever the day, for offices that are told so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layout_override: Option<LayoutCode>,
    /// The body above, as in the head: "TỈNH UỶ …"; absent for a Tỉnh uỷ. `\n` breaks the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// The issuer as in the head: "BAN TUYÊN GIÁO VÀ DÂN VẬN". `\n` breaks the line.
    pub issuer: String,
    /// The issuer inside a sentence: "Ban Tuyên giáo và Dân vận Tỉnh uỷ".
    pub issuer_in_text: String,
    /// Symbol after the type: "BTGDVTU".
    pub symbol: String,
    /// Abbreviation of the document type: "BC".
    #[serde(default = "report_type")]
    pub document_type: String,
    /// Place in the date line: "Hà Nội", "TP Huế".
    pub place: String,
    /// Territory inside a sentence: "tỉnh", "xã", "thành phố".
    #[serde(default = "territory")]
    pub territory: String,
    /// The territory with its name: "tỉnh Lam Giang".
    #[serde(default)]
    pub territory_name: String,
    /// Who may sign; the first is the usual one.
    pub signers: Vec<Signer>,
    /// Recipients without dash and semicolon.
    pub recipients: Vec<String>,
    /// The archive line: "Lưu Văn phòng Ban".
    pub archive: String,
    /// Body size in points, where the standard leaves a choice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body_size: Option<u8>,
    /// How headings are numbered, where the standard leaves a choice: `roman-dash` "I- ", `roman-dot` "I. ".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading_style: Option<String>,
    /// Printed on both sides, with mirrored margins.
    #[serde(default)]
    pub two_sided: bool,
    /// For demo offices: that their data is invented, printed on the first page of every review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub illustration: Option<String>,
}

fn report_type() -> String {
    "BC".to_owned()
}

fn territory() -> String {
    "tỉnh".to_owned()
}

impl IssuerProfile {
    /// Whether this version holds on `day`.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}
