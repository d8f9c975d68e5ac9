// Generated from src-tauri/core/src/api by `UPDATE_GOLDEN=1 cargo test -p tongket --lib api::typescript`; do not edit.

/**
 * Which newly assembled paragraphs are taken.
 */
export type AcceptedSection = {
/**
 * Which section.
 */
section: SectionId,
/**
 * The pairs of which the new side is taken, by their place in the comparison from 0.
 */
taken: Array<number>,
/**
 * The stamp of the comparison.
 */
stamp: string, };

/**
 * A record that may be the same thing as one that is being written down.
 */
export type AlikeRecord = {
/**
 * The record.
 */
id: RecordId,
/**
 * Its title.
 */
title: string,
/**
 * Its day.
 */
date: string | null,
/**
 * The name of its unit.
 */
unitName: string | null, };

/**
 * Why a command did not do what it was asked; nothing of it is kept.
 */
export type ApiError = {
/**
 * What the screen does about it.
 */
code: Code,
/**
 * What happened, as a whole Vietnamese sentence.
 */
message: string,
/**
 * What to do; empty where the message says it.
 */
hint: string, };

/**
 * An appendix (phụ lục).
 */
export type Appendix = {
/**
 * Code in the template: `PL1`.
 */
code: string,
/**
 * Its title, without "Phụ lục n".
 */
title: string,
/**
 * Whether its table needs the page on its side.
 */
landscape: boolean,
/**
 * Its blocks.
 */
blocks: Array<Block>, };

/**
 * One appendix.
 */
export type AppendixTemplate = {
/**
 * Its code: `PL1`.
 */
code: string,
/**
 * Its title, with fields.
 */
title: string,
/**
 * Whether its table needs the page on its side.
 */
landscape: boolean,
/**
 * When it is shown.
 */
shown: SectionShown,
/**
 * The words by which the text refers to it where no block of the text does, with `{{ phu_luc }}` for its name.
 */
reference: string,
/**
 * Section at whose end the reference stands.
 */
"referred-in": string,
/**
 * What it is made of.
 */
block: Array<BlockTemplate>, };

/**
 * A wish for how an exact value is shown; the value itself stays exact.
 */
export type Approximation = "over" | "more-than" | "nearly" | "about";

/**
 * A rectangle.
 */
export type AreaView = {
/**
 * From the left edge of the page.
 */
x: number,
/**
 * From its upper edge.
 */
y: number,
/**
 * Width.
 */
width: number,
/**
 * Height.
 */
height: number, };

/**
 * One file kept beside the register (tệp đính kèm).
 */
export type AttachmentId = number;

/**
 * How the register is backed up by itself.
 */
export type AutomaticBackup = {
/**
 * Whether it is; never of the demo.
 */
on: boolean,
/**
 * How many daily copies stay.
 */
keep: number,
/**
 * Where they lie.
 */
folder: string,
/**
 * The latest one.
 */
last: Backup | null,
/**
 * Why the last attempt made none; empty where it did.
 */
failed: string, };

/**
 * What is chosen of it.
 */
export type AutomaticChoice = {
/**
 * Whether the register is backed up by itself.
 */
on: boolean,
/**
 * How many daily copies stay.
 */
keep: number, };

/**
 * A backup that was made on this PC.
 */
export type Backup = {
/**
 * When, "2026-06-15T08:30:00".
 */
at: string,
/**
 * Where it lies.
 */
path: string, };

/**
 * Done, or estimated to the end of the year.
 */
export type BasisChoice = "actual" | "estimate";

/**
 * An own template in the bin.
 */
export type BinnedTemplateLine = {
/**
 * Its code.
 */
code: TemplateCode,
/**
 * Its name.
 */
name: string,
/**
 * When it was put there.
 */
at: string, };

/**
 * A unit in the bin.
 */
export type BinnedUnit = {
/**
 * Its row.
 */
id: number,
/**
 * Its name.
 */
name: string,
/**
 * When it was put there.
 */
at: string, };

/**
 * One block of a section.
 */
export type Block = {
/**
 * Where it came from.
 */
provenance: Provenance,
/**
 * What it is.
 */
body: Body, };

/**
 * Items of a list.
 */
export type BlockList = {
/**
 * What stands before each item.
 */
marker: ListMarker,
/**
 * The items.
 */
items: Array<Array<Inline>>, };

/**
 * One paragraph, list or table of an old version beside that of a new one.
 */
export type BlockPair = {
/**
 * As it was; null where the new version adds it.
 */
old: Block | null,
/**
 * As it is in the new version; null where that leaves it out.
 */
new: Block | null,
/**
 * Whether both read the same.
 */
same: boolean,
/**
 * What became of the words, where the two differ.
 */
words: Array<WordRun>, };

/**
 * Which records.
 */
export type BlockRecordFilter = {
/**
 * Their kind.
 */
kind: RecordKindCode,
/**
 * Fields that must have one of these values.
 */
where: { [key in FieldKey]: Array<string> },
/**
 * Units to one of which, or to one below it, they belong; empty for all that the report tells of.
 */
units: Array<UnitCode>,
/**
 * Stage that must have been reached; its day is then the record's day.
 */
stage: StageCode | null,
/**
 * When.
 */
days: RecordDays,
/**
 * How they belong to the records that the report is about; of no matter where absent.
 */
"of-subject": OfSubject | null, };

/**
 * One table.
 */
export type BlockTable = {
/**
 * Title above it; empty where the text leads into it.
 */
title: Array<Inline>,
/**
 * Its columns, in order.
 */
columns: Array<TableColumn>,
/**
 * Heading rows above the columns' own headings, where headings are grouped.
 */
"group-heads": Array<TableGroupHead>,
/**
 * Its rows.
 */
rows: Array<TableRow>, };

/**
 * One block of a template.
 */
export type BlockTemplate = { "type": "text" } & TextBlock | { "type": "sentences" } & SentencesBlock | { "type": "records" } & RecordListBlock | { "type": "record-table" } & RecordTableBlock | { "type": "indicator-table" } & IndicatorTableBlock | { "type": "unit-table" } & UnitTableBlock | { "type": "documents" } & DocumentsBlock | { "type": "last-tasks" } & LastTasksBlock | { "type": "directive-tasks" } & DirectiveTasksBlock | { "type": "next-tasks" } & NextTasksBlock | { "type": "carried-over" } & CarriedOverBlock | { "type": "prompt" } & PromptBlock;

/**
 * What a block is.
 */
export type Body = { "is": "paragraph", "with": Array<Inline> } | { "is": "list", "with": BlockList } | { "is": "table", "with": BlockTable };

/**
 * What became of many records.
 */
export type BulkAnswer = {
/**
 * How many are as wanted now.
 */
changed: number,
/**
 * How many stayed as they were.
 */
left: number,
/**
 * Why, for the first of them.
 */
reasons: Array<string>, };

/**
 * What is done to each of many records.
 */
export type BulkEdit = { "is": "unit",
/**
 * The unit; null for none.
 */
unit: UnitId | null, } | { "is": "date",
/**
 * The day; null for none.
 */
date: string | null, } | { "is": "field",
/**
 * The kind of all the records.
 */
kind: RecordKindCode,
/**
 * Which field.
 */
key: FieldKey,
/**
 * What stands in it; null empties it.
 */
value: FieldInput | null, } | { "is": "stage",
/**
 * Which.
 */
stage: StageCode,
/**
 * When; null where the day is still to be filled in.
 */
on: string | null,
/**
 * The decision that made it so.
 */
document: string | null, } | { "is": "bin" } | { "is": "restore" };

/**
 * One change to many records.
 */
export type BulkForm = {
/**
 * The records.
 */
ids: Array<RecordId>,
/**
 * What is done to each.
 */
edit: BulkEdit, };

/**
 * Text of an earlier report, marked as such.
 */
export type CarriedOverBlock = {
/**
 * Which report.
 */
of: EarlierReport,
/**
 * Which section of it; the one of the same code where absent.
 */
section: string | null,
/**
 * What is asked for where there is no such text.
 */
prompt: string, };

/**
 * How a cell is set.
 */
export type CellAlign = "left" | "center" | "right";

/**
 * One change of the history.
 */
export type Change = {
/**
 * Its number.
 */
id: number,
/**
 * What was done.
 */
label: string,
/**
 * Who did it.
 */
who: string,
/**
 * When.
 */
at: string,
/**
 * Whether it was taken back.
 */
undone: boolean, };

/**
 * One thing that may be chosen.
 */
export type ChoiceView = {
/**
 * Its key.
 */
key: string,
/**
 * Its words.
 */
label: string, };

/**
 * What the screen does differently on an error; every other error is shown as it is.
 */
export type Code = "told" | "noRegister" | "cancelled" | "gone" | "onlyToLook";

/**
 * An outline as it was corrected by hand.
 */
export type CorrectedOutline = {
/**
 * Name of the template.
 */
name: string,
/**
 * What is to become of the file.
 */
proposal: OutlineProposal, };

/**
 * Which days a period's data runs over.
 */
export type CutoffScheme = { "scheme": "nd09" } | { "scheme": "calendar" } | { "scheme": "custom" } & Window;

/**
 * The tasks of the directive that the report is about.
 */
export type DirectiveTasksBlock = {
/**
 * As a table of all groups instead of a list.
 */
table: boolean,
/**
 * What stands there where the directive has none.
 */
"when-none": WhenNone, };

/**
 * What stands above the title.
 */
export type DocumentHead = {
/**
 * Level of the issuer.
 */
level: Level,
/**
 * The body above, with `\n` where the line breaks.
 */
parent: string | null,
/**
 * The issuing body.
 */
issuer: string,
/**
 * Number of the document; `None` until it is issued.
 */
number: number | null,
/**
 * Abbreviation of the type: "BC".
 */
"document-type": string,
/**
 * Symbol of the issuer: "BTGDVTU".
 */
symbol: string,
/**
 * Place in the date line.
 */
place: string,
/**
 * Day of signing; its blanks are left open until it is known.
 */
"signed-on": string | null,
/**
 * Year and month printed while the day is open.
 */
"drafted-on": string, };

/**
 * Marks on the first page.
 */
export type DocumentMarks = {
/**
 * "Dự thảo lần n".
 */
draft: number | null,
/**
 * KHẨN, THƯỢNG KHẨN, HOẢ TỐC.
 */
urgency: Urgency | null,
/**
 * LƯU HÀNH NỘI BỘ, XEM XONG TRẢ LẠI, …
 */
circulation: string | null,
/**
 * That the data is invented for illustration, shown under the subject.
 */
illustration: string | null, };

/**
 * Who signs and how; the layout standard turns it into lines.
 */
export type DocumentSignature = {
/**
 * How.
 */
mode: SignMode,
/**
 * The head's title, or the collective: "TRƯỞNG BAN", "BAN THƯỜNG VỤ".
 */
authority: string,
/**
 * The signer's own title under a mark.
 */
title: string | null,
/**
 * Full name.
 */
name: string, };

/**
 * A table of documents.
 */
export type DocumentsBlock = {
/**
 * Which.
 */
records: BlockRecordFilter,
/**
 * Title above it, with fields.
 */
title: string | null,
/**
 * In which order.
 */
order: RecordOrder,
/**
 * What stands there where there is none.
 */
"when-none": WhenNone, };

/**
 * The answer of a change: its value, the words for the toast, and what on the screen is stale.
 */
export type Done<T> = {
/**
 * What the change gave.
 */
value: T,
/**
 * What was done, in words, for the toast with its «Hoàn tác»; null where nothing was written.
 */
said: string | null,
/**
 * Tables that changed: "record", "observation"; the screen reads again what shows them.
 */
changed: Array<string>, };

/**
 * A file that was dropped onto a record.
 */
export type DroppedFile = {
/**
 * The record.
 */
id: RecordId,
/**
 * The file's name.
 */
name: string,
/**
 * Its bytes in base64.
 */
base64: string, };

/**
 * A Word file that was dropped into the window.
 */
export type DroppedOutline = {
/**
 * Its name.
 */
name: string,
/**
 * Its bytes in base64.
 */
base64: string, };

/**
 * One dropped file.
 */
export type DroppedPaper = {
/**
 * Its name.
 */
name: string,
/**
 * Its bytes in base64.
 */
base64: string, };

/**
 * Files that were dropped into the window.
 */
export type DroppedPapers = {
/**
 * The files.
 */
files: Array<DroppedPaper>,
/**
 * Code of the standard; null for the one that each file follows itself.
 */
standard: string | null, };

/**
 * An earlier report.
 */
export type EarlierReport = "previous" | "last-year";

/**
 * A text that a section had.
 */
export type EarlierText = {
/**
 * Who wrote it.
 */
who: string,
/**
 * When.
 */
at: string,
/**
 * What was done.
 */
label: string,
/**
 * The text.
 */
blocks: Array<Block>, };

/**
 * What became of the bin.
 */
export type Emptied = {
/**
 * How many things are gone for good.
 */
removed: number,
/**
 * The names of what stays, since something that is kept stands on it.
 */
held: Array<string>, };

/**
 * How the cells of an indicator are typed.
 */
export type EntryKind = "number" | "ratio" | "average" | "distinct" | "computed";

/**
 * What is told before a report leaves.
 */
export type ExportOffer = {
/**
 * Suggested name of the file.
 */
fileName: string,
/**
 * Name of the layout standard.
 */
layoutName: string,
/**
 * The problems that remain, the worst first.
 */
problems: Array<ProblemView>,
/**
 * What the checker of layout objects to in the file as it would be written.
 */
findings: Array<FindingView>, };

/**
 * A report that left.
 */
export type Exported = {
/**
 * Where the file lies.
 */
path: string,
/**
 * What the checker of layout objects to in the file; empty where it is right.
 */
findings: Array<FindingView>, };

/**
 * Something wrong at a place of the form.
 */
export type FaultView = {
/**
 * Where: `title`, `date`, `until`, `unit`, `field.so-nguoi`, `stage.cong-nhan`.
 */
at: string,
/**
 * What, and what to do about it.
 */
message: string, };

/**
 * What stands in a field: yes or no; words, the key of a choice, an exact number ("1234.5") or a day ("2026-06-15"); several
 * choices or lines.
 */
export type FieldInput = boolean | string | Array<string>;

/**
 * That a field holds a choice.
 */
export type FieldIs = {
/**
 * The field.
 */
key: FieldKey,
/**
 * Key of the choice.
 */
choice: string, };

/**
 * Key of a field of a record kind: `so-nguoi`.
 */
export type FieldKey = string;

/**
 * A text with fields and where it is to stand.
 */
export type FieldText = {
/**
 * The text.
 */
text: string,
/**
 * The kind of the record that it speaks of; null where it speaks of none.
 */
kind: RecordKindCode | null,
/**
 * Names that only its place gives it: `so_luong`, `phu_luc`, `nhom`.
 */
names: Array<string>, };

/**
 * What a field holds.
 */
export type FieldType = "text" | "long-text" | "integer" | "decimal" | "money" | "date" | "year" | "choice" | "choices" | "unit" | "flag" | "lines";

/**
 * One field.
 */
export type FieldView = {
/**
 * Its key.
 */
key: FieldKey,
/**
 * Its name.
 */
label: string,
/**
 * What it holds.
 */
shape: FieldType,
/**
 * Whether a record without it is refused.
 */
required: boolean,
/**
 * What may be chosen.
 */
choices: Array<ChoiceView>,
/**
 * Unit of measure.
 */
measure: string | null,
/**
 * What is meant.
 */
help: string, };

/**
 * One cell.
 */
export type FigureCell = {
/**
 * What stands there: "1.234,5", "85,2%", "12/15"; empty where there is no number.
 */
shown: string,
/**
 * What is known.
 */
state: FigureState,
/**
 * What it was made of.
 */
made: MadeFrom,
/**
 * What was typed for exactly this cell.
 */
typed: TypedFigure | null, };

/**
 * A figure of a draft that the register has another value for by now.
 */
