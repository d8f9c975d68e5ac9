// Edits of a template's outline. Each gives a new template and leaves the given one as it was.
import type { AppendixTemplate, Rank, SectionTemplate, Template } from '@/ipc/generated';

/** What stands in the outline beside sections and appendices, under names that no code can have. */
export const GENERAL = '(general)';
export const OPENING = '(opening)';
export const APPENDICES = '(appendices)';

/** Where a section may be put: among the sections below `parent` (at the top where null), before the one at `at`. */
export interface Spot {
  parent: string | null;
  at: number;
}

/** From the highest rank of numbers to the lowest; a section's own are all lower than that of the section above it. */
export const RANKS: readonly Rank[] = ['part', 'roman', 'arabic', 'decimal', 'letter', 'plain'];

/** The section of a code, however deep. */
export function sectionOf(sections: readonly SectionTemplate[], code: string): SectionTemplate | undefined {
  for (const section of sections) {
    const found = section.code === code ? section : sectionOf(section.section, code);
    if (found) return found;
  }
  return undefined;
}

export function appendixOf(template: Template, code: string): AppendixTemplate | undefined {
  return template.appendix.find((appendix) => appendix.code === code);
}

/** The codes of all sections, in reading order. */
export function codesOf(sections: readonly SectionTemplate[]): string[] {
  return sections.flatMap((section) => [section.code, ...codesOf(section.section)]);
}

/** Every section in reading order with how deep it stands. */
export function flat(sections: readonly SectionTemplate[], depth = 0): { section: SectionTemplate; depth: number }[] {
  return sections.flatMap((section) => [{ section, depth }, ...flat(section.section, depth + 1)]);
}

/** The codes of sections and appendices, which are not to stand twice. */
export function allCodes(template: Template): string[] {
  return [...codesOf(template.section), ...template.appendix.map((appendix) => appendix.code)];
}

/** Where a section stands now. */
export function spotOf(sections: readonly SectionTemplate[], code: string, parent: string | null = null): Spot | null {
  for (const [at, section] of sections.entries()) {
    if (section.code === code) return { parent, at };
    const below = spotOf(section.section, code, section.code);
    if (below) return below;
  }
  return null;
}

