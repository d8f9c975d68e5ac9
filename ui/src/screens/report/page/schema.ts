// What a section may hold while it is edited: exactly the blocks of the core, and nothing else. One schema serves every section
// of the page, so that text can be moved between them.
import { Schema, type Attrs, type DOMOutputSpec, type Node } from '@tiptap/pm/model';
import type { CitationPiece, FigurePiece, GapPiece, Marker, Table } from './tree';

export const MARKERS: readonly Marker[] = ['dash', 'plus', 'number', 'letter', 'bracket'];

/** `key` is the place of the block among those that were loaded; it tells later whether the block was touched. */
const KEY = { key: { default: null } };

function attribute(dom: HTMLElement, name: string): unknown {
  try {
    return JSON.parse(dom.getAttribute(name) ?? 'null');
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The origin of a figure that was copied within the program; anything else is no figure. */
function figureAttrs(dom: HTMLElement): Attrs | false {
  const origin = attribute(dom, 'data-figure');
  const shown = dom.textContent;
  if (!isRecord(origin) || !shown || !isRecord(origin.window)) return false;
  const texts = [origin.indicator, origin.measure, origin.value, origin.window.from, origin.window.to];
  return texts.every((text) => typeof text === 'string') && typeof origin.unit === 'number' ? { origin, shown } : false;
}

function citationAttrs(dom: HTMLElement): Attrs | false {
  const record = Number(dom.getAttribute('data-citation'));
  return Number.isSafeInteger(record) && record > 0 && dom.textContent ? { record, shown: dom.textContent } : false;
}

/** The words of a line; those with a hyphen, as numbers of documents have one, are told apart, for a column not to break them there. */
function whole(words: string): [string, { class?: string }, string][] {
  return words.split(/(\S*-\S*)/).filter((piece) => piece !== '').map((piece) => ['span', piece.includes('-') ? { class: 'whole' } : {}, piece]);
}

function cellAttrs(node: Node): Record<string, string> {
  const attrs: Record<string, string> = { class: String(node.attrs.align) };
  if (node.attrs.colspan !== 1) attrs.colspan = String(node.attrs.colspan);
  return attrs;
}

const CELL_ATTRS = { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null }, align: { default: 'left' } };

function widths(columns: readonly { weight: number }[]): DOMOutputSpec {
  const all = columns.reduce((sum, column) => sum + column.weight, 0) || 1;
  return ['colgroup', ...columns.map((column): DOMOutputSpec => ['col', { style: `width: ${((100 * column.weight) / all).toFixed(2)}%` }])];
}

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', attrs: KEY, parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    /** One item of a list. Items that follow one another are one list. */
    item: {
      group: 'block',
      content: 'inline*',
      attrs: { ...KEY, marker: { default: 'dash' } },
      parseDOM: [
        {
          tag: 'p[data-marker]',
          priority: 60,
          getAttrs: (dom) => {
            const marker = dom.getAttribute('data-marker');
            return MARKERS.some((known) => known === marker) ? { marker } : false;
          },
        },
      ],
      toDOM: (node) => ['p', { 'data-marker': String(node.attrs.marker) }, 0],
    },
    /** The title of the table that follows. */
    title: {
      group: 'block',
      content: 'inline*',
      attrs: KEY,
      parseDOM: [{ tag: 'p.table-title', priority: 60 }],
      toDOM: () => ['p', { class: 'table-title' }, 0],
    },
    table: {
      group: 'block',
      content: 'row+',
      tableRole: 'table',
      isolating: true,
      attrs: { ...KEY, columns: { default: [] } },
      parseDOM: [{ tag: 'table' }],
      toDOM: (node) => ['table', widths(node.attrs.columns), ['tbody', 0]],
    },
    row: {
      content: '(cell | heading)+',
      tableRole: 'row',
      attrs: { role: { default: 'data' } },
      parseDOM: [{ tag: 'tr', getAttrs: (dom) => ({ role: dom.getAttribute('data-role') ?? 'data' }) }],
      toDOM: (node) => ['tr', { 'data-role': String(node.attrs.role) }, 0],
    },
    cell: {
      content: 'inline*',
      tableRole: 'cell',
      isolating: true,
      attrs: CELL_ATTRS,
      parseDOM: [{ tag: 'td', getAttrs: (dom) => ({ colspan: Math.max(1, Math.min(50, Number(dom.getAttribute('colspan')) || 1)), align: alignOf(dom) }) }],
      toDOM: (node) => ['td', cellAttrs(node), 0],
    },
    /** The heading of a column: words only. */
    heading: {
      content: 'text*',
      marks: '',
      tableRole: 'header_cell',
      isolating: true,
      attrs: CELL_ATTRS,
      parseDOM: [{ tag: 'th', getAttrs: (dom) => ({ align: alignOf(dom) }) }],
      toDOM: (node) => ['th', cellAttrs(node), 0],
    },
    /** A table made of figures: shown, asked for its sources, and refreshed, but not typed into. */
    figures: {
      group: 'block',
      atom: true,
      attrs: { ...KEY, table: {} },
      toDOM: (node) => figureTable(node.attrs.table as Table),
    },
    // A click beside or on a figure or a citation only puts the cursor there: selected, the next letter would replace it.
    figure: {
      group: 'inline',
      inline: true,
      atom: true,
      selectable: false,
      attrs: { origin: {}, shown: {} },
      parseDOM: [{ tag: 'span[data-figure]', getAttrs: figureAttrs }],
      toDOM: (node) => ['span', { class: 'figure', 'data-figure': JSON.stringify(node.attrs.origin) }, String(node.attrs.shown)],
      leafText: (node) => (node.attrs as FigurePiece).shown,
    },
    citation: {
      group: 'inline',
      inline: true,
      atom: true,
      selectable: false,
      attrs: { record: {}, shown: {} },
      parseDOM: [{ tag: 'span[data-citation]', getAttrs: citationAttrs }],
      toDOM: (node) => ['span', { class: 'citation', 'data-citation': String(node.attrs.record) }, ...whole(String(node.attrs.shown))],
      leafText: (node) => (node.attrs as CitationPiece).shown,
    },
    gap: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { missing: {} },
      parseDOM: [{ tag: 'span[data-gap]', getAttrs: (dom) => ({ missing: dom.getAttribute('data-gap') }) }],
      toDOM: (node) => ['span', { class: 'gap', 'data-gap': String(node.attrs.missing) }, `[${String(node.attrs.missing)}]`],
      leafText: (node) => `[${(node.attrs as GapPiece).missing}]`,
    },
    text: { group: 'inline' },
  },
  marks: {
    bold: {
      parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
      toDOM: () => ['strong', 0],
    },
    italic: {
      parseDOM: [{ tag: 'em' }, { tag: 'i' }],
      toDOM: () => ['em', 0],
    },
  },
});

