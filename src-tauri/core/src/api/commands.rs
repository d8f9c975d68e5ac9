//! Every command of the window, by name.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{ApiError, Desk};
use super::{history, program, progress, register, search, sheet, text};

/// Reads the form, runs the command, and writes its answer.
fn run<F: DeserializeOwned, A: Serialize>(
    desk: &Desk,
    name: &str,
    form: Value,
    command: impl FnOnce(&Desk, F) -> Result<A, ApiError>,
) -> Result<Value, ApiError> {
    let form = serde_json::from_value(form).map_err(|error| ApiError::malformed(name, &error))?;
    let answer = command(desk, form)?;
    serde_json::to_value(answer).map_err(|error| ApiError::malformed(name, &error))
}

macro_rules! commands {
    ($($(#[doc = $doc:literal])+ $name:ident: $($path:ident)::+ ($form:ty) -> $answer:ty;)+) => {
        /// The names of all commands, in the order in which they are listed; the window is granted exactly these.
        pub const NAMES: &[&str] = &[$(stringify!($name)),+];

        /// Runs the command called `name` with `form`.
        ///
        /// # Errors
        /// [`ApiError`], also where the name or the form is none of ours.
        pub fn call(desk: &Desk, name: &str, form: Value) -> Result<Value, ApiError> {
            match name {
                $(stringify!($name) => run::<$form, $answer>(desk, name, form, $($path)::+),)+
                _ => Err(ApiError::no_such_command(name)),
            }
        }

        /// Tells `into` of every command, for the TypeScript of the window.
        #[cfg(test)]
        pub(super) fn declare(into: &mut super::typescript::Declarations) {
            $(into.command::<$form, $answer>(stringify!($name), &[$($doc),+]);)+
        }
    };
}

commands! {
    /// What the program is, which register is open, and what it was told to look like.
    program_state: program::state(()) -> program::ProgramState;
    /// Keeps the choices of how the window looks.
    program_change: program::change(program::Looks) -> program::ProgramState;
    /// How far the running long work is, or null where there is none.
    progress_read: progress::read(()) -> Option<super::ProgressView>;
    /// Asks the running long work to stop; it leaves everything as it was.
    progress_stop: progress::stop(()) -> ();
    /// Asks the user where a new register is to lie; null where the dialog was closed.
    register_pick_place: register::pick_place(register::NewPlace) -> Option<String>;
    /// Makes a register with its first profile and opens it.
    register_create: register::create(register::NewRegister) -> program::ProgramState;
    /// Opens a register, by path or by asking the user.
    register_open: register::open(register::WhichRegister) -> program::ProgramState;
    /// Closes the open register.
    register_close: register::close(()) -> program::ProgramState;
    /// Opens the demo register, which is made at the first time.
    demo_open: register::open_demo(()) -> program::ProgramState;
    /// What undo and redo would do.
    history_state: history::state(()) -> history::HistoryState;
    /// Takes the last change back.
    history_undo: history::undo(()) -> super::Done<String>;
    /// Does again what was taken back last.
    history_redo: history::redo(()) -> super::Done<String>;
    /// The latest changes, newest first.
    history_recent: history::recent(history::HowMany) -> Vec<history::Change>;
    /// The page around the text of a report: head, title, signature, and how the text is set.
    report_sheet: sheet::of_report(sheet::SheetOf) -> crate::docx::Sheet;
    /// Puts text of the fonts from before Unicode (TCVN3, VNI) into Unicode; other text stays as it is.
    text_convert_legacy: text::convert_legacy(text::OldText) -> Vec<String>;
    /// Finds records, units, reports and tasks by words, typed with or without marks.
    search: search::search(search::Words) -> Vec<search::Find>;
}