export type FigureChange = {
/**
 * The figure as the text has it.
 */
origin: FigureOrigin,
/**
 * Name of the indicator.
 */
indicator: string,
/**
 * As the text shows it.
 */
shown: string,
/**
 * As it would be shown now; empty where there is no value any more.
 */
nowShown: string,
/**
 * Whether the words around it may no longer be right.
 */
turns: boolean,
/**
 * Whether somebody decided to leave it.
 */
isHeld: boolean,
/**
 * Where it stands.
 */
spots: Array<FigureSpot>, };

/**
 * One column of a table of indicators.
 */
export type FigureColumn = "number" | "name" | "measure" | "total" | "same-period" | "difference" | "difference-percent" | "target" | "target-percent" | "reporting";

/**
 * Cells that are kept in one operation.
 */
export type FigureEntries = {
/**
 * The cells.
 */
figures: Array<FigureEntry>, };

/**
 * One cell as it was typed.
 */
export type FigureEntry = {
/**
 * Code of the indicator.
 */
indicator: string,
/**
 * Of which unit.
 */
unit: number,
/**
 * First day.
 */
from: string,
/**
 * Last day.
 */
to: string,
/**
 * Done or estimated.
 */
basis: BasisChoice,
/**
 * What is said; «blank» is refused, [`super::clear()`] takes figures out.
 */
state: FigureState,
/**
 * The number, exact: "1234.5"; of ratios what stands above the line.
 */
value: string | null,
/**
 * What stands below the line.
 */
base: string | null,
/**
 * How it is to be shown: "gần 300"; the number is kept as it is typed.
 */
approximation: Approximation | null, };

/**
 * The grid.
 */
export type FigureGrid = {
/**
 * The period with its days.
 */
period: PeriodView,
/**
 * Of which unit.
 */
unit: number,
/**
 * Its name.
 */
unitName: string,
/**
 * One row for each indicator, in the order of the catalog; parts right below their whole.
 */
rows: Array<FigureRow>, };

/**
 * What the grid shows.
 */
export type FigureGridQuery = {
/**
 * Which period.
 */
period: PeriodChoice,
/**
 * Of which unit; null for the commission's own, the root of the tree.
 */
unit: number | null, };

/**
 * Which number of an indicator is shown.
 */
export type FigureMeasure = "total" | "numerator" | "denominator" | "same-period" | "difference" | "difference-percent" | "target" | "target-percent" | "previous-report" | "percent" | "share" | "reporting";

/**
 * What a shown figure is, precisely enough to compute it again and to list what made it.
 */
export type FigureOrigin = {
/**
 * The indicator.
 */
indicator: IndicatorCode,
/**
 * The unit whose subtree is totalled.
 */
unit: UnitId,
/**
 * The days totalled.
 */
window: Window,
/**
 * Which number of the total or comparison.
 */
measure: FigureMeasure,
/**
 * The number behind what is shown, exact: "1234", "12.5". Empty for `Measure::Reporting`.
 */
value: string, };

/**
 * One problem of a figure.
 */
export type FigureProblem = {
/**
 * How bad.
 */
severity: FigureSeverity,
/**
 * What.
 */
message: string,
/**
 * What to do; may be empty.
 */
advice: string,
/**
 * Code of the indicator.
 */
indicator: string | null,
/**
 * The unit.
 */
unit: number | null,
/**
 * Its name.
 */
unitName: string | null,
/**
 * The record.
 */
record: number | null, };

/**
 * Which figure is asked about.
 */
export type FigureQuestion = {
/**
 * Code of the indicator.
 */
indicator: string,
/**
 * Of which unit.
 */
unit: number,
/**
 * First day.
 */
from: string,
/**
 * Last day.
 */
to: string,
/**
 * Done or estimated.
 */
basis: BasisChoice, };

/**
 * A cell that cannot be kept.
 */
export type FigureRefused = {
/**
 * Its place among the cells that were given, from 0.
 */
index: number,
/**
 * Why not.
 */
message: string,
/**
 * What to do.
 */
hint: string, };

/**
 * A remark on a figure.
 */
export type FigureRemark = {
/**
 * The row of the figure.
 */
observation: number,
/**
 * The remark; empty takes it away.
 */
note: string, };

/**
 * An indicator with its figures.
 */
export type FigureRow = {
/**
 * Its code.
 */
code: string,
/**
 * Its name.
 */
name: string,
/**
 * Its unit of measure.
 */
measure: string,
/**
 * What is counted and what is not.
 */
help: string,
/**
 * 1 for a part of another indicator, 2 for a part of a part.
 */
depth: number,
/**
 * How it is typed.
 */
entry: EntryKind,
/**
 * Whether the number is recomputed from parts or never stands by itself: a heading.
 */
heading: boolean,
/**
 * Thực hiện.
 */
actual: FigureCell,
/**
 * Units that reported the whole period.
 */
n: number,
/**
 * Units that were asked and have something to report.
 */
of: number,
/**
 * Last year's number; empty where there is none.
 */
lastYear: string,
/**
 * The difference: "+12", "-3,5 điểm %".
 */
difference: string,
/**
 * The difference in percent of last year's.
 */
percent: string,
/**
 * Whether it grew for the better; null where nothing can be said.
 */
better: boolean | null,
/**
 * Why the two cannot be compared; empty where they can, or where neither is known.
 */
notComparable: string,
/**
 * The year's target, exact.
 */
plan: string | null,
/**
 * The same, to be shown.
 */
planShown: string,
/**
 * Done in percent of it.
 */
percentOfPlan: string,
/**
 * Ước thực hiện.
 */
estimate: FigureCell,
/**
 * What a reader would object to about the figure.
 */
problems: Array<string>, };

/**
 * How bad a problem of a figure is.
 */
export type FigureSeverity = "note" | "warning" | "error";

/**
 * Where a figure came from: "số này ở đâu ra?".
 */
export type FigureSourceView = {
/**
 * Code of the indicator.
 */
code: IndicatorCode,
/**
 * Its name; empty where the register no longer has it.
 */
indicator: string,
/**
 * The unit whose subtree is totalled.
 */
unit: string,
/**
 * The days totalled.
 */
window: Window,
/**
 * The total now.
 */
total: TotalView,
/**
 * Whether the text still has the register's value.
 */
isStill: boolean,
/**
 * What it is made of.
 */
lines: Array<SourceLineView>,
/**
 * The days of the same period a year earlier, for comparisons.
 */
samePeriod: SamePeriodSource | null, };

/**
 * Where a figure stands in a draft.
 */
export type FigureSpot = {
/**
 * The section; null in the opening or an appendix.
 */
section: SectionId | null,
/**
 * Code of the section or appendix; empty in the opening.
 */
code: string,
/**
 * The block, from 0.
 */
block: number,
/**
 * The words of the paragraph, item or cell.
 */
sentence: string,
/**
 * Whether the whole sentence or table is made anew when the figure is accepted.
 */
madeAnew: boolean, };

/**
 * What is known of a figure; blank is never zero.
 */
export type FigureState = "value" | "notReported" | "notApplicable" | "blank";

/**
 * Everything behind a figure.
 */
export type FigureStory = {
/**
 * Code of the indicator.
 */
code: string,
/**
 * Its name.
 */
name: string,
/**
 * Its unit of measure.
 */
measure: string,
/**
 * What is counted and what is not.
 */
help: string,
/**
 * How it adds up, and what wins where records and reports both give one, in words.
 */
rule: string,
/**
 * Who supplies it, in words.
 */
supplier: string,
/**
 * The unit.
 */
unitName: string,
/**
 * The days in words.
 */
days: string,
/**
 * The figure; empty where there is none.
 */
shown: string,
/**
 * Units that reported the whole period.
 */
n: number,
/**
 * Units that were asked and have something to report.
 */
of: number,
/**
 * Names of the units that have not reported.
 */
missing: Array<string>,
/**
 * Names of the units that reported part of the period.
 */
partial: Array<string>,
/**
 * Names of the units that have nothing of the kind.
 */
notApplicable: Array<string>,
/**
 * The readings that were added, the first few hundred of them.
 */
readings: Array<OriginReading>,
/**
 * How many readings there are in all.
 */
readingCount: number,
/**
 * What was typed for exactly this cell but does not stand in it.
 */
putAside: OriginReading | null,
/**
 * What was typed for exactly this cell, whether it stands in it or not: a remark can be written on it.
 */
typed: RemarkedFigure | null,
/**
 * The records that were counted, the first few hundred of them.
 */
records: Array<OriginRecord>,
/**
 * How many records there are in all.
 */
recordCount: number,
/**
 * The indicators it was computed from.
 */
indicators: Array<OriginIndicator>,
/**
 * What a reader would object to about it.
 */
problems: Array<FigureProblem>, };

/**
 * What became of the cells: those that could be are kept, the others are told one by one.
 */
export type FiguresKept = {
/**
 * How many are kept.
 */
kept: number,
/**
 * Those that are not.
 */
refused: Array<FigureRefused>, };

/**
 * Which attached file.
 */
export type FileId = {
/**
 * The record it belongs to.
 */
id: RecordId,
/**
 * The file.
 */
file: AttachmentId, };

/**
 * One attached file.
 */
export type FileView = {
/**
 * The file.
 */
file: AttachmentId,
/**
 * Its name.
 */
name: string,
/**
 * Its size in words: "1,2 MB".
 */
size: string, };

/**
 * A coloured ground.
 */
export type FillView = {
/**
 * Where.
 */
area: AreaView,
/**
 * Colour: "#d9d9d9".
 */
colour: string, };

/**
 * Which filter.
 */
export type FilterName = {
/**
 * Its name.
 */
name: string, };

/**
 * One find.
 */
export type Find = {
/**
 * What it is.
 */
kind: FindKind,
/**
 * Its number.
 */
id: number,
/**
 * Its name.
 */
title: string,
/**
 * The words around the first match.
 */
snippet: string,
/**
 * The report that a task comes from.
 */
report: number | null,
/**
 * The record, a directive or a plan, that a task comes from.
 */
record: number | null, };

/**
 * What a find is.
 */
export type FindKind = "record" | "unit" | "report" | "task";

/**
 * Something that the standard does not have so.
 */
export type FindingView = {
/**
 * Id of the rule: "P06".
 */
rule: string,
/**
 * How bad.
 */
severity: Severity,
/**
 * Part of the paper, in words.
 */
part: string,
/**
 * Section of pages, from 1; 0 for the whole file.
 */
section: number,
/**
 * Paragraph by its number among the lines of the pages; 0 for the whole file or section.
 */
paragraph: number,
/**
 * The first words of the paragraph.
 */
words: string,
/**
 * What was found.
 */
found: string,
/**
 * What is asked.
 */
asked: string,
/**
 * The standard and its paragraph.
 */
source: string,
/**
 * Whether the corrected copy has it right.
 */
isFixable: boolean, };

/**
 * A corrected copy.
 */
export type FixedPaper = {
/**
 * Where the copy lies.
 */
path: string,
/**
 * Findings of the file that are gone in the copy.
 */
fixed: Array<FindingView>,
/**
 * The copy, checked.
 */
copy: PaperView, };

/**
 * Words set in one font.
 */
export type FontedText = {
/**
 * The words.
 */
text: string,
/**
 * The font they were set in, where known: `.VnTime`, `VNI-Times`.
 */
font: string | null, };

/**
 * What a section is repeated for.
 */
export type ForEach = "task-group" | "subject-record";

/**
 * What a person typed into the opening or an appendix.
 */
export type FrontText = {
/**
 * Of which report.
 */
report: ReportId,
/**
 * Code of the appendix; null for the opening.
 */
appendix: string | null,
/**
 * Its blocks.
 */
blocks: Array<Block>, };

/**
 * Whose head, on which day.
 */
export type HeadAsk = {
/**
 * The profile as it is being filled in.
 */
profile: IssuerProfile,
/**
 * The day of signing, "2026-06-15"; null for today.
 */
day: string | null, };

/**
 * One line of the head, centred in its column.
 */
export type HeadLineView = {
/**
 * What it says; `\n` breaks the line.
 */
text: string,
/**
 * In points.
 */
size: number,
/**
 * Bold.
 */
bold: boolean,
/**
 * Italic.
 */
italic: boolean,
/**
 * Length of the line drawn below it, in percent of its own.
 */
rule: number | null, };

/**
 * One row of the head.
 */
export type HeadRowView = {
/**
 * Lines on the left.
 */
left: Array<HeadLineView>,
/**
 * Lines on the right.
 */
right: Array<HeadLineView>, };

/**
 * The head of a report.
 */
export type HeadView = {
/**
 * Name of the standard it follows.
 */
standard: string,
/**
 * Share of the left column, in percent.
 */
leftShare: number,
/**
 * Rows from the top.
 */
rows: Array<HeadRowView>, };

/**
 * What undo and redo would do, in words; null where there is nothing.
 */
export type HistoryState = {
/**
 * What «Hoàn tác» would take back.
 */
undo: string | null,
/**
 * What «Làm lại» would do again.
 */
redo: string | null, };

/**
 * How many are wanted.
 */
export type HowMany = {
/**
 * At most so many.
 */
count: number, };

/**
 * What a Word file says, as a template would take it.
 */
export type ImportedOutline = {
/**
 * Name of the file.
 */
file: string,
/**
 * A name for the template.
 */
name: string,
/**
 * What was recognised.
 */
proposal: OutlineProposal,
/**
 * Name of the built-in template that it is most like.
 */
nearestName: string | null,
/**
 * The sections that a heading can be given.
 */
sections: Array<OutlineSectionChoice>, };

/**
 * An indicator by name.
 */
export type IndicatorChoice = {
/**
 * Its code.
 */
code: string,
/**
 * Its name.
 */
name: string,
/**
 * Its unit of measure.
 */
measure: string,
/**
 * 1 for a part of another indicator.
 */
depth: number,
/**
 * How it is typed.
 */
entry: EntryKind, };

/**
 * Code of an indicator in the catalog: `V01`, or `B07a` for a part of `B07`.
 */
export type IndicatorCode = string;

/**
 * Rows of a table of indicators under one heading.
 */
export type IndicatorGroup = {
/**
 * The heading over them.
 */
heading: string | null,
/**
 * The indicators.
 */
indicators: Array<IndicatorCode>,
/**
 * Whether the parts of each stand below it ("trong đó").
 */
"with-parts": boolean,
/**
 * The name of a row that adds them up, where they are of one measure and add.
 */
total: string | null, };

/**
 * A table of indicators.
 */
export type IndicatorTableBlock = {
/**
 * Title above it, with fields.
 */
title: string | null,
/**
 * Its columns.
 */
columns: Array<FigureColumn>,
/**
 * Its rows, in groups.
 */
group: Array<IndicatorGroup>,
/**
 * Whether a row that nobody has reported is left out.
 */
"leave-out-missing": boolean, };

/**
 * One piece of a paragraph or a cell.
 */
export type Inline = { "is": "text",
/**
 * The words.
 */
text: string,
/**
 * Bold.
 */
bold?: boolean,
/**
 * Italic.
 */
italic?: boolean, } | { "is": "figure",
/**
 * What it is.
 */
origin: FigureOrigin,
/**
 * As it is shown: "1.234 mô hình", "tăng 12,5%".
 */
shown: string, } | { "is": "citation",
/**
 * The record.
 */
record: RecordId,
/**
 * As it is shown.
 */
shown: string, } | { "is": "gap",
/**
 * What is missing: "chưa có số liệu: mô hình đăng ký (V01)".
 */
missing: string, };

/**
 * What issuing asks: who may sign, and what was usual.
 */
export type IssueOffer = {
/**
 * Those who may sign by the profile, the usual one first.
 */
signers: Array<Signer>,
/**
 * The number after the last one that was given; the one of the corrected report for a correction.
 */
number: number | null,
/**
 * Today.
 */
signedOn: string,
/**
 * Name of the file that is kept.
 */
fileName: string,
/**
 * Last day of the report: an earlier day of signing is asked about.
 */
ends: string,
/**
 * Whether numbers go on for the term of a Party committee (HD 05-HD/VPTW §3), or begin anew each year.
 */
perTerm: boolean,
/**
 * Numbers of the same series that other reports of this register have already, the latest first.
 */
used: Array<UsedNumber>, };

/**
 * The issuing body over the days in which this version holds.
 */
