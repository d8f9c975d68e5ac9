// What is typed into a cell of figures: a number, a true zero, «-» chưa báo cáo, «x» không áp dụng, two numbers of a ratio.
import type { Approximation, EntryKind, FigureCell, FigureState } from '@/ipc/generated';
import { parseNumber, showNumber } from '@/parts/numbers';
import { figures as words } from '@/words/figures';

export interface Entry {
  state: FigureState;
  value: string | null;
  base: string | null;
  /** «gần 300», «trên 1.000»: how reports show the number, which is kept as typed. */
  approximation: Approximation | null;
}

/** The words of the field for a number that is not told exactly. */
const APPROXIMATIONS: readonly (readonly [Approximation, string])[] = [
  ['over', 'trên'],
  ['more-than', 'hơn'],
  ['nearly', 'gần'],
  ['about', 'khoảng'],
];

export type Typed = { entry: Entry } | { wrong: string } | { /** A numerator that waits for its denominator. */ waiting: string };

const BLANK: Entry = { state: 'blank', value: null, base: null, approximation: null };

/** What `text` means in a cell that is typed as `kind` says. */
export function readEntry(text: string, kind: EntryKind): Typed {
  if (kind === 'computed') return { wrong: words.computed };
  const plain = text.normalize('NFC').trim();
  if (plain === '') return { entry: BLANK };
  const word = plain.toLocaleLowerCase('vi');
  if (['-', '–', '—', '−', 'kbc', 'chưa báo cáo', 'không báo cáo'].includes(word)) return { entry: { ...BLANK, state: 'notReported' } };
  if (['x', '×', 'kad', 'không áp dụng'].includes(word)) return { entry: { ...BLANK, state: 'notApplicable' } };
  const near = APPROXIMATIONS.find(([, told]) => word.startsWith(`${told} `));
  if (near) {
    const read = readEntry(plain.slice(near[1].length), kind);
    return 'entry' in read && read.entry.state === 'value' ? { entry: { ...read.entry, approximation: near[0] } } : 'entry' in read ? { wrong: words.notNumber(plain) } : read;
  }
  const pieces = plain.split('/').map((piece) => piece.trim());
  if (pieces.length > 2) return { wrong: words.notNumber(plain) };
  const [above = '', below] = pieces;
  const value = parseNumber(above);
  if (value === null) return { wrong: above.endsWith('%') ? words.percentTyped : words.notNumber(plain) };
  if (below === undefined) return needsBase(kind) ? { waiting: above } : { entry: { ...BLANK, state: 'value', value } };
  if (kind === 'number') return { wrong: words.oneNumber };
  if (below === '') return { waiting: above };
  const base = parseNumber(below);
  if (base === null) return { wrong: words.notNumber(below) };
  return { entry: { ...BLANK, state: 'value', value, base } };
}

export function needsBase(kind: EntryKind): boolean {
  return kind === 'ratio' || kind === 'average';
}

/** The text with which editing a cell begins: what was typed for it, not what was computed. */
export function textOf(cell: FigureCell | null): string {
  const typed = cell?.typed;
  if (!typed) return '';
  return showEntry(typed);
}

/** An entry as it is typed: "1.234,5", "45/60", "-", "x". */
export function showEntry(entry: Pick<Entry, 'state' | 'value' | 'base' | 'approximation'>): string {
  if (entry.state === 'notReported') return '-';
  if (entry.state === 'notApplicable') return 'x';
  if (entry.state === 'blank' || entry.value === null) return '';
  const number = entry.base === null ? showNumber(entry.value) : `${showNumber(entry.value)}/${showNumber(entry.base)}`;
  return `${nearly(entry.approximation)}${number}`;
}

/** The word before a number that is not told exactly, with its blank. */
export function nearly(approximation: Approximation | null): string {
  const found = APPROXIMATIONS.find(([one]) => one === approximation);
  return found ? `${found[1]} ` : '';
}

/** What the two numbers of a ratio make, for the eye while typing: "75%". */
export function preview(entry: Pick<Entry, 'state' | 'value' | 'base'>, kind: EntryKind): string {
  if (entry.state !== 'value' || entry.value === null || entry.base === null) return '';
  const quotient = Number(entry.value) / Number(entry.base);
  if (!Number.isFinite(quotient)) return '';
  const shown = (number: number): string => number.toLocaleString('vi-VN', { maximumFractionDigits: 2 });
  return kind === 'average' ? shown(quotient) : `${shown(quotient * 100)}%`;
}
