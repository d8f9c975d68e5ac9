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
}
