//! Imports run one way, files are touched in one place, and SQL lives in `.sql` files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Who may name whom: each room and the rooms of ours that it may use.
const MAY_NAME: [(&str, &[&str]); 16] = [
    ("text", &[]),
    ("domain", &["text"]),
    ("document", &["text", "domain"]),
    ("catalog", &["text", "domain", "document"]),
    ("figures", &["text", "domain", "document", "catalog"]),
    ("assembly", &["text", "domain", "document", "catalog", "figures"]),
    ("checks", &["text", "domain", "document", "catalog", "figures"]),
    ("docx", &["text", "domain", "document", "catalog"]),
    ("proposal", &["text", "domain", "document", "catalog", "assembly", "docx"]),
    ("exchange", &["text", "domain", "document", "catalog"]),
    ("storage", &["text", "domain", "document", "catalog", "files"]),
    ("files", &[]),
    ("clock", &[]),
    ("register", &["text", "domain", "document", "catalog", "figures", "assembly", "checks", "docx", "exchange", "storage", "files"]),
    (
        "api",
        &["text", "domain", "document", "catalog", "figures", "assembly", "checks", "docx", "proposal", "exchange", "register", "files"],
    ),
    (
        "cli",
        &[
            "text", "domain", "document", "catalog", "figures", "assembly", "checks", "docx", "proposal", "exchange", "register", "files",
            "clock",
        ],
    ),
];

/// Rooms that know no clock, no file and no database.
const PURE: [&str; 10] = ["text", "domain", "document", "catalog", "figures", "assembly", "checks", "docx", "proposal", "exchange"];

fn core() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/core/src")
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// Every source file of the core: its room, its path for messages, and its code without comments and tests.
fn rooms() -> Vec<(String, String, String)> {
    let root = core();
    let mut files = Vec::new();
    sources(&root, &mut files);
    files.sort();
    files
        .into_iter()
        .filter_map(|file| {
            let path = file.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            let room = path.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
            let name = path.rsplit('/').next().unwrap();
            let a_test = name == "tests.rs"
                || name == "traps.rs"
                || name == "typescript.rs"
                || path.contains("/tests/")
                || name.ends_with("_tests.rs");
            if a_test || matches!(room.as_str(), "lib" | "main") {
                return None;
            }
            let text = std::fs::read_to_string(&file).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap();
            let code: String = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
            Some((room, path, code))
        })
        .collect()
}

#[test]
fn imports_run_one_way() {
    let table: BTreeMap<&str, &[&str]> = MAY_NAME.into_iter().collect();
    let mut broken = Vec::new();
    for (room, path, code) in rooms() {
        let Some(may) = table.get(room.as_str()) else {
            broken.push(format!("{path}: the room «{room}» is not in the table of who may name whom; add it with what it may use."));
            continue;
        };
        for piece in code.split("crate::").skip(1) {
            let named: String = piece.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            let named = named.as_str();
            if named != room && table.contains_key(named) && !may.contains(&named) {
                broken.push(format!("{path} names crate::{named}, but «{room}» may only use {may:?}."));
            }
        }
    }
    assert!(broken.is_empty(), "imports that run the wrong way:\n{}", broken.join("\n"));
}

#[test]
fn only_files_rs_touches_files_and_only_clock_rs_knows_the_time() {
    let mut broken = Vec::new();
    for (room, path, code) in rooms() {
        if room != "files" && (code.contains("std::fs") || code.contains("File::open") || code.contains("File::create")) {
            broken
                .push(format!("{path} opens files by itself; go through crate::files, which names the verb and the path in every error."));
        }
        if room != "clock" && ["Local::now", "Utc::now", "SystemTime::now", "Instant::now"].iter().any(|now| code.contains(now)) {
            broken.push(format!("{path} asks the clock; the time is passed in."));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn pure_rooms_know_no_database_and_the_core_knows_no_window() {
    let mut broken = Vec::new();
    for (room, path, code) in rooms() {
        if PURE.contains(&room.as_str()) && code.contains("rusqlite") {
            broken.push(format!("{path} names rusqlite, but «{room}» is pure; SQL belongs to storage."));
        }
        if code.contains("tauri::") {
            broken.push(format!("{path} names tauri; the core compiles without the window."));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn sql_lives_in_sql_files() {
    let verbs = ["\"SELECT ", "\"INSERT INTO ", "\"INSERT OR ", "\"UPDATE ", "\"DELETE FROM ", "\"CREATE TABLE ", "\"PRAGMA "];
    let broken: Vec<String> = rooms()
        .into_iter()
        .filter(|(_, _, code)| verbs.iter().any(|verb| code.contains(verb)))
        .map(|(_, path, _)| format!("{path} holds SQL; put the statement into a .sql file beside it and include_str! it."))
        .collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}
