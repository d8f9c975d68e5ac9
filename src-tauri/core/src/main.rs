//! The command line of Tổng Kết.

use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let status = tongket::cli::run(std::env::args_os(), &mut out, &mut std::io::stderr());
    if out.flush().is_err() {
        return ExitCode::from(tongket::cli::PROBLEMS);
    }
    ExitCode::from(status)
}
