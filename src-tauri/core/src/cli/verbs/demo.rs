//! `tongket demo`: the invented province's register, and the four reviews of its second year.

use std::path::Path;

use serde_json::json;

use super::report;
use crate::cli::answer::{Answer, Failure};
use crate::domain::{Period, Severity};
use crate::files;
use crate::register::{Register, demo_reviews};

/// Name of the demo register.
const REGISTER: &str = "minh-hoa.tongket";

pub(super) fn answer(out: &Path) -> Result<Answer, Failure> {
    files::make_folder(out)?;
    let path = out.join(REGISTER);
    let mut register = Register::create_demo(&path, super::by())?;
    let mut lines =
        vec![format!("Đã lập sổ minh hoạ: {}", path.display()), "Dữ liệu trong sổ đều do chương trình đặt ra, không có thật.".to_owned()];
    let mut reviews = Vec::new();
    for review in demo_reviews() {
        let file = out.join(file_name(review.period));
        let assembled = report::write_even_with_gaps(register.make_demo_review(&review)?.1, &file)?;
        let counted = |severity| assembled.problems.iter().filter(|problem| problem.severity == severity).count();
        let (errors, warnings) = (counted(Severity::Error), counted(Severity::Warning));
        lines.push(format!("Đã xuất {} ({})", file.display(), assembled.layout.name));
        lines.push(format!("    còn {errors} lỗi, {warnings} cảnh báo: tongket report check --so «sổ» --ky {}", review.period));
        reviews.push(json!({
            "period": review.period, "file": file, "layout": assembled.layout.id, "issued": review.number.is_some(),
            "errors": errors, "warnings": warnings, "problems": assembled.problems,
        }));
    }
    register.seal()?;
    Ok(Answer::new(lines.join("\n"), json!({ "register": path, "reviews": reviews })))
}

/// The name under which a review of the demo is written.
fn file_name(period: Period) -> String {
    let part = match period {
        Period::FirstQuarter(year) => format!("quy I {year}"),
        Period::SixMonths(year) => format!("6 thang {year}"),
        Period::NineMonths(year) => format!("9 thang {year}"),
        Period::Year(year) => format!("nam {year}"),
        Period::Span(_) => period.to_string(),
    };
    format!("BC cong tac dan van {part}.docx")
}
