//! The command line, called in process: every command in words and as JSON, its exit status, and what it does with bad input.

mod commands;
mod help;
mod imports;
mod layouts;
mod office;
mod overrides;
mod profiles;
mod registers;
mod reports;
mod targets;
mod templates;
