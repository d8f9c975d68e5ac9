// What a page that nobody types into shows of its blocks.
import type { Block, Inline } from '@/ipc/generated';

/** How a block is told softly by where it came from. */
export function classOf(block: Block): string | undefined {
  const from = block.provenance.from;
  return from === 'carried-over' ? 'carried' : from === 'sentence' ? 'sentence' : undefined;
}

/** The words of a piece of a line. */
export function shownOf(piece: Inline): string {
  return piece.is === 'text' ? piece.text : piece.is === 'gap' ? `[${piece.missing}]` : piece.shown;
}

/** How much of the width each column takes, in percent. */
export function shares(columns: readonly { weight: number }[]): number[] {
  const all = columns.reduce((sum, column) => sum + column.weight, 0);
  return columns.map((column) => (all === 0 ? 100 / columns.length : (column.weight / all) * 100));
}
