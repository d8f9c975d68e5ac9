//! `tongket check`: whether the register is whole.

use std::path::Path;

use serde_json::json;

use crate::cli::answer::{Answer, Failure};
use crate::domain::Severity;
use crate::text::number;

pub(super) fn answer(path: &Path) -> Result<Answer, Failure> {
    let register = super::look(path)?;
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