function alignOf(dom: HTMLElement): string {
  return ['center', 'right'].find((align) => dom.classList.contains(align)) ?? 'left';
}

function figureTable(table: Table): DOMOutputSpec {
  const cell = (name: string, align: string, span: number, words: DOMOutputSpec[]): DOMOutputSpec => [
    name,
    span === 1 ? { class: align } : { class: align, colspan: String(span) },
    ...words,
  ];
  const text = (words: string): DOMOutputSpec[] => (words === '' ? [] : [['span', words]]);
  const heads: DOMOutputSpec[] = [];
  if (table['group-heads'].length > 0) {
    const row: DOMOutputSpec[] = [];
    for (let column = 0; column < table.columns.length; ) {
      const group = table['group-heads'].find((head) => head.first === column);
      row.push(cell('th', 'center', group?.span ?? 1, text(group?.heading ?? '')));
      column += Math.max(1, group?.span ?? 1);
    }
    heads.push(['tr', ...row]);
  }
  heads.push(['tr', ...table.columns.map((column) => cell('th', 'center', 1, text(column.heading)))]);
  const rows = table.rows.map((row): DOMOutputSpec => {
    const cells = row.cells.map((pieces, index) => {
      const words = pieces.map((piece) => {
        const node = piece.is === 'text' ? null : schema.nodes[piece.is]?.create(piece);
        return (node?.type.spec.toDOM?.(node) ?? ['span', piece.is === 'text' ? piece.text : '']) as DOMOutputSpec;
      });
      const span = row.role === 'group' ? table.columns.length : 1;
      return cell('td', row.role === 'group' ? 'left' : (table.columns[index]?.align ?? 'left'), span, words);
    });
    return ['tr', { 'data-role': row.role }, ...cells];
  });
  return ['table', { class: 'figures' }, widths(table.columns), ['tbody', ...heads, ...rows]];
}
