//! The named operations of the register, and what each answers.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;

use crate::domain::OperationId;
use crate::storage::{Noun, OperationRow, UndoRule};

/// What is being done; its words are shown by undo and by the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Op {
    SyncIndicators,
    AddUnit,
    ChangeUnit,
    ArrangeUnits,
    ReorganiseUnits,
    AddSuccession,
    RemoveSuccession,
    AddRecord,
    ChangeRecord,
    ReachStage,
    LeaveStage,
    KeepFilter,
    ForgetFilter,
    AddIndicator,
    ChangeIndicator,
    PutObservations,
    RemoveObservation,
    SetTarget,
    RemoveTarget,
    AddProfile,
    ChangeProfile,
    SaveTemplate,
    CopyTemplate,
    AddTask,
    ChangeTask,
    NewReport,
    SaveReport,
    SaveSection,
    SaveFront,
    ChangeFrame,
    FinishSection,
    ReopenSection,
    AddSection,
    RenameSection,
    MoveSection,
    RemoveSection,
    RestoreSection,
    AcceptSection,
    AcceptFigures,
    HoldFigures,
    DetachSentence,
    AttachSentence,
    KeepVersion,
    RestoreVersion,
    CorrectReport,
    AddPhrase,
    ChangePhrase,
    UsePhrase,
    IssueReport,
    AttachFile,
    RemoveAttachment,
    Bin,
    Restore,
    EmptyBin,
    Import,
    ChangeSetting,
}

/// Characters of what an operation is about that its label holds.
const ABOUT: usize = 80;

/// The first words of a long text, with a sign that more follows.
fn shortened(text: &str) -> String {
    if text.chars().count() <= ABOUT {
        return text.to_owned();
    }
    let start: String = text.chars().take(ABOUT).collect();
    let words = start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words);
    format!("{words}…")
}

