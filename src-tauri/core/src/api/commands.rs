//! Every command of the window, by name.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

// Every noun of the room is named below.
use super::*;

/// Reads the form, runs the command, and writes its answer.
fn run<F: DeserializeOwned, A: Serialize>(
    desk: &Desk,
    name: &str,
    form: Value,
    command: impl FnOnce(&Desk, F) -> Result<A, ApiError>,
) -> Result<Value, ApiError> {
    let form = serde_json::from_value(form).map_err(|error| ApiError::malformed(name, &error))?;
    let answer = command(desk, form)?;
    serde_json::to_value(answer).map_err(|error| ApiError::malformed(name, &error))
}

macro_rules! commands {
    ($($(#[doc = $doc:literal])+ $name:ident: $($path:ident)::+ ($form:ty) -> $answer:ty;)+) => {
        /// The names of all commands, in the order in which they are listed; the window is granted exactly these.
        pub const NAMES: &[&str] = &[$(stringify!($name)),+];

        /// Runs the command called `name` with `form`.
        ///
        /// # Errors
        /// [`ApiError`], also where the name or the form is none of ours.
        pub fn call(desk: &Desk, name: &str, form: Value) -> Result<Value, ApiError> {
            match name {
                $(stringify!($name) => run::<$form, $answer>(desk, name, form, $($path)::+),)+
                _ => Err(ApiError::no_such_command(name)),
            }
        }

        /// Tells `into` of every command, for the TypeScript of the window.
        #[cfg(test)]
        pub(super) fn declare(into: &mut super::typescript::Declarations) {
            $(into.command::<$form, $answer>(stringify!($name), &[$($doc),+]);)+
        }
    };
}

commands! {
    /// What the program is, which register is open, and what it was told to look like.
    program_state: program::state(()) -> program::ProgramState;
    /// Keeps the choices of how the window looks.
    program_change: program::change(program::Looks) -> program::ProgramState;
    /// Closes the register and the window, after the page has saved what was being typed.
    program_leave: program::leave(()) -> ();
    /// The window stays, though it was told to close: something typed could not be saved, and the user is asked.
    program_stay: program::stay(()) -> ();
    /// How far the running long work is, or null where there is none.
    progress_read: progress::read(()) -> Option<super::ProgressView>;
    /// Asks the running long work to stop; it leaves everything as it was.
    progress_stop: progress::stop(()) -> ();
    /// Asks the user where a new register is to lie; null where the dialog was closed.
    register_pick_place: register::pick_place(register::NewPlace) -> Option<String>;
    /// Makes a register with its first profile and opens it.
    register_create: register::create(register::NewRegister) -> program::ProgramState;
    /// Asks the user which register is to be opened; null where the dialog was closed.
    register_pick: register::pick(()) -> Option<String>;
    /// Opens a register for writing.
    register_open: register::open(register::WhichRegister) -> program::ProgramState;
    /// Opens a register to look at it: nothing in it can be changed.
    register_look: register::look(register::WhichRegister) -> program::ProgramState;
    /// What the program was started with, by a double click or with a word of the command line; null where with nothing, or told already.
    register_named: register::named(()) -> Option<register::NamedRegister>;
    /// The newest copy that the program made of a register by itself; null where there is none.
    register_copy: register::latest_copy(register::WhichRegister) -> Option<program::Backup>;
    /// Brings a register back from that copy, as a new file beside the damaged one, and opens it.
    register_recover: register::recover(register::WhichRegister) -> program::ProgramState;
    /// Closes the open register.
    register_close: register::close(()) -> program::ProgramState;
    /// Opens the demo register, which is made at the first time.
    demo_open: register::open_demo(()) -> program::ProgramState;
    /// What undo and redo would do.
    history_state: history::state(()) -> history::HistoryState;
    /// Takes the last change back.
    history_undo: history::undo(()) -> super::Done<String>;
    /// Does again what was taken back last.
    history_redo: history::redo(()) -> super::Done<String>;
    /// The latest changes, newest first.
    history_recent: history::recent(history::HowMany) -> Vec<history::Change>;
    /// What the forms of records are made of: kinds with their fields, and units.
    record_forms: record::forms(()) -> record::RecordForms;
    /// A part of a list of records, and how many of each kind there are.
    record_page: record::page(record::RecordQuery) -> record::RecordPage;
    /// The numbers of the records of a list, in its order.
    record_ids: record::ids(record::RecordQuery) -> Vec<crate::domain::RecordId>;
    /// Everything about one record, also from the bin.
    record_get: record::get(record::WhichRecord) -> record::RecordForm;
    /// Writes a record down, or tells at which fields it is refused.
    record_add: record::add(record::RecordDraft) -> super::Done<record::Written>;
    /// Records that may be the same thing as one that is being written down.
    record_alike: record::alike(record::RecordDraft) -> Vec<record::AlikeRecord>;
    /// Changes one part of a record.
    record_change: record::change(record::RecordChange) -> super::Done<record::Written>;
    /// Writes down that a record reached a stage.
    record_reach: record::reach(record::StageForm) -> super::Done<record::Written>;
    /// Takes back that a record reached a stage.
    record_leave: record::leave(record::StageOf) -> super::Done<record::Written>;
    /// Does one thing to many records, in one step of undo.
    record_bulk: record::bulk(record::BulkForm) -> super::Done<record::BulkAnswer>;
    /// What happened to a record, the last first.
    record_history: record::history(record::WhichRecord) -> Vec<record::RecordEvent>;
    /// Attaches a file that was dropped.
    record_attach: record::attach(record::DroppedFile) -> super::Done<record::Written>;
    /// Asks for files and attaches them.
    record_attach_picked: record::attach_picked(record::WhichRecord) -> super::Done<record::Written>;
    /// Takes an attached file off.
    record_detach: record::detach(record::FileId) -> super::Done<record::Written>;
    /// Opens a copy of an attached file in its own program.
    record_open_file: record::open_file(record::FileId) -> ();
    /// The filters that are kept under a name.
    record_filters: record::filters(()) -> Vec<crate::register::KeptFilter>;
    /// Keeps a filter under a name.
    record_filter_keep: record::keep_filter(crate::register::KeptFilter) -> super::Done<()>;
    /// Forgets a filter.
    record_filter_forget: record::forget_filter(record::FilterName) -> super::Done<()>;
    /// Removes for good what lies in the bin, of whatever sort.
    bin_empty: record::empty_bin(()) -> super::Done<record::Emptied>;
    /// The page around the text of a report: head, title, signature, and how the text is set.
    report_sheet: sheet::of_report(sheet::SheetOf) -> crate::docx::Sheet;
    /// Puts text of the fonts from before Unicode (TCVN3, VNI) into Unicode; other text stays as it is.
    text_convert_legacy: text::convert_legacy(text::OldText) -> Vec<String>;
    /// Finds records, units, reports and tasks by words, typed with or without marks.
    search: search::search(search::Words) -> Vec<search::Find>;
    /// The name and the days of a period as it is picked.
    period_read: period::read(period::PeriodChoice) -> period::PeriodView;
    /// Every indicator, by name.
    figure_indicators: figure::indicators(()) -> Vec<figure::IndicatorChoice>;
    /// Every indicator of one unit over one period, beside last year's and the plan.
    figure_grid: figure::grid(figure::FigureGridQuery) -> figure::FigureGrid;
    /// Units down, chosen indicators or the periods of one indicator across.
    figure_by_unit: figure::by_unit(figure::UnitGridQuery) -> figure::UnitGrid;
    /// Where a figure came from.
    figure_origin: figure::origin(figure::FigureQuestion) -> figure::FigureStory;
    /// What a reader would object to about the figures of a period, the worst first.
    figure_problems: figure::problems(period::PeriodChoice) -> Vec<figure::FigureProblem>;
    /// Keeps figures that were typed or pasted, in one operation; what cannot be kept is told cell by cell.
    figure_put: figure::put(figure::FigureEntries) -> super::Done<figure::FiguresKept>;
    /// Writes a remark on a figure that was typed.
    figure_note: figure::note(figure::FigureRemark) -> super::Done<()>;
    /// Takes figures out, in one operation.
    figure_clear: figure::clear(figure::ObservationsToClear) -> super::Done<()>;
    /// Writes targets of the year, in one operation.
    figure_plan: figure::plan(figure::PlanEntries) -> super::Done<()>;
    /// Every unit, siblings in their order.
    unit_list: unit::list(()) -> Vec<unit::UnitView>;
    /// Every kind of unit.
    unit_kinds: unit::kinds(()) -> Vec<unit::UnitKindView>;
    /// One unit with its past.
    unit_read: unit::read(unit::WhichUnit) -> unit::UnitDetail;
    /// What every unit has reported of what it was asked over a period.
    unit_reporting: unit::reporting(period::PeriodChoice) -> Vec<unit::UnitReporting>;
    /// Adds a unit; its number.
    unit_add: unit::add(unit::NewUnit) -> super::Done<i64>;
    /// Changes name, code, kind or days of a unit.
    unit_change: unit::change(unit::UnitForm) -> super::Done<()>;
    /// Puts a unit elsewhere in the tree.
    unit_place: unit::place(unit::UnitPlace) -> super::Done<()>;
    /// Writes down that units were merged, split or renamed.
    unit_reorganise: unit::reorganise(unit::ReorganisationForm) -> super::Done<()>;
    /// Takes back that one unit followed another.
    unit_unlink: unit::unlink(unit::SuccessionEnds) -> super::Done<()>;
    /// Puts a unit into the bin.
    unit_bin: unit::put_in_bin(unit::WhichUnit) -> super::Done<()>;
    /// Takes a unit back out of the bin.
    unit_restore: unit::restore(unit::WhichUnit) -> super::Done<()>;
    /// The units in the bin.
    unit_binned: unit::in_bin(()) -> Vec<unit::BinnedUnit>;
    /// Every version of every issuer profile.
    profile_list: profile::list(()) -> Vec<profile::ProfileRow>;
    /// A first profile by level and name of the territory; nothing is written.
    profile_suggest: profile::suggest(profile::IssuingBody) -> crate::domain::IssuerProfile;
    /// The head that a report will have with a profile; nothing is written.
    profile_head: profile::head(profile::HeadAsk) -> profile::HeadView;
    /// Adds a version of a profile.
    profile_add: profile::add(crate::domain::IssuerProfile) -> super::Done<i64>;
    /// Writes a version of a profile anew.
    profile_change: profile::change(profile::ProfileChange) -> super::Done<()>;
    /// Puts a version of a profile in the bin.
    profile_remove: profile::remove(profile::WhichProfile) -> super::Done<()>;
    /// Where the register lies, how large it is, its kinds of records and its latest backup.
    settings_read: settings::read(()) -> settings::Settings;
    /// Copies the register and its attached files to a place the user is asked for.
    settings_backup: settings::backup(()) -> program::Backup;
    /// Copies the register into the folder of automatic backups, without a question.
    settings_backup_now: settings::backup_now(()) -> program::Backup;
    /// Whether the register is backed up by itself, and how many of its copies are kept.
    settings_backup_change: settings::change_automatic(settings::AutomaticChoice) -> ();
    /// Shows the folder of automatic backups in the file manager.
    settings_backup_reveal: settings::reveal_automatic(()) -> ();
    /// One kind of records as it can be changed.
    record_kind_read: settings::kind_read(settings::WhichKind) -> settings::KindForm;
    /// Makes an own kind of records out of another one; its code.
    record_kind_copy: settings::kind_copy(settings::KindToCopy) -> String;
    /// Keeps a kind of records as the office wants it, in its own folder.
    record_kind_save: settings::kind_save(settings::KindForm) -> settings::KindBefore;
    /// Takes the office's own version of a kind away.
    record_kind_remove: settings::kind_remove(settings::WhichKind) -> settings::KindBefore;
    /// Puts the office's own version of a kind back as it was before a change.
    record_kind_restore: settings::kind_restore(settings::KindBefore) -> ();
    /// Shows the register in the file manager.
    settings_reveal: settings::reveal(()) -> ();
    /// The office's own indicators.
    own_indicator_list: settings::indicators(()) -> Vec<settings::OwnIndicator>;
    /// Adds an own indicator.
    own_indicator_add: settings::indicator_add(settings::OwnIndicator) -> super::Done<String>;
    /// Gives an own indicator another definition.
    own_indicator_change: settings::indicator_change(settings::OwnIndicator) -> super::Done<()>;
    /// Puts an own indicator in the bin.
    own_indicator_remove: settings::indicator_remove(settings::WhichIndicator) -> super::Done<()>;
    /// What the first screen tells: the next review due, drafts, the latest work.
    overview_read: overview::read(()) -> overview::Overview;
    /// The dates of reviews as the office has them.
    review_dates_read: overview::dates(()) -> overview::ReviewDates;
    /// Changes the dates of reviews.
    review_dates_change: overview::change_dates(overview::ReviewDates) -> super::Done<()>;
    /// Every report, the latest cut-off first.
    report_list: report::list(()) -> Vec<report::ReportLine>;
    /// The templates and days that a review of a period would have.
    report_offer: report::offer(report::ReviewQuestion) -> report::ReviewOffer;
    /// Begins a review and assembles it from the register.
    report_new: report::new(report::NewReview) -> super::Done<crate::domain::ReportId>;
    /// A report with everything that its page shows.
    report_open: report::open(report::WhichReport) -> report::ReportView;
    /// What may be chosen again while a report is a draft.
    report_choices: report::choices(report::WhichReport) -> report::ReportChoices;
    /// Changes title, profile, layout, basis and subject of a draft.
    report_change: report::change(report::ReportChoices) -> super::Done<()>;
    /// Gives one draft a trích yếu and Nơi nhận of its own.
    report_frame_change: report::change_frame(report::ReportFrame) -> super::Done<()>;
    /// Assembles a draft anew; what people wrote stands.
    report_assemble: report::assemble(report::WhichReport) -> super::Done<report::Reassembled>;
    /// Puts a report into the bin.
    report_remove: report::remove(report::WhichReport) -> super::Done<()>;
    /// What the reader of a report would object to, the worst first.
    report_problems: report::problems(report::WhichReport) -> Vec<report::ProblemView>;
    /// What is told before a report is exported.
    report_export_offer: report::export_offer(report::ReportToExport) -> report::ExportOffer;
    /// The pages of a report as its Word file prints.
    report_pages: page::of_report(report::ReportToExport) -> page::PagesView;
    /// Asks where to, and writes a report as a Word file.
    report_export: report::export(report::ReportToExport) -> report::Exported;
    /// Opens a report in Word, from a copy.
    report_open_in_word: report::open_in_word(report::ReportToExport) -> report::Exported;
    /// Who may sign, and which number comes next.
    report_issue_offer: report::issue_offer(report::WhichReport) -> report::IssueOffer;
    /// Freezes a report with its figures and its file.
    report_issue: report::issue(report::ReportToIssue) -> super::Done<crate::domain::AttachmentId>;
    /// Opens the file that was kept when a report was issued; null where there is none.
    report_open_signed: report::signed_file(report::WhichReport) -> Option<report::Exported>;
    /// Begins a correction of an issued report.
    report_correct: report::correct(report::WhichReport) -> super::Done<crate::domain::ReportId>;
    /// The values and records that came, changed or went after a report was issued.
    report_late_changes: report::late_changes(report::WhichReport) -> report::LateChanges;
    /// The sections of a report in reading order.
    section_list: report::sections(report::WhichReport) -> Vec<report::SectionView>;
    /// Saves what somebody typed into a section.
    section_save: report::save_section(report::SectionText) -> super::Done<report::SectionView>;
    /// Saves what somebody typed into the opening or an appendix.
    front_save: report::save_front(report::FrontText) -> super::Done<Vec<crate::document::Block>>;
    /// Declares a section finished, or not after all.
    section_mark: report::mark_section(report::SectionMark) -> super::Done<report::SectionView>;
    /// Adds a section.
    section_add: report::add_section(report::SectionToAdd) -> super::Done<report::OutlineChanged>;
    /// Gives a section another heading.
    section_rename: report::rename_section(report::SectionName) -> super::Done<report::OutlineChanged>;
    /// Moves a section with all below it.
    section_move: report::move_section(report::SectionPlace) -> super::Done<report::OutlineChanged>;
    /// Takes a section out; its text is kept.
    section_remove: report::remove_section(report::WhichSection) -> super::Done<report::OutlineChanged>;
    /// Takes a section back that was taken out.
    section_restore: report::restore_section(report::WhichSection) -> super::Done<report::OutlineChanged>;
    /// A section beside the same section assembled anew.
    section_compare: report::compare_section(report::WhichSection) -> report::SectionBeside;
    /// Takes newly assembled paragraphs of a section.
    section_accept: report::accept_section(report::AcceptedSection) -> super::Done<report::SectionView>;
    /// Every text that a section has had, the latest first.
    section_texts: report::section_texts(report::WhichSection) -> Vec<report::EarlierText>;
    /// What can be pulled into a section.
    section_material: report::material(report::WhichSection) -> report::MaterialView;
    /// What a figure sentence would say in a section; null where nothing.
    sentence_read: report::read_sentence(report::WhichSentence) -> Option<crate::document::Block>;
    /// Puts a figure sentence into a section.
    sentence_attach: report::attach_sentence(report::SentenceToAttach) -> super::Done<Vec<crate::document::Block>>;
    /// Makes a figure sentence free text.
    sentence_detach: report::detach_sentence(report::SentenceToDetach) -> super::Done<Vec<crate::document::Block>>;
    /// The figures of a draft whose value has changed since.
    figure_changes: report::figure_changes(report::WhichReport) -> Vec<report::FigureChange>;
    /// Takes the register's values; answers how many places changed.
    figure_accept: report::accept_figures(report::WhichFigures) -> super::Done<u32>;
    /// Leaves figures as the text has them.
    figure_hold: report::hold_figures(report::WhichFigures) -> super::Done<()>;
    /// Where a figure came from.
    figure_source: report::figure_source(report::WhichFigure) -> report::FigureSourceView;
    /// The kept versions of a report, the latest first.
    version_list: report::versions(report::WhichReport) -> Vec<report::VersionLine>;
    /// Keeps a report as it stands under a name.
    version_keep: report::keep_version(report::VersionToKeep) -> super::Done<crate::domain::ReportVersionId>;
    /// Two versions side by side.
    version_compare: report::compare_versions(report::VersionsToCompare) -> Vec<report::SectionPairView>;
    /// Brings a draft back to a kept version.
    version_restore: report::restore_version(report::WhichVersion) -> super::Done<()>;
    /// Makes a draft of its own out of a kept version; its number.
    version_copy: report::copy_version(report::WhichVersion) -> super::Done<crate::domain::ReportId>;
    /// The office's phrases.
    phrase_list: phrase::list(phrase::PhraseQuery) -> Vec<phrase::PhraseView>;
    /// Keeps a phrase.
    phrase_add: phrase::add(phrase::NewPhrase) -> super::Done<crate::domain::PhraseId>;
    /// Writes a phrase anew.
    phrase_change: phrase::change(phrase::PhraseView) -> super::Done<()>;
    /// Notes that a phrase was put into a text.
    phrase_use: phrase::used(phrase::WhichPhrase) -> super::Done<()>;
    /// Puts a phrase into the bin.
    phrase_remove: phrase::remove(phrase::WhichPhrase) -> super::Done<()>;
    /// The office's own templates, then the built-in ones.
    template_list: template::list(()) -> Vec<template::TemplateLine>;
    /// One template with all that is in it.
    template_read: template::read(template::WhichTemplate) -> template::TemplateView;
    /// Makes an own template out of another one.
    template_copy: template::copy(template::TemplateToCopy) -> super::Done<crate::domain::TemplateCode>;
    /// Saves the next version of an own template.
    template_change: template::change(template::TemplateForm) -> super::Done<u32>;
    /// What a template makes of the register's data, saved or not.
    template_preview: template::preview(template::TemplateToPreview) -> template::TemplatePreview;
    /// The kept versions of an own template, the latest first.
    template_versions: template::versions(template::WhichTemplate) -> Vec<template::TemplateVersionLine>;
    /// What an outline in a Word file says, as a template would take it.
    template_import_read: template::import_read(template::OutlineToRead) -> template::ImportedOutline;
    /// The template that an outline makes as it was corrected by hand; nothing is kept.
    template_import_build: template::import_build(template::CorrectedOutline) -> crate::catalog::Template;
    /// Keeps that template as one of the office's own.
    template_import_save: template::import_save(template::CorrectedOutline) -> super::Done<crate::domain::TemplateCode>;
    /// Puts an own template into the bin.
    template_remove: template::remove(template::OwnTemplateCode) -> super::Done<()>;
    /// The own templates in the bin.
    template_binned: template::in_bin(()) -> Vec<template::BinnedTemplateLine>;
    /// Takes an own template back out of the bin with all its versions.
    template_restore: template::restore(template::OwnTemplateCode) -> super::Done<()>;
    /// What texts with fields and figure sentences say of the register's data.
    template_try: template::try_texts(template::TextsToTry) -> Vec<template::TextTried>;
    /// The figure sentences of the catalog.
    sentence_list: template::sentences(()) -> Vec<template::SentenceLine>;
    /// The standards that a Word file can be held against.
    layout_check_standards: layout_check::standards(()) -> Vec<layout_check::StandardLine>;
    /// Asks for Word files or a folder of them and checks them; those checked before the user stops are answered.
    layout_check_pick: layout_check::pick(layout_check::PapersToPick) -> Vec<layout_check::PaperView>;
    /// Checks Word files that were dropped into the window.
    layout_check_drop: layout_check::drop_in(layout_check::DroppedPapers) -> Vec<layout_check::PaperView>;
    /// Checks files again, which may have been changed since, by the standard given.
    layout_check_again: layout_check::again(layout_check::PapersToCheck) -> Vec<layout_check::PaperView>;
    /// The pages of a file that is being checked.
    layout_check_pages: layout_check::pages(layout_check::WhichPaper) -> page::PagesView;
    /// Writes the corrected copy of a file beside it; of a dropped one where the user says.
    layout_check_fix: layout_check::fix(layout_check::WhichPaper) -> layout_check::FixedPaper;
    /// Writes the findings as a page that prints well, and opens it; answers where it lies.
    layout_check_print: layout_check::page_of_findings(layout_check::WhichPapers) -> String;
    /// Takes files off the list of those that are being checked.
    layout_check_forget: layout_check::forget(layout_check::WhichPapers) -> ();
}
