use super::paper::WhichPapers;
use crate::api::{ApiError, Desk, FileKind, SaveAsk};
use crate::docx::check::{CheckOptions, Checked, Found, check, html, unchecked};
use crate::files;

/// Writes the findings as a page that prints well, and opens it; answers where it lies.
pub(crate) fn page_of_findings(desk: &Desk, form: WhichPapers) -> Result<String, ApiError> {
    let layouts = desk.layouts()?;
    let papers = form.papers.iter().map(|id| desk.papers().get(*id)).collect::<Result<Vec<_>, _>>()?;
    let ask = SaveAsk { title: "Ghi danh sách lỗi thể thức".to_owned(), name: "Loi the thuc.html".to_owned(), kind: FileKind::PAGE };
    let path = desk.desktop().pick_save(&ask).ok_or_else(ApiError::cancelled)?;
    let running = desk.progress().begin("Đang ghi danh sách lỗi", u32::try_from(papers.len()).unwrap_or(u32::MAX));
    let mut all = Vec::new();
    for paper in papers {
        let result = match paper.read(&layouts) {
            Ok(read) => {
                let options = CheckOptions::default();
                let findings = check(&read.outline, &read.layout, &options);
                let unchecked = unchecked(&read.layout, &options);
                Ok(Found { standard: read.layout.name, findings, copy: None, unchecked })
            }
            Err(error) => Err(format!("{} {}", error.message, error.hint).trim().to_owned()),
        };
        all.push(Checked { name: paper.name, result });
        running.step()?;
    }
    files::write_atomically(&path, html(&all, desk.today()).as_bytes())?;
    desk.desktop().open(&path).map_err(|reason| {
        ApiError::told(
            format!("Đã ghi danh sách lỗi nhưng không mở được ({reason})."),
            format!("Hãy mở tệp này bằng tay: {}.", path.display()),
        )
    })?;
    Ok(path.display().to_string())
}
