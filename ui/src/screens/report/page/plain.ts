// Blocks as plain words, for lists and comparisons.
import type { Block, Inline } from './tree';

function line(pieces: readonly Inline[]): string {
  return pieces.map((piece) => (piece.is === 'text' ? piece.text : piece.is === 'gap' ? `[${piece.missing}]` : piece.shown)).join('');
}

/** The words of a block; items and rows each on a line. */
export function plainOf(block: Block): string {
  const { body } = block;
  switch (body.is) {
    case 'paragraph':
      return line(body.with);
    case 'list':
      return body.with.items.map((item) => `- ${line(item)}`).join('\n');
    case 'table':
      return [line(body.with.title), body.with.columns.map((column) => column.heading).join(' | '), ...body.with.rows.map((row) => row.cells.map(line).join(' | '))]
        .filter((words) => words !== '')
        .join('\n');
  }
}
