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
demo: boolean, };

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
 * One review (báo cáo).
 */
export type ReportId = number;

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
 * Light, dark, or as the system has it.
 */
export type Theme = "system" | "light" | "dark";

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

/** Every command of the program: its form and its answer. */
export interface Commands {
  /** What the program is, which register is open, and what it was told to look like. */
  program_state: { args: null; answer: ProgramState };
  /** Keeps the choices of how the window looks. */
  program_change: { args: Looks; answer: ProgramState };
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
  /** The page around the text of a report: head, title, signature, and how the text is set. */
  report_sheet: { args: SheetOf; answer: Sheet };
  /** Puts text of the fonts from before Unicode (TCVN3, VNI) into Unicode; other text stays as it is. */
  text_convert_legacy: { args: OldText; answer: Array<string> };
  /** Finds records, units, reports and tasks by words, typed with or without marks. */
  search: { args: Words; answer: Array<Find> };
}
