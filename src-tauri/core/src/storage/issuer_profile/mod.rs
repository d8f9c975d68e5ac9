//! Issuer profiles in dated versions.

use rusqlite::{OptionalExtension, Row, params};

use super::columns::{Day, Json};
use super::{Storage, StorageError};
use crate::domain::{IssuerProfile, ProfileId};

impl Storage {
    /// Adds a version of a profile.
    pub(crate) fn add_profile(&self, profile: &IssuerProfile) -> Result<ProfileId, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("add.sql"))?;
        statement.execute(params![profile.name, profile.valid_from.map(Day), profile.valid_to.map(Day), Json(profile)])?;
        Ok(ProfileId(self.db.last_insert_rowid()))
    }

    /// Writes a version anew; whether there was one.
    pub(crate) fn update_profile(&self, id: ProfileId, profile: &IssuerProfile) -> Result<bool, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("update.sql"))?;
        Ok(statement.execute(params![id, profile.name, profile.valid_from.map(Day), profile.valid_to.map(Day), Json(profile)])? > 0)
    }

    /// Every version that is kept, by name and first day.
    pub(crate) fn profiles(&self) -> Result<Vec<(ProfileId, IssuerProfile)>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("all.sql"))?;
        let found = statement.query_map([], profile_row)?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// One version, the bin included: a report keeps the profile it was made with.
    pub(crate) fn profile(&self, id: ProfileId) -> Result<Option<IssuerProfile>, StorageError> {
        let found = self.db.prepare_cached(include_str!("get.sql"))?.query_row([id], profile_row).optional()?;
        Ok(found.map(|(_, profile)| profile))
    }
}

fn profile_row(row: &Row<'_>) -> rusqlite::Result<(ProfileId, IssuerProfile)> {
    Ok((row.get(0)?, row.get::<_, Json<_>>(1)?.0))
}
