//! Every command of the window, by name.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{ApiError, Desk};
use super::{figure, history, period, program, progress, register, search, unit};

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
    /// Finds records, units, reports and tasks by words, typed with or without marks.
    search: search::search(search::Words) -> Vec<search::Find>;
    /// The name and the days of a period as it is picked.
    period_read: period::read(period::PeriodChoice) -> period::PeriodView;
    /// Every indicator, by name.
    figure_indicators: figure::indicators(()) -> Vec<figure::IndicatorChoice>;
    /// Every indicator of one unit over one period, beside last year's and the plan.
    figure_grid: figure::grid(figure::FigureGridQuery) -> figure::FigureGrid;
    /// Units down, chosen indicators or the periods of one indicator across.
    figure_by_unit: figure::by_unit(figure::UnitGridQuery) -> figure::UnitGrid;
    /// Where a figure came from.
    figure_origin: figure::origin(figure::FigureQuestion) -> figure::FigureOrigin;
    /// What a reader would object to about the figures of a period, the worst first.
    figure_problems: figure::problems(period::PeriodChoice) -> Vec<figure::FigureProblem>;
    /// Keeps figures that were typed or pasted, in one operation; what cannot be kept is told cell by cell.
    figure_put: figure::put(figure::FigureEntries) -> super::Done<figure::FiguresKept>;
    /// Takes figures out, in one operation.
    figure_clear: figure::clear(figure::ObservationsToClear) -> super::Done<()>;
    /// Writes targets of the year, in one operation.
    figure_plan: figure::plan(figure::PlanEntries) -> super::Done<()>;
    /// Every unit, siblings in their order.
    unit_list: unit::list(()) -> Vec<unit::UnitView>;
    /// Every kind of unit.
    unit_kinds: unit::kinds(()) -> Vec<unit::UnitKindView>;
    /// One unit with its past.
    unit_read: unit::read(unit::WhichUnit) -> unit::UnitDetail;
    /// What every unit has reported of what it was asked over a period.
    unit_reporting: unit::reporting(period::PeriodChoice) -> Vec<unit::UnitReporting>;
    /// Adds a unit; its number.
    unit_add: unit::add(unit::NewUnit) -> super::Done<i64>;
    /// Changes name, code, kind or days of a unit.
    unit_change: unit::change(unit::UnitForm) -> super::Done<()>;
    /// Puts a unit elsewhere in the tree.
    unit_place: unit::place(unit::UnitPlace) -> super::Done<()>;
    /// Writes down that units were merged, split or renamed.
    unit_reorganise: unit::reorganise(unit::ReorganisationForm) -> super::Done<()>;
    /// Takes back that one unit followed another.
    unit_unlink: unit::unlink(unit::SuccessionEnds) -> super::Done<()>;
    /// Puts a unit into the bin.
    unit_bin: unit::put_in_bin(unit::WhichUnit) -> super::Done<()>;
    /// Takes a unit back out of the bin.
    unit_restore: unit::restore(unit::WhichUnit) -> super::Done<()>;
    /// The units in the bin.
    unit_binned: unit::in_bin(()) -> Vec<unit::BinnedUnit>;
}
