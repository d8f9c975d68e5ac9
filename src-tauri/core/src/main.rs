//! The command line of Tổng Kết.

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    ExitCode::from(tongket::cli::run(std::env::args_os(), &mut out, &mut std::io::stderr()))
}
