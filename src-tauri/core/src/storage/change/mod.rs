//! What every operation changed: written by triggers, read by undo, redo and history.

use std::collections::BTreeMap;

use rusqlite::types::{FromSql, ToSql, Value};
use rusqlite::{OptionalExtension, params};
use serde_json::{Map, Value as Field};

use super::{Noun, Storage, StorageError};
use crate::domain::OperationId;

/// What happened to rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ChangeKind {
    /// A row was added.
    Insert,
    /// A row was changed.
    Update,
    /// A row was removed.
    Delete,
}

/// One line of what an operation changed.
#[derive(Debug, Clone)]
pub(crate) struct Change {
    pub(crate) noun: Noun,
    pub(crate) kind: ChangeKind,
    pub(crate) row: i64,
    pub(crate) last: i64,
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
}

/// One line of the history of a row.
#[derive(Debug, Clone)]
pub(crate) struct RowChange {
    pub(crate) operation: super::operation::OperationRow,
    pub(crate) kind: ChangeKind,
    pub(crate) before: Option<Map<String, Field>>,
    pub(crate) after: Option<Map<String, Field>>,
}

/// Makes the triggers of a tracked table anew from its columns, so that none can be forgotten.
pub(super) fn make_triggers(db: &rusqlite::Connection, noun: Noun) -> Result<(), StorageError> {
    let columns = columns(db, noun)?;
    let pairs = |side: &str| columns.iter().map(|name| format!("'{name}', {side}.\"{name}\"")).collect::<Vec<_>>().join(", ");
    for (kind, statement) in [
        ("insert", include_str!("trigger_insert.sql")),
        ("update", include_str!("trigger_update.sql")),
        ("delete", include_str!("trigger_delete.sql")),
    ] {
        let table = noun.table();
        db.execute(&include_str!("trigger_drop.sql").replace("{table}", table).replace("{kind}", kind), [])?;
        db.execute(&statement.replace("{table}", table).replace("{old}", &pairs("old")).replace("{new}", &pairs("new")), [])?;
    }
    Ok(())
}

