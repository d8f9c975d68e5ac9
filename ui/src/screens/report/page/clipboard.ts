// What is on the clipboard, cleaned to our blocks: paragraphs, lists and tables with bold and italic words, and nothing else. The HTML is
// read by DOMParser, which runs nothing and loads nothing; of it only the elements named here are followed, and only so many.
import type { Align, Block, Inline, Marker } from './tree';

/** Characters of HTML that are looked at; beyond it the plain text is taken. */
export const HTML_LIMIT = 12_000_000;
/** Characters of HTML that are read; they hold more than a paste may bring. */
const HTML_READ = 5_000_000;
/** Paragraphs, items and rows that one paste may bring. */
export const LINE_LIMIT = 3_000;
const NODE_LIMIT = 400_000;
const DEPTH_LIMIT = 120;
const COLUMN_LIMIT = 40;

/** Words set alike, with the font they were in, which tells the encoding of old text. */
export interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
  font: string | null;
}

type Line = { is: 'line'; marker: Marker | null; runs: Run[] };
type Grid = { is: 'table'; rows: Cell[][] };
interface Cell {
  runs: Run[];
  align: Align;
  isHead: boolean;
}

export interface Pasted {
  parts: (Line | Grid)[];
  /** Pictures that were left out. */
  pictures: number;
  /** Whether the end was left out. */
  isCut: boolean;
}

const IGNORED = new Set(
  'script style template noscript iframe frame frameset object embed applet svg math head meta link title base video audio canvas input button select option textarea map area del s strike'.split(' '),
);
const BLOCKS = new Set('p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre section article header footer main aside address figure figcaption form fieldset center hr table body tr'.split(' '));

interface Style {
  bold: boolean;
  italic: boolean;
  font: string | null;
  keepsBlanks: boolean;
  list: Marker | null;
  listDepth: number;
}

/** Reads the HTML of a clipboard. */
export function readHtml(html: string): Pasted {
  const document = new DOMParser().parseFromString(html.slice(0, HTML_READ), 'text/html');
  const reader = new Reader(fontsOfClasses(document));
  reader.read(document.body, { bold: false, italic: false, font: null, keepsBlanks: false, list: null, listDepth: 0 }, 0);
  const pasted = reader.done();
  return { ...pasted, isCut: pasted.isCut || html.length > HTML_READ };
}

/** Reads plain text: each line a paragraph, lines that begin with a dash a list, lines of cells between tabs a table. */
export function readText(text: string): Pasted {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const said = lines.filter((line) => line.trim() !== '');
  const kept = said.slice(0, LINE_LIMIT);
  const isCut = said.length > kept.length;
  const widths = new Set(kept.map((line) => line.split('\t').length));
  const [width] = widths;
  if (kept.length > 1 && widths.size === 1 && width !== undefined && width > 1 && width <= COLUMN_LIMIT) {
    const rows = kept.map((line) => line.split('\t').map((cell): Cell => ({ runs: plainRun(cell), align: 'left', isHead: false })));
    return { parts: [{ is: 'table', rows }], pictures: 0, isCut };
  }
  return { parts: kept.map((line) => listed({ is: 'line', marker: null, runs: plainRun(line) })), pictures: 0, isCut };
}

function plainRun(text: string): Run[] {
  return tidy([{ text, bold: false, italic: false, font: null }]);
}

/** Fonts that the style sheet in the HTML gives to classes: Word names the font of a whole paragraph there. */
function fontsOfClasses(document: Document): Map<string, string> {
  const fonts = new Map<string, string>();
  for (const sheet of document.getElementsByTagName('style')) {
    for (const rule of (sheet.textContent ?? '').slice(0, 200_000).split('}')) {
      const [selectors = '', body = ''] = rule.split('{');
      const font = /font-family\s*:\s*([^;]+)/i.exec(body)?.[1];
      if (font) for (const [, name] of selectors.matchAll(/\.([\w-]+)/g)) if (name) fonts.set(name, firstFont(font));
    }
  }
  return fonts;
}

