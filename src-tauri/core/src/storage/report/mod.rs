//! Reports with their sections and frozen figures.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{OptionalExtension, Row, params};

use super::columns::{Day, Json, Moment, Word, observed_of};
use super::{Storage, StorageError};
use crate::document::{Block, Document, FigureOrigin, Rank};
use crate::domain::{
    Basis, CutoffScheme, IndicatorId, LayoutCode, Observed, OperationId, Period, ProfileId, RecordId, ReportId, SectionId, Signer,
    TemplateCode, UnitId, Window,
};

/// One report as it stands in its row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReportRow {
    pub(crate) id: ReportId,
    pub(crate) title: String,
    pub(crate) period: Period,
    pub(crate) scheme: CutoffScheme,
    pub(crate) window: Window,
    pub(crate) unit: UnitId,
    pub(crate) basis: Basis,
    pub(crate) subject: Vec<RecordId>,
    pub(crate) template: Option<TemplateCode>,
    pub(crate) template_version: Option<u32>,
    pub(crate) profile: Option<ProfileId>,
    pub(crate) layout: Option<LayoutCode>,
    pub(crate) issued: bool,
    pub(crate) number: Option<u32>,
    pub(crate) signed_on: Option<NaiveDate>,
    pub(crate) signer: Option<Signer>,
    pub(crate) corrects: Option<ReportId>,
}

/// One section as it stands in its row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SectionRow {
    pub(crate) id: SectionId,
    pub(crate) parent: Option<SectionId>,
    pub(crate) position: i64,
    pub(crate) code: String,
    pub(crate) rank: Rank,
    pub(crate) heading: String,
    pub(crate) blocks: Vec<Block>,
    pub(crate) baseline: Vec<Block>,
    pub(crate) state: String,
    pub(crate) outline: String,
}

/// One thing that happened to a record since a report was frozen.
#[derive(Debug, Clone)]
pub(crate) struct LateRecordRow {
    pub(crate) record: RecordId,
    /// Whether it happened to a stage of it, not to its own row.
    pub(crate) is_of_stage: bool,
    /// Whether the record came then.
    pub(crate) is_added: bool,
    /// Its row before; none where it came, or where a stage changed.
    pub(crate) before: Option<serde_json::Map<String, serde_json::Value>>,
    pub(crate) at: NaiveDateTime,
    pub(crate) who: String,
}

/// A value that changed under an issued report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LateChangeRow {
    pub(crate) indicator: IndicatorId,
    pub(crate) unit: UnitId,
    pub(crate) window: Window,
    pub(crate) now: Observed,
    pub(crate) then: Option<Observed>,
    pub(crate) at: NaiveDateTime,
    pub(crate) who: String,
}

impl Storage {
    /// Adds a draft; its id, state and signing are not looked at.
    pub(crate) fn add_report(&self, report: &ReportRow, code: Option<&str>, catalog_version: &str) -> Result<ReportId, StorageError> {
        self.db.prepare_cached(include_str!("add.sql"))?.execute(params![
            code,
            report.title,
            Word(report.period),
            Json(report.scheme),
            Day(report.window.from()),
            Day(report.window.to()),
            report.unit,
            Word(report.basis),
            Json(&report.subject),
            report.template,
            report.template_version,
            catalog_version,
            report.profile,
            report.layout,
            report.corrects
        ])?;
        Ok(ReportId(self.db.last_insert_rowid()))
    }

