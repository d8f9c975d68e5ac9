use std::path::{Path, PathBuf};

use crate::storage::{Noun, Storage, change};

fn moment() -> chrono::NaiveDateTime {
    chrono::NaiveDate::from_ymd_opt(2026, 6, 14).unwrap().and_hms_opt(8, 30, 0).unwrap()
}

pub(super) fn fresh(folder: &Path) -> Storage {
    Storage::create(&folder.join("so.tongket"), "Sổ thử", moment(), "Người thử").unwrap()
}

/// Every `.sql` file below a folder, found when the test runs.
fn statements(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "migrations") {
            statements(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "sql") {
            found.push(path);
        }
    }
}

#[test]
fn every_statement_prepares_against_a_new_register() {
    let folder = tempfile::tempdir().unwrap();
    let storage = fresh(folder.path());
    let mut files = Vec::new();
    statements(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/storage"), &mut files);
    assert!(files.len() > 60, "found {} statements", files.len());
    for file in files {
        let sql = std::fs::read_to_string(&file).unwrap();
        let body: String = sql.lines().filter(|line| !line.trim_start().starts_with("--")).collect();
        let body = body.trim_end().trim_end_matches(';');
        let is_trigger = body.contains("CREATE TRIGGER");
        assert!(is_trigger || !body.contains(';'), "{} holds more than one statement", file.display());
        if !sql.contains('{') {
            storage.db.prepare(&sql).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        }
    }
    for (noun, name) in crate::storage::BINNED {
        for sql in [include_str!("../bin/put.sql"), include_str!("../bin/take.sql"), include_str!("../bin/list.sql")] {
            storage.db.prepare(&sql.replace("{table}", noun.table()).replace("{name}", name)).unwrap();
        }
    }
    for statements in storage.rows.values() {
        for sql in statements.all() {
            assert!(!sql.contains('{'), "{sql}");
            storage.db.prepare(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
        }
    }
}

#[test]
fn every_statement_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/storage");
    let mut files = Vec::new();
    statements(&root, &mut files);
    for file in files {
        let folder = file.parent().unwrap();
        let name = file.file_name().unwrap().to_str().unwrap();
        let from_elsewhere = format!("{}/{name}\")", folder.file_name().unwrap().to_str().unwrap());
        let beside = std::fs::read_dir(folder).unwrap().filter_map(|entry| std::fs::read_to_string(entry.unwrap().path()).ok());
        let own = beside.into_iter().any(|text| text.contains(&format!("include_str!(\"{name}\")")));
        let sources = std::fs::read_dir(&root).unwrap().flat_map(|entry| {
            let path = entry.unwrap().path();
            std::fs::read_to_string(if path.is_dir() { path.join("mod.rs") } else { path })
        });
        assert!(own || sources.into_iter().any(|text| text.contains(&from_elsewhere)), "{} is used by nothing", file.display());
    }
}

/// Tables whose changes are not written down, and why.
const UNTRACKED: &[(&str, &str)] = &[
    ("change", "it is the history"),
    ("data_window", "two days under a number; never changed, harmless where nothing points at it"),
    ("operation", "it is the history"),
    ("operation_now", "empty but inside a transaction"),
    ("register_info", "written once, when the register is made"),
    ("undone_row", "what redo needs"),
];

#[test]
fn every_table_is_tracked_or_says_why_not() {
    let folder = tempfile::tempdir().unwrap();
    let storage = fresh(folder.path());
    let mut tables = storage.db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'").unwrap();
    let tables: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    for table in tables.iter().filter(|table| !table.starts_with("sqlite_")) {
        let reason = UNTRACKED.iter().any(|(name, _)| name == table);
        assert!(reason != Noun::of_table(table).is_some(), "{table} is to be a Noun or to stand in UNTRACKED");
    }
    for noun in Noun::ALL {
        assert!(tables.iter().any(|table| table == noun.table()));
        for kind in ["insert", "update", "delete"] {
            let name = format!("change_{}_{kind}", noun.table());
            let sql: String = storage
                .db
                .query_row("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?1", [&name], |row| row.get(0))
                .unwrap();
            for column in change::columns(&storage.db, noun).unwrap() {
                assert!(kind == "insert" || sql.contains(&format!("'{column}'")), "{name} forgets {column}");
            }
        }
    }
}

#[test]
fn a_write_outside_an_operation_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let storage = fresh(folder.path());
    let error = storage.db.execute("INSERT INTO setting (key, value) VALUES ('a', '1')", []).unwrap_err();
    assert!(error.to_string().contains("no operation is open"), "{error}");
}

/// Tables, indexes and the triggers of search as SQLite holds them; the change triggers, which are made from the columns, by name.
pub(super) fn schema(storage: &Storage) -> String {
    // The shadow tables of the search index are FTS5's own.
    let ours = "SELECT type, name, sql FROM sqlite_schema
        WHERE sql IS NOT NULL AND name NOT IN ('search_config', 'search_data', 'search_docsize', 'search_idx') AND name NOT LIKE 'sqlite_%'
        ORDER BY rowid";
    let mut statement = storage.db.prepare(ours).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))).unwrap();
    let mut text = String::from("-- The register as it is. Refreshed by UPDATE_GOLDEN=1 cargo test -p tongket --lib schema\n");
    let mut tracked = Vec::new();
    for row in rows {
        let (kind, name, sql) = row.unwrap();
        if kind == "trigger" && name.starts_with("change_") {
            tracked.push(name);
        } else {
            text.push_str(&format!("\n{sql};\n"));
        }
    }
    text.push_str("\n-- Triggers that write down every change (storage/change/trigger_*.sql):\n");
    for name in tracked {
        text.push_str(&format!("-- {name}\n"));
    }
    text
}

#[test]
fn the_schema_is_the_golden_one_and_explains_every_column() {
    let folder = tempfile::tempdir().unwrap();
    let schema = schema(&fresh(folder.path()));
    let tables = schema.split("\n\n").filter(|statement| statement.starts_with("CREATE TABLE"));
    for line in tables.flat_map(str::lines) {
        let is_column = line.starts_with("    ") && line.trim_start().starts_with(|first: char| first.is_ascii_lowercase() || first == '"');
        assert!(!is_column || line.contains(" -- "), "the schema does not say what this column holds: {line}");
    }
    assert!(schema.matches(" -- ").count() > 150);
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/schema.sql");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(golden.parent().unwrap()).unwrap();
        std::fs::write(&golden, &schema).unwrap();
    }
    let kept = std::fs::read_to_string(&golden).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        kept == schema,
        "the schema is not the one in tests/golden/schema.sql; look at it after: UPDATE_GOLDEN=1 cargo test -p tongket --lib schema"
    );
}

#[test]
fn an_entry_of_search_that_leads_nowhere_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let storage = fresh(folder.path());
    assert_eq!(storage.search_faults().unwrap(), 0);
    storage.db.execute("INSERT INTO search (rowid, exact, folded) VALUES (80, 'một', 'mot')", []).unwrap();
    assert_eq!(storage.search_faults().unwrap(), 1);
}
