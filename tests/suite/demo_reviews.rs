//! `tongket demo`: a register and four reviews that a commission could sign.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;
use tongket::document::{Document, Inline};
use tongket::domain::{Period, TaskState};
use tongket::register::Register;
use tongket_support::word::Package;

const FILES: [&str; 4] = [
    "BC cong tac dan van quy I 2026.docx",
    "BC cong tac dan van 6 thang 2026.docx",
    "BC cong tac dan van 9 thang 2026.docx",
    "BC cong tac dan van nam 2026.docx",
];