function childrenOf(sections: readonly SectionTemplate[], parent: string | null): readonly SectionTemplate[] {
  return parent === null ? sections : (sectionOf(sections, parent)?.section ?? []);
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

export function changeAppendix(template: Template, code: string, fields: Partial<AppendixTemplate>): Template {
  return { ...template, appendix: template.appendix.map((appendix) => (appendix.code === code ? { ...appendix, ...fields } : appendix)) };
}

/** The template without the section and all below it. An appendix that was referred to there is referred to in the first section. */
export function removeSection(template: Template, code: string): Template {
  return referred({ ...template, section: within(template.section, code, (list, at) => list.filter((_, index) => index !== at)) });
}

export function removeAppendix(template: Template, code: string): Template {
  return { ...template, appendix: template.appendix.filter((appendix) => appendix.code !== code) };
}

function referred(template: Template): Template {
  const codes = new Set(codesOf(template.section));
  const first = template.section[0]?.code ?? '';
  return { ...template, appendix: template.appendix.map((appendix) => (codes.has(appendix['referred-in']) ? appendix : { ...appendix, 'referred-in': first })) };
}

/** A rank that may stand below `above`: `rank` where it may. */
function rankBelow(rank: Rank, above: Rank | undefined): Rank | null {
  const least = above === undefined ? 0 : RANKS.indexOf(above) + 1;
  if (least >= RANKS.length) return null;
  return RANKS[Math.max(least, RANKS.indexOf(rank))] ?? null;
}

/** The section with a rank that may stand below `above`, and what is below it likewise; null where there is no such rank. */
function fitted(section: SectionTemplate, above: Rank | undefined): SectionTemplate | null {
  const rank = rankBelow(section.rank, above);
  if (rank === null) return null;
  const children: SectionTemplate[] = [];
  for (const child of section.section) {
    const fit = fitted(child, rank);
    if (fit === null) return null;
    children.push(fit);
  }
  return { ...section, rank, section: children };
}

/**
 * The template with the section at another place; null where it cannot stand there: below itself, or too deep. It is numbered as
 * its new neighbours are.
 */
export function placeSection(template: Template, code: string, spot: Spot): Template | null {
  const section = sectionOf(template.section, code);
  const from = spotOf(template.section, code);
  if (!section || !from) return null;
  if (spot.parent !== null && (spot.parent === code || sectionOf(section.section, spot.parent))) return null;
  const parent = spot.parent === null ? undefined : sectionOf(template.section, spot.parent);
  const neighbours = childrenOf(template.section, spot.parent).filter((other) => other.code !== code);
  const asNeighbours = from.parent === spot.parent ? section : { ...section, rank: neighbours[0]?.rank ?? section.rank };
  const lower = neighbours.length === 0 && parent ? { ...asNeighbours, rank: RANKS[RANKS.indexOf(parent.rank) + 1] ?? asNeighbours.rank } : asNeighbours;
  const fit = fitted(from.parent === spot.parent ? section : lower, parent?.rank);
  if (fit === null) return null;
  const at = from.parent === spot.parent && from.at < spot.at ? spot.at - 1 : spot.at;
  const without = within(template.section, code, (list, place) => list.filter((_, index) => index !== place));
  const put = (list: readonly SectionTemplate[]): SectionTemplate[] => [...list.slice(0, at), fit, ...list.slice(at)];
  const sections = spot.parent === null ? put(without) : within(without, spot.parent, (list, place) => list.map((one, index) => (index === place ? { ...one, section: put(one.section) } : one)));
  return { ...template, section: sections };
}

/** The spot one step up or down among its neighbours; null at the end. */
export function stepped(sections: readonly SectionTemplate[], code: string, by: -1 | 1): Spot | null {
  const from = spotOf(sections, code);
  if (!from) return null;
  const to = from.at + by;
  if (to < 0 || to >= childrenOf(sections, from.parent).length) return null;
  return { parent: from.parent, at: by < 0 ? to : to + 1 };
}

/** The spot below the section before it; null for the first one. */
export function deeper(sections: readonly SectionTemplate[], code: string): Spot | null {
  const from = spotOf(sections, code);
  const before = from ? childrenOf(sections, from.parent)[from.at - 1] : undefined;
  return before ? { parent: before.code, at: before.section.length } : null;
}

/** The spot behind the section above it; null at the top. */
export function higher(sections: readonly SectionTemplate[], code: string): Spot | null {
  const from = spotOf(sections, code);
  if (!from || from.parent === null) return null;
  const above = spotOf(sections, from.parent);
  return above ? { parent: above.parent, at: above.at + 1 } : null;
}

/** The spot beside or below the section that another one is dropped on. */
export function dropped(sections: readonly SectionTemplate[], over: string, where: 'before' | 'below' | 'after'): Spot | null {
  const spot = spotOf(sections, over);
  if (!spot) return null;
  if (where === 'below') return { parent: over, at: sectionOf(sections, over)?.section.length ?? 0 };
  return { parent: spot.parent, at: where === 'before' ? spot.at : spot.at + 1 };
}

/** A code that begins with `stem` and is free. */
export function freeCode(template: Template, stem: string): string {
  const taken = new Set(allCodes(template));
  let number = 1;
  while (taken.has(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

/** Adds a section behind the one of `code`, or as the last one below it; at the end where `code` is null. Null where it is too deep. */
export function addSection(template: Template, code: string | null, heading: string, below = false): { template: Template; code: string } | null {
  const beside = code === null ? undefined : sectionOf(template.section, code);
  const fresh: SectionTemplate = { code: freeCode(template, below && code !== null ? `${code}.` : 'M'), rank: 'roman', heading, shown: { usually: 'co', periods: {}, levels: {} }, required: false, 'for-each': null, block: [], section: [] };
  if (code === null || !beside) return { template: { ...template, section: [...template.section, { ...fresh, rank: template.section[0]?.rank ?? 'roman' }] }, code: fresh.code };
  if (below) {
    const rank = rankBelow(beside.section[0]?.rank ?? 'part', beside.rank);
    if (rank === null) return null;
    return { template: changeSection(template, code, { section: [...beside.section, { ...fresh, rank }] }), code: fresh.code };
  }
  return { template: { ...template, section: within(template.section, code, (list, at) => [...list.slice(0, at + 1), { ...fresh, rank: beside.rank }, ...list.slice(at + 1)]) }, code: fresh.code };
}

/** Adds a copy of the section, with all below it, behind it. */
export function copySection(template: Template, code: string, heading: string): { template: Template; code: string } | null {
  const section = sectionOf(template.section, code);
  if (!section) return null;
  let next = template;
  const renumbered = (one: SectionTemplate): SectionTemplate => {
    const fresh = freeCode(next, `${one.code}-`);
    next = { ...next, appendix: [...next.appendix, { code: fresh } as AppendixTemplate] };
    return { ...one, code: fresh, section: one.section.map(renumbered) };
  };
  const copy = { ...renumbered(section), heading };
  return { template: { ...template, section: within(template.section, code, (list, at) => [...list.slice(0, at + 1), copy, ...list.slice(at + 1)]) }, code: copy.code };
}

/** Why a code cannot be that of the section or appendix now called `of`; null where it can. */
export function codeFault(template: Template, of: string, code: string): 'empty' | 'letters' | 'taken' | null {
  if (code === '') return 'empty';
  if (!/^[\p{L}\p{N}._-]+$/u.test(code)) return 'letters';
  return code !== of && allCodes(template).includes(code) ? 'taken' : null;
}

/** The template with another code for a section, wherever it is named. */
export function recode(template: Template, from: string, to: string): Template {
  const changed = sectionOf(template.section, from) ? changeSection(template, from, { code: to }) : changeAppendix(template, from, { code: to });
  const named = (sections: readonly SectionTemplate[]): SectionTemplate[] =>
    sections.map((section) => ({
      ...section,
      block: section.block.map((block) => (block.type === 'carried-over' && block.section === from ? { ...block, section: to } : block)),
      section: named(section.section),
    }));
  return { ...changed, section: named(changed.section), appendix: changed.appendix.map((appendix) => (appendix['referred-in'] === from ? { ...appendix, 'referred-in': to } : appendix)) };
}

/** The ranks that a section may have, by the section above it and those below it. */
export function ranksFor(template: Template, code: string): Rank[] {
  const spot = spotOf(template.section, code);
  const section = sectionOf(template.section, code);
  const above = spot?.parent ? sectionOf(template.section, spot.parent) : undefined;
  const least = above ? RANKS.indexOf(above.rank) + 1 : 0;
  const most = Math.min(RANKS.length, ...(section?.section ?? []).map((child) => RANKS.indexOf(child.rank)));
  return RANKS.slice(least, most);
}

/** Adds an appendix at the end. */
export function addAppendix(template: Template, title: string, reference: string): { template: Template; code: string } {
  const code = freeCode(template, 'PL');
  const last = template.section.at(-1)?.code ?? '';
  const fresh: AppendixTemplate = { code, title, landscape: false, shown: { usually: 'neu-co', periods: {}, levels: {} }, reference, 'referred-in': last, block: [] };
  return { template: { ...template, appendix: [...template.appendix, fresh] }, code };
}

/**
 * The headings as the preview shows them, by the codes of the template's sections and appendices; null for those that it leaves out,
 * nothing for those that it does not know yet. A repeated section is there under its code with a number behind it.
 */
export function headingsOf(template: Template, parts: readonly { code: string; heading: string }[]): Map<string, string | null> {
  const found = new Map<string, string | null>();
  const look = (sections: readonly SectionTemplate[], repeated: boolean): void => {
    for (const section of sections) {
      const repeats = repeated || section['for-each'] !== null;
      const part = parts.find((one) => one.code === section.code || (repeats && one.code.startsWith(`${section.code}.`)));
      found.set(section.code, part ? (repeats ? '' : part.heading) : null);
      look(section.section, repeats);
    }
  };
  look(template.section, false);
  for (const appendix of template.appendix) found.set(appendix.code, parts.find((part) => part.code === appendix.code)?.heading ?? null);
  return found;
}
