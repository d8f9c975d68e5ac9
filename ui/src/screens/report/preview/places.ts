// Where on the printed pages a part of the report stands: the pages know paragraphs by number, the report knows sections and blocks.
import type { PagesView } from '@/ipc/generated';
import { plainOf } from '../page/plain';
import type { PagePart } from '../page/writing.svelte';

/** As many letters of a paragraph tell it from the others. */
const ENOUGH = 48;

/** Letters alone: pages break lines and set headings in capitals. */
function bare(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('vi').replace(/[^\p{L}\p{N}]/gu, '');
}

interface Paragraph {
  number: number;
  letters: string;
}

/** The paragraphs of the pages in their order. */
export function paragraphsOf(pages: PagesView): Paragraph[] {
  const found: Paragraph[] = [];
  for (const line of pages.pages.flatMap((page) => page.lines)) {
    if (line.paragraph === 0) continue;
    const letters = bare(line.spans.map((span) => span.text).join(''));
    const last = found.at(-1);
    if (last?.number === line.paragraph) last.letters += letters;
    else found.push({ number: line.paragraph, letters });
  }
  return found;
}

/** The paragraph of a block of `part`, else of the part's heading; null where the pages have neither. */
export function paragraphOf(paragraphs: readonly Paragraph[], part: PagePart, block: number | null): number | null {
  const heading = bare(part.heading);
  const from = heading === '' ? 0 : paragraphs.findIndex(({ letters }) => letters.endsWith(heading) && letters.length <= heading.length + 16);
  if (from < 0) return null;
  const lines = block === null ? [] : (part.blocks[block] ? plainOf(part.blocks[block]) : '').split('\n').map(bare);
  const wanted = lines.find((line) => line !== '')?.slice(0, ENOUGH);
  const at = wanted === undefined ? undefined : paragraphs.slice(from).find(({ letters }) => letters.startsWith(wanted) || letters.includes(wanted));
  return at?.number ?? (heading === '' ? null : (paragraphs[from]?.number ?? null));
}