export type IssuerProfile = {
/**
 * Name of the profile in lists: "Ban Tuyên giáo và Dân vận Tỉnh uỷ".
 */
name: string,
/**
 * First day of this version.
 */
"valid-from"?: string | null,
/**
 * Last day of this version.
 */
"valid-to"?: string | null,
/**
 * Its level.
 */
level: Level,
/**
 * The family of standards it follows.
 */
layout: LayoutFamily,
/**
 * A standard to use whatever the day, for offices that are told so.
 */
"layout-override"?: LayoutCode | null,
/**
 * The body above, as in the head: "TỈNH UỶ …"; absent for a Tỉnh uỷ. `\n` breaks the line.
 */
parent?: string | null,
/**
 * The issuer as in the head: "BAN TUYÊN GIÁO VÀ DÂN VẬN". `\n` breaks the line.
 */
issuer: string,
/**
 * The issuer inside a sentence: "Ban Tuyên giáo và Dân vận Tỉnh uỷ".
 */
"issuer-in-text": string,
/**
 * Symbol after the type: "BTGDVTU".
 */
symbol: string,
/**
 * Abbreviation of the document type: "BC".
 */
"document-type": string,
/**
 * Place in the date line: "Hà Nội", "TP Huế".
 */
place: string,
/**
 * Territory inside a sentence: "tỉnh", "xã", "thành phố".
 */
territory: string,
/**
 * The territory with its name: "tỉnh Lam Giang".
 */
"territory-name": string,
/**
 * Who may sign; the first is the usual one.
 */
signers: Array<Signer>,
/**
 * Recipients without dash and semicolon.
 */
recipients: Array<string>,
/**
 * The archive line: "Lưu Văn phòng Ban".
 */
archive: string,
/**
 * Body size in points, where the standard leaves a choice.
 */
"body-size"?: number | null,
/**
 * How headings are numbered, where the standard leaves a choice: `roman-dash` "I- ", `roman-dot` "I. ".
 */
"heading-style"?: string | null,
/**
 * Printed on both sides, with mirrored margins.
 */
"two-sided": boolean,
/**
 * For demo offices: that their data is invented, printed on the first page of every review.
 */
illustration?: string | null, };

/**
 * The body that a profile is wanted for.
 */
export type IssuingBody = {
/**
 * Its level.
 */
level: Level,
/**
 * Its territory or its own name, as it is said: "tỉnh Lam Giang", "phường Đông Sơn".
 */
territory: string, };

/**
 * A filter that is kept under a name.
 */
export type KeptFilter = {
/**
 * Its name.
 */
name: string,
/**
 * What it lists.
 */
filter: RecordFilter,
/**
 * In which order.
 */
sort: RecordSort, };

/**
 * The office's own file of a kind as it was before a change: handed back, it is there again to the letter.
 */
export type KindBefore = {
/**
 * Code of the kind.
 */
code: string,
/**
 * The file; null where the office had none.
 */
file: string | null, };

/**
 * One choice of a field.
 */
export type KindChoice = {
/**
 * Its key; empty for a new one, which gets it from its words.
 */
key: string,
/**
 * Its words.
 */
label: string,
/**
 * Whether the program's own kind has it.
 */
fixed: boolean, };

/**
 * A field of a kind of records.
 */
export type KindField = {
/**
 * Its key; empty for a new one, which gets it from its name.
 */
key: string,
/**
 * Its name on the form.
 */
label: string,
/**
 * What it holds; fixed once there is a key.
 */
shape: FieldType,
/**
 * Whether a record without it is refused.
 */
required: boolean,
/**
 * What is meant.
 */
help: string,
/**
 * What may be chosen.
 */
choices: Array<KindChoice>,
/**
 * Whether the program's own kind has it, so that figures, sentences and templates may count on it: it stays.
 */
fixed: boolean, };

/**
 * A kind of records as the settings show and change it.
 */
export type KindForm = {
/**
 * Its code.
 */
code: string,
/**
 * Whether the office has a version of its own of it.
 */
own: boolean,
/**
 * Whether the program brings one of this code.
 */
builtIn: boolean,
/**
 * Its name inside a sentence.
 */
name: string,
/**
 * The name of its list.
 */
plural: string,
/**
 * What belongs there.
 */
help: string,
/**
 * What its title is called.
 */
titleLabel: string,
/**
 * What its day is called; null where it has none.
 */
dateLabel: string | null,
/**
 * What its unit is called; null where it has none.
 */
unitLabel: string | null,
/**
 * Its fields in the order of the form.
 */
fields: Array<KindField>, };

/**
 * What kind of period.
 */
export type KindOfPeriod = "firstQuarter" | "sixMonths" | "nineMonths" | "year" | "span";

/**
 * One kind of records.
 */
export type KindRow = {
/**
 * Its code.
 */
code: string,
/**
 * The name of its list.
 */
name: string,
/**
 * What belongs there.
 */
help: string,
/**
 * How many fields it has.
 */
fields: number,
/**
 * Whether the office has a version of its own of it.
 */
own: boolean, };

/**
 * A kind of records to be made out of another one.
 */
export type KindToCopy = {
/**
 * Code of the one to copy.
 */
from: string,
/**
 * The name of the new one's list: "Câu lạc bộ".
 */
plural: string, };

/**
 * One kind of record.
 */
export type KindView = {
/**
 * Its code.
 */
code: RecordKindCode,
/**
 * Its name inside a sentence.
 */
name: string,
/**
 * The name of its list.
 */
plural: string,
/**
 * What belongs here.
 */
help: string,
/**
 * What a record's title is called.
 */
titleLabel: string,
/**
 * What its day is called; null where the kind has none.
 */
dateLabel: string | null,
/**
 * What its last day is called; null where it does not last.
 */
untilLabel: string | null,
/**
 * What its unit is called; null where it belongs to none.
 */
unitLabel: string | null,
/**
 * Its fields, in the order of the form.
 */
fields: Array<FieldView>,
/**
 * The stages of its life, in their usual order.
 */
stages: Array<StageView>,
/**
 * Fields that are asked for at once, after day, unit and title: those without which a record is refused, and the result.
 */
quick: Array<FieldKey>, };

/**
 * The same section of the last report.
 */
export type LastSection = {
/**
 * The report.
 */
report: ReportId,
/**
 * Its name.
 */
title: string,
/**
 * What it said.
 */
blocks: Array<Block>, };

/**
 * The tasks of the last report and what came of them.
 */
export type LastTasksBlock = {
/**
 * Words that lead into the list, with fields: `{{ so_luong }}`, `{{ hoan_thanh }}`, `{{ con_lai }}`.
 */
lead: string | null,
/**
 * As a table instead of a list.
 */
table: boolean,
/**
 * What stands there where the last report set none.
 */
"when-none": WhenNone, };

/**
 * A value that came or changed after the report was issued.
 */
export type LateChangeView = {
/**
 * Code of the indicator.
 */
code: IndicatorCode,
/**
 * Its name.
 */
indicator: string,
/**
 * Of which unit.
 */
unit: string,
/**
 * Over which days.
 */
window: Window,
/**
 * As it was when the report was frozen; empty where there was none.
 */
then: string,
/**
 * As it is now.
 */
now: string,
/**
 * When it last changed.
 */
at: string,
/**
 * By whom.
 */
who: string, };

/**
 * What came, changed or went after the report was issued.
 */
export type LateChanges = {
/**
 * Values, the earliest change first.
 */
figures: Array<LateChangeView>,
/**
 * Records that it counts or quotes, the earliest change first.
 */
records: Array<LateRecordView>, };

/**
 * What became of a record after the report was issued.
 */
export type LateFateView = "added" | "changed" | "removed";

/**
 * A record that came, changed or went after the report was issued.
 */
export type LateRecordView = {
/**
 * The record.
 */
record: RecordId,
/**
 * Name of its kind.
 */
kind: string,
/**
 * Its name.
 */
title: string,
/**
 * What became of it.
 */
fate: LateFateView,
/**
 * When that was last.
 */
at: string,
/**
 * By whom.
 */
who: string, };

/**
 * Code of a layout standard: `party-hd05`.
 */
export type LayoutCode = string;

/**
 * Family of layout standards an issuer follows; which one holds on a day is told by the standards' dates.
 */
export type LayoutFamily = "party" | "state" | "front";

/**
 * The level of the issuing body.
 */
export type Level = "trung-uong" | "tinh" | "huyen" | "xa" | "don-vi";

/**
 * What stands before each item of a list; written as text.
 */
export type ListMarker = "dash" | "plus" | "number" | "letter" | "bracket";

/**
 * How letters look.
 */
export type LookView = {
/**
 * Set with the font without serifs.
 */
isSans: boolean,
/**
 * Bold.
 */
bold: boolean,
/**
 * Italic.
 */
italic: boolean,
/**
 * Size.
 */
size: number,
/**
 * Colour.
 */
colour: string,
/**
 * Colour behind the letters.
 */
ground: string | null,
/**
 * How many lines are drawn under the letters.
 */
underlines: number,
/**
 * Struck through.
 */
strike: boolean,
/**
 * How far above the line the letters stand; negative below.
 */
raised: number,
/**
 * Extra room after each letter.
 */
spacing: number,
/**
 * Width of the letters in percent.
 */
scale: number, };

/**
 * How the window looks.
 */
export type Looks = {
/**
 * Light or dark.
 */
theme: Theme,
/**
 * Percent, 100 to 200.
 */
zoom: number, };

/**
 * What a figure was made of.
 */
export type MadeFrom = "typed" | "figures" | "records" | "formula" | "nothing";

/**
 * A record that can be pulled in.
 */
export type MaterialRecord = {
/**
 * The record.
 */
record: RecordId,
/**
 * Code of its kind.
 */
kind: RecordKindCode,
/**
 * Name of its kind.
 */
kindName: string,
/**
 * Its name.
 */
title: string,
/**
 * Its day.
 */
date: string | null,
/**
 * Its unit.
 */
unit: string,
/**
 * What was written into its first long field that is filled in: its content or its result.
 */
said: string,
/**
 * It as a paragraph of the report: cited where it is a document, else its name, day and unit, with what was written.
 */
paragraph: Block, };

/**
 * What can be pulled into a section.
 */
export type MaterialView = {
/**
 * Records of the period, the latest first.
 */
records: Array<MaterialRecord>,
/**
 * The same section of the last report.
 */
last: LastSection | null,
/**
 * The same section of what the units below wrote for these days.
 */
ofUnits: Array<UnitSection>,
/**
 * The office's phrases, those for the section first.
 */
phrases: Array<PhraseView>,
/**
 * Figure sentences that usually stand there.
 */
sentences: Array<SentenceOffer>, };

/**
 * What the program was started with.
 */
export type NamedRegister = {
/**
 * Path of the register; null for the demo.
 */
path: string | null, };

/**
 * A phrase to be kept.
 */
export type NewPhrase = {
/**
 * Code of the section that it suits; empty where it suits any.
 */
topic: string,
/**
 * The words.
 */
text: string,
/**
 * The report that it is taken from.
 */
report: ReportId | null, };

/**
 * Where a new register might lie.
 */
export type NewPlace = {
/**
 * Suggested name of the file, without its ending.
 */
name: string, };

/**
 * A register to be made.
 */
export type NewRegister = {
/**
 * Where; null for the documents folder, under the name of the profile.
 */
path: string | null,
/**
 * Its first issuer profile.
 */
profile: IssuerProfile, };

/**
 * A review that is to be begun.
 */
export type NewReview = {
/**
 * Its period: "2026-6t", "2026", "2026-01-01..2026-07-31".
 */
period: Period,
/**
 * Which days its data runs over; null for the office's usual ones.
 */
scheme: CutoffScheme | null,
/**
 * Code of its template.
 */
template: TemplateCode,
/**
 * Version of an own template; null for a built-in one.
 */
templateVersion: number | null,
/**
 * Its name; empty for the words of the period.
 */
title: string,
/**
 * The unit that it reports on; null for the commission's own.
 */
unit: UnitId | null,
/**
 * The directive or programmes that it is about, where the template asks.
 */
subject: Array<RecordId>,
/**
 * Whether what is estimated is reported (ước thực hiện).
 */
isEstimate: boolean, };

/**
 * A unit to be added, or several of one kind.
 */
export type NewUnit = {
/**
 * Its name; of several units, each in a line of its own, as a list is pasted from Word or Excel.
 */
name: string,
/**
 * What it is.
 */
kind: string,
/**
 * The unit above it.
 */
parent: number | null,
/**
 * Its short code; made from the name where empty. Of several units it is always made.
 */
code: string,
/**
 * First day, where known.
 */
validFrom: string | null, };

/**
 * The next review due.
 */
export type NextReviewView = {
/**
 * Its period: "2026-6t".
 */
period: Period,
/**
 * The period in words.
 */
periodName: string,
/**
 * First day of its data.
 */
from: string,
/**
 * Cut-off day.
 */
to: string,
/**
 * Days from today to the cut-off; negative after it.
 */
daysLeft: number,
/**
 * The steps in their order.
 */
steps: Array<StepView>,
/**
 * Units that have sent something of the period.
 */
unitsIn: number,
/**
 * Units that are asked.
 */
unitsAsked: number,
/**
 * The units that have sent nothing.
 */
owing: Array<OwingUnit>,
/**
 * Its draft, where one is begun.
 */
draft: ReportLine | null, };

/**
 * The tasks of the next period.
 */
export type NextTasksBlock = {
/**
 * Words that lead into the list, with fields.
 */
lead: string | null,
/**
 * Tasks proposed where none has been entered, with fields; each may be limited to kinds of period.
 */
proposal: Array<TaskProposal>,
/**
 * Whether the last report's unfinished tasks are carried on.
 */
"carry-unfinished": boolean,
/**
 * Kinds of records (conferences) whose unfinished tasks follow: those held in the review's days, or linked with what it is about.
 */
"given-at": Array<RecordKindCode>, };

/**
 * Which figures are taken out, in one operation.
 */
export type ObservationsToClear = {
/**
 * Their rows.
 */
observations: Array<number>, };

/**
 * How a record belongs to those that the report is about.
 */
export type OfSubject = "itself" | "linked" | "apart";

/**
 * Words that may be of an encoding from before Unicode.
 */
export type OldText = {
/**
 * The words, run by run, in order.
 */
pieces: Array<FontedText>, };

/**
 * The open register.
 */
export type OpenRegister = {
/**
 * Where it lies.
 */
path: string,
/**
 * What it is called.
 */
name: string,
/**
 * Whether it is the demo, whose data is invented.
 */
demo: boolean,
/**
 * Whether it was opened only to look at it.
 */
readOnly: boolean, };

/**
 * An indicator that a figure was computed from.
 */
export type OriginIndicator = {
/**
 * Its code.
 */
code: string,
/**
 * Its name.
 */
name: string,
/**
 * Its days in words.
 */
days: string,
/**
 * First day.
 */
from: string,
/**
 * Last day.
 */
to: string,
/**
 * Its figure; empty where there is none.
 */
shown: string, };

/**
 * A reading with where it came from and what it was before.
 */
export type OriginReading = {
/**
 * Its row.
 */
observation: number,
/**
 * Name of the unit.
 */
unitName: string,
/**
 * Its days in words.
 */
days: string,
/**
 * What it says: "1.234,5", "45/60", "không áp dụng".
 */
shown: string,
/**
 * The present value and who gave it.
 */
now: OriginRevision,
/**
 * Earlier values, the latest first.
 */
earlier: Array<OriginRevision>, };

/**
 * A record that was counted.
 */
export type OriginRecord = {
/**
 * Its row.
 */
record: number,
/**
 * Name of its kind.
 */
kind: string,
/**
 * Its title.
 */
title: string,
/**
 * Its day, where it has one.
 */
date: string | null,
/**
 * Name of its unit; empty where it has none.
 */
unitName: string,
/**
 * What it adds.
 */
amount: string, };

/**
 * One value that a reading has or had.
 */
export type OriginRevision = {
/**
 * What it said.
 */
shown: string,
/**
 * A remark; empty where there is none.
 */
note: string,
/**
 * Where it came from, in words; empty where it was typed here.
 */
source: string,
/**
 * When it was written down.
 */
at: string,
/**
 * By whom.
 */
who: string, };

