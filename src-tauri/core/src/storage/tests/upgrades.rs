use rusqlite::Connection;

use super::schema::{fresh, schema};
use crate::storage::Storage;
use crate::storage::migrate::{self, MIGRATIONS, Migration};

#[test]
fn the_versions_of_the_migrations_count_from_one() {
    for (at, step) in MIGRATIONS.iter().enumerate() {
        assert_eq!(step.version, at as i64 + 1);
    }
}

#[test]
fn an_upgrade_is_whole_or_leaves_the_register_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let storage = fresh(folder.path());
    let path = storage.path().to_owned();
    drop(storage);
    let mut db = Connection::open(&path).unwrap();
    crate::storage::functions::register(&db).unwrap();
    let version = migrate::user_version(&db).unwrap();
    let good = Migration { version: version + 1, sql: "ALTER TABLE unit ADD COLUMN remark TEXT;" };
    let broken = Migration { version: version + 2, sql: "ALTER TABLE no_such_table ADD COLUMN a TEXT;" };
    migrate::migrate(&mut db, version, &[good, broken]).unwrap_err();
    assert_eq!(migrate::user_version(&db).unwrap(), version);
    assert!(db.prepare("SELECT remark FROM unit").is_err());
    migrate::migrate(&mut db, version, &[good]).unwrap();
    assert_eq!(migrate::user_version(&db).unwrap(), version + 1);
    let trigger: String = db.query_row("SELECT sql FROM sqlite_schema WHERE name = 'change_unit_update'", [], |row| row.get(0)).unwrap();
    assert!(trigger.contains("'remark'"), "the history follows a new column");
}

#[test]
fn the_copy_before_an_upgrade_holds_every_row_and_never_overwrites_an_earlier_copy() {
    let folder = tempfile::tempdir().unwrap();
    let storage = fresh(folder.path());
    let version = migrate::user_version(&storage.db).unwrap();
    let first = migrate::copy_before(&storage.db, storage.path(), version).unwrap();
    let second = migrate::copy_before(&storage.db, storage.path(), version).unwrap();
    assert_ne!(first, second);
    assert!(first.ends_with(format!("so.truoc-nang-cap-v{version}.tongket")), "{}", first.display());
    for copy in [first, second] {
        let name: String = Connection::open(copy).unwrap().query_row("SELECT name FROM register_info", [], |row| row.get(0)).unwrap();
        assert_eq!(name, "Sổ thử");
    }
}

/// Registers of the second version were made with an index of records that lacks the last day and none of stages, or already
/// with those that the third version asks for.
#[test]
fn a_register_of_the_second_version_gets_the_indexes_of_the_third_whichever_it_had() {
    let of_old = "DROP INDEX record_stage_by_day; DROP INDEX record_by_kind;
        CREATE INDEX record_by_kind ON record (kind, date, id) WHERE binned_at IS NULL;";
    for had in [of_old, ""] {
        let folder = tempfile::tempdir().unwrap();
        let storage = fresh(folder.path());
        let (path, whole) = (storage.path().to_owned(), schema(&storage));
        drop(storage);
        let db = Connection::open(&path).unwrap();
        crate::storage::functions::register(&db).unwrap();
        db.execute_batch(had).unwrap();
        db.pragma_update(None, "user_version", 2).unwrap();
        drop(db);
        let storage = Storage::open(&path).unwrap();
        assert_eq!(migrate::user_version(&storage.db).unwrap(), migrate::newest());
        assert_eq!(schema(&storage), whole);
    }
}
