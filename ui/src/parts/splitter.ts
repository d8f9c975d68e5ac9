// Widths of panels that stand side by side.

/**
 * The widths in percent of the room, which they fill: a folded panel has none, the others have theirs, and the one that is widest
 * from the start takes what is left.
 */
export function sizesOf(panels: readonly { id: string; size: number }[], wanted: readonly number[], folded: readonly string[]): number[] {
  const widest = panels.reduce((most, panel, index) => (panel.size > (panels[most]?.size ?? 0) ? index : most), 0);
  const sizes = panels.map((panel, index) => (folded.includes(panel.id) ? 0 : (wanted[index] ?? panel.size)));
  sizes[widest] = 100 - sizes.reduce((sum, size, index) => (index === widest ? sum : sum + size), 0);
  return sizes;
}
