// What stands before the items of lists on the page.
import type { ListMarker } from '@/ipc/generated';

/** What stands before the items of a list, by the layout standard. */
export type Markers = Readonly<Record<ListMarker, string>>;

const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** What stands before the item at `index` (from 0): the standard's pattern with its number. */
export function marker(pattern: string, index: number): string {
  let left = index + 1;
  let letters = '';
  while (left > 0) {
    left -= 1;
    letters = (LETTERS[left % LETTERS.length] ?? '') + letters;
    left = Math.floor(left / LETTERS.length);
  }
  return pattern.replace('{arabic}', String(index + 1)).replace('{letter}', letters);
}
