//! Why the register did not do what it was asked, in whole Vietnamese sentences.

use chrono::NaiveDate;
use thiserror::Error;

use crate::domain::{Problem, Window, WindowError};
use crate::files::FileError;
use crate::storage::StorageError;

/// Why the register did not do what it was asked. Nothing of the operation is kept.
#[derive(Debug, Error)]
pub enum RegisterError {
    /// A file of the office's own catalog that cannot be used.
    #[error("Thư mục danh mục riêng «{folder}»: {reason}")]
    OwnCatalog {
        /// The folder beside the register.
        folder: String,
        /// Which file and why.
        reason: String,
    },
    /// A kind of the office's own that records belong to.
    #[error("Còn {records} bản ghi thuộc loại này (kể cả trong thùng rác) nên chưa bỏ được; hãy chuyển hoặc xoá hẳn các bản ghi ấy trước.")]
    KindInUse {
        /// How many.
        records: usize,
    },
    /// The demo that comes with the program cannot be read.
    #[error(transparent)]
    Exchange(#[from] crate::exchange::ExchangeError),
    /// No template of the level for the period.
    #[error("Chưa có mẫu nào cho {period} của cấp này; hãy chọn mẫu trong danh sách («tongket report list»).")]
    NoTemplate {
        /// The period in words.
        period: String,
    },
    /// No layout standard of the profile's family in force on the day.
    #[error("Không có thể thức nào có hiệu lực vào ngày {}; hãy kiểm tra ngày ký và hồ sơ cơ quan.", .0.format("%d/%m/%Y"))]
    NoLayout(NaiveDate),
    /// A sentence of the catalog that cannot be read.
    #[error(transparent)]
    Sentence(#[from] crate::assembly::sentence::SentenceError),
    /// The file.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// A file beside it.
    #[error(transparent)]
    File(#[from] FileError),
    /// Two days that do not make a window.
    #[error("Khoảng ngày không dùng được: {0}; hãy sửa lại ngày.")]
    Window(#[from] WindowError),
    /// A backup that would replace what it copies.
    #[error("Bản sao lưu không thể đặt đè lên chính sổ đang mở; hãy chọn tên hoặc nơi khác.")]
    BackupOntoItself,
    /// Undo with nothing done.
    #[error("Không còn việc nào để hoàn tác.")]
    NothingToUndo,
    /// Redo with nothing undone.
    #[error("Không có việc nào để làm lại.")]
    NothingToRedo,
    /// A name is empty.
    #[error("{0} chưa có tên; hãy ghi tên rồi lưu lại.")]
    NameEmpty(&'static str),
    /// A code is empty or has characters that import files could not name it by.
    #[error("Mã «{0}» không dùng được; mã chỉ gồm chữ cái không dấu, chữ số, dấu gạch nối hoặc dấu chấm, ví dụ «xa-an-phu», «X01».")]
    CodeUnusable(String),
    /// Two things with one code.
    #[error("Mã «{code}» đã dùng cho {what} khác{}; hãy chọn mã khác.", if *in_bin { " (đang ở thùng rác)" } else { "" })]
    CodeTaken {
        /// What has it.
        what: &'static str,
        /// The code.
        code: String,
        /// Whether that one lies in the recycle bin.
        in_bin: bool,
    },
    /// A code that names nothing.
    #[error("Không có {what} nào mang mã «{code}» trong sổ; hãy kiểm tra lại mã.")]
    UnknownCode {
        /// What was looked for.
        what: &'static str,
        /// The code.
        code: String,
    },
    /// Something that is not there, or lies in the bin.
    #[error("Không tìm thấy {what} cần dùng; có thể mục này đã bị xoá, hãy xem trong thùng rác.")]
    NotFound {
        /// What was looked for.
        what: &'static str,
    },
    /// A day that is always a slip of typing.
    #[error("{what}: ngày {} nằm ngoài khoảng từ năm 1930 đến năm 2200; hãy sửa lại ngày.", day.format("%d/%m/%Y"))]
    DayOutOfRange {
        /// Which day.
        what: &'static str,
        /// The day.
        day: NaiveDate,
    },
    /// A last day before the first.
    #[error("{what}: ngày kết thúc trước ngày bắt đầu; hãy sửa lại một trong hai ngày.")]
    DaysBackwards {
        /// Of what.
        what: &'static str,
    },
    /// A part of something that is counted one by one.
    #[error("Chỉ tiêu {code} ({name}) đếm bằng «{measure}» nên phải là số nguyên; hãy kiểm tra lại số.")]
    NotWhole {
        /// Code of the indicator.
        code: String,
        /// Its name.
        name: String,
        /// Its unit of measure.
        measure: String,
    },
    /// A step of the runway that lies outside of any review's weeks.
    #[error("Hạn của mỗi chặng phải từ 60 ngày trước đến 90 ngày sau ngày chốt; hãy sửa lại số ngày.")]
    StepTooFar,
    /// More of something than is of use.
    #[error("Đã có {most} {what}, không thêm được nữa; hãy bỏ bớt những mục không còn dùng.")]
    TooMany {
        /// What.
        what: &'static str,
        /// How many there may be.
        most: usize,
    },
    /// The user asked to stop.
    #[error("Đã dừng theo yêu cầu; mọi thứ vẫn như trước.")]
    Stopped,
    /// A unit above itself.
    #[error("Không thể đặt «{0}» dưới đơn vị đó vì cây đơn vị sẽ thành vòng; hãy chọn đơn vị cấp trên khác.")]
    UnitLoop(String),
    /// A unit with others below it.
    #[error("Đơn vị «{unit}» còn {below} đơn vị cấp dưới nên chưa xoá được; hãy chuyển hoặc xoá các đơn vị đó trước.")]
    UnitHasUnits {
        /// Its name.
        unit: String,
        /// How many stand below it.
        below: usize,
    },
    /// A unit that follows itself.
    #[error("Một đơn vị không thể kế thừa chính nó; hãy chọn đơn vị khác.")]
    SuccessionOfItself,
    /// A year that cannot be meant.
    #[error("Năm {0} nằm ngoài khoảng từ năm 1930 đến năm 2200; hãy sửa lại năm.")]
    YearOutOfRange(i32),
    /// A value typed for an indicator that is computed.
    #[error("Chỉ tiêu {code} «{name}» được tính từ chỉ tiêu khác nên không nhập số liệu; hãy nhập các chỉ tiêu thành phần.")]
    Computed {
        /// Its code.
        code: String,
        /// Its name.
        name: String,
    },
    /// A ratio or average without what it is of.
    #[error(
        "Chỉ tiêu {code} «{name}» là tỷ lệ hoặc bình quân nên cần cả tử số và mẫu số lớn hơn 0; hãy nhập đủ hai số, hoặc ghi «không áp dụng»."
    )]
    BaseMissing {
        /// Its code.
        code: String,
        /// Its name.
        name: String,
    },
    /// A base where none is used.
    #[error("Chỉ tiêu {code} «{name}» chỉ có một số, không có mẫu số; hãy bỏ mẫu số.")]
    BaseUnused {
        /// Its code.
        code: String,
        /// Its name.
        name: String,
    },
    /// A value that cannot be meant.
    #[error("Chỉ tiêu {code} «{name}»: số {value} nằm ngoài mức hợp lý ({bounds}); hãy kiểm tra lại số và đơn vị tính.")]
    OutOfBounds {
        /// Its code.
        code: String,
        /// Its name.
        name: String,
        /// The value as it was given.
        value: String,
        /// The bounds in words.
        bounds: String,
    },
    /// A value of days on which the unit did not exist.
    #[error(
        "«{unit}» không tồn tại trong khoảng từ {} đến {} nên không có số liệu; hãy kiểm tra ngày thành lập, ngày kết thúc của đơn vị hoặc kỳ số liệu.",
        window.from().format("%d/%m/%Y"), window.to().format("%d/%m/%Y")
    )]
    UnitNotExisting {
        /// Name of the unit.
        unit: String,
        /// The days.
        window: Window,
    },
    /// An indicator that is still used.
    #[error(
        "Không xoá được chỉ tiêu {code} «{name}» vì đang được dùng: {observations} số liệu, {targets} kế hoạch, {reports} báo cáo đã ban hành; \
         hãy giữ chỉ tiêu này, hoặc xoá số liệu và kế hoạch của nó trước."
    )]
    IndicatorInUse {
        /// Its code.
        code: String,
        /// Its name.
        name: String,
        /// Observations of it.
        observations: u32,
        /// Targets of it.
        targets: u32,
        /// Issued reports that print it.
        reports: u32,
    },
    /// An indicator that another one is computed from or a part of.
    #[error("Không xoá được chỉ tiêu {code} «{name}» vì chỉ tiêu {by} cần đến; hãy xoá hoặc sửa chỉ tiêu đó trước.")]
    IndicatorNeeded {
        /// Its code.
        code: String,
        /// Its name.
        name: String,
        /// Code and name of the one that needs it.
        by: String,
    },
    /// A built-in indicator cannot be removed.
    #[error("Chỉ tiêu {0} là chỉ tiêu có sẵn của chương trình nên không xoá được.")]
    IndicatorBuiltIn(String),
    /// A code of the catalog for an own indicator.
    #[error("Mã {0} là của chỉ tiêu có sẵn trong chương trình nên không định nghĩa lại được; hãy chọn mã khác cho chỉ tiêu riêng.")]
    IndicatorReserved(String),
    /// An own indicator that the catalog's rules refuse.
    #[error("{0}")]
    IndicatorWrong(String),
    /// A record that its kind refuses.
    #[error("{}", sentences(.0))]
    RecordWrong(Vec<Problem>),
    /// Something in a file to be imported.
    #[error("{item}: {reason}")]
    Item {
        /// Which item of the file.
        item: String,
        /// Why it was refused.
        reason: Box<RegisterError>,
    },
    /// A report that is issued cannot be changed.
    #[error("Báo cáo «{0}» đã ban hành nên không sửa được; hãy lập báo cáo mới hoặc ghi chú ở báo cáo sau.")]
    ReportIssued(String),
    /// Words too long for a phrase.
    #[error("Cụm từ dài quá {most} chữ cái; hãy chọn một đoạn ngắn hơn.")]
    PhraseTooLong {
        /// How many letters it may have.
        most: usize,
    },
    /// A comparison that is no longer what it was.
    #[error("Mục hoặc số liệu đã thay đổi từ khi so sánh; hãy so sánh lại rồi chọn.")]
    ComparisonStale,
    /// A figure sentence with nothing to say.
    #[error("Câu số liệu «{0}» chưa có gì để viết trong kỳ này; hãy nhập số liệu trước hoặc chọn câu khác.")]
    SentenceEmpty(String),
    /// A draft cannot be corrected, only changed.
    #[error("Báo cáo «{0}» chưa ban hành nên không cần đính chính; hãy sửa thẳng trong dự thảo.")]
    ReportNotIssued(String),
    /// A text that cannot leave as a Word file.
    #[error(transparent)]
    Docx(#[from] crate::docx::DocxError),
    /// A section below itself.
    #[error("Không chuyển được mục «{0}» vào chính nó hoặc vào một mục con của nó; hãy chọn chỗ khác.")]
    SectionInItself(String),
    /// A report without a text cannot be issued.
    #[error("Báo cáo «{0}» chưa có nội dung nên chưa ban hành được; hãy dựng nội dung báo cáo trước.")]
    ReportEmpty(String),
    /// A number already given in the same year.
    #[error("Số {number} của năm {year} đã dùng cho báo cáo «{title}»; hãy chọn số khác.")]
    NumberTaken {
        /// The number.
        number: u32,
        /// The year of signing.
        year: i32,
        /// The report that has it.
        title: String,
    },
    /// No unit stands at the top.
    #[error("Sổ chưa có đơn vị nào; hãy lập cây đơn vị trước khi dựng báo cáo.")]
    NoRoot,
    /// No profile holds on a day.
    #[error("Không có hồ sơ cơ quan nào còn hiệu lực ngày {}; hãy lập hồ sơ cơ quan trước.", .0.format("%d/%m/%Y"))]
    NoProfile(NaiveDate),
    /// A file that does not hash to what the register noted.
    #[error("Tệp đính kèm «{0}» đã bị thay đổi hoặc bị mất; hãy lấy lại tệp từ bản sao lưu.")]
    AttachmentChanged(String),
    /// The program's own data is broken.
    #[error("{0}")]
    Catalog(#[from] crate::catalog::CatalogError),
}

impl RegisterError {
    /// The same, naming the item of a file that it was about.
    #[must_use]
    pub fn in_item(self, item: impl Into<String>) -> Self {
        Self::Item { item: item.into(), reason: Box::new(self) }
    }
}

fn sentences(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("{} {}", problem.message, problem.advice).trim().to_owned()).collect::<Vec<_>>().join(" ")
}
