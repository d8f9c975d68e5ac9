use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use crate::api::{ApiError, Desk, Done, FileKind, OpenAsk};
use crate::catalog::Template;
use crate::docx::read::{Limits, outline};
use crate::domain::TemplateCode;
use crate::files;
use crate::proposal::{Choice, Known, Proposal, choices, propose, template};
use crate::register::Register;

/// The series of templates that are like no built-in one.
const SERIES: &str = "de-cuong";

/// A Word file with an outline.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct OutlineToRead {
    /// One that was dropped into the window; null for one that is to be chosen.
    pub dropped: Option<DroppedOutline>,
}

/// A Word file that was dropped into the window.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct DroppedOutline {
    /// Its name.
    pub name: String,
    /// Its bytes in base64.
    pub base64: String,
}

/// What a Word file says, as a template would take it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImportedOutline {
    /// Name of the file.
    pub file: String,
    /// A name for the template.
    pub name: String,
    /// What was recognised.
    pub proposal: Proposal,
    /// Name of the built-in template that it is most like.
    pub nearest_name: Option<String>,
    /// The sections that a heading can be given.
    pub sections: Vec<Choice>,
}

/// An outline as it was corrected by hand.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct CorrectedOutline {
    /// Name of the template.
    pub name: String,
    /// What is to become of the file.
    pub proposal: Proposal,
}

pub(crate) fn import_read(desk: &Desk, form: OutlineToRead) -> Result<ImportedOutline, ApiError> {
    let (file, bytes) = match form.dropped {
        Some(dropped) => (dropped.name.clone(), decoded(&dropped)?),
        None => chosen(desk)?,
    };
    let read = outline(&bytes, &Limits::default()).map_err(|error| ApiError::told(error.to_string(), ""))?;
    let today = desk.today();
    desk.look(|register| {
        let profile = register.profile_on(today).ok().map(|(_, profile)| profile);
        let known = Known {
            level: profile.as_ref().map(|profile| profile.level),
            issuer: profile.map(|profile| profile.issuer_in_text).filter(|name| !name.is_empty()),
        };
        let catalog = register.catalog();
        let proposal = propose(&read, catalog, &known).map_err(|error| ApiError::told(error.to_string(), ""))?;
        let nearest = proposal.nearest.as_ref().and_then(|code| catalog.template(code.as_str()));
        let stem = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem).to_owned();
        Ok(ImportedOutline {
            file,
            name: stem.replace('_', " "),
            nearest_name: nearest.map(|template| template.name.clone()),
            sections: choices(catalog, nearest.map(|template| template.code.as_str())),
            proposal,
        })
    })
}

pub(crate) fn import_build(desk: &Desk, form: CorrectedOutline) -> Result<Template, ApiError> {
    desk.look(|register| built(register, &form))
}

pub(crate) fn import_save(desk: &Desk, form: CorrectedOutline) -> Result<Done<TemplateCode>, ApiError> {
    desk.work(|register| {
        let template = built(register, &form)?;
        let series = form.proposal.nearest.as_ref().map_or(SERIES, |nearest| nearest.as_str());
        let added = register.add_template(template, series)?;
        Done::of(register, added)
    })
}

fn built(register: &Register, form: &CorrectedOutline) -> Result<Template, ApiError> {
    let code = TemplateCode(SERIES.to_owned());
    template(&form.proposal, register.catalog(), &code, form.name.trim()).map_err(|error| ApiError::told(error.to_string(), ""))
}

fn chosen(desk: &Desk) -> Result<(String, Vec<u8>), ApiError> {
    let ask = OpenAsk { title: "Chọn tệp Word có đề cương".to_owned(), kinds: vec![FileKind::WORD], several: false };
    let path = desk.desktop().pick_open(&ask).into_iter().next().ok_or_else(ApiError::cancelled)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok((name, files::read(&path, Limits::default().file as u64)?))
}

fn decoded(dropped: &DroppedOutline) -> Result<Vec<u8>, ApiError> {
    let limit = Limits::default().file;
    // Four letters of base64 are three bytes; a file beyond the limit is refused before it is decoded.
    if dropped.base64.len() / 4 * 3 > limit.saturating_add(2) {
        return Err(ApiError::told(
            format!("Tệp «{}» lớn hơn {} MB nên không đọc được.", dropped.name, limit / 1_048_576),
            "Hãy mở tệp bằng Word, giảm cỡ các ảnh rồi lưu lại.",
        ));
    }
    STANDARD.decode(&dropped.base64).map_err(|_| {
        ApiError::told(format!("Không đọc được tệp «{}» vừa thả vào.", dropped.name), "Hãy thả lại tệp, hoặc dùng nút «Chọn tệp…».")
    })
}
