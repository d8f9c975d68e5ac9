//! Versions of a report: whole documents, kept by hand and before everything that changes much.

mod compare;
mod copy;
mod keep;
mod list;
mod restore;

pub use compare::VersionSide;
pub(super) use keep::keep_version;
pub use list::Version;
pub(super) use restore::put_back;

/// Why a version was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Somebody asked for it.
    ByHand,
    /// Before the report was assembled anew.
    Assemble,
    /// Before it was issued.
    Issue,
    /// Before an earlier version was brought back.
    Restore,
    /// Before a section was taken out.
    Remove,
}

impl Reason {
    fn word(self) -> &'static str {
        match self {
            Self::ByHand => "by-hand",
            Self::Assemble => "assemble",
            Self::Issue => "issue",
            Self::Restore => "restore",
            Self::Remove => "remove",
        }
    }

    fn of(word: &str) -> Self {
        match word {
            "assemble" => Self::Assemble,
            "issue" => Self::Issue,
            "restore" => Self::Restore,
            "remove" => Self::Remove,
            _ => Self::ByHand,
        }
    }

    /// What a version kept for this reason is called.
    fn name(self, about: &str) -> String {
        match self {
            Self::ByHand => about.to_owned(),
            Self::Assemble => "Trước khi dựng lại báo cáo".to_owned(),
            Self::Issue => "Trước khi ban hành".to_owned(),
            Self::Restore => format!("Trước khi lấy lại «{about}»"),
            Self::Remove => format!("Trước khi bỏ mục «{about}»"),
        }
    }
}