    /// Every report that is kept, the latest cut-off first.
    pub(crate) fn reports(&self) -> Result<Vec<ReportRow>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("all.sql"))?;
        let found = statement.query_map([], report_row)?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The report that is kept under `id`.
    pub(crate) fn report(&self, id: ReportId) -> Result<Option<ReportRow>, StorageError> {
        Ok(self.db.prepare_cached(include_str!("get.sql"))?.query_row([id], report_row).optional()?)
    }

    /// The report that import files name by `code`.
    pub(crate) fn report_by_code(&self, code: &str) -> Result<Option<ReportId>, StorageError> {
        Ok(self.db.prepare_cached(include_str!("by_code.sql"))?.query_row([code], |row| row.get(0)).optional()?)
    }

    /// What may be chosen again while it is a draft.
    pub(crate) fn set_report_choices(&self, report: &ReportRow) -> Result<(), StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("set_choices.sql"))?;
        statement.execute(params![report.id, report.title, report.profile, report.layout, Word(report.basis), Json(&report.subject)])?;
        Ok(())
    }

    /// The document in the report's own row: of a draft without its sections, of an issued report whole.
    pub(crate) fn report_document(&self, id: ReportId) -> Result<Option<Document>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("document.sql"))?;
        let found: Option<Option<Json<Document>>> = statement.query_row([id], |row| row.get(0)).optional()?;
        Ok(found.flatten().map(|json| json.0))
    }

    /// Writes the document of a draft, without its sections.
    pub(crate) fn set_report_document(&self, id: ReportId, document: &Document) -> Result<(), StorageError> {
        self.db.prepare_cached(include_str!("set_document.sql"))?.execute(params![id, Json(document)])?;
        Ok(())
    }

    /// Freezes a report with its whole document.
    pub(crate) fn issue_report(
        &self,
        id: ReportId,
        number: Option<u32>,
        signed_on: NaiveDate,
        signer: &Signer,
        document: &Document,
        operation: OperationId,
    ) -> Result<(), StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("issue.sql"))?;
        statement.execute(params![id, number, Day(signed_on), Json(signer), Json(document), operation])?;
        Ok(())
    }

    /// The title of another report that was issued under this number in this year.
    pub(crate) fn report_with_number(&self, number: u32, year: i32, but: ReportId) -> Result<Option<String>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("with_number.sql"))?;
        Ok(statement.query_row(params![number, format!("{year:04}"), but], |row| row.get(0)).optional()?)
    }

    /// The sections of a report, every parent's children in their order; also those that were taken out.
    pub(crate) fn sections(&self, report: ReportId) -> Result<Vec<SectionRow>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("../report_section/all.sql"))?;
        let found = statement.query_map([report], |row| {
            Ok(SectionRow {
                id: row.get(0)?,
                parent: row.get(1)?,
                position: row.get(2)?,
                code: row.get(3)?,
                rank: row.get::<_, Word<_>>(4)?.0,
                heading: row.get(5)?,
                blocks: row.get::<_, Json<_>>(6)?.0,
                baseline: row.get::<_, Json<_>>(7)?.0,
                state: row.get(8)?,
                outline: row.get(9)?,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The report of a section, and its heading.
    pub(crate) fn section_place(&self, id: SectionId) -> Result<Option<(ReportId, String)>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("../report_section/get.sql"))?;
        Ok(statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
    }

    /// Adds a section; its id is given by the register.
    pub(crate) fn add_section(&self, report: ReportId, section: &SectionRow) -> Result<SectionId, StorageError> {
        self.db.prepare_cached(include_str!("../report_section/add.sql"))?.execute(params![
            report,
            section.parent,
            section.position,
            section.code,
            Word(section.rank),
            section.heading,
            Json(&section.blocks),
            Json(&section.baseline),
            section.state,
            section.outline
        ])?;
        Ok(SectionId(self.db.last_insert_rowid()))
    }

    /// Writes place, heading, text and state of a section anew.
    pub(crate) fn update_section(&self, section: &SectionRow) -> Result<(), StorageError> {
        self.db.prepare_cached(include_str!("../report_section/update.sql"))?.execute(params![
            section.id,
            section.parent,
            section.position,
            Word(section.rank),
            section.heading,
            Json(&section.blocks),
            Json(&section.baseline),
            section.state,
            section.outline
        ])?;
        Ok(())
    }

    /// Writes the text of a section as a person left it.
    pub(crate) fn set_section_blocks(&self, id: SectionId, blocks: &[Block], state: &str) -> Result<(), StorageError> {
        self.db.prepare_cached(include_str!("../report_section/set_blocks.sql"))?.execute(params![id, Json(blocks), state])?;
        Ok(())
    }

    /// Removes a section that the template no longer has.
    pub(crate) fn remove_section(&self, id: SectionId) -> Result<(), StorageError> {
        self.db.prepare_cached(include_str!("../report_section/remove.sql"))?.execute([id])?;
        Ok(())
    }

    /// Freezes one figure of a report.
    pub(crate) fn add_figure(&self, report: ReportId, section: &str, origin: &FigureOrigin, shown: &str) -> Result<(), StorageError> {
        self.db.prepare_cached(include_str!("../report_figure/add.sql"))?.execute(params![
            report,
            section,
            origin.indicator,
            origin.unit,
            Day(origin.window.from()),
            Day(origin.window.to()),
            Word(origin.measure),
            origin.value,
            shown
        ])?;
        Ok(())
    }

    /// The frozen figures of a report, in reading order: section, origin, as shown.
    pub(crate) fn figures_of(&self, report: ReportId) -> Result<Vec<(String, FigureOrigin, String)>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("../report_figure/all.sql"))?;
        let found = statement.query_map([report], |row| {
            let origin = FigureOrigin {
                indicator: row.get(1)?,
                unit: row.get(2)?,
                window: window_of(row, 3)?,
                measure: row.get::<_, Word<_>>(5)?.0,
                value: row.get(6)?,
            };
            Ok((row.get(0)?, origin, row.get(7)?))
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The values that changed under an issued report since it was frozen.
    pub(crate) fn late_changes(&self, report: ReportId) -> Result<Vec<LateChangeRow>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("late_changes.sql"))?;
        let found = statement.query_map([report], |row| {
            let then: Option<i64> = row.get(7)?;
            Ok(LateChangeRow {
                indicator: row.get(0)?,
                unit: row.get(1)?,
                window: window_of(row, 2)?,
                now: observed_of(row.get(4)?, row.get(5)?, row.get(6)?),
                then: match then {
                    Some(state) => Some(observed_of(state, row.get(8)?, row.get(9)?)),
                    None => None,
                },
                at: row.get::<_, Moment>(10)?.0,
                who: row.get(11)?,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// What happened to records since an issued report was frozen, oldest first.
    pub(crate) fn late_records(&self, report: ReportId) -> Result<Vec<LateRecordRow>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("late_records.sql"))?;
        let found = statement.query_map([report], |row| {
            Ok(LateRecordRow {
                record: row.get(0)?,
                is_of_stage: row.get::<_, String>(1)? == "stage",
                is_added: row.get::<_, String>(1)? == "insert",
                before: row.get::<_, Option<Json<_>>>(2)?.map(|json| json.0),
                at: row.get::<_, Moment>(3)?.0,
                who: row.get(4)?,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

fn window_of(row: &Row<'_>, at: usize) -> rusqlite::Result<Window> {
    Window::new(row.get::<_, Day>(at)?.0, row.get::<_, Day>(at + 1)?.0)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(at, rusqlite::types::Type::Text, Box::new(error)))
}

fn report_row(row: &Row<'_>) -> rusqlite::Result<ReportRow> {
    Ok(ReportRow {
        id: row.get(0)?,
        title: row.get(1)?,
        period: row.get::<_, Word<_>>(2)?.0,
        scheme: row.get::<_, Json<_>>(3)?.0,
        window: window_of(row, 4)?,
        unit: row.get(6)?,
        basis: row.get::<_, Word<_>>(7)?.0,
        subject: row.get::<_, Json<_>>(8)?.0,
        template: row.get(9)?,
        template_version: row.get(10)?,
        profile: row.get(11)?,
        layout: row.get(12)?,
        issued: row.get::<_, String>(13)? == "issued",
        number: row.get(14)?,
        signed_on: row.get::<_, Option<Day>>(15)?.map(|day| day.0),
        signer: row.get::<_, Option<Json<_>>>(16)?.map(|json| json.0),
        corrects: row.get(17)?,
    })
}
