// Blocks of the core to the nodes of the editor and back. A block that nobody touched comes back as it was, to the letter; what was
// touched comes back as the person's own words.
import type { Node } from '@tiptap/pm/model';
import { schema } from './schema';
import type { Block, Inline, Marker, Provenance, Table } from './tree';

/** What the editor is made of, as JSON. */
export interface NodeJson {
  type: string;
  attrs?: Record<string, unknown>;
  content?: NodeJson[];
  text?: string;
  marks?: { type: string }[];
}

/** The document of the editor for the blocks of one section; of an empty section, one empty paragraph. */
export function toDoc(blocks: readonly Block[]): NodeJson {
  const content = blocks.flatMap(blockNodes);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph', attrs: { key: null } }] };
}

/** The same as a node of the schema. */
export function toNode(blocks: readonly Block[]): Node {
  return schema.nodeFromJSON(toDoc(blocks));
}

function blockNodes(block: Block, key: number): NodeJson[] {
  const body = block.body;
  switch (body.is) {
    case 'paragraph':
      return [line('paragraph', { key }, body.with)];
    case 'list':
      return body.with.items.map((item) => line('item', { key, marker: body.with.marker }, item));
    case 'table': {
      const title = body.with.title.length > 0 ? [line('title', { key }, body.with.title)] : [];
      return [...title, isFree(body.with) ? freeTable(key, body.with) : { type: 'figures', attrs: { key, table: body.with } }];
    }
  }
}

/** Whether a person may type into the table: it has no figure, and headings of one row. */
export function isFree(table: Table): boolean {
  const whole = table.rows.every((row) => (row.role === 'group' ? row.cells.length === 1 : row.cells.length === table.columns.length));
  const figures = table.rows.some((row) => row.cells.some((cell) => cell.some((piece) => piece.is === 'figure')));
  return whole && !figures && table['group-heads'].length === 0 && table.columns.length > 0 && table.rows.length > 0;
}

function freeTable(key: number, table: Table): NodeJson {
  const align = (column: number): string => table.columns[column]?.align ?? 'left';
  const head: NodeJson = {
    type: 'row',
    attrs: { role: 'head' },
    content: table.columns.map((column) => line('heading', cellAttrs(1, 'center'), column.heading === '' ? [] : [{ is: 'text', text: column.heading }])),
  };
  const rows = table.rows.map(
    (row): NodeJson => ({
      type: 'row',
      attrs: { role: row.role },
      content: row.cells.map((cell, column) =>
        line('cell', row.role === 'group' ? cellAttrs(table.columns.length, 'left') : cellAttrs(1, align(column)), cell),
      ),
    }),
  );
  return { type: 'table', attrs: { key, columns: table.columns.map(({ align, weight }) => ({ align, weight })) }, content: [head, ...rows] };
}

function cellAttrs(colspan: number, align: string): Record<string, unknown> {
  return { colspan, rowspan: 1, colwidth: null, align };
}

function line(type: string, attrs: Record<string, unknown>, pieces: readonly Inline[]): NodeJson {
  const content = pieces.flatMap(pieceNodes);
  return content.length > 0 ? { type, attrs, content } : { type, attrs };
}

function pieceNodes(piece: Inline): NodeJson[] {
  switch (piece.is) {
    case 'text': {
      if (piece.text === '') return [];
      const marks = [...(piece.bold ? [{ type: 'bold' }] : []), ...(piece.italic ? [{ type: 'italic' }] : [])];
      return [marks.length > 0 ? { type: 'text', text: piece.text, marks } : { type: 'text', text: piece.text }];
    }
    case 'figure':
      return [{ type: 'figure', attrs: { origin: piece.origin, shown: piece.shown } }];
    case 'citation':
      return [{ type: 'citation', attrs: { record: piece.record, shown: piece.shown } }];
    case 'gap':
      return [{ type: 'gap', attrs: { missing: piece.missing } }];
  }
}

/** Nodes that together are one block. */
interface Group {
  key: number | null;
  nodes: Node[];
}

/** Nodes of the document, put together as they are blocks: the items of a list, a title with its table. */
function groups(doc: Node): Group[] {
  const found: Group[] = [];
  doc.forEach((node) => {
    const key = keyOf(node);
    const open = found.at(-1);
    const last = open?.nodes.at(-1);
    const goesOn = last !== undefined && open !== undefined && (sameList(last, open, node, key) || titles(last, node));
    if (goesOn) {
      open.nodes.push(node);
      open.key ??= key;
    } else {
      found.push({ key, nodes: [node] });
    }
  });
  return found;
}

function sameList(last: Node, open: Group, node: Node, key: number | null): boolean {
  const both = last.type.name === 'item' && node.type.name === 'item' && last.attrs.marker === node.attrs.marker;
  return both && (open.key === null || key === null || open.key === key);
}

function titles(last: Node, node: Node): boolean {
  return last.type.name === 'title' && (node.type.name === 'table' || node.type.name === 'figures');
}

function keyOf(node: Node): number | null {
  return typeof node.attrs.key === 'number' ? node.attrs.key : null;
}

/** The blocks of the editor's document; `loaded` are the blocks it was made of. Empty paragraphs and items are no blocks. */
export function toBlocks(doc: Node, loaded: readonly Block[]): Block[] {
  const blocks: Block[] = [];
  const used = new Set<number>();
  for (const group of groups(doc)) {
    const before = group.key === null || used.has(group.key) ? undefined : loaded[group.key];
    if (group.key !== null) used.add(group.key);
    if (before && stands(group, before)) {
      blocks.push(before);
      continue;
    }
    const body = bodyOf(group);
    if (body !== null) blocks.push({ provenance: provenanceOf(body, before), body });
  }
  return blocks;
}

