//! One file for each command.

mod check;
mod check_docx;
mod demo;
mod figures;
mod import;
mod init;
mod report;
mod search;
mod template;

use std::path::Path;

use super::answer::{Answer, Failure};
use super::arguments::Command;
use crate::exchange::OldText;
use crate::register::{By, Register, catalog_of};

/// Does what was asked; long work tells `progress` how far it is.
pub(crate) fn answer(command: Command, progress: &mut dyn FnMut(&str)) -> Result<Answer, Failure> {
    match command {
        Command::Demo { out } => demo::answer(&out),
        Command::Import { register, inputs, convert } => {
            import::answer(&register.path, &inputs, if convert { OldText::Convert } else { OldText::Keep }, progress)
        }
        Command::Report { verb } => report::answer(verb, progress),
        Command::Init { register, profile } => init::answer(&register.path, &profile),
        Command::Figures { register, period, indicators, by } => figures::answer(&register.path, &period, &indicators, by),
        Command::Search { register, words, limit } => search::answer(&register.path, &words, limit),
        Command::Check { register } => check::answer(&register.path, progress),
        Command::Template { verb } => template::answer(*verb),
        Command::Help { .. } => Ok(Answer::page(String::new())),
        Command::CheckDocx(asked) => check_docx::answer(&asked, progress),
    }
}

/// The person at this PC, by its login.
fn by() -> By {
    let login = ["USERNAME", "USER"].into_iter().find_map(|name| std::env::var(name).ok()).filter(|name| !name.is_empty());
    By::new(login.unwrap_or_else(|| "không rõ".to_owned()), crate::clock::now)
}

/// Opens the register to change it.
fn open(path: &Path, progress: &mut dyn FnMut(&str)) -> Result<Register, Failure> {
    if Register::is_older(path) {
        progress("Đang nâng cấp sổ theo phiên bản này, sau khi giữ một bản sao cạnh sổ; sổ lớn mất chừng một phút…");
    }
    Ok(Register::open(path, catalog_of(path)?, by())?)
}

/// Opens the register to look at it.
fn look(path: &Path) -> Result<Register, Failure> {
    Ok(Register::open_read_only(path, catalog_of(path)?, by())?)
}
