//! `tongket demo`: the invented province's register, and the four reviews of its second year. Those of the running year are
//! issued one after the other, so that each answers for the tasks that the one before it set; the year-end review is still a draft.

use std::path::Path;

use chrono::NaiveDate;
use serde_json::json;

use super::report;
use crate::cli::answer::{Answer, Failure};
use crate::domain::{CutoffScheme, Period, Severity};
use crate::exchange;
use crate::files;
use crate::register::{AssembledReport, Issue, Leaving, NewReport, Register};

/// One review of the demo.
struct Review {
    period: Period,
    signed_on: (i32, u32, u32),
    number: u32,
    file: &'static str,
    /// Whether it is issued in the register, or left there as a draft.
    issued: bool,
}

/// The reviews of the demo, in the order in which they leave.
const REVIEWS: [Review; 4] = [
    Review {
        period: Period::FirstQuarter(2026),
        signed_on: (2026, 3, 20),
        number: 21,
        file: "BC cong tac dan van quy I 2026.docx",
        issued: true,
    },
    Review {
        period: Period::SixMonths(2026),
        signed_on: (2026, 6, 18),
        number: 45,
        file: "BC cong tac dan van 6 thang 2026.docx",
        issued: true,
    },
    Review {
        period: Period::NineMonths(2026),
        signed_on: (2026, 9, 18),
        number: 72,
        file: "BC cong tac dan van 9 thang 2026.docx",
        issued: true,
    },
    Review { period: Period::Year(2026), signed_on: (2026, 12, 16), number: 98, file: "BC cong tac dan van nam 2026.docx", issued: false },
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
    for review in &REVIEWS {
        let file = out.join(review.file);
        let assembled = report::write_even_with_gaps(make(&mut register, review)?, &file)?;
        let counted = |severity| assembled.problems.iter().filter(|problem| problem.severity == severity).count();
        let (errors, warnings) = (counted(Severity::Error), counted(Severity::Warning));
        lines.push(format!("Đã xuất {} ({})", file.display(), assembled.layout.name));
        lines.push(format!("    còn {errors} lỗi, {warnings} cảnh báo: tongket report check --so «sổ» --ky {}", review.period));
        reviews.push(json!({
            "period": review.period, "file": file, "layout": assembled.layout.id, "issued": review.issued, "errors": errors, "warnings": warnings,
        }));
    }
    Ok(Answer::new(lines.join("\n"), json!({ "register": path, "reviews": reviews })))
}

/// Assembles the review around what its draft holds, saves it into the draft and, where it is to leave, issues it.
fn make(register: &mut Register, review: &Review) -> Result<AssembledReport, Failure> {
    let (year, month, day) = review.signed_on;
    let signed_on = NaiveDate::from_ymd_opt(year, month, day).unwrap_or_else(|| review.period.window(CutoffScheme::Nd09).to());
    let template = register.usual_template(review.period, signed_on)?;
    let wanted = NewReport::of(review.period, CutoffScheme::Nd09, template);
    let leaving = Leaving { signed_on: Some(signed_on), number: Some(review.number), ..Leaving::draft_of(signed_on) };
    let assembled = register.assemble(&wanted, &leaving)?;
    let kept = register
        .reports()?
        .into_iter()
        .find(|kept| !kept.issued && kept.period == wanted.period && kept.template.as_ref() == Some(&wanted.template));
    let id = match kept {
        Some(kept) => kept.id,
        None => register.new_report(&NewReport { title: assembled.document.subject.clone(), ..wanted })?.value,
    };
    register.save_document(id, &assembled.document)?;
    if !review.issued {
        return Ok(assembled);
    }
    let signer = register.profile_on(signed_on)?.1.signers.first().cloned().unwrap_or_default();
    register.issue_report(id, &Issue { number: Some(review.number), signed_on, signer })?;
    let document = register.document(id)?.unwrap_or_else(|| assembled.document.clone());
    Ok(AssembledReport { document, ..assembled })
}
