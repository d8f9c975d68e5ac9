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

use answer::{Answer, Failure};
use arguments::{Command, CommandLine};

/// All is well.
pub const FINE: u8 = 0;
/// Problems were found, or the work could not be done.
pub const PROBLEMS: u8 = 1;
/// The program was called wrongly.
pub const MISUSE: u8 = 2;

/// Runs the program with `arguments` (the program's name first), writing to `out` and `err`; returns the exit status.
pub fn run(arguments: impl IntoIterator<Item = OsString>, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let json = arguments.iter().take_while(|argument| *argument != "--").any(|argument| argument == "--json");
    // A program that reads JSON is told nothing else; and a terminal that is gone is no reason to stop the work.
    let mut progress = |words: &str| {
        if !json {
            writeln!(err, "{words}").unwrap_or_default()
        }
    };
    let (status, printed) = match answer(arguments, &mut progress) {
        Ok(answer) => (answer.status(), answer.print(json, out)),
        Err((status, failure)) => (status, failure.print(json, out, err)),
    };
    match printed.and_then(|()| out.flush()) {
        Ok(()) => status,
        // A pipe that was closed by its reader is no fault of ours, and there is nobody left to tell.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => status,
        Err(_) => {
            let told = writeln!(err, "Không in được kết quả ra nơi nhận; hãy kiểm tra ổ đĩa hoặc chương trình đọc kết quả.");
            told.map_or(PROBLEMS, |()| PROBLEMS)
        }
    }
}

/// What was asked, done; or the exit status and why not.
fn answer(arguments: Vec<OsString>, progress: &mut dyn FnMut(&str)) -> Result<Answer, (u8, Failure)> {
    match CommandLine::try_parse_from(arguments) {
        Ok(CommandLine { command: Command::Help { command }, .. }) => {
            help(&command).map(Answer::page).map_err(|unknown| (MISUSE, Failure(misuse::no_such_command(&unknown))))
        }
        Ok(line) => verbs::answer(line.command, progress).map_err(|failure| (PROBLEMS, failure)),
        Err(error) if !error.use_stderr() => Ok(Answer::page(in_vietnamese(&error.to_string()))),
        Err(error) => Err((MISUSE, Failure(misuse::sentence(&error)))),
    }
}

/// The page of a command, or the first of `words` that names none.
fn help(words: &[String]) -> Result<String, String> {
    let mut command = CommandLine::command();
    command.build();
    let mut page = &mut command;
    for word in words {
        page = page.find_subcommand_mut(word).ok_or_else(|| word.clone())?;
    }
    Ok(in_vietnamese(&page.render_help().to_string()))
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
