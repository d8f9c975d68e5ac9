// An outline read from Word, corrected by hand: the lines it is made of, and what the window shows of them.
import type { OutlineLine, OutlineRole, Rank, OutlineSectionChoice, SectionRef, SectionTemplate } from '@/ipc/generated';

/** A section as a choice of a list. */
export function keyOf(section: SectionRef | null): string | null {
  return section ? `${section.template}/${section.section}` : null;
}

/** The same section wherever a template has it: the first choice of its code and heading stands for it. */
export function choiceOf(choices: readonly OutlineSectionChoice[], section: SectionRef | null): string | null {
  if (!section) return null;
  const own = choices.find((choice) => keyOf(choice.section) === keyOf(section));
  return keyOf((own ?? choices.find((choice) => choice.section.section === section.section))?.section ?? section);
}

/** The lines with one of them changed; what was unsure about it is settled by that. */
export function changeLine(lines: readonly OutlineLine[], at: number, fields: Partial<OutlineLine>): OutlineLine[] {
  return lines.map((line, index) => (index === at ? { ...line, ...fields, doubts: [] } : line));
}

/** A line taken for something else. A heading needs a rank: that of the heading before it. */
export function changeRole(lines: readonly OutlineLine[], at: number, role: OutlineRole): OutlineLine[] {
  const line = lines[at];
  if (!line) return [...lines];
  const before = lines.slice(0, at).filter((other) => other.role === 'heading').at(-1);
  const rank: Rank | null = role === 'heading' ? (line.rank ?? before?.rank ?? 'roman') : null;
  const words = line.words === '' ? line.text : line.words;
  return changeLine(lines, at, { role, rank, words, section: role === 'heading' || role === 'appendix' ? line.section : null });
}

/** What a line may be taken for: figures only where its rows name some; the subject and what a line above took are only told. */
export function isOffered(role: OutlineRole, line: OutlineLine): boolean {
  if (role === 'figures') return line.indicators.length > 0;
  return (role !== 'subject' && role !== 'joined') || line.role === role;
}

/** The next line that is unsure, behind `at`, beginning anew at the end; -1 where none is. */
export function nextUnsure(lines: readonly OutlineLine[], at: number): number {
  const behind = lines.findIndex((line, index) => index > at && line.doubts.length > 0);
  return behind >= 0 ? behind : lines.findIndex((line) => line.doubts.length > 0);
}

export function countUnsure(lines: readonly OutlineLine[]): number {
  return lines.filter((line) => line.doubts.length > 0).length;
}

/** One row of the recognised outline. */
export interface Row {
  section: SectionTemplate;
  depth: number;
  number: string;
  /** Which line it comes from. */
  line: number;
}

/** The sections in reading order with their numbers; the headings of the lines stand in the same order. */
export function rowsOf(sections: readonly SectionTemplate[], lines: readonly OutlineLine[]): Row[] {
  const headings = lines.flatMap((line, at) => (line.role === 'heading' ? [at] : []));
  const rows: Row[] = [];
  const walk = (list: readonly SectionTemplate[], depth: number, above: string): void => {
    const counts = new Map<Rank, number>();
    for (const section of list) {
      const count = (counts.get(section.rank) ?? 0) + 1;
      counts.set(section.rank, count);
      const number = numberOf(section.rank, count, above);
      rows.push({ section, depth, number, line: headings[rows.length] ?? -1 });
      walk(section.section, depth + 1, number);
    }
  };
  walk(sections, 0, '');
  return rows;
}

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** The number before a heading, as the standard of the party prints it. */
export function numberOf(rank: Rank, count: number, above: string): string {
  switch (rank) {
    case 'part':
      return `Phần thứ ${ORDINALS[count - 1] ?? String(count)}`;
    case 'roman':
      return `${roman(count)}.`;
    case 'arabic':
      return `${String(count)}.`;
    case 'decimal':
      return /^\d/.test(above) ? `${above}${String(count)}.` : `${String(count)}.`;
    case 'letter':
      return `${LETTERS[count - 1] ?? String(count)})`;
    case 'plain':
      return '';
  }
}

function roman(number: number): string {
  const signs: [number, string][] = [[50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];
  let left = number;
  let text = '';
  for (const [value, sign] of signs) {
    while (left >= value) {
      text += sign;
      left -= value;
    }
  }
  return text;
}
