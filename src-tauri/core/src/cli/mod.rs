//! The command line `tongket`: every word it prints is Vietnamese, its exit status is 0 when all is well,
//! 1 when problems were found or the work could not be done, 2 when it was called wrongly.

mod answer;
mod arguments;
mod misuse;
mod table;
mod verbs;

use std::ffi::OsString;
use std::io::Write;

use clap::{CommandFactory, Parser};

use answer::Answer;
use arguments::{Command, CommandLine};

/// All is well.
pub const FINE: u8 = 0;
/// Problems were found, or the work could not be done.
pub const PROBLEMS: u8 = 1;
/// The program was called wrongly.
pub const MISUSE: u8 = 2;

/// Runs the program with `arguments` (the program's name first), writing to `out` and `err`; returns the exit status.
pub fn run(arguments: impl IntoIterator<Item = OsString>, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    // A pipe that was closed by its reader is no fault of ours, and there is nobody left to tell.
    let status = match CommandLine::try_parse_from(arguments) {
        Ok(line) => {
            let json = line.json;
            match answer(line) {
                Ok(answer) => answer.print(json, out).map(|()| answer.status()),
                Err(failure) => failure.print(json, out, err).map(|()| PROBLEMS),
            }
        }
        Err(error) if !error.use_stderr() => write!(out, "{}", in_vietnamese(&error.to_string())).map(|()| FINE),
        Err(error) => writeln!(err, "{}", misuse::sentence(&error)).map(|()| MISUSE),
    };
    status.unwrap_or(PROBLEMS)
}

fn answer(line: CommandLine) -> Result<Answer, answer::Failure> {
    match line.command {
        Command::Help { command } => Ok(Answer::words(help(&command))),
        command => verbs::answer(command),
    }
}

/// The page of a command; of an unknown one, that of the whole program.
fn help(words: &[String]) -> String {
    let mut command = CommandLine::command();
    command.build();
    let mut page = &mut command;
    for word in words {
        let Some(place) = page.get_subcommands().position(|below| below.get_name() == word.as_str()) else { break };
        let Some(below) = page.get_subcommands_mut().nth(place) else { return String::new() };
        page = below;
    }
    in_vietnamese(&page.render_help().to_string())
}

/// The few words of clap's own that stand in a page of help.
fn in_vietnamese(page: &str) -> String {
    [
        ("[OPTIONS]", "[TUỲ CHỌN]"),
        ("Options:", "Tuỳ chọn:"),
        ("Arguments:", "Tham số:"),
        ("[default: ", "[mặc định: "),
        ("[alias: ", "[hoặc: "),
        ("[possible values: ", "[dùng được: "),
        ("[aliases: ", "[hoặc: "),
    ]
    .into_iter()
    .fold(page.to_owned(), |page, (english, vietnamese)| page.replace(english, vietnamese))
}