function firstFont(families: string): string {
  return (families.split(',')[0] ?? '').replace(/["']/g, '').trim();
}

class Reader {
  readonly #fonts: ReadonlyMap<string, string>;
  readonly #parts: (Line | Grid)[] = [];
  #line: Line = { is: 'line', marker: null, runs: [] };
  #pictures = 0;
  #nodes = 0;
  #isCut = false;

  constructor(fonts: ReadonlyMap<string, string>) {
    this.#fonts = fonts;
  }

  done(): Pasted {
    this.#endLine();
    return { parts: this.#parts, pictures: this.#pictures, isCut: this.#isCut };
  }

  #isFull(): boolean {
    this.#nodes += 1;
    if (this.#nodes > NODE_LIMIT || this.#parts.length >= LINE_LIMIT) this.#isCut = true;
    return this.#isCut;
  }

  #endLine(): void {
    const runs = tidy(this.#line.runs);
    if (runs.length > 0) this.#parts.push(listed({ ...this.#line, runs }));
    this.#line = { is: 'line', marker: null, runs: [] };
  }

  /** Begins a line; one that begins within an item before any word of it is still that item. */
  #beginLine(marker: Marker | null): void {
    const inside = tidy(this.#line.runs).length === 0 ? this.#line.marker : null;
    this.#endLine();
    this.#line.marker = marker ?? inside;
  }

  read(parent: Node, style: Style, depth: number): void {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (this.#isFull()) return;
      if (node.nodeType === 3) this.#text(node.nodeValue ?? '', style);
      else if (node instanceof Element) this.#element(node, style, depth);
    }
  }

  #text(text: string, style: Style): void {
    const { bold, italic, font } = style;
    const lines = style.keepsBlanks ? text.split(/\r?\n/) : [text.replace(/[\t\n\r\f ]+/g, ' ')];
    lines.forEach((words, index) => {
      if (index > 0) this.#endLine();
      if (words !== '') this.#line.runs.push({ text: words, bold, italic, font });
    });
  }

  #element(element: Element, above: Style, depth: number): void {
    const name = element.localName;
    if (name === 'img' || name === 'picture' || name === 'v:imagedata') {
      this.#pictures += 1;
      return;
    }
    const css = element.getAttribute('style') ?? '';
    if (IGNORED.has(name) || /display\s*:\s*none|mso-hide\s*:\s*all|mso-list\s*:\s*ignore/i.test(css)) return;
    if (name === 'br') {
      this.#endLine();
      return;
    }
    const style = this.#styleOf(element, css, above);
    // What lies deeper than any real text is read as words only.
    if (depth > DEPTH_LIMIT) {
      this.#text(element.textContent ?? '', style);
      return;
    }
    if (name === 'table') {
      this.#endLine();
      this.#table(element, style, depth);
      return;
    }
    const isBlock = BLOCKS.has(name);
    const marker = wordList(element, css) ?? (name === 'li' ? (style.list ?? 'dash') : null);
    if (isBlock) this.#beginLine(marker);
    this.read(element, style, depth + 1);
    if (isBlock) this.#endLine();
  }

  #styleOf(element: Element, css: string, above: Style): Style {
    const name = element.localName;
    const style = { ...above };
    if (/^(b|strong|h[1-6]|th)$/.test(name)) style.bold = true;
    if (/^(i|em)$/.test(name)) style.italic = true;
    const weight = /font-weight\s*:\s*([\w]+)/i.exec(css)?.[1]?.toLowerCase();
    if (weight !== undefined) style.bold = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
    const slant = /font-style\s*:\s*(\w+)/i.exec(css)?.[1]?.toLowerCase();
    if (slant !== undefined) style.italic = slant === 'italic' || slant === 'oblique';
    const family = /font-family\s*:\s*([^;]+)/i.exec(css)?.[1] ?? element.getAttribute('face');
    const ofClass = [...element.classList].map((one) => this.#fonts.get(one)).find((font) => font !== undefined);
    if (family) style.font = firstFont(family);
    else if (ofClass !== undefined) style.font = ofClass;
    const blanks = /white-space\s*:\s*([\w-]+)/i.exec(css)?.[1]?.toLowerCase();
    if (blanks !== undefined || name === 'pre') style.keepsBlanks = name === 'pre' || blanks === 'pre' || blanks === 'pre-wrap' || blanks === 'pre-line' || blanks === 'break-spaces';
    if (name === 'ul' || name === 'ol') {
      style.listDepth = above.listDepth + 1;
      const letters = name === 'ol' && /^a$/i.test(element.getAttribute('type') ?? '');
      style.list = letters ? 'letter' : name === 'ol' ? 'number' : above.listDepth > 0 ? 'plus' : 'dash';
    }
    return style;
  }

  #table(table: Element, style: Style, depth: number): void {
    const rows: Cell[][] = [];
    // Cells of rows above that reach down, by column: how many rows yet.
    const reaching: number[] = [];
    for (const row of rowsOf(table)) {
      if (this.#isFull() || rows.length >= LINE_LIMIT) {
        this.#isCut = true;
        break;
      }
      const cells: Cell[] = [];
      const fill = (): void => {
        while ((reaching[cells.length] ?? 0) > 0) {
          reaching[cells.length] = (reaching[cells.length] ?? 0) - 1;
          cells.push({ runs: [], align: 'left', isHead: false });
        }
      };
      for (const element of row.children) {
        if (element.localName !== 'td' && element.localName !== 'th') continue;
        fill();
        if (cells.length >= COLUMN_LIMIT) break;
        const across = span(element, 'colspan', COLUMN_LIMIT - cells.length);
        const down = span(element, 'rowspan', LINE_LIMIT);
        const cell = this.#cell(element, style, depth);
        for (let column = 0; column < across; column += 1) {
          if (down > 1) reaching[cells.length] = down - 1;
          cells.push(column === 0 ? cell : { runs: [], align: 'left', isHead: cell.isHead });
        }
      }
      fill();
      if (cells.some((cell) => cell.runs.length > 0)) rows.push(cells);
    }
    const width = Math.max(0, ...rows.map((row) => row.length));
    if (width === 0) return;
    if (width === 1) {
      // A table of one column is a frame around text.
      for (const row of rows) this.#parts.push(listed({ is: 'line', marker: null, runs: row[0]?.runs ?? [] }));
      return;
    }
    this.#parts.push({ is: 'table', rows: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? { runs: [], align: 'left', isHead: false })) });
  }

  #cell(element: Element, style: Style, depth: number): Cell {
    const inside = new Reader(this.#fonts);
    inside.#nodes = this.#nodes;
    inside.read(element, this.#styleOf(element, element.getAttribute('style') ?? '', style), depth + 1);
    const { parts, pictures, isCut } = inside.done();
    this.#nodes = inside.#nodes;
    this.#pictures += pictures;
    this.#isCut ||= isCut;
    const lines = parts.flatMap((part) => (part.is === 'line' ? [part.runs] : part.rows.map((row) => row.flatMap((cell) => cell.runs))));
    const runs = lines.flatMap((line, index) => (index === 0 ? line : [{ text: ' ', bold: false, italic: false, font: null }, ...line]));
    const align = /text-align\s*:\s*(\w+)/i.exec(element.getAttribute('style') ?? '')?.[1] ?? element.getAttribute('align') ?? '';
    return { runs: tidy(runs), align: align === 'right' || align === 'center' ? align : 'left', isHead: element.localName === 'th' };
  }
}

function rowsOf(table: Element): Element[] {
  const parts = [...table.children].filter((part) => ['thead', 'tbody', 'tfoot'].includes(part.localName));
  return [table, ...parts].flatMap((part) => [...part.children].filter((row) => row.localName === 'tr'));
}

function span(element: Element, name: string, most: number): number {
  const told = Number.parseInt(element.getAttribute(name) ?? '1', 10);
  return Number.isFinite(told) ? Math.max(1, Math.min(told, most)) : 1;
}

/** The marker of a paragraph that is an item of a Word list, which Word writes as a paragraph with its marker in a part of its own. */
function wordList(element: Element, css: string): Marker | null {
  if (!/mso-list\s*:\s*l\d+/i.test(css)) return null;
  const ignored = [...element.querySelectorAll('span')].find((part) => /mso-list\s*:\s*ignore/i.test(part.getAttribute('style') ?? ''));
  return markerOf((ignored?.textContent ?? '').trim()) ?? 'dash';
}

function markerOf(sign: string): Marker | null {
  if (/^\(\d+\)$/.test(sign)) return 'bracket';
  if (/^\d+[.)]$/.test(sign)) return 'number';
  if (/^[a-zđ][.)]$/i.test(sign) && sign !== 'o') return 'letter';
  if (sign === '+') return 'plus';
  return sign === '' ? null : 'dash';
}