/**
 * The outline after a change of it.
 */
export type OutlineChanged = {
/**
 * The section that was changed.
 */
section: SectionId,
/**
 * The sections in reading order as they are now.
 */
sections: Array<SectionView>, };

/**
 * One line of the file, or the part of a paragraph that is something of its own.
 */
export type OutlineLine = {
/**
 * Which paragraph of the file, from 1.
 */
paragraph: number,
/**
 * As it stands there, with its number.
 */
text: string,
/**
 * What it is taken for.
 */
role: OutlineRole,
/**
 * What its number looks like; of headings only.
 */
rank: Rank | null,
/**
 * What the template takes of it: the heading without its number, the instruction without its brackets; with fields.
 */
words: string,
/**
 * The built-in section that a heading stands for, whose data it gets.
 */
section: SectionRef | null,
/**
 * Other sections it may stand for, the likeliest first.
 */
others: Array<SectionRef>,
/**
 * The indicators that the rows of a table name.
 */
indicators: Array<IndicatorCode>,
/**
 * What is unsure about it, in whole Vietnamese sentences.
 */
doubts: Array<string>, };

/**
 * What a Word file says, as a template would take it.
 */
export type OutlineProposal = {
/**
 * Trích yếu, with fields; empty where the file has none.
 */
subject: string,
/**
 * The levels that it seems to be made for.
 */
levels: Array<Level>,
/**
 * The kinds of period that it seems to be made for.
 */
periods: Array<PeriodKind>,
/**
 * The period that it speaks of, where it names a whole one.
 */
period: Period | null,
/**
 * The built-in template that it is most like.
 */
nearest: TemplateCode | null,
/**
 * What it says, in reading order; empty paragraphs are left out.
 */
lines: Array<OutlineLine>,
/**
 * What is unsure about the file as a whole, in whole Vietnamese sentences.
 */
doubts: Array<string>, };

/**
 * What a line is taken for.
 */
export type OutlineRole = "left" | "subject" | "joined" | "heading" | "prompt" | "text" | "figures" | "appendix";

/**
 * A section that a heading can be given.
 */
export type OutlineSectionChoice = {
/**
 * Which.
 */
section: SectionRef,
/**
 * Its heading, fields shown as "…".
 */
heading: string,
/**
 * The heading above it.
 */
above: string,
/**
 * The template's name.
 */
of: string, };

/**
 * A Word file with an outline.
 */
export type OutlineToRead = {
/**
 * One that was dropped into the window; null for one that is to be chosen.
 */
dropped: DroppedOutline | null, };

/**
 * The first screen.
 */
export type Overview = {
/**
 * Today.
 */
today: string,
/**
 * The next review due; null before there are units and a profile.
 */
next: NextReviewView | null,
/**
 * Reports that are being written, the latest cut-off first.
 */
drafts: Array<ReportLine>,
/**
 * The last report that was issued.
 */
lastIssued: ReportLine | null,
/**
 * The latest changes, newest first.
 */
recent: Array<Change>,
/**
 * How many records the register holds.
 */
records: number,
/**
 * How many units below the commission's own.
 */
units: number, };

/**
 * A unit that has sent nothing.
 */
export type OwingUnit = {
/**
 * Its number.
 */
unit: UnitId,
/**
 * Its name.
 */
name: string, };

/**
 * An indicator of the office's own.
 */
export type OwnIndicator = {
/**
 * Its code; it never changes.
 */
code: string,
/**
 * Its name as it stands in an appendix.
 */
name: string,
/**
 * Unit of measure.
 */
measure: string,
/**
 * How it adds up: "flow", "stock", "average"; others only where the office's files made them.
 */
aggregation: string,
/**
 * Which way is better: "up", "down", "neutral".
 */
direction: string,
/**
 * Who supplies it.
 */
supplier: string,
/**
 * Smallest value that makes sense, exact.
 */
min: string | null,
/**
 * Largest value that makes sense, exact.
 */
max: string | null,
/**
 * What is counted and what is not.
 */
help: string, };

/**
 * An own template by its code.
 */
export type OwnTemplateCode = {
/**
 * Its code.
 */
code: TemplateCode, };

/**
 * A line of text.
 */
export type PageLine = {
/**
 * Its paragraph by the number that findings give it; 0 in headers, footers and notes.
 */
paragraph: number,
/**
 * The room it takes.
 */
area: AreaView,
/**
 * The line its letters stand on.
 */
baseline: number,
/**
 * Its letters.
 */
spans: Array<SpanView>, };

/**
 * One page.
 */
export type PageView = {
/**
 * Its number as it would be shown.
 */
shown: string,
/**
 * The section of pages it begins with, from 1, as findings count them.
 */
section: number,
/**
 * Width.
 */
width: number,
/**
 * Height.
 */
height: number,
/**
 * Coloured grounds, drawn first.
 */
fills: Array<FillView>,
/**
 * Drawn lines.
 */
rules: Array<RuleView>,
/**
 * Pictures and shapes, which are not drawn.
 */
placeholders: Array<PlaceholderView>,
/**
 * Lines of text.
 */
lines: Array<PageLine>, };

/**
 * The pages of a document.
 */
export type PagesView = {
/**
 * In their order.
 */
pages: Array<PageView>,
/**
 * Every look that letters of the document have; spans name theirs by its place here.
 */
looks: Array<LookView>,
/**
 * Whether this is all of the document.
 */
isComplete: boolean, };

/**
 * A file that was checked.
 */
export type PaperView = {
/**
 * Its number.
 */
paper: number,
/**
 * Name of the file.
 */
name: string,
/**
 * Its folder; empty of a dropped file.
 */
folder: string,
/**
 * The standard it was held against; null where it could not be read.
 */
standard: StandardLine | null,
/**
 * Whether the user chose the standard.
 */
isChosen: boolean,
/**
 * What was found, in the order of the text.
 */
findings: Array<FindingView>,
/**
 * What the file alone does not tell, so that people have to look.
 */
unchecked: Array<string>,
/**
 * Why it could not be checked.
 */
error: ApiError | null, };

/**
 * Files to be checked again.
 */
export type PapersToCheck = {
/**
 * Their numbers.
 */
papers: Array<number>,
/**
 * Code of the standard; null for the one that each file follows itself.
 */
standard: string | null, };

/**
 * What is to be chosen for checking.
 */
export type PapersToPick = {
/**
 * A folder with all below it instead of single files.
 */
folder: boolean,
/**
 * Code of the standard; null for the one that each file follows itself.
 */
standard: string | null, };

/**
 * What was changed of one part.
 */
export type PartChange = {
/**
 * Its name on the form.
 */
part: string,
/**
 * What stood there before; empty where nothing did.
 */
before: string,
/**
 * What stands there after; empty where nothing does.
 */
after: string, };

/**
 * What a review reports on. 6, 9 and 12 months are one growing series from the scheme's first day.
 */
export type Period = string;

/**
 * A period as it is picked.
 */
export type PeriodChoice = {
/**
 * "2026-q1", "2026-6t", "2026-9t", "2026" or "2026-01-01..2026-07-31".
 */
period: string,
/**
 * Which days.
 */
scheme: SchemeChoice,
/**
 * First day, for days of one's own.
 */
from: string | null,
/**
 * Last day, for days of one's own.
 */
to: string | null, };

/**
 * The kind of a period, for conditions of templates.
 */
export type PeriodKind = "q1" | "6t" | "9t" | "nam" | "khoang";

/**
 * A period with its days.
 */
export type PeriodView = {
/**
 * What kind.
 */
kind: KindOfPeriod,
/**
 * Its name: "6 tháng đầu năm 2026".
 */
label: string,
/**
 * The year that its plan is of.
 */
year: number,
/**
 * First day.
 */
from: string,
/**
 * Last day.
 */
to: string,
/**
 * First of the same days a year earlier.
 */
fromLastYear: string,
/**
 * Last of the same days a year earlier.
 */
toLastYear: string, };

/**
 * One phrase (câu hay dùng) that the office kept.
 */
export type PhraseId = number;

/**
 * Which phrases are wanted.
 */
export type PhraseQuery = {
/**
 * Code of the section whose phrases stand first; empty for none.
 */
topic: string,
/**
 * Words that stand in it, with or without marks; empty for all.
 */
words: string, };

/**
 * One phrase.
 */
export type PhraseView = {
/**
 * Its number.
 */
id: PhraseId,
/**
 * Code of the section that it suits; empty where it suits any.
 */
topic: string,
/**
 * The words.
 */
text: string,
/**
 * The report that it was taken from.
 */
report: ReportId | null,
/**
 * How often it was put into a text.
 */
uses: number, };

/**
 * Something that is there and is not drawn.
 */
export type PlaceholderView = {
/**
 * Where.
 */
area: AreaView,
/**
 * Its name or description.
 */
name: string, };

/**
 * Targets that are kept in one operation.
 */
export type PlanEntries = {
/**
 * The targets.
 */
targets: Array<PlanEntry>, };

/**
 * One target as it was typed.
 */
export type PlanEntry = {
/**
 * Code of the indicator.
 */
indicator: string,
/**
 * For which unit.
 */
unit: number,
/**
 * For which year.
 */
year: number,
/**
 * How much, exact; null takes the target out.
 */
value: string | null, };

/**
 * Whether a section is shown.
 */
export type Presence = "khong" | "neu-co" | "co";

/**
 * A section or an appendix of a preview.
 */
export type PreviewPart = {
/**
 * Code in the template, with a number behind it where the section is repeated.
 */
code: string,
/**
 * What its number looks like; null for an appendix.
 */
rank: Rank | null,
/**
 * Its number as it is printed: "7.", "a)"; of an appendix its name.
 */
number: string,
/**
 * Its heading without the number.
 */
heading: string,
/**
 * Its own blocks.
 */
blocks: Array<Block>, };

/**
 * Something that the reader of a report would object to.
 */
export type ProblemView = {
/**
 * Code of the rule.
 */
rule: string,
/**
 * How bad.
 */
severity: Severity,
/**
 * What.
 */
message: string,
/**
 * What to do about it; empty where nothing need be done.
 */
advice: string,
/**
 * The section to go to.
 */
section: SectionId | null,
/**
 * Code of the section or appendix.
 */
code: string | null,
/**
 * The block in it, from 0.
 */
block: number | null,
/**
 * The indicator meant.
 */
indicator: IndicatorCode | null,
/**
 * The record meant.
 */
record: RecordId | null,
/**
 * Figures that one click accepts; empty where there is nothing to click.
 */
accept: Array<FigureOrigin>, };

/**
 * A version of a profile, written anew.
 */
export type ProfileChange = {
/**
 * Its row.
 */
id: number,
/**
 * What it says from now on.
 */
profile: IssuerProfile, };

/**
 * One dated version of an issuer profile (hồ sơ cơ quan).
 */
export type ProfileId = number;

/**
 * One version of a profile in the register.
 */
export type ProfileRow = {
/**
 * Its row.
 */
id: number,
/**
 * Whether reports signed today would use it.
 */
holdsToday: boolean,
/**
 * What it says.
 */
profile: IssuerProfile, };

/**
 * What the program is and has.
 */
export type ProgramState = {
/**
 * Version of the program.
 */
version: string,
/**
 * Today, "2026-06-15".
 */
today: string,
/**
 * Who works, as the history shows it.
 */
who: string,
/**
 * The open register.
 */
register: OpenRegister | null,
/**
 * Registers that were open before, the latest first.
 */
remembered: Array<Remembered>,
/**
 * How the window looks.
 */
looks: Looks, };

/**
 * How far a section is.
 */
export type Progress = "empty" | "carriedOver" | "draft" | "done";

/**
 * How far a long work is.
 */
export type ProgressView = {
/**
 * What is being done: "Đang kiểm tra 40 tệp".
 */
what: string,
/**
 * Steps done.
 */
done: number,
/**
 * Steps in all; 0 where nobody can say.
 */
of: number, };

/**
 * Something that only a person can write.
 */
export type PromptBlock = {
/**
 * What is asked for, with fields.
 */
text: string, };

/**
 * Where a block came from.
 */
export type Provenance = { "from": "template" } | { "from": "sentence",
/**
 * Its code; of several in one paragraph, their codes in order with a space between.
 */
code: string, } | { "from": "records",
/**
 * Which.
 */
records: Array<RecordId>, } | { "from": "tasks",
/**
 * Which.
 */
tasks: Array<TaskId>, } | { "from": "carried-over",
/**
 * The report.
 */
report: ReportId,
/**
 * Its period.
 */
period: Period, } | { "from": "written" } | { "from": "prompt" };

/**
 * What the number of a heading looks like. Numbers are counted by the writer, restart in each parent, and are written as text.
 */
export type Rank = "part" | "roman" | "arabic" | "decimal" | "letter" | "plain";

/**
 * What became of the sections when a report was assembled anew.
 */
export type Reassembled = {
/**
 * Codes of sections that a person wrote into: their text stands, the new one can be compared.
 */
kept: Array<string>,
/**
 * Codes of sections that the template no longer shows but a person wrote into; they stand at the end.
 */
orphaned: Array<string>, };

/**
 * Nơi nhận.
 */
export type Recipients = {
/**
 * Without dash and semicolon.
 */
to: Array<string>,
/**
 * The last line without dash and full stop: "Lưu Văn phòng Ban".
 */
archive: string, };

/**
 * One part of a record, as it shall be.
 */
export type RecordChange = {
/**
 * The record.
 */
id: RecordId,
/**
 * What of it.
 */
part: RecordPart, };

/**
 * One column of a table of records.
 */
export type RecordColumn = {
/**
 * Its heading.
 */
heading: string,
/**
 * What its cells show, with the record's fields.
 */
cell: string,
/**
 * Its share of the width.
 */
weight: number,
/**
 * Whether it holds numbers.
 */
number: boolean, };

/**
 * Which days a record must fall on to be listed.
 */
export type RecordDays = "window" | "in-force" | "year" | "upcoming" | "any";

/**
 * A record that is being written down.
 */
export type RecordDraft = {
/**
 * Its kind.
 */
kind: RecordKindCode,
/**
 * Its title.
 */
title: string,
/**
 * Its unit.
 */
unit: UnitId | null,
/**
 * Its day.
 */
date: string | null,
/**
 * Its last day.
 */
until: string | null,
/**
 * Its fields.
 */
fields: { [key: FieldKey]: FieldInput }, };

/**
 * One act in the history of a record.
 */
export type RecordEvent = {
/**
 * Its number.
 */
id: number,
/**
 * What was done.
 */
label: string,
/**
 * Who did it.
 */
who: string,
/**
 * When.
 */
at: string,
/**
 * Whether it was taken back.
 */
undone: boolean,
/**
 * What was changed of the record.
 */
parts: Array<PartChange>, };

/**
 * What a record must be to be listed; what is empty asks nothing.
 */
export type RecordFilter = {
/**
 * Words of its title and fields, with or without marks; the last may be unfinished.
 */
words: string,
/**
 * One of these kinds.
 */
kinds: Array<RecordKindCode>,
/**
 * Of one of these units or of a unit below them.
 */
units: Array<UnitId>,
/**
 * Not over before this day.
 */
from: string | null,
/**
 * Not begun after this day.
 */
to: string | null,
/**
 * This choice in this field.
 */
field: FieldIs | null,
/**
 * Reached this stage.
 */
stage: StageCode | null,
/**
 * Only records that lack a number, a day or a unit ("thiếu số").
 */
lacking: boolean,
/**
 * Those in the bin instead of those that are kept.
 */
inBin: boolean, };

/**
 * Everything about one record.
 */
