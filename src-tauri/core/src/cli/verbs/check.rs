//! `tongket check`: whether the register is whole.

use std::path::Path;

use serde_json::json;

use crate::cli::answer::{Answer, Failure};
use crate::domain::Severity;
use crate::files;
use crate::text::number;

/// From this size in bytes on the check lasts longer than a moment.
const LARGE: u64 = 32_000_000;

pub(super) fn answer(path: &Path, progress: &mut dyn FnMut(&str)) -> Result<Answer, Failure> {
    let register = super::look(path)?;
    if files::head(path, 0)?.1 > LARGE {
        progress("Đang kiểm tra từng trang của sổ và từng tệp đính kèm; sổ lớn mất chừng một phút…");
    }
    let problems = register.check()?;
    let (name, units, reports) = (register.name()?, register.units()?.len(), register.reports()?.len());
    let records: u32 = register.record_counts()?.values().sum();
    let whole = problems.iter().all(|problem| problem.severity != Severity::Error);
    let state = if whole { "nguyên vẹn" } else { "có chỗ hỏng" };
    let shown = |count: u64| number::exact(count.into());
    let words = format!(
        "Sổ «{name}» {state}: {} đơn vị, {} bản ghi, {} báo cáo.",
        shown(units as u64),
        shown(records.into()),
        shown(reports as u64)
    );
    let data = json!({ "register": path, "name": name, "whole": whole, "units": units, "records": records, "reports": reports });
    Ok(Answer::new(words, data).with_problems(problems))
}
