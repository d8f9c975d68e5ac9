//! Ids as types of their own, so that a unit can never be passed for a record.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! row_ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

row_ids! {
    /// One unit (đơn vị) of the register.
    UnitId,
    /// One entry (bản ghi) of the register.
    RecordId,
    /// One indicator (chỉ tiêu), built in or the office's own.
    IndicatorId,
    /// One observation (số liệu).
    ObservationId,
    /// One source of observations: a form, a letter, a file.
    SourceId,
    /// One yearly target (kế hoạch).
    TargetId,
    /// One dated version of an issuer profile (hồ sơ cơ quan).
    ProfileId,
    /// One review (báo cáo).
    ReportId,
    /// One section (mục) of a review.
    SectionId,
    /// One kept version (phiên bản) of a review's text.
    ReportVersionId,
    /// One phrase (câu hay dùng) that the office kept.
    PhraseId,
    /// One task (nhiệm vụ) of a directive or of a report's second part.
    TaskId,
    /// One file kept beside the register (tệp đính kèm).
    AttachmentId,
    /// One named operation in the history of the register.
    OperationId,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The code as it is written in the catalog.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(code: &str) -> Self {
                Self(code.to_owned())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )+};
}

codes! {
    /// Code of an indicator in the catalog: `V01`, or `B07a` for a part of `B07`.
    IndicatorCode,
    /// Code of a kind of record: `van-ban`, `mo-hinh`, …
    RecordKindCode,
    /// Key of a field of a record kind: `so-nguoi`.
    FieldKey,
    /// Code of a stage in the life of a record: `dang-ky`, `cong-nhan`, …
    StageCode,
    /// Short code by which import files and the screen name a unit: `xa-an-phu`.
    UnitCode,
    /// Code of a template: `dan-van-tinh-6t`.
    TemplateCode,
    /// Code of a layout standard: `party-hd05`.
    LayoutCode,
    /// Code of a figure sentence: `dvk.dang-ky`.
    SentenceCode,
}