export type RecordForm = {
/**
 * The record.
 */
id: RecordId,
/**
 * Its kind.
 */
kind: RecordKindCode,
/**
 * Its title.
 */
title: string,
/**
 * Its unit.
 */
unit: UnitId | null,
/**
 * The name of its unit.
 */
unitName: string | null,
/**
 * Its day.
 */
date: string | null,
/**
 * Its last day.
 */
until: string | null,
/**
 * What stands in its fields.
 */
fields: { [key: FieldKey]: FieldInput },
/**
 * The stages it reached, in the order of their days.
 */
stages: Array<StageDone>,
/**
 * What it lacks, by place on the form: `date`, `unit`, `field.so-nguoi`, `stage.cong-nhan`.
 */
lacks: Array<string>,
/**
 * What would be asked about it, in whole sentences.
 */
doubts: Array<string>,
/**
 * The files attached to it.
 */
files: Array<FileView>,
/**
 * When it was put into the bin; null while it is kept.
 */
binnedAt: string | null, };

/**
 * What the forms of all kinds are made of.
 */
export type RecordForms = {
/**
 * Every kind, in the order of the catalog.
 */
kinds: Array<KindView>,
/**
 * Every unit, each below the one it belongs to.
 */
units: Array<UnitChoice>, };

/**
 * One entry (bản ghi) of the register.
 */
export type RecordId = number;

/**
 * Code of a kind of record: `van-ban`, `mo-hinh`, …
 */
export type RecordKindCode = string;

/**
 * A list of records, one in each line.
 */
export type RecordListBlock = {
/**
 * Which.
 */
records: BlockRecordFilter,
/**
 * Words that lead into the list, with fields; `{{ so_luong }}` is how many there are.
 */
lead: string | null,
/**
 * How a record is written, with the record's fields under their keys; absent, as the standard cites a document.
 */
line: string | null,
/**
 * Field whose values group the list.
 */
group: FieldKey | null,
/**
 * In which order.
 */
order: RecordOrder,
/**
 * What stands before each line.
 */
marker: ListMarker,
/**
 * All in one sentence, with semicolons, behind the leading words.
 */
"in-one-sentence": boolean,
/**
 * No more than so many; how many were left out is told.
 */
"at-most": number | null,
/**
 * The kinds of period whose reviews have the list; empty for all. A short review leaves out what a long one lists.
 */
periods: Array<PeriodKind>,
/**
 * What stands there where there is none.
 */
"when-none": WhenNone, };

/**
 * In which order records are listed.
 */
export type RecordOrder = "date" | "title" | "unit" | "issuer";

/**
 * A part of a list.
 */
export type RecordPage = {
/**
 * Its rows.
 */
rows: Array<RecordRow>,
/**
 * How many rows the whole list has.
 */
total: number,
/**
 * How many records of each kind meet the rest of the filter.
 */
counts: { [key in RecordKindCode]: number }, };

/**
 * One part of a record, as it shall be.
 */
export type RecordPart = { "is": "title",
/**
 * The title.
 */
text: string, } | { "is": "unit",
/**
 * The unit; null for none.
 */
unit: UnitId | null, } | { "is": "date",
/**
 * The day; null for none.
 */
date: string | null, } | { "is": "until",
/**
 * The day; null for none.
 */
date: string | null, } | { "is": "field",
/**
 * Which.
 */
key: FieldKey,
/**
 * What stands in it; null empties it.
 */
value: FieldInput | null, };

/**
 * A part of a list.
 */
export type RecordQuery = {
/**
 * What the list holds.
 */
filter: RecordFilter,
/**
 * In which order.
 */
sort: RecordSort,
/**
 * The first row of the part, from 0.
 */
offset: number,
/**
 * At most so many rows.
 */
limit: number, };

/**
 * One row.
 */
export type RecordRow = {
/**
 * The record.
 */
id: RecordId,
/**
 * Its kind.
 */
kind: RecordKindCode,
/**
 * Its title.
 */
title: string,
/**
 * Its unit.
 */
unit: UnitId | null,
/**
 * The name of its unit.
 */
unitName: string | null,
/**
 * Its day.
 */
date: string | null,
/**
 * Its last day.
 */
until: string | null,
/**
 * The words of the last stage it reached.
 */
stage: string | null,
/**
 * The names of what it lacks.
 */
lacks: Array<string>,
/**
 * How many files are attached to it.
 */
files: number, };

/**
 * The order of a list.
 */
export type RecordSort = {
/**
 * By what.
 */
by: SortBy,
/**
 * The last first.
 */
descending: boolean, };

/**
 * A table of records.
 */
export type RecordTableBlock = {
/**
 * Which.
 */
records: BlockRecordFilter,
/**
 * Title above it, with fields.
 */
title: string | null,
/**
 * Its columns after STT.
 */
column: Array<RecordColumn>,
/**
 * Field whose values group the rows.
 */
group: FieldKey | null,
/**
 * In which order.
 */
order: RecordOrder,
/**
 * What stands there where there is none.
 */
"when-none": WhenNone, };

/**
 * A figure that was typed, with its remark.
 */
export type RemarkedFigure = {
/**
 * Its row.
 */
observation: number,
/**
 * The remark; empty where there is none.
 */
note: string, };

/**
 * A register that was open before.
 */
export type Remembered = {
/**
 * Where it lies.
 */
path: string,
/**
 * What it is called.
 */
name: string, };

/**
 * A reorganisation as it is filled in.
 */
export type ReorganisationForm = {
/**
 * The units that ended, or gave a part.
 */
from: Array<number>,
/**
 * The units that followed.
 */
into: Array<number>,
/**
 * How.
 */
kind: SuccessionChoice,
/**
 * First day of what followed.
 */
on: string,
/**
 * The resolution that decided it; may be empty.
 */
document: string,
/**
 * Whether the units' days are written as well.
 */
ends: boolean, };

/**
 * What may be chosen again while a report is a draft.
 */
export type ReportChoices = {
/**
 * Which report.
 */
report: ReportId,
/**
 * Its name in lists.
 */
title: string,
/**
 * The version of the issuer profile.
 */
profile: ProfileId | null,
/**
 * The layout standard, where chosen by hand.
 */
layout: LayoutCode | null,
/**
 * Whether what is estimated is reported.
 */
isEstimate: boolean,
/**
 * The directive or programmes that it is about.
 */
subject: Array<RecordId>, };

/**
 * The frame of one draft: what stands above and below its text.
 */
export type ReportFrame = {
/**
 * Which report.
 */
report: ReportId,
/**
 * Its own trích yếu; null for that of the template.
 */
subject: string | null,
/**
 * Its own Nơi nhận; null for that of the profile.
 */
recipients: Recipients | null, };

/**
 * One review (báo cáo).
 */
export type ReportId = number;

/**
 * One report in a list.
 */
export type ReportLine = {
/**
 * Its number.
 */
id: ReportId,
/**
 * Its name.
 */
title: string,
/**
 * Its period: "2026-6t".
 */
period: Period,
/**
 * The period in words: "6 tháng đầu năm 2026".
 */
periodName: string,
/**
 * First day of its data.
 */
from: string,
/**
 * Cut-off day of its data.
 */
to: string,
/**
 * The unit that it reports on.
 */
unit: string,
/**
 * Code of its template; null for a report brought from elsewhere.
 */
template: TemplateCode | null,
/**
 * Version of an own template; null for a built-in one.
 */
templateVersion: number | null,
/**
 * Name of its template.
 */
templateName: string,
/**
 * Whether what is estimated is reported (ước thực hiện).
 */
isEstimate: boolean,
/**
 * The directive or programmes that it is about.
 */
subject: Array<RecordId>,
/**
 * Whether it is signed and frozen.
 */
isIssued: boolean,
/**
 * Number of the issued document.
 */
number: number | null,
/**
 * Day of signing.
 */
signedOn: string | null,
/**
 * The issued report that it corrects.
 */
corrects: ReportId | null,
/**
 * How far its sections are; of an issued report nought.
 */
progress: ReportProgress, };

/**
 * How far the sections of a report are, counted.
 */
export type ReportProgress = {
/**
 * Sections with nothing but gaps and prompts.
 */
empty: number,
/**
 * Sections with text of an earlier report that nobody has touched.
 */
carriedOver: number,
/**
 * Sections that say something.
 */
draft: number,
/**
 * Sections that are declared finished.
 */
done: number, };

/**
 * A report that is to leave as a Word file.
 */
export type ReportToExport = {
/**
 * Which report.
 */
report: ReportId,
/**
 * "Dự thảo lần n" of a draft; null for a draft without the mark. An issued report leaves as it was signed.
 */
draft: number | null, };

/**
 * How a report leaves.
 */
export type ReportToIssue = {
/**
 * Which report.
 */
report: ReportId,
/**
 * Its number; null where the office has given it none.
 */
number: number | null,
/**
 * The day of signing.
 */
signedOn: string,
/**
 * Who signs.
 */
signer: Signer, };

/**
 * One kept version (phiên bản) of a review's text.
 */
export type ReportVersionId = number;

/**
 * A report as it is read and written: everything that the page shows.
 */
export type ReportView = {
/**
 * The report.
 */
line: ReportLine,
/**
 * Name of the layout standard that it is set by.
 */
layoutName: string,
/**
 * Code of that standard.
 */
layout: string,
/**
 * What stands above the title.
 */
head: DocumentHead,
/**
 * Name of the type: "BÁO CÁO".
 */
title: string,
/**
 * Trích yếu.
 */
subject: string,
/**
 * Marks on the first page.
 */
marks: DocumentMarks,
/**
 * "Kính gửi:".
 */
addressees: Array<string>,
/**
 * Căn cứ and the opening paragraph.
 */
opening: Array<Block>,
/**
 * The sections in reading order.
 */
sections: Array<SectionView>,
/**
 * Sections that were taken out and can be taken back.
 */
removed: Array<SectionView>,
/**
 * Who signs.
 */
signature: DocumentSignature,
/**
 * Nơi nhận.
 */
recipients: Recipients,
/**
 * Whether a person chose the trích yếu for this report.
 */
hasOwnSubject: boolean,
/**
 * Whether a person chose Nơi nhận for this report.
 */
hasOwnRecipients: boolean,
/**
 * The appendices.
 */
appendices: Array<Appendix>, };

/**
 * The dates of reviews as the office has them.
 */
export type ReviewDates = {
/**
 * Days after the cut-off for each step.
 */
plan: RunwayPlan,
/**
 * The usual cut-off scheme.
 */
scheme: CutoffScheme, };

/**
 * What a review of a period can be.
 */
export type ReviewOffer = {
/**
 * The period in words.
 */
periodName: string,
/**
 * The days of its data.
 */
window: Window,
/**
 * The scheme that holds.
 */
scheme: CutoffScheme,
/**
 * The templates that fit, the usual one first.
 */
templates: Array<TemplateOffer>,
/**
 * Drafts and issued reports that there are of the period.
 */
there: Array<ReportId>, };

/**
 * The templates for a period.
 */
export type ReviewQuestion = {
/**
 * The period.
 */
period: Period,
/**
 * Which days its data runs over; null for the office's usual ones.
 */
scheme: CutoffScheme | null, };

/**
 * A drawn line.
 */
export type RuleView = {
/**
 * From here: across.
 */
x1: number,
/**
 * From here: down.
 */
y1: number,
/**
 * To here: across.
 */
x2: number,
/**
 * To here: down.
 */
y2: number,
/**
 * Thickness.
 */
thickness: number,
/**
 * Colour.
 */
colour: string,
/**
 * Whether it is dotted or dashed.
 */
isBroken: boolean, };

/**
 * How many days after the cut-off each step is due; negative before it.
 */
export type RunwayPlan = {
/**
 * The units have sent their figures.
 */
units: number,
/**
 * The figures are closed (chốt số liệu).
 */
figures: number,
/**
 * The draft is written.
 */
draft: number,
/**
 * It is before the leader (trình lãnh đạo).
 */
leader: number,
/**
 * It is signed and issued.
 */
signing: number, };

/**
 * One step of the runway.
 */
export type RunwayStep = "units" | "figures" | "draft" | "leader" | "signing";

/**
 * The other side of a comparison with the same period.
 */
export type SamePeriodSource = {
/**
 * Its days.
 */
window: Window,
/**
 * Its total.
 */
total: TotalView,
/**
 * What it is made of.
 */
lines: Array<SourceLineView>, };

/**
 * From which day to which the data of a period runs.
 */
export type SchemeChoice = "nd09" | "calendar" | "custom";

/**
 * A section beside the same section assembled anew.
 */
export type SectionBeside = {
/**
 * The section.
 */
section: SectionId,
/**
 * Paragraph by paragraph: as it stands, and as it would be assembled now.
 */
pairs: Array<BlockPair>,
/**
 * Goes back with the choice, so that nothing is taken that was not seen.
 */
stamp: string, };

/**
 * One section (mục) of a review.
 */
export type SectionId = number;

/**
 * Whether a section is finished.
 */
export type SectionMark = {
/**
 * Which.
 */
section: SectionId,
/**
 * Whether it is finished.
 */
isDone: boolean, };

/**
 * A section with a new heading.
 */
export type SectionName = {
/**
 * Which.
 */
section: SectionId,
/**
 * Its heading without number.
 */
heading: string, };

/**
 * One section of two versions side by side; the opening has no code.
 */
export type SectionPairView = {
/**
 * Its code.
 */
code: string,
/**
 * Its heading in the older one.
 */
oldHeading: string | null,
/**
 * Its heading in the newer one.
 */
newHeading: string | null,
/**
 * Whether heading and text are the same.
 */
isSame: boolean,
/**
 * Paragraph by paragraph.
 */
pairs: Array<BlockPair>, };

/**
 * A section with a new place.
 */
export type SectionPlace = {
/**
 * Which.
 */
section: SectionId,
/**
 * The section above it; null at the top.
 */
parent: SectionId | null,
/**
 * Its place among its neighbours without itself, from 0.
 */
position: number, };

/**
 * One section of a built-in template.
 */
export type SectionRef = {
/**
 * The template.
 */
template: TemplateCode,
/**
 * Code of the section in it, or of the appendix.
 */
section: string, };

/**
 * When a section is shown: the weaker of what its period and its level say; what is usual where neither says anything.
 */
export type SectionShown = {
/**
 * Where neither period nor level says anything.
 */
usually: Presence,
/**
 * By kind of period.
 */
periods: { [key in PeriodKind]?: Presence },
/**
 * By level of the issuer.
 */
levels: { [key in Level]?: Presence }, };

/**
 * One heading and what stands under it.
 */
export type SectionTemplate = {
/**
 * Its code, the same in every period: `II.7`.
 */
code: string,
/**
 * What its number looks like.
 */
rank: Rank,
/**
 * Its heading, with fields.
 */
heading: string,
/**
 * When it is shown.
 */
shown: SectionShown,
/**
 * Whether the report may not leave with it empty.
 */
required: boolean,
/**
 * Whether it stands once for each of something.
 */
"for-each": ForEach | null,
/**
 * What it is made of, before its children.
 */
block: Array<BlockTemplate>,
/**
 * The sections below it.
 */
section: Array<SectionTemplate>, };

/**
 * What a person typed into a section.
 */
export type SectionText = {
/**
 * Which.
 */
section: SectionId,
/**
 * Its blocks.
 */
blocks: Array<Block>, };

/**
 * A section to be added.
 */
export type SectionToAdd = {
/**
 * Into which report.
 */
report: ReportId,
/**
 * Its heading without number.
 */
heading: string,
/**
 * The section above it; null at the top.
 */
parent: SectionId | null,
/**
 * Its place among its neighbours, from 0.
 */
position: number, };

/**
 * One section on the page and in the outline.
 */
export type SectionView = {
/**
 * Its number in the register; null in an issued report, which cannot be changed.
 */
id: SectionId | null,
/**
 * The section above it.
 */
parent: SectionId | null,
/**
 * Code in the template: "II.7".
 */
code: string,
/**
 * How deep it stands, from 0.
 */
depth: number,
/**
 * What its number looks like.
 */
rank: Rank,
/**
 * Its number as it is printed: "7.", "a)"; empty where it has none.
 */
number: string,
/**
 * Its heading without the number.
 */
heading: string,
/**
 * Its own blocks.
 */
blocks: Array<Block>,
/**
 * How far it is.
 */
progress: Progress,
/**
 * Whether a person declared it finished.
 */
isDone: boolean,
/**
 * Whether a person changed its text.
 */
isEdited: boolean,
/**
 * Whether a person added it, or chose its heading or place.
 */
isOwn: boolean, };

