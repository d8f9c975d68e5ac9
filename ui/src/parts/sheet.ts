// What a sheet of cells knows without a screen: where keys move, what a rectangle is, how one is copied and pasted.

export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, its last row and column included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Shape {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page of the window shows. */
  readonly page: number;
  /** Whether a row is only a heading between others, which keys pass over. */
  readonly heading: (row: number) => boolean;
}

export interface SheetColumn {
  id: string;
  label: string;
  /** A second, smaller line. */
  detail?: string;
  title?: string;
  width: number;
}

export interface SheetCell {
  text: string;
  /** A small mark before the text: what made the number. */
  mark?: string;
  tone?: 'muted' | 'off' | 'good' | 'bad' | 'waiting';
  corner?: 'warning' | 'error';
  title?: string;
  /** What is read out instead of the text, where the text is a sign. */
  spoken?: string;
  editable: boolean;
}

export interface SheetEdit {
  row: number;
  column: number;
  text: string;
}

/** Where `key` (as `Ctrl+Home`, `ArrowDown`) leads from `spot`, or null where it is no key that moves. */
export function move(spot: Spot, key: string, shape: Shape): Spot | null {
  const lastRow = shape.rows - 1;
  const lastColumn = shape.columns - 1;
  switch (key) {
    case 'ArrowLeft':
      return { ...spot, column: Math.max(0, spot.column - 1) };
    case 'ArrowRight':
      return { ...spot, column: Math.min(lastColumn, spot.column + 1) };
    case 'ArrowUp':
      return { ...spot, row: stepOver(spot.row, -1, shape) };
    case 'ArrowDown':
      return { ...spot, row: stepOver(spot.row, 1, shape) };
    case 'PageUp':
      return { ...spot, row: land(spot.row - shape.page, 1, shape) };
    case 'PageDown':
      return { ...spot, row: land(spot.row + shape.page, -1, shape) };
    case 'Home':
      return { ...spot, column: 0 };
    case 'End':
      return { ...spot, column: lastColumn };
    case 'Ctrl+Home':
      return { row: land(0, 1, shape), column: 0 };
    case 'Ctrl+End':
      return { row: land(lastRow, -1, shape), column: lastColumn };
    case 'Ctrl+ArrowUp':
      return { ...spot, row: land(0, 1, shape) };
    case 'Ctrl+ArrowDown':
      return { ...spot, row: land(lastRow, -1, shape) };
    case 'Ctrl+ArrowLeft':
      return { ...spot, column: 0 };
    case 'Ctrl+ArrowRight':
      return { ...spot, column: lastColumn };
    default:
      return null;
  }
}

/** The next row in a direction that is no heading; the row itself where there is none. */
function stepOver(row: number, step: 1 | -1, shape: Shape): number {
  let next = row + step;
  while (next >= 0 && next < shape.rows && shape.heading(next)) next += step;
  return next >= 0 && next < shape.rows ? next : row;
}

/** The row itself, within bounds, or the nearest in a direction that is no heading. */
function land(row: number, step: 1 | -1, shape: Shape): number {
  let next = Math.min(shape.rows - 1, Math.max(0, row));
  while (next >= 0 && next < shape.rows && shape.heading(next)) next += step;
  return next >= 0 && next < shape.rows ? next : Math.min(shape.rows - 1, Math.max(0, row));
}

/** The rectangle between two corners. */
export function rangeOf(one: Spot, other: Spot): Range {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

export function contains(range: Range, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** A rectangle as Excel copies it: tabs between cells, one line for each row; what holds a tab, a quote or a line break is quoted. */
export function writeRectangle(cells: readonly (readonly string[])[]): string {
  const quoted = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return cells.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

/** Cells of a paste beyond which the rest is left: no sheet of ours has as many. */
export const PASTE_LIMIT = 100_000;

/** The rectangle that `text` holds, as Excel, LibreOffice and tables of web pages put it on the clipboard. */
export function readRectangle(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let count = 0;
  let at = 0;
  const endCell = (): void => {
    row.push(cell.trim());
    cell = '';
    count += 1;
  };
  while (at < text.length && count < PASTE_LIMIT) {
    const letter = text.charAt(at);
    if (letter === '"' && cell === '') {
      const end = closingQuote(text, at + 1);
      if (end !== null) {
        cell = text.slice(at + 1, end).replaceAll('""', '"');
        at = end + 1;
        continue;
      }
    }
    if (letter === '\t') endCell();
    else if (letter === '\n' || letter === '\r') {
      endCell();
      rows.push(row);
      row = [];
      if (letter === '\r' && text.charAt(at + 1) === '\n') at += 1;
    } else cell += letter;
    at += 1;
  }
  // Excel ends the last row with a line break; that makes no further row.
  if (cell !== '' || row.length > 0) {
    endCell();
    rows.push(row);
  }
  return rows;
}

/** Where the quoted cell that begins at `from` ends, if what follows it is the end of a cell. */
function closingQuote(text: string, from: number): number | null {
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    if (text.charAt(quote + 1) !== '"') return ['', '\t', '\r', '\n'].includes(text.charAt(quote + 1)) ? quote : null;
    at = quote + 2;
  }
}

/**
 * What a paste at `range` writes: each value with its place. One value fills the whole range; a rectangle stands at the
 * range's first cell, passes over headings, and what would stand outside of the sheet is left out.
 */
export function pasteAt(values: readonly (readonly string[])[], range: Range, shape: Shape): { row: number; column: number; text: string }[] {
  const single = values.length === 1 && values[0]?.length === 1 ? values[0][0] : undefined;
  const written: { row: number; column: number; text: string }[] = [];
  if (single !== undefined) {
    for (let row = range.top; row <= range.bottom; row += 1) {
      if (shape.heading(row)) continue;
      for (let column = range.left; column <= range.right; column += 1) written.push({ row, column, text: single });
    }
    return written;
  }
  let row = range.top;
  for (const line of values) {
    while (row < shape.rows && shape.heading(row)) row += 1;
    if (row >= shape.rows) break;
    line.forEach((text, offset) => {
      const column = range.left + offset;
      if (column < shape.columns) written.push({ row, column, text });
    });
    row += 1;
  }
  return written;
}

/** The first and the last (excluded) of items that a stretch of `length` from `offset` shows; `starts` has one more at its end. */
export function visible(starts: readonly number[], offset: number, length: number, spare = 2): [number, number] {
  const count = starts.length - 1;
  if (count <= 0) return [0, 0];
  const first = Math.max(0, search(starts, offset) - spare);
  const last = Math.min(count, search(starts, offset + length) + 1 + spare);
  return [first, last];
}

/** The last index whose start is not beyond `offset`. */
function search(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Running sums of sizes, from 0. */
export function startsOf(sizes: readonly number[]): number[] {
  const starts = [0];
  for (const size of sizes) starts.push((starts.at(-1) ?? 0) + size);
  return starts;
}
