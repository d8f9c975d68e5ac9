//! `tongket demo`: the invented province's register, and the four reviews of its second year.

use std::path::Path;

use chrono::NaiveDate;
use serde_json::json;

use super::report;
use crate::cli::answer::{Answer, Failure};
use crate::domain::{CutoffScheme, Period, Severity};
use crate::exchange;
use crate::files;
use crate::register::{Leaving, NewReport, Register};

/// A review of the demo: the period, the day it is signed, its number, the file.
type Review = (Period, (i32, u32, u32), u32, &'static str);

/// Those of its second year.
const REVIEWS: [Review; 4] = [
    (Period::FirstQuarter(2026), (2026, 3, 20), 21, "BC cong tac dan van quy I 2026.docx"),
    (Period::SixMonths(2026), (2026, 6, 18), 45, "BC cong tac dan van 6 thang 2026.docx"),
    (Period::NineMonths(2026), (2026, 9, 18), 72, "BC cong tac dan van 9 thang 2026.docx"),
    (Period::Year(2026), (2026, 12, 16), 98, "BC cong tac dan van nam 2026.docx"),
];

/// Name of the demo register.
const REGISTER: &str = "minh-hoa.tongket";

pub(super) fn answer(out: &Path) -> Result<Answer, Failure> {
    files::make_folder(out)?;
    let path = out.join(REGISTER);
    let mut register = Register::create(&path, "Sổ minh hoạ tỉnh Lam Giang", super::catalog::of(&path)?, super::by())?;
    register.import(&exchange::demo()?)?;
    let mut lines =
        vec![format!("Đã lập sổ minh hoạ: {}", path.display()), "Dữ liệu trong sổ đều do chương trình đặt ra, không có thật.".to_owned()];
    let mut reviews = Vec::new();
    for (period, (year, month, day), number, name) in REVIEWS {
        let signed_on = NaiveDate::from_ymd_opt(year, month, day);
        let drafted_on = signed_on.unwrap_or_else(|| period.window(CutoffScheme::Nd09).to());
        let leaving = Leaving { signed_on, number: Some(number), ..Leaving::draft_of(drafted_on) };
        let wanted = NewReport::of(period, CutoffScheme::Nd09, register.usual_template(period, drafted_on)?);
        let assembled = register.assemble(&wanted, &leaving)?;
        let file = out.join(name);
        let assembled = report::write_even_with_gaps(assembled, &file)?;
        let counted = |severity| assembled.problems.iter().filter(|problem| problem.severity == severity).count();
        let (errors, warnings) = (counted(Severity::Error), counted(Severity::Warning));
        lines.push(format!("Đã xuất {} ({})", file.display(), assembled.layout.name));
        lines.push(format!("    còn {errors} lỗi, {warnings} cảnh báo: tongket report check --so «sổ» --ky {period}"));
        reviews.push(json!({ "period": period, "file": file, "layout": assembled.layout.id, "errors": errors, "warnings": warnings }));
    }
    lines.push("Sổ minh hoạ cố ý để trống những chỗ phải do người viết; chỗ ấy in đỏ trong báo cáo.".to_owned());
    Ok(Answer::new(lines.join("\n"), json!({ "register": path, "reviews": reviews })))
}