impl Op {
    /// Code and Vietnamese words.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::SyncIndicators => ("indicators-sync", "Cập nhật danh mục chỉ tiêu"),
            Self::AddUnit => ("unit-add", "Thêm đơn vị"),
            Self::ChangeUnit => ("unit-change", "Sửa đơn vị"),
            Self::ArrangeUnits => ("units-arrange", "Sắp xếp đơn vị"),
            Self::ReorganiseUnits => ("units-reorganise", "Ghi kế thừa đơn vị"),
            Self::AddSuccession => ("succession-add", "Ghi kế thừa đơn vị"),
            Self::RemoveSuccession => ("succession-remove", "Bỏ kế thừa đơn vị"),
            Self::AddRecord => ("record-add", "Thêm bản ghi"),
            Self::ChangeRecord => ("record-change", "Sửa bản ghi"),
            Self::ReachStage => ("record-stage", "Ghi giai đoạn"),
            Self::LeaveStage => ("record-stage-leave", "Bỏ giai đoạn"),
            Self::KeepFilter => ("filter-keep", "Lưu bộ lọc"),
            Self::ForgetFilter => ("filter-forget", "Bỏ bộ lọc"),
            Self::AddIndicator => ("indicator-add", "Thêm chỉ tiêu"),
            Self::ChangeIndicator => ("indicator-change", "Sửa chỉ tiêu"),
            Self::PutObservations => ("observations-put", "Ghi số liệu"),
            Self::RemoveObservation => ("observation-remove", "Xoá số liệu"),
            Self::SetTarget => ("target-set", "Ghi kế hoạch"),
            Self::RemoveTarget => ("target-remove", "Xoá kế hoạch"),
            Self::AddProfile => ("profile-add", "Thêm hồ sơ cơ quan"),
            Self::ChangeProfile => ("profile-change", "Sửa hồ sơ cơ quan"),
            Self::CopyTemplate => ("template-copy", "Sao chép mẫu"),
            Self::SaveTemplate => ("template-save", "Lưu mẫu"),
            Self::AddTask => ("task-add", "Thêm nhiệm vụ"),
            Self::ChangeTask => ("task-change", "Sửa nhiệm vụ"),
            Self::NewReport => ("report-new", "Lập báo cáo"),
            Self::SaveReport => ("report-save", "Lưu báo cáo"),
            Self::SaveSection => ("section-save", "Sửa mục"),
            Self::SaveFront => ("front-save", "Sửa phần mở đầu, phụ lục"),
            Self::ChangeFrame => ("frame-change", "Sửa trích yếu, nơi nhận"),
            Self::FinishSection => ("section-finish", "Đánh dấu xong mục"),
            Self::ReopenSection => ("section-reopen", "Mở lại mục"),
            Self::AddSection => ("section-add", "Thêm mục"),
            Self::RenameSection => ("section-rename", "Đổi tên mục"),
            Self::MoveSection => ("section-move", "Chuyển mục"),
            Self::RemoveSection => ("section-remove", "Bỏ mục"),
            Self::RestoreSection => ("section-restore", "Lấy lại mục"),
            Self::AcceptSection => ("section-accept", "Nhận nội dung dựng lại của mục"),
            Self::AcceptFigures => ("figures-accept", "Nhận số liệu mới"),
            Self::HoldFigures => ("figures-hold", "Giữ số liệu trong báo cáo"),
            Self::DetachSentence => ("sentence-detach", "Tách câu số liệu ra"),
            Self::AttachSentence => ("sentence-attach", "Chèn câu số liệu"),
            Self::KeepVersion => ("version-keep", "Lưu phiên bản"),
            Self::RestoreVersion => ("version-restore", "Lấy lại phiên bản"),
            Self::CorrectReport => ("report-correct", "Lập bản đính chính"),
            Self::AddPhrase => ("phrase-add", "Giữ câu hay dùng"),
            Self::UsePhrase => ("phrase-use", "Chèn câu hay dùng"),
            Self::ChangePhrase => ("phrase-change", "Sửa câu hay dùng"),
            Self::IssueReport => ("report-issue", "Ban hành báo cáo"),
            Self::AttachFile => ("attachment-add", "Đính kèm tệp"),
            Self::RemoveAttachment => ("attachment-remove", "Bỏ tệp đính kèm"),
            Self::Bin => ("bin-put", "Chuyển vào thùng rác"),
            Self::Restore => ("bin-restore", "Khôi phục từ thùng rác"),
            Self::EmptyBin => ("bin-empty", "Dọn thùng rác"),
            Self::Import => ("import", "Nhập dữ liệu"),
            Self::ChangeSetting => ("setting-change", "Đổi thiết đặt"),
        }
    }

    pub(crate) fn name(self) -> &'static str {
        self.words().0
    }

    /// The words of the operation, with what it is about: "Thêm bản ghi: Hội nghị sơ kết".
    pub(crate) fn label(self, about: &str) -> String {
        let about = shortened(about);
        let words = self.words().1;
        if about.is_empty() { words.to_owned() } else { format!("{words}: {about}") }
    }

    pub(crate) fn undo_rule(self) -> UndoRule {
        match self {
            Self::SyncIndicators | Self::UsePhrase => UndoRule::Skip,
            Self::EmptyBin => UndoRule::Barrier,
            _ => UndoRule::Yes,
        }
    }
}

/// The answer of every change: its value, the operation it is known by, and which tables are stale on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome<T> {
    /// What the change gave.
    pub value: T,
    /// The operation in the history; `None` where everything was so already and nothing was written.
    pub operation: Option<OperationId>,
    /// What changed.
    pub changed: BTreeSet<Noun>,
}

impl<T> Outcome<T> {
    /// The same outcome with another value.
    pub fn map<U>(self, to: impl FnOnce(T) -> U) -> Outcome<U> {
        Outcome { value: to(self.value), operation: self.operation, changed: self.changed }
    }
}

/// Whether an operation counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OperationState {
    /// It counts.
    Done,
    /// It was undone and can be redone.
    Undone,
    /// It was undone, and something else was done since.
    Abandoned,
}

/// One operation of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// Its number.
    pub id: OperationId,
    /// Its code: `record-add`.
    pub name: String,
    /// What was done, in Vietnamese.
    pub label: String,
    /// Who did it.
    pub who: String,
    /// When.
    pub at: NaiveDateTime,
    /// Whether it counts.
    pub state: OperationState,
}

impl OperationState {
    /// The state of the word in the register.
    pub(crate) fn of(word: &str) -> Self {
        match word {
            "undone" => Self::Undone,
            "abandoned" => Self::Abandoned,
            _ => Self::Done,
        }
    }
}

impl From<OperationRow> for Operation {
    fn from(row: OperationRow) -> Self {
        Self { id: row.id, name: row.name, label: row.label, who: row.who, at: row.at, state: OperationState::of(&row.state) }
    }
}