/**
 * Code of a figure sentence: `dvk.dang-ky`.
 */
export type SentenceCode = string;

/**
 * A figure sentence of the catalog, for the palette.
 */
export type SentenceLine = {
/**
 * Its code.
 */
code: SentenceCode,
/**
 * In which situation it is said.
 */
about: string,
/**
 * The section where it usually stands.
 */
section: string, };

/**
 * A figure sentence that can be put in.
 */
export type SentenceOffer = {
/**
 * Its code.
 */
code: SentenceCode,
/**
 * In which situation it is said.
 */
about: string, };

/**
 * A figure sentence that is put into a section.
 */
export type SentenceToAttach = {
/**
 * Into which section.
 */
section: SectionId,
/**
 * Before which block, from 0; beyond the last at the end.
 */
at: number,
/**
 * Whether that block goes.
 */
replace: boolean,
/**
 * Code of the sentence.
 */
code: SentenceCode, };

/**
 * A figure sentence that becomes free text.
 */
export type SentenceToDetach = {
/**
 * In which section.
 */
section: SectionId,
/**
 * The block, from 0.
 */
block: number,
/**
 * Whether its numbers still know where they came from.
 */
keepFigures: boolean, };

/**
 * Figure sentences of the catalog.
 */
export type SentencesBlock = {
/**
 * Their codes, in order.
 */
codes: Array<SentenceCode>,
/**
 * Whether each stands in a paragraph of its own behind a dash.
 */
dashed: boolean,
/**
 * Whether a sentence whose figures are all missing is left out instead of shown as a gap.
 */
"leave-out-missing": boolean, };

/**
 * What the settings screen shows of the register.
 */
export type Settings = {
/**
 * Where the register lies.
 */
path: string,
/**
 * Its size in bytes.
 */
size: number,
/**
 * How many files are attached.
 */
attachments: number,
/**
 * Their size in bytes.
 */
attachmentsSize: number,
/**
 * Where the office may put its own record kinds, templates and standards.
 */
catalogFolder: string,
/**
 * Kinds of records in use.
 */
recordKinds: Array<KindRow>,
/**
 * The latest backup that was made on this PC.
 */
lastBackup: Backup | null,
/**
 * How it is backed up by itself.
 */
automatic: AutomaticBackup, };

/**
 * How bad.
 */
export type Severity = "note" | "warning" | "error";

/**
 * The page around the text. Lengths are in twips, of which 1440 make an inch; sizes in points.
 */
export type Sheet = {
/**
 * The sheet of paper.
 */
page: SheetPage,
/**
 * How paragraphs are set.
 */
body: SheetBody,
/**
 * Width of the head's left column.
 */
headLeft: number,
/**
 * What stands above the title.
 */
head: Array<SheetRow>,
/**
 * Name of the type, subject, what stands under them.
 */
title: Array<SheetLine>,
/**
 * How headings are set: of part, roman, arabic, decimal, letter, plain.
 */
headings: Array<SheetHeading>,
/**
 * The number of each section in reading order, as it is printed before its heading.
 */
numbers: Array<string>,
/**
 * What stands before items: of dash, plus, number, letter, bracket.
 */
markers: Array<string>,
/**
 * How tables are set.
 */
tables: SheetTables,
/**
 * Recipients and who signs.
 */
signature: SheetSignature, };

/**
 * How paragraphs are set.
 */
export type SheetBody = {
/**
 * Size of the letters.
 */
size: number,
/**
 * Indent of the first line.
 */
firstLine: number,
/**
 * Space above each paragraph.
 */
before: number,
/**
 * Exact distance of the lines, where the standard has one.
 */
line: number | null,
/**
 * Else the distance in percent of single spacing.
 */
percent: number | null, };

/**
 * How the headings of one rank are set.
 */
export type SheetHeading = {
/**
 * Which.
 */
rank: string,
/**
 * Size of its letters.
 */
size: number,
/**
 * Bold.
 */
bold: boolean,
/**
 * Italic.
 */
italic: boolean,
/**
 * In capitals.
 */
caps: boolean,
/**
 * In the middle, with its number on a line of its own.
 */
onTwoLines: boolean,
/**
 * Space above.
 */
before: number, };

/**
 * A line that nobody types: of the head, the title, the signature.
 */
export type SheetLine = {
/**
 * Its words; a line feed breaks it.
 */
text: string,
/**
 * Size of its letters.
 */
size: number,
/**
 * Bold.
 */
bold: boolean,
/**
 * Italic.
 */
italic: boolean,
/**
 * Underlined.
 */
underline: boolean,
/**
 * At the left edge; else in the middle.
 */
atLeft: boolean,
/**
 * Space above.
 */
before: number,
/**
 * Space below.
 */
after: number,
/**
 * Length of the line drawn under it; 0 for none.
 */
rule: number,
/**
 * With a frame around it.
 */
framed: boolean, };

/**
 * Of which report.
 */
export type SheetOf = {
/**
 * Its number.
 */
report: ReportId, };

/**
 * The upright sheet and its margins.
 */
export type SheetPage = {
/**
 * Width.
 */
width: number,
/**
 * Height.
 */
height: number,
/**
 * Top margin.
 */
top: number,
/**
 * Right margin.
 */
right: number,
/**
 * Bottom margin.
 */
bottom: number,
/**
 * Left margin.
 */
left: number, };

/**
 * One row of the head.
 */
export type SheetRow = {
/**
 * Its left cell.
 */
left: Array<SheetLine>,
/**
 * Its right cell.
 */
right: Array<SheetLine>, };

/**
 * Recipients on the left, who signs on the right.
 */
export type SheetSignature = {
/**
 * Width of the left side.
 */
leftWidth: number,
/**
 * Space above.
 */
before: number,
/**
 * Recipients.
 */
left: Array<SheetLine>,
/**
 * Authority, title and name.
 */
right: Array<SheetLine>, };

/**
 * How tables are set.
 */
export type SheetTables = {
/**
 * Size of the letters, where the table is not too wide for it.
 */
size: number,
/**
 * From the lines to the words.
 */
padding: number, };

/**
 * One side of a comparison.
 */
export type Side = { "is": "now",
/**
 * Which.
 */
report: ReportId, } | { "is": "kept",
/**
 * Which.
 */
version: ReportVersionId, } | { "is": "previous",
/**
 * Before which.
 */
report: ReportId, };

/**
 * How the signer signs (HD 05-HD/VPTW §7; NĐ 30/2020 writes the marks with a full stop).
 */
export type SignMode = "direct" | "for-head" | "by-order" | "on-behalf" | "acting" | "deputy-in-charge";

/**
 * Who signs and how.
 */
export type Signer = {
/**
 * How.
 */
mode: SignMode,
/**
 * For whom, or the head's title: "TRƯỞNG BAN", "BAN THƯỜNG VỤ".
 */
authority: string,
/**
 * The signer's own title under K/T, T/L, T/M: "PHÓ TRƯỞNG BAN".
 */
title?: string | null,
/**
 * Full name without degrees or ranks.
 */
name: string, };

/**
 * What a list is ordered by.
 */
export type SortBy = "date" | "title" | "unit" | "kind";

/**
 * One thing that a total is made of.
 */
export type SourceLineView = { "is": "reading",
/**
 * The unit.
 */
unit: string,
/**
 * The days that it is of.
 */
window: Window,
/**
 * As it is shown.
 */
shown: string,
/**
 * The letter, form or report that it came from; empty where not told.
 */
source: string,
/**
 * The file.
 */
file: string | null,
/**
 * Sheet and cell, page or paragraph.
 */
place: string | null,
/**
 * Who gave it.
 */
person: string | null,
/**
 * When it was received.
 */
receivedOn: string | null,
/**
 * A remark.
 */
note: string | null,
/**
 * Who recorded it.
 */
who: string,
/**
 * When.
 */
at: string,
/**
 * 1 for the first value given.
 */
revision: number, } | { "is": "record",
/**
 * The record.
 */
record: RecordId,
/**
 * Its name.
 */
title: string,
/**
 * Its day.
 */
date: string | null,
/**
 * Its unit.
 */
unit: string,
/**
 * What it adds.
 */
amount: string, } | { "is": "indicator",
/**
 * Its code.
 */
code: IndicatorCode,
/**
 * Its name.
 */
name: string,
/**
 * Over which days.
 */
window: Window,
/**
 * Its total.
 */
total: TotalView,
/**
 * What that is made of.
 */
lines: Array<SourceLineView>, };

/**
 * Letters set alike.
 */
export type SpanView = {
/**
 * Left edge.
 */
x: number,
/**
 * Width.
 */
width: number,
/**
 * The letters; empty where only an underline is drawn.
 */
text: string,
/**
 * How much wider than its own width each space is, in thousandths of a point.
 */
stretch: number,
/**
 * Its look by its place among [`PagesView::looks`].
 */
look: number, };

/**
 * Code of a stage in the life of a record: `dang-ky`, `cong-nhan`, …
 */
export type StageCode = string;

/**
 * A stage that was reached.
 */
export type StageDone = {
/**
 * Which.
 */
stage: StageCode,
/**
 * When; null where the day is still to be filled in.
 */
on: string | null,
/**
 * The decision that made it so.
 */
document: string | null,
/**
 * A remark.
 */
note: string | null, };

/**
 * That a record reached a stage.
 */
export type StageForm = {
/**
 * The record.
 */
id: RecordId,
/**
 * Which stage.
 */
stage: StageCode,
/**
 * When; null where the day is still to be filled in.
 */
on: string | null,
/**
 * The decision that made it so.
 */
document: string | null,
/**
 * A remark.
 */
note: string | null, };

/**
 * A stage of a record.
 */
export type StageOf = {
/**
 * The record.
 */
id: RecordId,
/**
 * Which stage.
 */
stage: StageCode, };

/**
 * One stage.
 */
export type StageView = {
/**
 * Its code.
 */
code: StageCode,
/**
 * Its words.
 */
label: string,
/**
 * What it means.
 */
help: string,
/**
 * Whether the record's life ends with it.
 */
ends: boolean, };

/**
 * A standard that files can be held against.
 */
export type StandardLine = {
/**
 * Its code.
 */
code: string,
/**
 * Its name.
 */
name: string, };

/**
 * How a step stands.
 */
export type StepState = "done" | "now" | "late" | "ahead";

/**
 * One step of the runway.
 */
export type StepView = {
/**
 * Which.
 */
step: RunwayStep,
/**
 * Its last day.
 */
due: string,
/**
 * The same as it is read: "16/06/2026".
 */
dueShown: string,
/**
 * How it stands.
 */
state: StepState, };

/**
 * The records that a template is about: the directive of a report on a directive, the programmes of a summary.
 */
export type SubjectRecords = {
/**
 * Their kind.
 */
kind: RecordKindCode,
/**
 * Whether there may be more than one.
 */
several: boolean,
/**
 * What the user is asked for: "Chọn văn bản được báo cáo".
 */
ask: string, };

/**
 * How a unit came out of another.
 */
export type SuccessionChoice = "merged" | "split" | "renamed";

/**
 * The two ends of a step.
 */
export type SuccessionEnds = {
/**
 * The unit that ended, or gave a part.
 */
from: number,
/**
 * The unit that followed.
 */
into: number, };

/**
 * One step between this unit and another.
 */
export type SuccessionView = {
/**
 * The other unit.
 */
unit: number,
/**
 * Its name.
 */
name: string,
/**
 * How.
 */
kind: SuccessionChoice,
/**
 * First day of the unit that followed.
 */
on: string,
/**
 * The resolution; may be empty.
 */
document: string, };

/**
 * One column.
 */
export type TableColumn = {
/**
 * Its heading.
 */
heading: string,
/**
 * How its cells are set.
 */
align: CellAlign,
/**
 * Its share of the table's width; the shares need not sum to anything.
 */
weight: number, };

/**
 * A heading that stands over several columns.
 */
export type TableGroupHead = {
/**
 * First column, from 0.
 */
first: number,
/**
 * How many columns.
 */
span: number,
/**
 * The words.
 */
heading: string, };

/**
 * One row.
 */
export type TableRow = {
/**
 * What it is.
 */
role: TableRowRole,
/**
 * Its cells, one a column; for a group row the first alone, over the whole width.
 */
cells: Array<Array<Inline>>, };

/**
 * What a row is.
 */
export type TableRowRole = "data" | "group" | "total";

/**
 * One task (nhiệm vụ) of a directive or of a report's second part.
 */
export type TaskId = number;

/**
 * A task proposed for the next period.
 */
export type TaskProposal = {
/**
 * The task, with fields.
 */
text: string,
/**
 * The kinds of period that propose it; empty for all.
 */
periods: Array<PeriodKind>, };

/**
 * The outline of one kind of review.
 */
export type Template = {
/**
 * Its code: `dan-van-tinh-6t`.
 */
code: TemplateCode,
/**
 * Its name in lists.
 */
name: string,
/**
 * What it is for.
 */
about: string,
/**
 * The levels that use it.
 */
levels: Array<Level>,
/**
 * The periods it reports on.
 */
periods: Array<PeriodKind>,
/**
 * What the user must choose before it can be assembled.
 */
"subject-of": SubjectRecords | null,
/**
 * Name of the type: "BÁO CÁO".
 */
title: string,
/**
 * Trích yếu, with fields.
 */
subject: string,
/**
 * "Kính gửi:" lines, for layouts that print them.
 */
addressees: Array<string>,
/**
 * Căn cứ and the opening paragraph.
 */
"opening-block": Array<BlockTemplate>,
/**
 * The sections.
 */
section: Array<SectionTemplate>,
/**
 * The appendices.
 */
appendix: Array<AppendixTemplate>, };

/**
 * Code of a template: `dan-van-tinh-6t`.
 */
export type TemplateCode = string;

/**
 * Something that a template names and that is not there.
 */
export type TemplateFlaw = {
/**
 * Where the template names it: "mục II.7".
 */
place: string,
/**
 * What is wrong.
 */
reason: string, };

/**
 * An own template as it was changed.
 */
export type TemplateForm = {
/**
 * The template.
 */
template: Template,
/**
 * What was done, for the history: "bỏ mục «Kiến nghị»"; empty where it is told by the template alone.
 */
note: string, };

/**
 * One template in the list.
 */
export type TemplateLine = {
/**
 * Its code.
 */
code: TemplateCode,
/**
 * The version of an own one; null for a built-in one.
 */
version: number | null,
/**
 * Its name.
 */
name: string,
/**
 * What it is for.
 */
about: string,
/**
 * The levels that use it.
 */
levels: Array<Level>,
/**
 * The periods it reports on.
 */
periods: Array<PeriodKind>,
/**
 * How many sections it has.
 */
sections: number,
/**
 * Of an own one, the template that it was copied from; null where that is no longer known.
 */
origin: TemplateCode | null,
/**
 * Of an own one, whether it differs from the built-in one that it was copied from.
 */
isChanged: boolean,
/**
 * The reports made of it, the latest first.
 */
reports: Array<TemplateUse>, };

/**
 * A template that a review can be begun with.
 */
export type TemplateOffer = {
/**
 * Its code.
 */
code: TemplateCode,
/**
 * Version of an own one; null for a built-in one.
 */
version: number | null,
/**
 * Its name.
 */
name: string,
/**
 * What it is for.
 */
about: string,
/**
 * What must be chosen first: "Chọn văn bản được báo cáo"; null where nothing.
 */
asks: string | null,
/**
 * The kind of records to choose from.
 */
asksKind: string | null,
/**
 * Whether several may be chosen.
 */
several: boolean,
/**
 * Whether it is the usual one of the office's level.
 */
isUsual: boolean, };

/**
 * What a template makes of the register's data, as it would stand on paper.
 */
export type TemplatePreview = {
/**
 * The page around the text.
 */
sheet: Sheet,
/**
 * Căn cứ and the opening paragraph.
 */
opening: Array<Block>,
/**
 * The sections in reading order, then the appendices.
 */
parts: Array<PreviewPart>,
/**
 * What is missing or doubtful in it.
 */
problems: Array<ProblemView>, };

/**
 * A template that is to be copied.
 */
