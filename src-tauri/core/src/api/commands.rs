//! Every command of the window, by name.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{ApiError, Desk};
use super::{history, program, progress, record, register, search};

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
    /// Closes the register and the window, after the page has saved what was being typed.
    program_leave: program::leave(()) -> ();
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
    /// What the forms of records are made of: kinds with their fields, and units.
    record_forms: record::forms(()) -> record::RecordForms;
    /// A part of a list of records, and how many of each kind there are.
    record_page: record::page(record::RecordQuery) -> record::RecordPage;
    /// The numbers of the records of a list, in its order.
    record_ids: record::ids(record::RecordQuery) -> Vec<crate::domain::RecordId>;
    /// Everything about one record, also from the bin.
    record_get: record::get(record::WhichRecord) -> record::RecordForm;
    /// Writes a record down, or tells at which fields it is refused.
    record_add: record::add(record::RecordDraft) -> super::Done<record::Written>;
    /// Records that may be the same thing as one that is being written down.
    record_alike: record::alike(record::RecordDraft) -> Vec<record::AlikeRecord>;
    /// Changes one part of a record.
    record_change: record::change(record::RecordChange) -> super::Done<record::Written>;
    /// Writes down that a record reached a stage.
    record_reach: record::reach(record::StageForm) -> super::Done<record::Written>;
    /// Takes back that a record reached a stage.
    record_leave: record::leave(record::StageOf) -> super::Done<record::Written>;
    /// Does one thing to many records, in one step of undo.
    record_bulk: record::bulk(record::BulkForm) -> super::Done<record::BulkAnswer>;
    /// What happened to a record, the last first.
    record_history: record::history(record::WhichRecord) -> Vec<record::RecordEvent>;
    /// Attaches a file that was dropped.
    record_attach: record::attach(record::DroppedFile) -> super::Done<record::Written>;
    /// Asks for files and attaches them.
    record_attach_picked: record::attach_picked(record::WhichRecord) -> super::Done<record::Written>;
    /// Takes an attached file off.
    record_detach: record::detach(record::FileId) -> super::Done<record::Written>;
    /// Opens a copy of an attached file in its own program.
    record_open_file: record::open_file(record::FileId) -> ();
    /// The filters that are kept under a name.
    record_filters: record::filters(()) -> Vec<crate::register::KeptFilter>;
    /// Keeps a filter under a name.
    record_filter_keep: record::keep_filter(crate::register::KeptFilter) -> super::Done<()>;
    /// Forgets a filter.
    record_filter_forget: record::forget_filter(record::FilterName) -> super::Done<()>;
    /// Removes for good what lies in the bin, of whatever sort.
    bin_empty: record::empty_bin(()) -> super::Done<record::Emptied>;
    /// Finds records, units, reports and tasks by words, typed with or without marks.
    search: search::search(search::Words) -> Vec<search::Find>;
}
