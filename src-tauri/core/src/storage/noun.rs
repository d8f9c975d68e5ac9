//! The tables whose every change is written down.

/// What an operation changed: one word a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Noun {
    /// Settings of the register.
    Setting,
    /// Issuer profiles.
    IssuerProfile,
    /// Units.
    Unit,
    /// Successions of units.
    UnitSuccession,
    /// Records.
    Record,
    /// Stages of records.
    RecordStage,
    /// Links between records.
    RecordLink,
    /// Indicators.
    Indicator,
    /// Sources of observations.
    Source,
    /// Observations.
    Observation,
    /// Earlier values of observations.
    ObservationRevision,
    /// Yearly targets.
    Target,
    /// The office's own templates.
    Template,
    /// Attachments.
    Attachment,
    /// Reports.
    Report,
    /// Sections of reports.
    ReportSection,
    /// Frozen figures of issued reports.
    ReportFigure,
    /// Tasks.
    Task,
    /// Kept versions of reports.
    ReportVersion,
    /// Figures of drafts that stay as they are for now.
    FigureHold,
    /// Phrases of the office.
    Phrase,
}

impl Noun {
    /// Every tracked table.
    pub const ALL: [Self; 21] = [
        Self::Setting,
        Self::IssuerProfile,
        Self::Unit,
        Self::UnitSuccession,
        Self::Record,
        Self::RecordStage,
        Self::RecordLink,
        Self::Indicator,
        Self::Source,
        Self::Observation,
        Self::ObservationRevision,
        Self::Target,
        Self::Template,
        Self::Attachment,
        Self::Report,
        Self::ReportSection,
        Self::ReportFigure,
        Self::Task,
        Self::ReportVersion,
        Self::FigureHold,
        Self::Phrase,
    ];

    /// Name of its table.
    #[must_use]
    pub fn table(self) -> &'static str {
        match self {
            Self::Setting => "setting",
            Self::IssuerProfile => "issuer_profile",
            Self::Unit => "unit",
            Self::UnitSuccession => "unit_succession",
            Self::Record => "record",
            Self::RecordStage => "record_stage",
            Self::RecordLink => "record_link",
            Self::Indicator => "indicator",
            Self::Source => "source",
            Self::Observation => "observation",
            Self::ObservationRevision => "observation_revision",
            Self::Target => "target",
            Self::Template => "template",
            Self::Attachment => "attachment",
            Self::Report => "report",
            Self::ReportSection => "report_section",
            Self::ReportFigure => "report_figure",
            Self::Task => "task",
            Self::ReportVersion => "report_version",
            Self::FigureHold => "figure_hold",
            Self::Phrase => "phrase",
        }
    }

    /// The noun of a table.
    #[must_use]
    pub fn of_table(table: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|noun| noun.table() == table)
    }
}
