use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use crate::api::{ApiError, Desk};
use crate::catalog::LayoutStandard;
use crate::docx::check::detect;
use crate::docx::read::{Limits, Outline, outline};
use crate::files;

/// One of the files that are being checked.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct WhichPaper {
    /// Its number.
    pub paper: u32,
}

/// Some of the files that are being checked.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct WhichPapers {
    /// Their numbers.
    pub papers: Vec<u32>,
}

/// Where the bytes of a paper are.
#[derive(Debug, Clone)]
pub(super) enum Source {
    /// In a file, which is read anew each time: Word may have changed it.
    File(PathBuf),
    /// Dropped into the window, which does not say where from.
    Dropped(Arc<[u8]>),
}

/// A file that is being checked.
#[derive(Debug, Clone)]
pub(super) struct Paper {
    pub(super) id: u32,
    pub(super) name: String,
    pub(super) source: Source,
    /// The standard that the user chose; without one the paper's own.
    pub(super) standard: Option<String>,
}

/// A paper that could be read, and the standard it is held against.
pub(super) struct Read {
    pub(super) bytes: Vec<u8>,
    pub(super) outline: Outline,
    pub(super) layout: LayoutStandard,
}

/// The files that are being checked, as long as the program runs.
#[derive(Debug, Default)]
pub(in crate::api) struct Papers {
    kept: Mutex<Vec<Paper>>,
}

impl Papers {
    /// Keeps a paper; a file that is kept already stays the same paper.
    pub(super) fn keep(&self, name: String, source: Source, standard: Option<String>) -> Paper {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let is_same = |paper: &Paper| matches!((&paper.source, &source), (Source::File(one), Source::File(other)) if one == other);
        if let Some(paper) = kept.iter_mut().find(|paper| is_same(paper)) {
            paper.standard = standard;
            return paper.clone();
        }
        let id = kept.last().map_or(1, |paper| paper.id.saturating_add(1));
        let paper = Paper { id, name, source, standard };
        kept.push(paper.clone());
        paper
    }

    pub(super) fn get(&self, id: u32) -> Result<Paper, ApiError> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let paper = kept.iter().find(|paper| paper.id == id).cloned();
        paper.ok_or_else(|| ApiError::told("Tệp này không còn trong danh sách kiểm tra.", "Hãy chọn lại tệp."))
    }

    pub(super) fn choose(&self, id: u32, standard: Option<String>) -> Result<Paper, ApiError> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(paper) = kept.iter_mut().find(|paper| paper.id == id) {
            paper.standard = standard;
        }
        drop(kept);
        self.get(id)
    }

    fn forget(&self, ids: &[u32]) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).retain(|paper| !ids.contains(&paper.id));
    }
}

/// Takes papers off the list; their files stay as they are.
pub(crate) fn forget(desk: &Desk, form: WhichPapers) -> Result<(), ApiError> {
    desk.papers().forget(&form.papers);
    Ok(())
}

impl Paper {
    /// Reads the paper and finds its standard.
    pub(super) fn read(&self, layouts: &[LayoutStandard]) -> Result<Read, ApiError> {
        let (bytes, outline) = self.outline()?;
        let layout = match &self.standard {
            Some(asked) => layouts.iter().find(|layout| layout.id.as_str() == asked),
            None => detect(&outline, layouts),
        };
        let layout = layout.cloned().ok_or_else(|| {
            ApiError::told(
                "Văn bản không có dòng ĐẢNG CỘNG SẢN VIỆT NAM hay quốc hiệu nên không tự chọn được chuẩn thể thức.",
                "Hãy chọn chuẩn ở ô «Chuẩn thể thức».",
            )
        })?;
        Ok(Read { bytes, outline, layout })
    }

    pub(super) fn outline(&self) -> Result<(Vec<u8>, Outline), ApiError> {
        let limits = Limits::default();
        let bytes = match &self.source {
            Source::File(path) => files::read(path, limits.file as u64)?,
            Source::Dropped(bytes) => bytes.to_vec(),
        };
        let outline = outline(&bytes, &limits).map_err(|error| ApiError::told(error.to_string(), ""))?;
        Ok((bytes, outline))
    }

    /// Where its file is; `None` of a dropped one.
    pub(super) fn path(&self) -> Option<&Path> {
        match &self.source {
            Source::File(path) => Some(path),
            Source::Dropped(_) => None,
        }
    }
}