export type TemplateToCopy = {
/**
 * Its code.
 */
code: TemplateCode,
/**
 * The version of an own one; null for a built-in one.
 */
version: number | null,
/**
 * Name of the copy.
 */
name: string, };

/**
 * A template that is to be seen with the register's data, saved or not.
 */
export type TemplateToPreview = {
/**
 * The template.
 */
template: Template,
/**
 * For which period.
 */
period: Period,
/**
 * The directive or programmes that it would be about.
 */
subject: Array<RecordId>, };

/**
 * A report that was made of a template.
 */
export type TemplateUse = {
/**
 * The report.
 */
id: ReportId,
/**
 * Its title.
 */
title: string,
/**
 * Which version it was made of; null of a built-in one.
 */
version: number | null,
/**
 * Whether it is signed.
 */
isIssued: boolean, };

/**
 * One version of an own template.
 */
export type TemplateVersionLine = {
/**
 * Its number, from 1.
 */
version: number,
/**
 * When it was saved.
 */
at: string | null,
/**
 * By whom.
 */
who: string, };

/**
 * One template with all that is in it.
 */
export type TemplateView = {
/**
 * The template.
 */
template: Template,
/**
 * The version of an own one; null for a built-in one, which is copied before it is changed.
 */
version: number | null,
/**
 * What it names and neither catalog nor register has.
 */
unknown: Array<TemplateFlaw>, };

/**
 * Fixed text with fields; an empty line in it starts a new paragraph.
 */
export type TextBlock = {
/**
 * The text.
 */
text: string, };

/**
 * What is wrong with a text.
 */
export type TextFlaw = {
/**
 * On which line, from 1, where that is known.
 */
line: number | null,
/**
 * What is wrong.
 */
reason: string,
/**
 * What to do.
 */
advice: string, };

/**
 * What a text with fields, or a figure sentence, says of the register's data.
 */
export type TextTried = {
/**
 * Its words, gaps in brackets; empty where it has nothing to say.
 */
shown: string,
/**
 * Whether something is missing in it.
 */
hasGap: boolean,
/**
 * What is wrong with it; null where nothing is.
 */
wrong: TextFlaw | null, };

/**
 * Texts with fields that are being written, and figure sentences to choose from.
 */
export type TextsToTry = {
/**
 * For which period.
 */
period: Period,
/**
 * The directive or programmes that the report would be about.
 */
subject: Array<RecordId>,
/**
 * The texts.
 */
texts: Array<FieldText>,
/**
 * The sentences.
 */
sentences: Array<SentenceCode>, };

/**
 * Light, dark, or as the system has it.
 */
export type Theme = "system" | "light" | "dark";

/**
 * A total as it is shown, with how many units it is of.
 */
export type TotalView = {
/**
 * With its unit of measure; empty where there is none.
 */
shown: string,
/**
 * Exact; empty where there is none.
 */
value: string,
/**
 * Units that reported the whole of it (n).
 */
reported: number,
/**
 * Units that were asked (N).
 */
asked: number, };

/**
 * What was typed for exactly this indicator, unit, days and basis.
 */
export type TypedFigure = {
/**
 * Its row.
 */
observation: number,
/**
 * What it says.
 */
state: FigureState,
/**
 * The number, exact; of ratios what stands above the line.
 */
value: string | null,
/**
 * What stands below the line, where anything does.
 */
base: string | null,
/**
 * How the unit wishes it shown: "gần 300"; the number itself is exact.
 */
approximation: Approximation | null,
/**
 * Whether what stands in the cell is another number: records were counted, or figures of lower units or shorter periods.
 */
putAside: boolean, };

/**
 * One change of a unit.
 */
export type UnitChange = {
/**
 * When.
 */
at: string,
/**
 * Who.
 */
who: string,
/**
 * What was done: "Sửa đơn vị: Xã An Phú".
 */
label: string,
/**
 * What changed, one line for each: "Tên: Xã An → Xã An Phú".
 */
lines: Array<string>,
/**
 * Whether it was taken back.
 */
undone: boolean, };

/**
 * One unit to choose.
 */
export type UnitChoice = {
/**
 * Its row.
 */
id: UnitId,
/**
 * Its code, by which a field names it.
 */
code: string,
/**
 * Its name.
 */
name: string,
/**
 * How many units stand above it.
 */
depth: number,
/**
 * Whether it no longer exists.
 */
ended: boolean, };

/**
 * Short code by which import files and the screen name a unit: `xa-an-phu`.
 */
export type UnitCode = string;

/**
 * A unit with its past.
 */
export type UnitDetail = {
/**
 * The unit.
 */
unit: UnitView,
/**
 * Name of the unit above it; empty at the top.
 */
parentName: string,
/**
 * How many units stand right below it.
 */
below: number,
/**
 * Out of which units it came.
 */
cameFrom: Array<SuccessionView>,
/**
 * Into which units it went.
 */
wentInto: Array<SuccessionView>,
/**
 * What was changed of it, the latest first.
 */
history: Array<UnitChange>, };

/**
 * What is written of a unit; where it stands in the tree is changed by its place.
 */
export type UnitForm = {
/**
 * Its row.
 */
id: number,
/**
 * Its name.
 */
name: string,
/**
 * Its short code.
 */
code: string,
/**
 * What it is.
 */
kind: string,
/**
 * First day, where known.
 */
validFrom: string | null,
/**
 * Last day, where it has ended.
 */
validTo: string | null, };

/**
 * The grid.
 */
export type UnitGrid = {
/**
 * Whose units.
 */
unit: number,
/**
 * Its name.
 */
unitName: string,
/**
 * What stands across.
 */
columns: Array<UnitGridColumn>,
/**
 * What stands down: the unit itself first, then those right below it.
 */
units: Array<UnitGridRow>, };

/**
 * One column.
 */
export type UnitGridColumn = {
/**
 * Code of its indicator.
 */
code: string,
/**
 * Name of the indicator.
 */
name: string,
/**
 * Its unit of measure.
 */
measure: string,
/**
 * What is counted and what is not.
 */
help: string,
/**
 * 1 for a part of another indicator.
 */
depth: number,
/**
 * How it is typed.
 */
entry: EntryKind,
/**
 * Name of the period.
 */
period: string,
/**
 * Its first day.
 */
from: string,
/**
 * Its last day.
 */
to: string,
/**
 * Units that reported the whole period.
 */
n: number,
/**
 * Units that were asked and have something to report.
 */
of: number, };

/**
 * What the grid shows: every indicator of `indicators` over every period of `periods`.
 */
export type UnitGridQuery = {
/**
 * Codes of indicators; empty for all.
 */
indicators: Array<string>,
/**
 * Periods; at least one.
 */
periods: Array<PeriodChoice>,
/**
 * Whose units; null for the root of the tree.
 */
unit: number | null,
/**
 * Done or estimated.
 */
basis: BasisChoice, };

/**
 * One unit.
 */
export type UnitGridRow = {
/**
 * Its row.
 */
id: number,
/**
 * Its name.
 */
name: string,
/**
 * What it is, in words.
 */
kind: string,
/**
 * Its last day, where it has ended.
 */
ended: string | null,
/**
 * Whether others stand below it.
 */
hasUnits: boolean,
/**
 * Its figures, column by column; null where nothing is known.
 */
cells: Array<FigureCell | null>,
/**
 * For each column whether units of its kind are asked for it.
 */
asked: Array<boolean>, };

/**
 * One unit (đơn vị) of the register.
 */
export type UnitId = number;

/**
 * A kind of unit.
 */
export type UnitKindView = {
/**
 * Its code.
 */
code: string,
/**
 * In words.
 */
label: string, };

/**
 * Where a unit is put.
 */
export type UnitPlace = {
/**
 * The unit.
 */
id: number,
/**
 * The unit above it; null for the top.
 */
parent: number | null,
/**
 * The sibling that comes right after it; null for the end.
 */
before: number | null, };

/**
 * What a unit has reported of what it was asked over a period.
 */
export type UnitReporting = {
/**
 * The unit.
 */
unit: number,
/**
 * Indicators that it reported for the whole period.
 */
reported: number,
/**
 * Indicators that it was asked for and has something of.
 */
asked: number,
/**
 * Codes and names of those that are missing whole or in part: "B01 Cuộc tuyên truyền, vận động".
 */
missing: Array<string>, };

/**
 * The same section of a report of a unit below.
 */
export type UnitSection = {
/**
 * The report.
 */
report: ReportId,
/**
 * Name of the unit.
 */
unit: string,
/**
 * What it said.
 */
blocks: Array<Block>, };

/**
 * A table of units.
 */
export type UnitTableBlock = {
/**
 * Title above it, with fields.
 */
title: string | null,
/**
 * Its columns.
 */
indicators: Array<IndicatorCode>,
/**
 * Whether units stand from the largest figure of the first indicator down instead of in the order of the tree.
 */
ranked: boolean,
/**
 * Whether units that reported none of it, and indicators that no unit reported, are left out.
 */
"leave-out-missing": boolean, };

/**
 * One unit of the tree.
 */
export type UnitView = {
/**
 * Its row.
 */
id: number,
/**
 * Its short code.
 */
code: string,
/**
 * Its full name.
 */
name: string,
/**
 * What it is: "xa".
 */
kind: string,
/**
 * The same in words: "xã, phường, đặc khu".
 */
kindLabel: string,
/**
 * The unit above it.
 */
parent: number | null,
/**
 * First day, where known.
 */
validFrom: string | null,
/**
 * Last day, where it has ended.
 */
validTo: string | null,
/**
 * Whether it has ended by today, or has not begun.
 */
gone: boolean, };

/**
 * How urgent.
 */
export type Urgency = "khan" | "thuong-khan" | "hoa-toc";

/**
 * The number of a report that was issued.
 */
export type UsedNumber = {
/**
 * The number.
 */
number: number,
/**
 * The day of signing.
 */
signedOn: string,
/**
 * Name of the report.
 */
title: string, };

/**
 * One kept version of a report.
 */
export type VersionLine = {
/**
 * Its number.
 */
id: ReportVersionId,
/**
 * What it is called.
 */
name: string,
/**
 * Why it was kept.
 */
reason: VersionReason,
/**
 * When.
 */
at: string,
/**
 * By whom.
 */
who: string, };

/**
 * Why a version was kept.
 */
export type VersionReason = "byHand" | "assemble" | "issue" | "restore" | "remove";

/**
 * A version that is to be kept.
 */
export type VersionToKeep = {
/**
 * Of which report.
 */
report: ReportId,
/**
 * What it is to be called.
 */
name: string, };

/**
 * Two versions that are to be compared.
 */
export type VersionsToCompare = {
/**
 * The older one.
 */
old: Side,
/**
 * The newer one.
 */
new: Side, };

/**
 * What stands in place of an empty list or table.
 */
export type WhenNone = "nothing" | { "gap": string } | { "text": string };

/**
 * A figure of a report.
 */
export type WhichFigure = {
/**
 * In which report.
 */
report: ReportId,
/**
 * The figure as the text has it.
 */
origin: FigureOrigin, };

/**
 * Figures of a report.
 */
export type WhichFigures = {
/**
 * In which report.
 */
report: ReportId,
/**
 * The figures as the text has them.
 */
origins: Array<FigureOrigin>, };

/**
 * Which own indicator.
 */
export type WhichIndicator = {
/**
 * Its code.
 */
code: string, };

/**
 * Which kind of records.
 */
export type WhichKind = {
/**
 * Its code.
 */
code: string, };

/**
 * One of the files that are being checked.
 */
export type WhichPaper = {
/**
 * Its number.
 */
paper: number, };

/**
 * Some of the files that are being checked.
 */
export type WhichPapers = {
/**
 * Their numbers.
 */
papers: Array<number>, };

/**
 * One phrase by its number.
 */
export type WhichPhrase = {
/**
 * Its number.
 */
phrase: PhraseId, };

/**
 * Which version of a profile.
 */
export type WhichProfile = {
/**
 * Its row.
 */
id: number, };

/**
 * Which record.
 */
export type WhichRecord = {
/**
 * The record.
 */
id: RecordId, };

/**
 * Which register is to be opened.
 */
export type WhichRegister = {
/**
 * Its path.
 */
path: string, };

/**
 * One report.
 */
export type WhichReport = {
/**
 * Its number.
 */
report: ReportId, };

/**
 * One section.
 */
export type WhichSection = {
/**
 * Its number.
 */
section: SectionId, };

/**
 * A figure sentence in a section.
 */
export type WhichSentence = {
/**
 * In which section.
 */
section: SectionId,
/**
 * Its code.
 */
code: SentenceCode, };

/**
 * One template.
 */
export type WhichTemplate = {
/**
 * Its code.
 */
code: TemplateCode,
/**
 * The version of an own one; null for a built-in one.
 */
version: number | null, };

/**
 * Which unit.
 */
export type WhichUnit = {
/**
 * Its row.
 */
id: number, };

/**
 * One kept version.
 */
export type WhichVersion = {
/**
 * Its number.
 */
version: ReportVersionId, };

/**
 * A span of days, both ends included; `to` is the cut-off day (ngày chốt).
 */
export type Window = { from: string, to: string, };

/**
 * What became of words between two versions.
 */
export type WordFate = "kept" | "removed" | "added";

/**
 * A run of words of two versions.
 */
export type WordRun = {
/**
 * What became of them.
 */
fate: WordFate,
/**
 * The words with their blanks.
 */
text: string, };

/**
 * What is looked for.
 */
export type Words = {
/**
 * Words, with or without marks; the last may be unfinished.
 */
words: string, };

/**
 * What became of a form: the record as it is kept, or what keeps it out.
 */
export type Written = {
/**
 * The record; null where it was refused and nothing was written.
 */
record: RecordForm | null,
/**
 * Why it was refused, each at its place.
 */
faults: Array<FaultView>, };