/** A line that begins with a dash or a plus typed by hand is an item. */
function listed(line: Line): Line {
  const [first, ...rest] = line.runs;
  const typed = first === undefined || line.marker !== null ? null : /^([-–•·+])\s+(?=\S)/.exec(first.text);
  if (first === undefined || typed === null) return line;
  return { is: 'line', marker: typed[1] === '+' ? 'plus' : 'dash', runs: [{ ...first, text: first.text.slice(typed[0].length) }, ...rest] };
}

/** Runs without blanks at the ends, with one blank between words, and equal neighbours together. */
function tidy(runs: readonly Run[]): Run[] {
  const tidied: Run[] = [];
  let blank = true;
  for (const run of runs) {
    let text = run.text.replace(/[\s\u00a0]+/g, ' ');
    if (blank) text = text.replace(/^ /, '');
    if (text === '') continue;
    blank = text.endsWith(' ');
    const last = tidied.at(-1);
    if (last && last.bold === run.bold && last.italic === run.italic && last.font === run.font) last.text += text;
    else tidied.push({ ...run, text });
  }
  const last = tidied.at(-1);
  if (last) last.text = last.text.replace(/ $/, '');
  return tidied.filter((run) => run.text !== '');
}

/** Every run of what was pasted, in order. */
export function runsOf(pasted: Pasted): Run[] {
  return pasted.parts.flatMap((part) => (part.is === 'line' ? part.runs : part.rows.flatMap((row) => row.flatMap((cell) => cell.runs))));
}

