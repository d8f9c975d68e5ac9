//! What the window may ask of the program: commands with their forms and view models, and the one shape of error.
//!
//! The list is in `commands.rs`; the TypeScript of the window is generated from it (`typescript.rs`), and the shell, the
//! tests' bridge and the unit tests all go through [`call`]. A command is a plain function of a [`Desk`] and its form.

mod commands;
mod desk;
mod desktop;
mod done;
mod error;
mod figure;
mod history;
mod layout_check;
mod overview;
mod page;
mod period;
mod phrase;
mod profile;
mod program;
mod progress;
mod record;
mod register;
mod report;
mod search;
mod settings;
mod sheet;
mod template;
#[cfg(test)]
mod tests;
mod text;
#[cfg(test)]
mod typescript;
mod unit;

pub use commands::{NAMES, call};
pub use desk::{Desk, Named, Surroundings};
pub use desktop::{Desktop, FileKind, OpenAsk, SaveAsk};
pub use done::Done;
pub use error::{ApiError, Code};
pub use progress::{Progress, ProgressView};