/** For each node of the document, the place that its block has among those of `toBlocks`; null for what is no block. */
export function placesOfBlocks(doc: Node, loaded: readonly Block[]): (number | null)[] {
  const places: (number | null)[] = [];
  let next = 0;
  for (const group of groups(doc)) {
    const before = group.key === null ? undefined : loaded[group.key];
    const isBlock = (before !== undefined && stands(group, before)) || bodyOf(group) !== null;
    places.push(...group.nodes.map(() => (isBlock ? next : null)));
    if (isBlock) next += 1;
  }
  return places;
}

/** The keys of the blocks that still stand as they were loaded. */
export function untouched(doc: Node, loaded: readonly Block[]): Set<number> {
  const keys = new Set<number>();
  for (const group of groups(doc)) {
    const before = group.key === null ? undefined : loaded[group.key];
    if (group.key !== null && before && stands(group, before)) keys.add(group.key);
  }
  return keys;
}

const asLoaded = new WeakMap<Block, Node[]>();

/** Whether the nodes are just those that `block` is made into. */
function stands(group: Group, block: Block): boolean {
  let nodes = asLoaded.get(block);
  if (nodes === undefined) {
    nodes = blockNodes(block, 0).map((json) => schema.nodeFromJSON(json));
    asLoaded.set(block, nodes);
  }
  return nodes.length === group.nodes.length && nodes.every((node, index) => sameNode(node, group.nodes[index]));
}

function sameNode(node: Node, other: Node | undefined): boolean {
  if (other === undefined || node.type !== other.type || node.attrs.marker !== other.attrs.marker) return false;
  if (node.type.name === 'figures') return JSON.stringify(node.attrs.table) === JSON.stringify(other.attrs.table);
  return sameContent(node, other);
}

/** As `Node.eq`, which compares objects within attributes by identity. */
function sameContent(node: Node, other: Node): boolean {
  if (node === other) return true;
  if (node.childCount !== other.childCount) return false;
  for (let index = 0; index < node.childCount; index += 1) {
    const [a, b] = [node.child(index), other.child(index)];
    if (a === b) continue;
    const same = a.isText ? a.eq(b) : a.type === b.type && JSON.stringify(a.attrs) === JSON.stringify(b.attrs) && sameContent(a, b);
    if (!same) return false;
  }
  return true;
}

/** What a person changed is the person's own, unless it says nothing yet. */
function provenanceOf(body: Block['body'], before: Block | undefined): Provenance {
  const lines = body.is === 'paragraph' ? [body.with] : body.is === 'list' ? body.with.items : [];
  const onlyGaps = body.is !== 'table' && lines.every((line) => line.every((piece) => piece.is === 'gap'));
  return onlyGaps && before ? before.provenance : { from: 'written' };
}

function bodyOf(group: Group): Block['body'] | null {
  const [first, second] = group.nodes;
  if (first === undefined) return null;
  const table = first.type.name === 'title' ? second : first;
  const title = first.type.name === 'title' ? pieces(first) : [];
  switch (table?.type.name) {
    case 'table':
      return { is: 'table', with: tableOf(table, title) };
    case 'figures':
      return { is: 'table', with: { ...(table.attrs.table as Table), title } };
    case 'item': {
      const items = group.nodes.map(pieces).filter(says);
      return items.length > 0 ? { is: 'list', with: { marker: first.attrs.marker as Marker, items } } : null;
    }
    default: {
      const words = pieces(first);
      return says(words) ? { is: 'paragraph', with: words } : null;
    }
  }
}

function says(line: readonly Inline[]): boolean {
  return line.some((piece) => piece.is !== 'text' || piece.text.trim() !== '');
}

function tableOf(node: Node, title: Inline[]): Table {
  const known = node.attrs.columns as Table['columns'];
  const rows: Table['rows'] = [];
  let headings: string[] = [];
  let width = 1;
  node.forEach((row) => {
    if (row.attrs.role === 'head') {
      headings = [];
      row.forEach((cell) => headings.push(cell.textContent));
      width = Math.max(width, headings.length);
      return;
    }
    const cells: Inline[][] = [];
    row.forEach((cell) => cells.push(pieces(cell)));
    const role = row.attrs.role === 'group' && row.childCount === 1 ? 'group' : row.attrs.role === 'total' ? 'total' : 'data';
    if (role !== 'group') width = Math.max(width, cells.length);
    rows.push({ role, cells });
  });
  const full = rows.map((row) => (row.role === 'group' ? row : { ...row, cells: Array.from({ length: width }, (_, column) => row.cells[column] ?? []) }));
  const columns = Array.from({ length: width }, (_, column) => ({
    heading: headings[column] ?? '',
    align: known[column]?.align ?? 'left',
    weight: known[column]?.weight ?? 10,
  }));
  return { title, columns, 'group-heads': [], rows: full };
}

/** The pieces of a line. */
export function pieces(node: Node): Inline[] {
  const found: Inline[] = [];
  node.forEach((child) => {
    switch (child.type.name) {
      case 'text': {
        const has = (mark: string): boolean => child.marks.some((other) => other.type.name === mark);
        found.push({ is: 'text', text: child.text ?? '', ...(has('bold') ? { bold: true } : {}), ...(has('italic') ? { italic: true } : {}) });
        break;
      }
      case 'figure':
        found.push({ is: 'figure', origin: child.attrs.origin, shown: child.attrs.shown });
        break;
      case 'citation':
        found.push({ is: 'citation', record: child.attrs.record, shown: child.attrs.shown });
        break;
      case 'gap':
        found.push({ is: 'gap', missing: child.attrs.missing });
        break;
    }
  });
  return found;
}