/// The columns of a tracked table, in their order.
pub(super) fn columns(db: &rusqlite::Connection, noun: Noun) -> Result<Vec<String>, StorageError> {
    let mut statement = db.prepare(include_str!("columns.sql"))?;
    let names = statement.query_map([noun.table()], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// The three statements that take any row out and put it back.
#[derive(Debug, Clone)]
pub(super) struct RowStatements {
    columns: Vec<String>,
    row: String,
    restore: String,
    forget: String,
}

impl RowStatements {
    pub(super) fn of(db: &rusqlite::Connection, noun: Noun) -> Result<Self, StorageError> {
        let columns = columns(db, noun)?;
        let table = noun.table();
        let list = |make: &dyn Fn(usize, &str) -> String| {
            columns.iter().enumerate().map(|(at, name)| make(at, name)).collect::<Vec<_>>().join(", ")
        };
        let fill = |statement: &str| {
            statement
                .replace("{table}", table)
                .replace("{row}", &list(&|_, name| format!("'{name}', \"{name}\"")))
                .replace("{columns}", &list(&|_, name| format!("\"{name}\"")))
                .replace("{values}", &list(&|at, _| format!("?{}", at + 1)))
                .replace("{assignments}", &list(&|_, name| format!("\"{name}\" = excluded.\"{name}\"")))
        };
        Ok(Self {
            row: fill(include_str!("row.sql")),
            restore: fill(include_str!("restore.sql")),
            forget: fill(include_str!("forget.sql")),
            columns,
        })
    }

    /// The statements themselves, for the test that prepares every one.
    #[cfg(test)]
    pub(super) fn all(&self) -> [&str; 3] {
        [&self.row, &self.restore, &self.forget]
    }
}

impl Storage {
    /// What an operation changed, in order.
    pub(crate) fn changes_of(&self, operation: OperationId) -> Result<Vec<Change>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("of_operation.sql"))?;
        let found = statement.query_map([operation], |row| {
            Ok(Change {
                noun: noun_of(row, 1)?,
                kind: kind_of(row, 2)?,
                row: row.get(3)?,
                last: row.get(4)?,
                before: row.get(5)?,
                after: row.get(6)?,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The tables that an operation changed.
    pub(crate) fn nouns_changed_by(&self, operation: OperationId) -> Result<std::collections::BTreeSet<Noun>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("nouns.sql"))?;
        let found = statement.query_map([operation], |row| noun_of(row, 0))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The history of one row, oldest first.
    pub(crate) fn history_of(&self, noun: Noun, row: i64) -> Result<Vec<RowChange>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("of_row.sql"))?;
        let found = statement.query_map(params![noun.table(), row], |row| {
            Ok(RowChange {
                operation: super::operation::operation_row(row)?,
                kind: kind_of(row, 6)?,
                before: row.get::<_, Option<super::columns::Json<_>>>(7)?.map(|json| json.0),
                after: row.get::<_, Option<super::columns::Json<_>>>(8)?.map(|json| json.0),
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Undoes (or does again) what one operation changed. The transaction is open and recording is off.
    pub(crate) fn take_back(&self, operation: OperationId) -> Result<(), StorageError> {
        self.db.pragma_update(None, "defer_foreign_keys", true)?;
        for change in self.changes_of(operation)?.iter().rev() {
            match change.kind {
                ChangeKind::Insert => {
                    for row in (change.row..=change.last).rev() {
                        if let Some(body) = self.row_as_json(change.noun, row)? {
                            let kept = params![operation, change.noun.table(), row, body];
                            self.db.prepare_cached(include_str!("keep_undone.sql"))?.execute(kept)?;
                            self.forget_row(change.noun, row)?;
                        }
                    }
                }
                ChangeKind::Update | ChangeKind::Delete => self.restore_row(change.noun, change.before.as_deref())?,
            }
        }
        Ok(())
    }

    /// Does again what one undone operation had changed. The transaction is open and recording is off.
    pub(crate) fn bring_back(&self, operation: OperationId) -> Result<(), StorageError> {
        self.db.pragma_update(None, "defer_foreign_keys", true)?;
        for change in self.changes_of(operation)? {
            match change.kind {
                ChangeKind::Insert => {
                    for row in change.row..=change.last {
                        let mut statement = self.db.prepare_cached(include_str!("undone.sql"))?;
                        let body: Option<String> = statement.query_row(params![change.noun.table(), row], |row| row.get(0)).optional()?;
                        if body.is_some() {
                            self.restore_row(change.noun, body.as_deref())?;
                        }
                    }
                }
                ChangeKind::Update => self.restore_row(change.noun, change.after.as_deref())?,
                ChangeKind::Delete => self.forget_row(change.noun, change.row)?,
            }
        }
        self.db.prepare_cached(include_str!("drop_undone.sql"))?.execute([operation])?;
        Ok(())
    }

    /// Forgets the rows kept for redo of operations that can no longer be redone.
    pub(crate) fn drop_abandoned(&self) -> Result<(), StorageError> {
        self.db.prepare_cached(include_str!("drop_abandoned.sql"))?.execute([])?;
        Ok(())
    }

    /// Takes the content of the rows that an operation removed, and of what went with them, out of the history; that they were
    /// changed, by whom and when, stays.
    pub(crate) fn scrub_removed(&self, operation: OperationId) -> Result<(), StorageError> {
        self.db.prepare_cached(include_str!("scrub.sql"))?.execute([operation])?;
        Ok(())
    }

    /// Removes any row; tells in SQLite's own words where another row stands on it.
    pub(super) fn forget_row_or_tell(&self, noun: Noun, row: i64) -> rusqlite::Result<()> {
        let statements = self.rows.get(&noun).ok_or(rusqlite::Error::QueryReturnedNoRows)?;
        self.db.prepare_cached(&statements.forget)?.execute([row])?;
        Ok(())
    }

    fn forget_row(&self, noun: Noun, row: i64) -> Result<(), StorageError> {
        Ok(self.forget_row_or_tell(noun, row)?)
    }

    fn row_as_json(&self, noun: Noun, row: i64) -> Result<Option<String>, StorageError> {
        Ok(self.db.prepare_cached(&self.statements_of(noun)?.row)?.query_row([row], |row| row.get(0)).optional()?)
    }

    /// A row as it stands now, by its columns.
    pub(crate) fn row_now(&self, noun: Noun, row: i64) -> Result<Option<Map<String, Field>>, StorageError> {
        let body = self.row_as_json(noun, row)?;
        Ok(body.and_then(|body| serde_json::from_str(&body).ok()))
    }

    fn restore_row(&self, noun: Noun, body: Option<&str>) -> Result<(), StorageError> {
        let Some(body) = body else {
            return Err(StorageError::Internal(format!("history of {} holds no content", noun.table())));
        };
        let fields: Map<String, Field> =
            serde_json::from_str(body).map_err(|error| StorageError::Internal(format!("history of {}: {error}", noun.table())))?;
        let statements = self.statements_of(noun)?;
        let values: Vec<Value> = statements.columns.iter().map(|name| column_value(fields.get(name))).collect();
        let values: Vec<&dyn ToSql> = values.iter().map(|value| value as &dyn ToSql).collect();
        self.db.prepare_cached(&statements.restore)?.execute(values.as_slice())?;
        Ok(())
    }

    fn statements_of(&self, noun: Noun) -> Result<&RowStatements, StorageError> {
        self.rows.get(&noun).ok_or_else(|| StorageError::Internal(format!("no statements for {}", noun.table())))
    }
}

/// The statements of every tracked table.
pub(super) fn row_statements(db: &rusqlite::Connection) -> Result<BTreeMap<Noun, RowStatements>, StorageError> {
    Noun::ALL.into_iter().map(|noun| Ok((noun, RowStatements::of(db, noun)?))).collect()
}

/// A tracked table holds integers, text and NULL; a column added since the change was written is NULL in it.
fn column_value(field: Option<&Field>) -> Value {
    match field {
        None | Some(Field::Null) => Value::Null,
        Some(Field::Number(number)) => number.as_i64().map_or(Value::Null, Value::Integer),
        Some(Field::String(text)) => Value::Text(text.clone()),
        Some(other) => Value::Text(other.to_string()),
    }
}

fn noun_of(row: &rusqlite::Row<'_>, at: usize) -> rusqlite::Result<Noun> {
    let table = row.get_ref(at)?.as_str()?;
    Noun::of_table(table).ok_or_else(|| rusqlite::Error::InvalidColumnName(format!("unknown noun {table}")))
}

fn kind_of(row: &rusqlite::Row<'_>, at: usize) -> rusqlite::Result<ChangeKind> {
    Ok(match String::column_result(row.get_ref(at)?)?.as_str() {
        "insert" => ChangeKind::Insert,
        "update" => ChangeKind::Update,
        _ => ChangeKind::Delete,
    })
}
