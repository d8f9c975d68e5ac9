// Edits of a template's outline. Each gives a new template and leaves the given one as it was.
import type { BlockTemplate, SectionTemplate, Template } from '@/ipc/generated';

export interface OutlineItem {
  id: string;
  label: string;
  children: OutlineItem[];
}

export type BlockType = BlockTemplate['type'];

/** The outline as a tree; a section's code is its id. */
export function outlineOf(sections: readonly SectionTemplate[]): OutlineItem[] {
  return sections.map((section) => ({ id: section.code, label: section.heading, children: outlineOf(section.section) }));
}

/** The section of a code, however deep. */
export function sectionOf(sections: readonly SectionTemplate[], code: string): SectionTemplate | undefined {
  for (const section of sections) {
    const found = section.code === code ? section : sectionOf(section.section, code);
    if (found) return found;
  }
  return undefined;
}

export function codesOf(sections: readonly SectionTemplate[]): string[] {
  return sections.flatMap((section) => [section.code, ...codesOf(section.section)]);
}

/** The list with the entry at `at` moved by `by`; as it was where that leads out of it. */
export function moved<T>(list: readonly T[], at: number, by: number): T[] {
  const to = at + by;
  const next = [...list];
  if (at < 0 || at >= next.length || to < 0 || to >= next.length) return next;
  const [entry] = next.splice(at, 1);
  if (entry !== undefined) next.splice(to, 0, entry);
  return next;
}

/** Hands the list in which the section stands, and its place there, to `edit`. */
function within(sections: readonly SectionTemplate[], code: string, edit: (list: readonly SectionTemplate[], at: number) => SectionTemplate[]): SectionTemplate[] {
  const at = sections.findIndex((section) => section.code === code);
  if (at >= 0) return edit(sections, at);
  return sections.map((section) => (sectionOf(section.section, code) ? { ...section, section: within(section.section, code, edit) } : section));
}

export function changeSection(template: Template, code: string, fields: Partial<SectionTemplate>): Template {
  return { ...template, section: within(template.section, code, (list, at) => list.map((section, index) => (index === at ? { ...section, ...fields } : section))) };
}

export function moveSection(template: Template, code: string, by: number): Template {
  return { ...template, section: within(template.section, code, (list, at) => moved(list, at, by)) };
}

export function removeSection(template: Template, code: string): Template {
  return { ...template, section: within(template.section, code, (list, at) => list.filter((_, index) => index !== at)) };
}

/** Whether the section can be moved by `by` among its neighbours. */
export function canMove(sections: readonly SectionTemplate[], code: string, by: number): boolean {
  let can = false;
  within(sections, code, (list, at) => {
    can = at + by >= 0 && at + by < list.length;
    return [...list];
  });
  return can;
}

/** Adds a section behind the one of `code`, or as the last one below it; at the end where `code` is null. */
export function addSection(template: Template, code: string | null, heading: string, below = false): { template: Template; code: string } {
  const taken = new Set(codesOf(template.section));
  const stem = below && code !== null ? `${code}.` : 'M';
  let number = 1;
  while (taken.has(`${stem}${number}`)) number += 1;
  const beside = code === null ? undefined : sectionOf(template.section, code);
  const rank = beside === undefined ? 'roman' : below ? (beside.section[0]?.rank ?? (beside.rank === 'part' ? 'roman' : beside.rank === 'roman' ? 'arabic' : 'letter')) : beside.rank;
  const fresh: SectionTemplate = { code: `${stem}${number}`, rank, heading, shown: { usually: 'co', periods: {}, levels: {} }, required: false, 'for-each': null, block: [], section: [] };
  if (code === null || beside === undefined) return { template: { ...template, section: [...template.section, fresh] }, code: fresh.code };
  if (below) return { template: changeSection(template, code, { section: [...beside.section, fresh] }), code: fresh.code };
  return { template: { ...template, section: within(template.section, code, (list, at) => [...list.slice(0, at + 1), fresh, ...list.slice(at + 1)]) }, code: fresh.code };
}

/** A block as the palette gives it. `kind` is the first kind of records, `text` what it asks for or says. */
export function newBlock(type: BlockType, kind: string, text: string): BlockTemplate {
  const records = { kind, where: {}, stage: null, days: 'window', 'of-subject': null } as const;
  switch (type) {
    case 'text':
    case 'prompt':
      return { type, text };
    case 'sentences':
      return { type, codes: [], dashed: false, 'leave-out-missing': true };
    case 'records':
      return { type, records, lead: null, line: null, group: null, order: 'date', marker: 'dash', 'in-one-sentence': false, 'at-most': null, periods: [], 'when-none': 'nothing' };
    case 'record-table':
      return { type, records, title: null, column: [{ heading: text, cell: '{{ ten }}', weight: 1, number: false }], group: null, order: 'date', 'when-none': 'nothing' };
    case 'indicator-table':
      return { type, title: null, columns: ['number', 'name', 'measure', 'total', 'same-period'], group: [{ heading: null, indicators: [], 'with-parts': false, total: null }], 'leave-out-missing': true };
    case 'unit-table':
      return { type, title: null, indicators: [], ranked: false, 'leave-out-missing': true };
    case 'documents':
      return { type, records, title: null, order: 'date', 'when-none': 'nothing' };
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

/** The indicators that a table shows. */
export function indicatorsOf(block: BlockTemplate): string[] {
  if (block.type === 'unit-table') return block.indicators;
  return block.type === 'indicator-table' ? block.group.flatMap((group) => group.indicators) : [];
}

/** The table with an indicator more, at its end. */
export function withIndicator(block: BlockTemplate, code: string): BlockTemplate {
  if (indicatorsOf(block).includes(code)) return block;
  if (block.type === 'unit-table') return { ...block, indicators: [...block.indicators, code] };
  if (block.type !== 'indicator-table') return block;
  const last = block.group.length - 1;
  if (last < 0) return { ...block, group: [{ heading: null, indicators: [code], 'with-parts': false, total: null }] };
  return { ...block, group: block.group.map((group, at) => (at === last ? { ...group, indicators: [...group.indicators, code] } : group)) };
}

/** The table without an indicator. */
export function withoutIndicator(block: BlockTemplate, code: string): BlockTemplate {
  if (block.type === 'unit-table') return { ...block, indicators: block.indicators.filter((other) => other !== code) };
  if (block.type !== 'indicator-table') return block;
  return { ...block, group: block.group.map((group) => ({ ...group, indicators: group.indicators.filter((other) => other !== code) })) };
}
