// The page in the lengths of the screen: everything on the sheet is told in multiples of one length, so that the sheet can be shown
// smaller than it is printed without a second set of rules.
import type { Sheet, SheetLine } from '@/ipc/generated';
import type { Markers } from './markers';

/** Twips in a millimetre and in a point. */
const TWIPS = { mm: 1440 / 25.4, pt: 20 };
/** CSS pixels in a twip at full size. */
const PIXELS = 96 / 1440;

/** A length of the sheet, in twips, for CSS. */
export function length(twips: number): string {
  return `calc(var(--twip) * ${twips})`;
}

/** A size of letters, in points, for CSS. */
export function size(points: number): string {
  return length(points * TWIPS.pt);
}

/** One twip in pixels, so that a sheet of `width` twips fits `room` pixels; never larger than it is printed by half. */
export function twip(width: number, room: number): number {
  return Math.max(0.4, Math.min(1.25, room / (width * PIXELS))) * PIXELS;
}

/** What the style sheet of the page asks for. */
export function variables(sheet: Sheet): string {
  const { page, body, tables } = sheet;
  const distance = body.line === null ? String(((body.percent ?? 100) * 1.15) / 100) : length(body.line);
  return [
    `--page-width: ${length(page.width)}`,
    `--page-height: ${length(page.height)}`,
    `--margins: ${[page.top, page.right, page.bottom, page.left].map(length).join(' ')}`,
    `--body-size: ${size(body.size)}`,
    `--first-line: ${length(body.firstLine)}`,
    `--before: ${length(body.before)}`,
    `--distance: ${distance}`,
    `--table-size: ${size(tables.size)}`,
    `--table-padding: ${length(tables.padding)}`,
  ].join('; ');
}

/** How a line that nobody types is set. */
export function lineStyle(line: SheetLine): string {
  return [
    `font-size: ${size(line.size)}`,
    `font-weight: ${line.bold ? 700 : 400}`,
    `font-style: ${line.italic ? 'italic' : 'normal'}`,
    `text-decoration: ${line.underline ? 'underline' : 'none'}`,
    `text-align: ${line.atLeft ? 'start' : 'center'}`,
    `margin-top: ${length(line.before)}`,
    `margin-bottom: ${length(line.after)}`,
  ].join('; ');
}

/** How the headings of `rank` are set. */
export function headingStyle(sheet: Sheet, rank: string): string {
  const rule = sheet.headings.find((heading) => heading.rank === rank);
  if (!rule) return '';
  return [
    `font-size: ${size(rule.size)}`,
    `font-weight: ${rule.bold ? 700 : 400}`,
    `font-style: ${rule.italic ? 'italic' : 'normal'}`,
    `text-transform: ${rule.caps ? 'uppercase' : 'none'}`,
    `text-align: ${rule.onTwoLines ? 'center' : 'justify'}`,
    `text-indent: ${rule.onTwoLines ? '0' : 'var(--first-line)'}`,
    `margin-top: ${length(rule.before)}`,
  ].join('; ');
}

/** Whether the number of such a heading stands on a line of its own. */
export function onTwoLines(sheet: Sheet, rank: string): boolean {
  return sheet.headings.some((heading) => heading.rank === rank && heading.onTwoLines);
}

/** What stands before the items of lists. */
export function markersOf(sheet: Sheet): Markers {
  const [dash = '- ', plus = '+ ', number = '{arabic}. ', letter = '{letter}) ', bracket = '({arabic}) '] = sheet.markers;
  return { dash, plus, number, letter, bracket };
}
