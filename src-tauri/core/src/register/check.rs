//! Whether the register is whole.

use super::{Register, RegisterError, attachment};
use crate::domain::{IndicatorId, Problem, Severity};

const BACKUP: &str = "Hãy đóng sổ, giữ nguyên tệp này và mở bản sao lưu gần nhất.";

impl Register {
    /// Looks through the whole file: its pages, what rows point at, the search index, the attached files, and whether every
    /// figure stands on an indicator that is known. Nothing is changed.
    ///
    /// # Errors
    /// [`RegisterError::Storage`] where the file cannot even be read.
    pub fn check(&self) -> Result<Vec<Problem>, RegisterError> {
        let mut problems = Vec::new();
        for fault in self.storage.integrity_faults()? {
            problems.push(Problem::new(Severity::Error, "register.damaged", format!("Sổ bị hỏng bên trong: {fault}."), BACKUP));
        }
        for (table, count) in self.storage.dangling_rows()? {
            let message = format!("Bảng «{table}» có {count} dòng trỏ tới dòng không còn trong sổ.");
            problems.push(Problem::new(Severity::Error, "register.dangling", message, BACKUP));
        }
        let lost = self.storage.search_faults()?;
        if lost > 0 {
            let message = format!("Chỉ mục tìm kiếm lệch {lost} mục so với sổ nên có mục tìm không thấy.");
            problems.push(Problem::new(
                Severity::Warning,
                "register.search",
                message,
                "Hãy mở bản sao lưu gần nhất, hoặc báo cho người làm chương trình.",
            ));
        }
        for attachment in self.attachments()? {
            if !attachment::is_whole(self.path(), &attachment.sha256) {
                let message = format!("Tệp đính kèm «{}» bị mất hoặc đã bị thay đổi.", attachment.name);
                problems.push(Problem::new(Severity::Error, "register.attachment", message, "Hãy lấy lại tệp từ bản sao lưu."));
            }
        }
        let known: Vec<IndicatorId> = self.book.iter().filter_map(|indicator| self.book.id(indicator.code.as_str())).collect();
        for (code, count) in self.storage.unknown_indicators(&known)? {
            let message = format!("Có {count} số liệu của chỉ tiêu {code} mà danh mục không còn định nghĩa.");
            let advice = "Hãy khôi phục chỉ tiêu này trong thư mục danh mục của cơ quan, hoặc thêm lại chỉ tiêu riêng với mã đó.";
            problems.push(Problem::new(Severity::Warning, "register.indicator", message, advice));
        }
        Ok(problems)
    }
}
