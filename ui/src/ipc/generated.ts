// Generated from src-tauri/core/src/api by `UPDATE_GOLDEN=1 cargo test -p tongket --lib api::typescript`; do not edit.

export type Code = 'told' | 'noRegister' | 'cancelled' | 'gone';
export type ApiError = { code: Code; message: string; hint: string };
export type Done<T> = { value: T; said: string | null; changed: Array<string> };
export type HistoryState = { undo: string | null; redo: string | null };
export type Theme = 'system' | 'light' | 'dark';
export type Looks = { theme: Theme; zoom: number };
export type Remembered = { path: string; name: string };
export type OpenRegister = { path: string; name: string; demo: boolean };
export type ProgramState = { version: string; today: string; who: string; register: OpenRegister | null; remembered: Array<Remembered>; looks: Looks };
export type ProgressView = { what: string; done: number; of: number };
export type FindKind = 'record' | 'unit' | 'report' | 'task';
export type Find = { kind: FindKind; id: number; title: string; snippet: string };

/** Every command of the program: its form and its answer. */
export interface Commands {
  program_state: { args: null; answer: ProgramState };
  program_change: { args: Looks; answer: ProgramState };
  progress_read: { args: null; answer: ProgressView | null };
  progress_stop: { args: null; answer: null };
  register_open: { args: { path: string | null }; answer: ProgramState };
  register_close: { args: null; answer: ProgramState };
  demo_open: { args: null; answer: ProgramState };
  history_state: { args: null; answer: HistoryState };
  history_undo: { args: null; answer: Done<string> };
  history_redo: { args: null; answer: Done<string> };
  search: { args: { words: string }; answer: Array<Find> };
}
