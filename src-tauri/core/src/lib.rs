//! Tổng Kết: the register of a commission, and the reviews assembled from it.
//!
//! Everything but the window lives here. Imports run one way (`tests/suite/who_imports_whom.rs` keeps it so):
//!
//! ```text
//! cli, api -> register, proposal -> storage, assembly, checks, docx, exchange -> figures, catalog -> document -> domain -> text
//! ```
//!
//! `domain`, `document`, `figures`, `assembly`, `checks` and `proposal` are pure: no clock, no file, no database.
//! `files` holds the only `std::fs`, `clock` the only "now".

pub mod api;
pub mod assembly;
pub mod catalog;
pub mod checks;
pub mod cli;
pub mod clock;
pub mod document;
pub mod docx;
pub mod domain;
pub mod exchange;
pub mod figures;
pub mod files;
pub mod proposal;
pub mod register;
pub mod storage;
pub mod text;
