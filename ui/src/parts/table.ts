// How the keyboard moves through a table and chooses rows; the component only draws what this decides.

export interface Cursor {
  /** Row the keyboard is at. */
  current: number;
  /** Where a range began. */
  anchor: number;
}

/** Where `key` leads from `current` in a list of `count` rows of which `page` are in view; null where it leads nowhere. */
export function moved(key: string, current: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const within = (index: number): number => Math.min(count - 1, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
      return within(current + 1);
    case 'ArrowUp':
      return within(current - 1);
    case 'PageDown':
      return within(current + Math.max(1, page - 1));
    case 'PageUp':
      return within(current - Math.max(1, page - 1));
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** The rows between the beginning of a range and the cursor, both included. */
export function range(cursor: Cursor): [number, number] {
  return cursor.anchor < cursor.current ? [cursor.anchor, cursor.current] : [cursor.current, cursor.anchor];
}

/** `chosen` with `key` in it, or without it where it was in. */
export function toggled<K>(chosen: ReadonlySet<K>, key: K): Set<K> {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return next;
}
