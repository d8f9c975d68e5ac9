//! How far a long work is, and the wish to stop it. The window asks while another command runs.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::{ApiError, Desk};

/// How far a long work is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ProgressView {
    /// What is being done: "Đang kiểm tra 40 tệp".
    pub what: String,
    /// Steps done.
    pub done: u32,
    /// Steps in all; 0 where nobody can say.
    pub of: u32,
}

/// The one long work that may run, as seen from outside.
#[derive(Debug, Default)]
pub struct Progress {
    now: Mutex<Option<ProgressView>>,
    stop: AtomicBool,
}

impl Progress {
    /// Says that `what` begins, of `of` steps; the work ends when the answer is dropped.
    pub(crate) fn begin(&self, what: impl Into<String>, of: u32) -> Running<'_> {
        self.stop.store(false, Ordering::SeqCst);
        self.set(Some(ProgressView { what: what.into(), done: 0, of }));
        Running { progress: self }
    }

    /// Asks the running work to stop at its next step.
    pub(super) fn ask_to_stop(&self) {
        self.stop.store(true, Ordering::SeqCst);
    }

    fn set(&self, view: Option<ProgressView>) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) = view;
    }
}

/// A long work that runs.
pub(crate) struct Running<'a> {
    progress: &'a Progress,
}

impl Running<'_> {
    /// One step is done.
    ///
    /// # Errors
    /// [`ApiError`] for cancelled where the user asked to stop.
    pub(crate) fn step(&self) -> Result<(), ApiError> {
        self.count(|done| done.saturating_add(1))
    }

    /// So many steps are done.
    ///
    /// # Errors
    /// As [`Running::step`].
    pub(crate) fn at(&self, steps: usize) -> Result<(), ApiError> {
        self.count(|_| u32::try_from(steps).unwrap_or(u32::MAX))
    }

    fn count(&self, steps: impl FnOnce(u32) -> u32) -> Result<(), ApiError> {
        if let Some(view) = self.progress.now.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
            view.done = steps(view.done);
        }
        if self.progress.stop.load(Ordering::SeqCst) { Err(ApiError::cancelled()) } else { Ok(()) }
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.progress.set(None);
    }
}

pub(super) fn read(desk: &Desk, (): ()) -> Result<Option<ProgressView>, ApiError> {
    Ok(desk.progress().now.lock().unwrap_or_else(PoisonError::into_inner).clone())
}

pub(super) fn stop(desk: &Desk, (): ()) -> Result<(), ApiError> {
    desk.progress().ask_to_stop();
    Ok(())
}