/** Letters of Vietnamese that only Unicode has. */
const UNICODE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0-\u01b0\u1ea0-\u1ef9]/;
/** Letters of Latin-1 that Vietnamese does not write: old encodings are full of them. */
const STRANGE = /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee\u00ef\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]|[aeouyAEOUY][\u00f8\u00f9\u00f5\u00fb\u00ef\u00d8\u00d9\u00d5\u00db\u00cf\u00e2\u00e1\u00e0]/;

/** Whether the words may be of an old encoding: by the name of the font, or by the letters. */
export function mayBeOld(run: Run): boolean {
  return /^(\.vn|vni)/i.test(run.font ?? '') || (!UNICODE.test(run.text) && STRANGE.test(run.text));
}

/** The blocks of what was pasted. */
export function toPastedBlocks(pasted: Pasted): Block[] {
  const blocks: Block[] = [];
  for (const part of pasted.parts) {
    if (part.is === 'table') {
      blocks.push(tableBlock(part));
      continue;
    }
    const words = inlines(part.runs);
    if (words.length === 0) continue;
    const last = blocks.at(-1)?.body;
    if (part.marker === null) blocks.push({ provenance: { from: 'written' }, body: { is: 'paragraph', with: words } });
    else if (last?.is === 'list' && last.with.marker === part.marker) last.with.items.push(words);
    else blocks.push({ provenance: { from: 'written' }, body: { is: 'list', with: { marker: part.marker, items: [words] } } });
  }
  return blocks;
}

function inlines(runs: readonly Run[]): Inline[] {
  return runs.filter((run) => run.text !== '').map((run) => ({ is: 'text', text: run.text, ...(run.bold ? { bold: true } : {}), ...(run.italic ? { italic: true } : {}) }));
}

function tableBlock(grid: Grid): Block {
  const [first = [], ...others] = grid.rows;
  const hasHead = others.length > 0;
  const rows = hasHead ? others : grid.rows;
  const columns = first.map((cell, column) => {
    const aligns = rows.map((row) => row[column]?.align ?? 'left');
    const align: Align = (['right', 'center'] as const).find((one) => aligns.filter((other) => other === one).length * 2 > aligns.length) ?? 'left';
    const longest = Math.max(...grid.rows.map((row) => Math.min(60, row[column]?.runs.reduce((sum, run) => sum + run.text.length, 0) ?? 0)));
    return { heading: hasHead ? cell.runs.map((run) => run.text).join('') : '', align, weight: Math.max(6, longest) };
  });
  return {
    provenance: { from: 'written' },
    body: {
      is: 'table',
      with: { title: [], columns, 'group-heads': [], rows: rows.map((row) => ({ role: 'data' as const, cells: row.map((cell) => inlines(cell.runs)) })) },
    },
  };
}
