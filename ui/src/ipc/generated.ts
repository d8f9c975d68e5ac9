// Generated from src-tauri/core/src/api by `UPDATE_GOLDEN=1 cargo test -p tongket --lib api::typescript`; do not edit.

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
 * One file kept beside the register (tệp đính kèm).
 */
export type AttachmentId = number;

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
 * Light, dark, or as the system has it.
 */
export type Theme = "system" | "light" | "dark";

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
 * One unit (đơn vị) of the register.
 */
export type UnitId = number;

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
 * Its path; null to ask the user.
 */
path: string | null, };

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
  /** Finds records, units, reports and tasks by words, typed with or without marks. */
  search: { args: Words; answer: Array<Find> };
}
