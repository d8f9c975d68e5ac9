// The parts of a report's page, in the order in which they are read.
import type { ProblemView, ReportView, SectionView } from '@/ipc/generated';
import type { PagePart } from '../page/writing.svelte';

export function keyOf(section: SectionView): string {
  return section.id === null ? `c:${section.code}` : `s${section.id}`;
}

/** The parts of the page; `numbers` are those of the sections as they are printed. */
export function partsOf(view: ReportView, sections: readonly SectionView[], numbers: readonly string[]): PagePart[] {
  const opening: PagePart = { key: 'opening', is: 'opening', section: null, code: '', rank: 'plain', number: '', heading: '', depth: 0, blocks: view.opening };
  const body = sections.map(
    (section, index): PagePart => ({
      key: keyOf(section),
      is: 'section',
      section: section.id,
      code: section.code,
      rank: section.rank,
      number: numbers[index] ?? section.number,
      heading: section.heading,
      depth: section.depth,
      blocks: section.blocks,
    }),
  );
  const appendices = view.appendices.map(
    (appendix, index): PagePart => ({
      key: `a:${appendix.code}`,
      is: 'appendix',
      section: null,
      code: appendix.code,
      rank: 'plain',
      number: view.appendices.length === 1 ? 'Phụ lục' : `Phụ lục ${index + 1}`,
      heading: appendix.title,
      depth: 0,
      blocks: appendix.blocks,
    }),
  );
  return [opening, ...body, ...appendices];
}

/** The part that a problem is about. */
export function partOf(parts: readonly PagePart[], problem: ProblemView): PagePart | undefined {
  if (problem.section !== null) return parts.find((part) => part.section === problem.section);
  return problem.code === null ? undefined : parts.find((part) => part.code === problem.code && part.code !== '');
}

/** Where a section may be put: its parent and its place among the neighbours without itself. */
export interface Spot {
  parent: number | null;
  position: number;
}

function siblings(sections: readonly SectionView[], parent: number | null): SectionView[] {
  return sections.filter((section) => section.parent === parent);
}

/** The place one step up or down among the neighbours, or null at the end. */
export function stepped(sections: readonly SectionView[], section: SectionView, step: -1 | 1): Spot | null {
  const among = siblings(sections, section.parent);
  const at = among.indexOf(section) + step;
  return at < 0 || at >= among.length ? null : { parent: section.parent, position: at };
}

/** The place below the neighbour above, at its end; null where there is none. */
export function deeper(sections: readonly SectionView[], section: SectionView): Spot | null {
  const among = siblings(sections, section.parent);
  const above = among[among.indexOf(section) - 1];
  return above === undefined || above.id === null ? null : { parent: above.id, position: siblings(sections, above.id).length };
}

/** The place beside the section above it, right after it; null at the top. */
export function higher(sections: readonly SectionView[], section: SectionView): Spot | null {
  const parent = sections.find((other) => other.id === section.parent);
  if (parent === undefined || section.parent === null) return null;
  return { parent: parent.parent, position: siblings(sections, parent.parent).indexOf(parent) + 1 };
}

/** The place before or after `target`, for what is dropped there; null where it would stand within itself. */
export function dropped(sections: readonly SectionView[], section: SectionView, target: SectionView, after: boolean): Spot | null {
  for (let above: SectionView | undefined = target; above !== undefined; above = sections.find((other) => other.id === above?.parent)) {
    // By its number: what was grasped may have been saved, and be another object, by the time it is dropped.
    if (above.id === section.id) return null;
  }
  const among = siblings(sections, target.parent).filter((other) => other.id !== section.id);
  return { parent: target.parent, position: among.indexOf(target) + (after ? 1 : 0) };
}
