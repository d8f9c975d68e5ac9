// Generated from src-tauri/core/src/api by `UPDATE_GOLDEN=1 cargo test -p tongket --lib api::typescript`; do not edit.

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
 * Done, or estimated to the end of the year.
 */
export type BasisChoice = "actual" | "estimate";

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
 * What the screen does differently on an error; every other error is shown as it is.
 */
export type Code = "told" | "noRegister" | "cancelled" | "gone";

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
 * How the cells of an indicator are typed.
 */
export type EntryKind = "number" | "ratio" | "average" | "distinct" | "computed";

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
 * What is said; «blank» is refused, [`super::clear`] takes figures out.
 */
state: FigureState,
/**
 * The number, exact: "1234.5"; of ratios what stands above the line.
 */
value: string | null,
/**
 * What stands below the line.
 */
base: string | null, };

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
 * Everything behind a figure.
 */
export type FigureOrigin = {
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
 * What is known of a figure; blank is never zero.
 */
export type FigureState = "value" | "notReported" | "notApplicable" | "blank";

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
snippet: string, };

/**
 * What a find is.
 */
export type FindKind = "record" | "unit" | "report" | "task";

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
 * What kind of period.
 */
export type KindOfPeriod = "firstQuarter" | "sixMonths" | "nineMonths" | "year" | "span";

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
 * A unit to be added.
 */
export type NewUnit = {
/**
 * Its name.
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
 * Its short code; made from the name where empty.
 */
code: string,
/**
 * First day, where known.
 */
validFrom: string | null, };

/**
 * Which figures are taken out, in one operation.
 */
export type ObservationsToClear = {
/**
 * Their rows.
 */
observations: Array<number>, };

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
demo: boolean, };

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
 * From which day to which the data of a period runs.
 */
export type SchemeChoice = "nd09" | "calendar" | "custom";

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
 * Light, dark, or as the system has it.
 */
export type Theme = "system" | "light" | "dark";

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
 * Which register is to be opened.
 */
export type WhichRegister = {
/**
 * Its path; null to ask the user.
 */
path: string | null, };

/**
 * Which unit.
 */
export type WhichUnit = {
/**
 * Its row.
 */
id: number, };

/**
 * What is looked for.
 */
export type Words = {
/**
 * Words, with or without marks; the last may be unfinished.
 */
words: string, };

/** Every command of the program: its form and its answer. */
export interface Commands {
  /** What the program is, which register is open, and what it was told to look like. */
  program_state: { args: null; answer: ProgramState };
  /** Keeps the choices of how the window looks. */
  program_change: { args: Looks; answer: ProgramState };
  /** Closes the register and the window, after the page has saved what was being typed. */
  program_leave: { args: null; answer: null };
  /** How far the running long work is, or null where there is none. */
  progress_read: { args: null; answer: ProgressView | null };
  /** Asks the running long work to stop; it leaves everything as it was. */
  progress_stop: { args: null; answer: null };
  /** Asks the user where a new register is to lie; null where the dialog was closed. */
  register_pick_place: { args: NewPlace; answer: string | null };
  /** Makes a register with its first profile and opens it. */
  register_create: { args: NewRegister; answer: ProgramState };
  /** Opens a register, by path or by asking the user. */
  register_open: { args: WhichRegister; answer: ProgramState };
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
  figure_origin: { args: FigureQuestion; answer: FigureOrigin };
  /** What a reader would object to about the figures of a period, the worst first. */
  figure_problems: { args: PeriodChoice; answer: Array<FigureProblem> };
  /** Keeps figures that were typed or pasted, in one operation; what cannot be kept is told cell by cell. */
  figure_put: { args: FigureEntries; answer: Done<FiguresKept> };
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
}
