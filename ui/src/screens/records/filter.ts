// What the list shows, as pure functions of the filter.
import type { KeptFilter, RecordFilter, RecordSort } from '@/ipc/generated';
import { records as words } from '@/words/records';

export const EVERYTHING: RecordFilter = {
  words: '',
  kinds: [],
  units: [],
  from: null,
  to: null,
  field: null,
  stage: null,
  lacking: false,
  inBin: false,
};

export const NEWEST: RecordSort = { by: 'date', descending: true };

/** A stretch of days that is often looked at. */
export interface Period {
  key: string;
  label: string;
  from: string;
  to: string;
}

const ROMAN = ['I', 'II', 'III', 'IV'];

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function lastDay(year: number, month: number): string {
  return `${year}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
}

/** The stretches of days around `today` ("2026-06-15"), the nearest first. */
export function periodsAround(today: string): Period[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const quarter = Math.floor((month - 1) / 3);
  const span = (key: string, label: string, first: number, last: number, of = year): Period => ({
    key,
    label,
    from: `${of}-${two(first)}-01`,
    to: lastDay(of, last),
  });
  return [
    span('month', words.periods.month(month, year), month, month),
    span('quarter', words.periods.quarter(ROMAN[quarter] ?? '', year), quarter * 3 + 1, quarter * 3 + 3),
    span('half', words.periods.half(year), 1, 6),
    span('nine', words.periods.nine(year), 1, 9),
    span('year', words.periods.thisYear(year), 1, 12),
    span('last', words.periods.lastYear(year - 1), 1, 12, year - 1),
  ];
}

/** The key of the period that the filter's days are; `own` for other days, null for none. */
export function periodOf(filter: RecordFilter, periods: readonly Period[]): string | null {
  if (filter.from === null && filter.to === null) return null;
  return periods.find((period) => period.from === filter.from && period.to === filter.to)?.key ?? 'own';
}

/** Whether anything besides the kind narrows the list. */
export function isNarrowed(filter: RecordFilter): boolean {
  return filter.words.trim() !== '' || filter.units.length > 0 || filter.from !== null || filter.to !== null || filter.field !== null || filter.stage !== null || filter.lacking;
}

/** The filter with another kind; what only the earlier kind had goes. */
export function ofKind(filter: RecordFilter, kind: string | null): RecordFilter {
  return { ...filter, kinds: kind === null ? [] : [kind], field: null, stage: null, inBin: false };
}

/** Whether two filters list the same. */
export function same(one: RecordFilter, other: RecordFilter): boolean {
  return JSON.stringify(tidy(one)) === JSON.stringify(tidy(other));
}

function tidy(filter: RecordFilter): RecordFilter {
  return { ...EVERYTHING, ...filter, words: filter.words.trim() };
}

/** A kept filter, complete even where an older program had kept less. */
export function restored(kept: KeptFilter): { filter: RecordFilter; sort: RecordSort } {
  return { filter: { ...EVERYTHING, ...kept.filter, inBin: false }, sort: kept.sort };
}
