//! The running program: the open register and what surrounds it.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{NaiveDate, NaiveDateTime};

use super::layout_check::Papers;
use super::{ApiError, Desktop, Progress};
use crate::catalog::{Catalog, LayoutStandard};
use crate::register::{By, Register};

/// What the program stands in: who works, the clock, the desktop, and where it may keep its own files.
pub struct Surroundings {
    /// Name of the person, as the history shows it.
    pub who: String,
    /// Now.
    pub clock: fn() -> NaiveDateTime,
    /// Dialogs and other programs.
    pub desktop: Box<dyn Desktop>,
    /// Folder of the program's own choices (looks, recent registers) and of the demo register.
    pub own_folder: PathBuf,
    /// Folder that is offered for a new register: the user's documents.
    pub documents: PathBuf,
}

/// What the program was started with, by a double click or from a command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// The demo register.
    Demo,
    /// The register at this place.
    Register(PathBuf),
}

/// The running program. Commands may come from several threads; those that need the register wait for each other.
pub struct Desk {
    around: Surroundings,
    register: Mutex<Option<Register>>,
    progress: Progress,
    papers: Papers,
    named: Mutex<Option<Named>>,
}

impl Desk {
    /// A desk on which no register lies yet.
    #[must_use]
    pub fn new(around: Surroundings) -> Self {
        Self { around, register: Mutex::new(None), progress: Progress::default(), papers: Papers::default(), named: Mutex::new(None) }
    }

    /// Runs `look` on the open register.
    ///
    /// # Errors
    /// [`ApiError`] with the code for no register where none is open, and that of `look`.
    pub(crate) fn look<T>(&self, look: impl FnOnce(&Register) -> Result<T, ApiError>) -> Result<T, ApiError> {
        look(self.lock().as_ref().ok_or_else(ApiError::no_register)?)
    }

    /// Runs `work` on the open register, which may change it.
    ///
    /// # Errors
    /// As [`Desk::look`].
    pub(crate) fn work<T>(&self, work: impl FnOnce(&mut Register) -> Result<T, ApiError>) -> Result<T, ApiError> {
        work(self.lock().as_mut().ok_or_else(ApiError::no_register)?)
    }

    /// Puts another register, or none, in place of the open one, which is closed.
    pub(crate) fn put(&self, register: Option<Register>) {
        *self.lock() = register;
    }

    /// Notes what this start, or a second one, names; the page opens it once it has kept what is being typed.
    pub fn name(&self, named: Named) {
        *self.named.lock().unwrap_or_else(PoisonError::into_inner) = Some(named);
    }

    /// What was named and not opened yet.
    pub(crate) fn take_named(&self) -> Option<Named> {
        self.named.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// What surrounds the program.
    pub(crate) fn around(&self) -> &Surroundings {
        &self.around
    }

    /// Dialogs and other programs.
    pub(crate) fn desktop(&self) -> &dyn Desktop {
        self.around.desktop.as_ref()
    }

    /// The running long work.
    pub(crate) fn progress(&self) -> &Progress {
        &self.progress
    }

    /// The Word files that are being checked.
    pub(super) fn papers(&self) -> &Papers {
        &self.papers
    }

    /// The layout standards of the open register, or the built-in ones where none is open.
    ///
    /// # Errors
    /// [`ApiError`] where the built-in ones cannot be read; a fault of the program.
    pub(crate) fn layouts(&self) -> Result<Vec<LayoutStandard>, ApiError> {
        if let Ok(own) = self.look(|register| Ok(register.catalog().layouts.clone())) {
            return Ok(own);
        }
        let built_in =
            Catalog::built_in().map_err(|error| ApiError::told(error.to_string(), "Hãy cài lại chương trình từ bộ cài đầy đủ."))?;
        Ok(built_in.layouts)
    }

    /// Today.
    pub(crate) fn today(&self) -> NaiveDate {
        (self.around.clock)().date()
    }

    /// Now.
    pub(crate) fn now(&self) -> NaiveDateTime {
        (self.around.clock)()
    }

    /// Who works, for a register that is being opened.
    pub(crate) fn by(&self) -> By {
        By::new(self.around.who.clone(), self.around.clock)
    }

    /// A command that failed half way rolled its transaction back, so the register behind a poisoned lock is whole.
    fn lock(&self) -> MutexGuard<'_, Option<Register>> {
        self.register.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
