// Two versions of a template, told in words, side by side.
import type { Told } from './tell';

export interface LineChange {
  fate: 'kept' | 'added' | 'removed';
  text: string;
}

export interface PartChange {
  code: string;
  heading: string;
  fate: 'kept' | 'added' | 'removed' | 'moved';
  lines: LineChange[];
}

/** The lines of both in one list: what only the older has is removed, what only the newer has is added. */
export function compareLines(old: readonly string[], next: readonly string[]): LineChange[] {
  // Lengths of the longest common lists of what follows each pair of places.
  const common = Array.from({ length: old.length + 1 }, () => new Array<number>(next.length + 1).fill(0));
  const at = (row: number, column: number): number => common[row]?.[column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = next.length - 1; column >= 0; column -= 1) {
      const line = common[row];
      if (line) line[column] = old[row] === next[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const changes: LineChange[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < next.length) {
    const [before, after] = [old[row], next[column]];
    if (before !== undefined && before === after) {
      changes.push({ fate: 'kept', text: before });
      row += 1;
      column += 1;
    } else if (before !== undefined && (after === undefined || at(row + 1, column) >= at(row, column + 1))) {
      changes.push({ fate: 'removed', text: before });
      row += 1;
    } else if (after !== undefined) {
      changes.push({ fate: 'added', text: after });
      column += 1;
    }
  }
  return changes;
}

/** The parts that stand in another order among those that both have; as few as explain the new order. */
function movedParts(old: readonly Told[], next: readonly Told[]): Set<string> {
  const both = new Set(old.map((part) => part.code).filter((code) => next.some((part) => part.code === code)));
  const changes = compareLines(old.map((part) => part.code).filter((code) => both.has(code)), next.map((part) => part.code).filter((code) => both.has(code)));
  const found = new Set(changes.filter((change) => change.fate === 'added').map((change) => change.text));
  for (const part of next) {
    const before = old.find((other) => other.code === part.code);
    if (before && before.parent !== part.parent) found.add(part.code);
  }
  return found;
}

/** What differs, part by part: first in the order of the newer one, then what it no longer has. */
export function compareTemplates(old: readonly Told[], next: readonly Told[]): PartChange[] {
  const moved = movedParts(old, next);
  const there = next.flatMap((part): PartChange[] => {
    const before = old.find((other) => other.code === part.code);
    if (!before) return [{ code: part.code, heading: part.heading, fate: 'added', lines: part.lines.map((text) => ({ fate: 'added', text })) }];
    const lines = compareLines(before.lines, part.lines).filter((line) => line.fate !== 'kept');
    const fate = moved.has(part.code) ? 'moved' : 'kept';
    return lines.length === 0 && fate === 'kept' ? [] : [{ code: part.code, heading: part.heading, fate, lines }];
  });
  const gone = old.filter((part) => !next.some((other) => other.code === part.code));
  return [...there, ...gone.map((part): PartChange => ({ code: part.code, heading: part.heading, fate: 'removed', lines: [] }))];
}
