// Tables that a person may type into: rows and columns in and out, and a guard that keeps every table whole.
import type { Node } from '@tiptap/pm/model';
import { Plugin, TextSelection, type Command, type EditorState } from '@tiptap/pm/state';
import { schema } from './schema';

/** Whether every row of the table fills its width, the first one being its headings. */
export function isWhole(table: Node): boolean {
  const width = table.firstChild?.childCount ?? 0;
  let whole = width > 0 && table.childCount > 1 && table.firstChild?.attrs.role === 'head';
  table.forEach((row, _, index) => {
    const isHead = index === 0;
    const isGroup = row.attrs.role === 'group';
    let span = 0;
    row.forEach((cell) => {
      span += Number(cell.attrs.colspan);
      whole &&= cell.type === (isHead ? schema.nodes.heading : schema.nodes.cell);
    });
    whole &&= (row.attrs.role === 'head') === isHead && span === width && (!isGroup || row.childCount === 1);
  });
  return whole;
}

/** Refuses what would leave a table with a row too short, or without its headings. */
export function guardTables(): Plugin {
  return new Plugin({
    filterTransaction: (tr) => {
      if (!tr.docChanged) return true;
      let whole = true;
      tr.doc.forEach((node) => {
        whole &&= node.type !== schema.nodes.table || isWhole(node);
      });
      return whole;
    },
  });
}

interface At {
  table: Node;
  /** Where the table begins. */
  pos: number;
  row: number;
  column: number;
}

function at(state: EditorState): At | null {
  const { $head } = state.selection;
  if ($head.depth < 3 || $head.node(1).type !== schema.nodes.table) return null;
  return { table: $head.node(1), pos: $head.before(1), row: $head.index(1), column: $head.index(2) };
}

/** Whether the cursor is in a table that may be changed. */
export function inTable(state: EditorState): boolean {
  return at(state) !== null;
}

type Grid = { attrs: Record<string, unknown>; rows: Node[] };

/** Puts another table in place, with the cursor in the cell at `row` and `column`. */
function rebuilt(change: (grid: Grid, at: At) => { row: number; column: number } | null): Command {
  return (state, dispatch) => {
    const here = at(state);
    if (here === null) return false;
    const grid: Grid = { attrs: { ...here.table.attrs }, rows: [] };
    here.table.forEach((row) => grid.rows.push(row));
    const cursor = change(grid, here);
    if (cursor === null) return false;
    if (dispatch) {
      const table = schema.nodes.table.create(grid.attrs, grid.rows);
      const tr = state.tr.replaceWith(here.pos, here.pos + here.table.nodeSize, table);
      let pos = here.pos + 1;
      const row = Math.min(cursor.row, table.childCount - 1);
      for (let index = 0; index < row; index += 1) pos += table.child(index).nodeSize;
      const column = Math.min(cursor.column, table.child(row).childCount - 1);
      pos += 1;
      for (let index = 0; index < column; index += 1) pos += table.child(row).child(index).nodeSize;
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1))).scrollIntoView());
    }
    return true;
  };
}

type Columns = { align: string; weight: number }[];

/** The row of a heading over rows, over the whole width. */
function spread(cells: readonly Node[], width: number): Node {
  return schema.nodes.row.create({ role: 'group' }, cells.map((cell) => cell.type.create({ ...cell.attrs, colspan: width }, cell.content)));
}

export const addRow: Command = rebuilt((grid, { row }) => {
  const columns = grid.attrs.columns as Columns;
  const cells = columns.map((column) => schema.nodes.cell.create({ align: column.align }));
  grid.rows.splice(row + 1, 0, schema.nodes.row.create({ role: 'data' }, cells));
  return { row: row + 1, column: 0 };
});

export const removeRow: Command = rebuilt((grid, { row }) => {
  if (row === 0 || grid.rows.length <= 2) return null;
  grid.rows.splice(row, 1);
  return { row: Math.max(1, row - 1), column: 0 };
});

export const addColumn: Command = rebuilt((grid, { row, column }) => {
  const columns = [...(grid.attrs.columns as Columns)];
  const isGroup = grid.rows[row]?.attrs.role === 'group';
  const after = isGroup ? columns.length - 1 : column;
  columns.splice(after + 1, 0, { align: 'left', weight: 10 });
  grid.attrs.columns = columns;
  grid.rows = grid.rows.map((old) => {
    const cells: Node[] = [];
    old.forEach((cell) => cells.push(cell));
    if (old.attrs.role === 'group') return spread(cells, columns.length);
    const type = old.attrs.role === 'head' ? schema.nodes.heading : schema.nodes.cell;
    cells.splice(after + 1, 0, type.create());
    return schema.nodes.row.create(old.attrs, cells);
  });
  return { row, column: after + 1 };
});

export const removeColumn: Command = rebuilt((grid, { row, column }) => {
  const columns = [...(grid.attrs.columns as Columns)];
  if (columns.length <= 1 || grid.rows[row]?.attrs.role === 'group') return null;
  columns.splice(column, 1);
  grid.attrs.columns = columns;
  grid.rows = grid.rows.map((old) => {
    const cells: Node[] = [];
    old.forEach((cell) => cells.push(cell));
    if (old.attrs.role === 'group') return spread(cells, columns.length);
    cells.splice(column, 1);
    return schema.nodes.row.create(old.attrs, cells);
  });
  return { row, column: Math.max(0, column - 1) };
});

/** A new table of two columns and two rows below the cursor's block. */
export const addTable: Command = (state, dispatch) => {
  if (at(state) !== null) return false;
  const columns: Columns = [1, 2].map(() => ({ align: 'left', weight: 10 }));
  const row = (role: string): Node =>
    schema.nodes.row.create({ role }, columns.map(() => (role === 'head' ? schema.nodes.heading : schema.nodes.cell).create()));
  if (dispatch) {
    const after = state.selection.$head.depth > 0 ? state.selection.$head.after(1) : state.selection.to;
    const tr = state.tr.insert(after, schema.nodes.table.create({ columns }, [row('head'), row('data'), row('data')]));
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(after + 3))).scrollIntoView());
  }
  return true;
};

/** Takes the whole table out. */
export const removeTable: Command = (state, dispatch) => {
  const here = at(state);
  if (here === null) return false;
  if (dispatch) {
    const before = state.doc.resolve(here.pos).nodeBefore;
    const from = before?.type === schema.nodes.title ? here.pos - before.nodeSize : here.pos;
    const to = here.pos + here.table.nodeSize;
    const alone = from === 0 && to === state.doc.content.size;
    dispatch((alone ? state.tr.replaceWith(from, to, schema.nodes.paragraph.create()) : state.tr.delete(from, to)).scrollIntoView());
  }
  return true;
};