/** Every command of the program: its form and its answer. */
export interface Commands {
  /** What the program is, which register is open, and what it was told to look like. */
  program_state: { args: null; answer: ProgramState };
  /** Keeps the choices of how the window looks. */
  program_change: { args: Looks; answer: ProgramState };
  /** Closes the register and the window, after the page has saved what was being typed. */
  program_leave: { args: null; answer: null };
  /** The window stays, though it was told to close: something typed could not be saved, and the user is asked. */
  program_stay: { args: null; answer: null };
  /** How far the running long work is, or null where there is none. */
  progress_read: { args: null; answer: ProgressView | null };
  /** Asks the running long work to stop; it leaves everything as it was. */
  progress_stop: { args: null; answer: null };
  /** Asks the user where a new register is to lie; null where the dialog was closed. */
  register_pick_place: { args: NewPlace; answer: string | null };
  /** Makes a register with its first profile and opens it. */
  register_create: { args: NewRegister; answer: ProgramState };
  /** Asks the user which register is to be opened; null where the dialog was closed. */
  register_pick: { args: null; answer: string | null };
  /** Opens a register for writing. */
  register_open: { args: WhichRegister; answer: ProgramState };
  /** Opens a register to look at it: nothing in it can be changed. */
  register_look: { args: WhichRegister; answer: ProgramState };
  /** What the program was started with, by a double click or with a word of the command line; null where with nothing, or told already. */
  register_named: { args: null; answer: NamedRegister | null };
  /** The newest copy that the program made of a register by itself; null where there is none. */
  register_copy: { args: WhichRegister; answer: Backup | null };
  /** Brings a register back from that copy, as a new file beside the damaged one, and opens it. */
  register_recover: { args: WhichRegister; answer: ProgramState };
  /** Closes the open register. */
  register_close: { args: null; answer: ProgramState };
  /** Opens the demo register, which is made at the first time. */
  demo_open: { args: null; answer: ProgramState };
  /** What undo and redo would do. */
  history_state: { args: null; answer: HistoryState };
  /** Takes the last change back. */
  history_undo: { args: null; answer: Done<string> };
  /** Does again what was taken back last. */
  history_redo: { args: null; answer: Done<string> };
  /** The latest changes, newest first. */
  history_recent: { args: HowMany; answer: Array<Change> };
  /** What the forms of records are made of: kinds with their fields, and units. */
  record_forms: { args: null; answer: RecordForms };
  /** A part of a list of records, and how many of each kind there are. */
  record_page: { args: RecordQuery; answer: RecordPage };
  /** The numbers of the records of a list, in its order. */
  record_ids: { args: RecordQuery; answer: Array<RecordId> };
  /** Everything about one record, also from the bin. */
  record_get: { args: WhichRecord; answer: RecordForm };
  /** Writes a record down, or tells at which fields it is refused. */
  record_add: { args: RecordDraft; answer: Done<Written> };
  /** Records that may be the same thing as one that is being written down. */
  record_alike: { args: RecordDraft; answer: Array<AlikeRecord> };
  /** Changes one part of a record. */
  record_change: { args: RecordChange; answer: Done<Written> };
  /** Writes down that a record reached a stage. */
  record_reach: { args: StageForm; answer: Done<Written> };
  /** Takes back that a record reached a stage. */
  record_leave: { args: StageOf; answer: Done<Written> };
  /** Does one thing to many records, in one step of undo. */
  record_bulk: { args: BulkForm; answer: Done<BulkAnswer> };
  /** What happened to a record, the last first. */
  record_history: { args: WhichRecord; answer: Array<RecordEvent> };
  /** Attaches a file that was dropped. */
  record_attach: { args: DroppedFile; answer: Done<Written> };
  /** Asks for files and attaches them. */
  record_attach_picked: { args: WhichRecord; answer: Done<Written> };
  /** Takes an attached file off. */
  record_detach: { args: FileId; answer: Done<Written> };
  /** Opens a copy of an attached file in its own program. */
  record_open_file: { args: FileId; answer: null };
  /** The filters that are kept under a name. */
  record_filters: { args: null; answer: Array<KeptFilter> };
  /** Keeps a filter under a name. */
  record_filter_keep: { args: KeptFilter; answer: Done<null> };
  /** Forgets a filter. */
  record_filter_forget: { args: FilterName; answer: Done<null> };
  /** Removes for good what lies in the bin, of whatever sort. */
  bin_empty: { args: null; answer: Done<Emptied> };
  /** The page around the text of a report: head, title, signature, and how the text is set. */
  report_sheet: { args: SheetOf; answer: Sheet };
  /** Puts text of the fonts from before Unicode (TCVN3, VNI) into Unicode; other text stays as it is. */
  text_convert_legacy: { args: OldText; answer: Array<string> };
  /** Finds records, units, reports and tasks by words, typed with or without marks. */
  search: { args: Words; answer: Array<Find> };
  /** The name and the days of a period as it is picked. */
  period_read: { args: PeriodChoice; answer: PeriodView };
  /** Every indicator, by name. */
  figure_indicators: { args: null; answer: Array<IndicatorChoice> };
  /** Every indicator of one unit over one period, beside last year's and the plan. */
  figure_grid: { args: FigureGridQuery; answer: FigureGrid };
  /** Units down, chosen indicators or the periods of one indicator across. */
  figure_by_unit: { args: UnitGridQuery; answer: UnitGrid };
  /** Where a figure came from. */
  figure_origin: { args: FigureQuestion; answer: FigureStory };
  /** What a reader would object to about the figures of a period, the worst first. */
  figure_problems: { args: PeriodChoice; answer: Array<FigureProblem> };
  /** Keeps figures that were typed or pasted, in one operation; what cannot be kept is told cell by cell. */
  figure_put: { args: FigureEntries; answer: Done<FiguresKept> };
  /** Writes a remark on a figure that was typed. */
  figure_note: { args: FigureRemark; answer: Done<null> };
  /** Takes figures out, in one operation. */
  figure_clear: { args: ObservationsToClear; answer: Done<null> };
  /** Writes targets of the year, in one operation. */
  figure_plan: { args: PlanEntries; answer: Done<null> };
  /** Every unit, siblings in their order. */
  unit_list: { args: null; answer: Array<UnitView> };
  /** Every kind of unit. */
  unit_kinds: { args: null; answer: Array<UnitKindView> };
  /** One unit with its past. */
  unit_read: { args: WhichUnit; answer: UnitDetail };
  /** What every unit has reported of what it was asked over a period. */
  unit_reporting: { args: PeriodChoice; answer: Array<UnitReporting> };
  /** Adds a unit; its number. */
  unit_add: { args: NewUnit; answer: Done<number> };
  /** Changes name, code, kind or days of a unit. */
  unit_change: { args: UnitForm; answer: Done<null> };
  /** Puts a unit elsewhere in the tree. */
  unit_place: { args: UnitPlace; answer: Done<null> };
  /** Writes down that units were merged, split or renamed. */
  unit_reorganise: { args: ReorganisationForm; answer: Done<null> };
  /** Takes back that one unit followed another. */
  unit_unlink: { args: SuccessionEnds; answer: Done<null> };
  /** Puts a unit into the bin. */
  unit_bin: { args: WhichUnit; answer: Done<null> };
  /** Takes a unit back out of the bin. */
  unit_restore: { args: WhichUnit; answer: Done<null> };
  /** The units in the bin. */
  unit_binned: { args: null; answer: Array<BinnedUnit> };
  /** Every version of every issuer profile. */
  profile_list: { args: null; answer: Array<ProfileRow> };
  /** A first profile by level and name of the territory; nothing is written. */
  profile_suggest: { args: IssuingBody; answer: IssuerProfile };
  /** The head that a report will have with a profile; nothing is written. */
  profile_head: { args: HeadAsk; answer: HeadView };
  /** Adds a version of a profile. */
  profile_add: { args: IssuerProfile; answer: Done<number> };
  /** Writes a version of a profile anew. */
  profile_change: { args: ProfileChange; answer: Done<null> };
  /** Puts a version of a profile in the bin. */
  profile_remove: { args: WhichProfile; answer: Done<null> };
  /** Where the register lies, how large it is, its kinds of records and its latest backup. */
  settings_read: { args: null; answer: Settings };
  /** Copies the register and its attached files to a place the user is asked for. */
  settings_backup: { args: null; answer: Backup };
  /** Copies the register into the folder of automatic backups, without a question. */
  settings_backup_now: { args: null; answer: Backup };
  /** Whether the register is backed up by itself, and how many of its copies are kept. */
  settings_backup_change: { args: AutomaticChoice; answer: null };
  /** Shows the folder of automatic backups in the file manager. */
  settings_backup_reveal: { args: null; answer: null };
  /** One kind of records as it can be changed. */
  record_kind_read: { args: WhichKind; answer: KindForm };
  /** Makes an own kind of records out of another one; its code. */
  record_kind_copy: { args: KindToCopy; answer: string };
  /** Keeps a kind of records as the office wants it, in its own folder. */
  record_kind_save: { args: KindForm; answer: KindBefore };
  /** Takes the office's own version of a kind away. */
  record_kind_remove: { args: WhichKind; answer: KindBefore };
  /** Puts the office's own version of a kind back as it was before a change. */
  record_kind_restore: { args: KindBefore; answer: null };
  /** Shows the register in the file manager. */
  settings_reveal: { args: null; answer: null };
  /** The office's own indicators. */
  own_indicator_list: { args: null; answer: Array<OwnIndicator> };
  /** Adds an own indicator. */
  own_indicator_add: { args: OwnIndicator; answer: Done<string> };
  /** Gives an own indicator another definition. */
  own_indicator_change: { args: OwnIndicator; answer: Done<null> };
  /** Puts an own indicator in the bin. */
  own_indicator_remove: { args: WhichIndicator; answer: Done<null> };
  /** What the first screen tells: the next review due, drafts, the latest work. */
  overview_read: { args: null; answer: Overview };
  /** The dates of reviews as the office has them. */
  review_dates_read: { args: null; answer: ReviewDates };
  /** Changes the dates of reviews. */
  review_dates_change: { args: ReviewDates; answer: Done<null> };
  /** Every report, the latest cut-off first. */
  report_list: { args: null; answer: Array<ReportLine> };
  /** The templates and days that a review of a period would have. */
  report_offer: { args: ReviewQuestion; answer: ReviewOffer };
  /** Begins a review and assembles it from the register. */
  report_new: { args: NewReview; answer: Done<ReportId> };
  /** A report with everything that its page shows. */
  report_open: { args: WhichReport; answer: ReportView };
  /** What may be chosen again while a report is a draft. */
  report_choices: { args: WhichReport; answer: ReportChoices };
  /** Changes title, profile, layout, basis and subject of a draft. */
  report_change: { args: ReportChoices; answer: Done<null> };
  /** Gives one draft a trích yếu and Nơi nhận of its own. */
  report_frame_change: { args: ReportFrame; answer: Done<null> };
  /** Assembles a draft anew; what people wrote stands. */
  report_assemble: { args: WhichReport; answer: Done<Reassembled> };
  /** Puts a report into the bin. */
  report_remove: { args: WhichReport; answer: Done<null> };
  /** What the reader of a report would object to, the worst first. */
  report_problems: { args: WhichReport; answer: Array<ProblemView> };
  /** What is told before a report is exported. */
  report_export_offer: { args: ReportToExport; answer: ExportOffer };
  /** The pages of a report as its Word file prints. */
  report_pages: { args: ReportToExport; answer: PagesView };
  /** Asks where to, and writes a report as a Word file. */
  report_export: { args: ReportToExport; answer: Exported };
  /** Opens a report in Word, from a copy. */
  report_open_in_word: { args: ReportToExport; answer: Exported };
  /** Who may sign, and which number comes next. */
  report_issue_offer: { args: WhichReport; answer: IssueOffer };
  /** Freezes a report with its figures and its file. */
  report_issue: { args: ReportToIssue; answer: Done<AttachmentId> };
  /** Opens the file that was kept when a report was issued; null where there is none. */
  report_open_signed: { args: WhichReport; answer: Exported | null };
  /** Begins a correction of an issued report. */
  report_correct: { args: WhichReport; answer: Done<ReportId> };
  /** The values and records that came, changed or went after a report was issued. */
  report_late_changes: { args: WhichReport; answer: LateChanges };
  /** The sections of a report in reading order. */
  section_list: { args: WhichReport; answer: Array<SectionView> };
  /** Saves what somebody typed into a section. */
  section_save: { args: SectionText; answer: Done<SectionView> };
  /** Saves what somebody typed into the opening or an appendix. */
  front_save: { args: FrontText; answer: Done<Array<Block>> };
  /** Declares a section finished, or not after all. */
  section_mark: { args: SectionMark; answer: Done<SectionView> };
  /** Adds a section. */
  section_add: { args: SectionToAdd; answer: Done<OutlineChanged> };
  /** Gives a section another heading. */
  section_rename: { args: SectionName; answer: Done<OutlineChanged> };
  /** Moves a section with all below it. */
  section_move: { args: SectionPlace; answer: Done<OutlineChanged> };
  /** Takes a section out; its text is kept. */
  section_remove: { args: WhichSection; answer: Done<OutlineChanged> };
  /** Takes a section back that was taken out. */
  section_restore: { args: WhichSection; answer: Done<OutlineChanged> };
  /** A section beside the same section assembled anew. */
  section_compare: { args: WhichSection; answer: SectionBeside };
  /** Takes newly assembled paragraphs of a section. */
  section_accept: { args: AcceptedSection; answer: Done<SectionView> };
  /** Every text that a section has had, the latest first. */
  section_texts: { args: WhichSection; answer: Array<EarlierText> };
  /** What can be pulled into a section. */
  section_material: { args: WhichSection; answer: MaterialView };
  /** What a figure sentence would say in a section; null where nothing. */
  sentence_read: { args: WhichSentence; answer: Block | null };
  /** Puts a figure sentence into a section. */
  sentence_attach: { args: SentenceToAttach; answer: Done<Array<Block>> };
  /** Makes a figure sentence free text. */
  sentence_detach: { args: SentenceToDetach; answer: Done<Array<Block>> };
  /** The figures of a draft whose value has changed since. */
  figure_changes: { args: WhichReport; answer: Array<FigureChange> };
  /** Takes the register's values; answers how many places changed. */
  figure_accept: { args: WhichFigures; answer: Done<number> };
  /** Leaves figures as the text has them. */
  figure_hold: { args: WhichFigures; answer: Done<null> };
  /** Where a figure came from. */
  figure_source: { args: WhichFigure; answer: FigureSourceView };
  /** The kept versions of a report, the latest first. */
  version_list: { args: WhichReport; answer: Array<VersionLine> };
  /** Keeps a report as it stands under a name. */
  version_keep: { args: VersionToKeep; answer: Done<ReportVersionId> };
  /** Two versions side by side. */
  version_compare: { args: VersionsToCompare; answer: Array<SectionPairView> };
  /** Brings a draft back to a kept version. */
  version_restore: { args: WhichVersion; answer: Done<null> };
  /** Makes a draft of its own out of a kept version; its number. */
  version_copy: { args: WhichVersion; answer: Done<ReportId> };
  /** The office's phrases. */
  phrase_list: { args: PhraseQuery; answer: Array<PhraseView> };
  /** Keeps a phrase. */
  phrase_add: { args: NewPhrase; answer: Done<PhraseId> };
  /** Writes a phrase anew. */
  phrase_change: { args: PhraseView; answer: Done<null> };
  /** Notes that a phrase was put into a text. */
  phrase_use: { args: WhichPhrase; answer: Done<null> };
  /** Puts a phrase into the bin. */
  phrase_remove: { args: WhichPhrase; answer: Done<null> };
  /** The office's own templates, then the built-in ones. */
  template_list: { args: null; answer: Array<TemplateLine> };
  /** One template with all that is in it. */
  template_read: { args: WhichTemplate; answer: TemplateView };
  /** Makes an own template out of another one. */
  template_copy: { args: TemplateToCopy; answer: Done<TemplateCode> };
  /** Saves the next version of an own template. */
  template_change: { args: TemplateForm; answer: Done<number> };
  /** What a template makes of the register's data, saved or not. */
  template_preview: { args: TemplateToPreview; answer: TemplatePreview };
  /** The kept versions of an own template, the latest first. */
  template_versions: { args: WhichTemplate; answer: Array<TemplateVersionLine> };
  /** What an outline in a Word file says, as a template would take it. */
  template_import_read: { args: OutlineToRead; answer: ImportedOutline };
  /** The template that an outline makes as it was corrected by hand; nothing is kept. */
  template_import_build: { args: CorrectedOutline; answer: Template };
  /** Keeps that template as one of the office's own. */
  template_import_save: { args: CorrectedOutline; answer: Done<TemplateCode> };
  /** Puts an own template into the bin. */
  template_remove: { args: OwnTemplateCode; answer: Done<null> };
  /** The own templates in the bin. */
  template_binned: { args: null; answer: Array<BinnedTemplateLine> };
  /** Takes an own template back out of the bin with all its versions. */
  template_restore: { args: OwnTemplateCode; answer: Done<null> };
  /** What texts with fields and figure sentences say of the register's data. */
  template_try: { args: TextsToTry; answer: Array<TextTried> };
  /** The figure sentences of the catalog. */
  sentence_list: { args: null; answer: Array<SentenceLine> };
  /** The standards that a Word file can be held against. */
  layout_check_standards: { args: null; answer: Array<StandardLine> };
  /** Asks for Word files or a folder of them and checks them; those checked before the user stops are answered. */
  layout_check_pick: { args: PapersToPick; answer: Array<PaperView> };
  /** Checks Word files that were dropped into the window. */
  layout_check_drop: { args: DroppedPapers; answer: Array<PaperView> };
  /** Checks files again, which may have been changed since, by the standard given. */
  layout_check_again: { args: PapersToCheck; answer: Array<PaperView> };
  /** The pages of a file that is being checked. */
  layout_check_pages: { args: WhichPaper; answer: PagesView };
  /** Writes the corrected copy of a file beside it; of a dropped one where the user says. */
  layout_check_fix: { args: WhichPaper; answer: FixedPaper };
  /** Writes the findings as a page that prints well, and opens it; answers where it lies. */
  layout_check_print: { args: WhichPapers; answer: string };
  /** Takes files off the list of those that are being checked. */
  layout_check_forget: { args: WhichPapers; answer: null };
}
