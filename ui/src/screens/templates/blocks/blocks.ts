// Blocks of a section: new ones for the palette, and the edits of what they list.
import type { BlockRecordFilter, BlockTemplate, IndicatorGroup } from '@/ipc/generated';

export type BlockType = BlockTemplate['type'];
export type BlockOf<T extends BlockType> = Extract<BlockTemplate, { type: T }>;

/** The palette, what is used most first. */
export const PALETTE = ['text', 'sentences', 'prompt', 'records', 'record-table', 'documents', 'indicator-table', 'unit-table', 'last-tasks', 'next-tasks', 'directive-tasks', 'carried-over'] as const satisfies readonly BlockType[];

export function newFilter(kind: string): BlockRecordFilter {
  return { kind, where: {}, units: [], stage: null, days: 'window', 'of-subject': null };
}

/** A block as the palette gives it. `kind` is the first kind of records, `text` what it asks for or says. */
export function newBlock(type: BlockType, kind: string, text: string): BlockTemplate {
  const records = newFilter(kind);
  switch (type) {
    case 'text':
    case 'prompt':
      return { type, text };
    case 'sentences':
      return { type, codes: [], dashed: false, 'leave-out-missing': true };
    case 'records':
      return { type, records, lead: null, line: null, group: null, order: 'date', marker: 'dash', 'in-one-sentence': false, 'at-most': null, periods: [], 'when-none': 'nothing' };
    case 'record-table':
      return { type, records, title: null, column: [{ heading: text, cell: '{{ ten }}', weight: 10, number: false }], group: null, order: 'date', 'when-none': 'nothing' };
    case 'indicator-table':
      return { type, title: null, columns: ['number', 'name', 'measure', 'total', 'same-period'], group: [newGroup()], 'leave-out-missing': true };
    case 'unit-table':
      return { type, title: null, indicators: [], ranked: false, 'leave-out-missing': true };
    case 'documents':
      return { type, records: newFilter('van-ban'), title: null, order: 'issuer', 'when-none': 'nothing' };
    case 'last-tasks':
      return { type, lead: null, table: false, 'when-none': 'nothing' };
    case 'directive-tasks':
      return { type, table: false, 'when-none': 'nothing' };
    case 'next-tasks':
      return { type, lead: null, proposal: [], 'carry-unfinished': true, 'given-at': ['hoi-nghi'] };
    case 'carried-over':
      return { type, of: 'previous', section: null, prompt: text };
  }
}

export function newGroup(): IndicatorGroup {
  return { heading: null, indicators: [], 'with-parts': false, total: null };
}

/** The list with the entry at `at` replaced; taken out where `next` is null. */
export function put<T>(list: readonly T[], at: number, next: T | null): T[] {
  return list.flatMap((entry, index) => (index !== at ? [entry] : next === null ? [] : [next]));
}

/** The list with `entry` in it or not, in the order of `all`. */
export function toggled<T>(list: readonly T[], entry: T, on: boolean, all: readonly T[]): T[] {
  return all.filter((other) => (other === entry ? on : list.includes(other)));
}

/** A filter of another kind of records: what was asked of the fields and stages of the one before means nothing any more. */
export function ofKind(filter: BlockRecordFilter, kind: string): BlockRecordFilter {
  return kind === filter.kind ? filter : { ...filter, kind, where: {}, stage: null };
}

/** The filter with these values of a field wished; without the field where there is none. */
export function wished(filter: BlockRecordFilter, field: string, values: readonly string[]): BlockRecordFilter {
  const where = Object.fromEntries(Object.entries(filter.where).filter(([key]) => key !== field)) as Record<string, string[]>;
  return { ...filter, where: values.length === 0 ? where : { ...where, [field]: [...values] } };
}

/** A text that may be absent is absent where nothing stands in it. */
export function absent(text: string): string | null {
  return text.trim() === '' ? null : text;
}
