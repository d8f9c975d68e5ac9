// Search without marks: "doan" finds "đoàn". Words that are typed with marks must stand with these marks.

/** Lower case, without marks, đ as d. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');
}

/** How well `text` answers `typed`: null not at all, else the smaller the better. Every typed word must begin a word. */
export function match(text: string, typed: string): number | null {
  const wanted = typed.normalize('NFC').toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (wanted.length === 0) return 0;
  const exact = text.normalize('NFC').toLowerCase();
  const plain = fold(text);
  let worst = 0;
  for (const word of wanted) {
    const marked = fold(word) !== word;
    const place = placeOf(marked ? exact : plain, word);
    if (place === null) return null;
    worst = Math.max(worst, place);
  }
  return (marksAreFolded(typed) && plain.startsWith(fold(typed.trim()))) || exact.startsWith(typed.trim().toLowerCase()) ? 0 : 1 + worst;
}

function marksAreFolded(typed: string): boolean {
  return fold(typed) === typed.toLowerCase();
}

/** 0 at the beginning of a word, 1 inside one, null nowhere. */
function placeOf(text: string, word: string): number | null {
  let from = text.indexOf(word);
  if (from < 0) return null;
  while (from >= 0) {
    if (from === 0 || !/[\p{L}\p{N}]/u.test(text[from - 1] ?? ' ')) return 0;
    from = text.indexOf(word, from + 1);
  }
  return 1;
}

/** Those of `items` that answer `typed`, the best first and otherwise in their order. */
export function filter<T>(items: readonly T[], typed: string, words: (item: T) => string): T[] {
  if (typed.trim() === '') return [...items];
  return items
    .map((item, index) => ({ item, index, score: match(words(item), typed) }))
    .filter((found): found is { item: T; index: number; score: number } => found.score !== null)
    .sort((a, b) => a.score - b.score || a.index - b.index)
    .map((found) => found.item);
}
