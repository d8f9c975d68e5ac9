// The keys of the editor besides ProseMirror's own: Enter in lists and tables, Tab in tables, bold, italic, undo. No key that types a
// letter and no Backspace is touched: Vietnamese typing tools send both.
import { chainCommands, createParagraphNear, liftEmptyBlock, splitBlockAs, toggleMark } from '@tiptap/pm/commands';
import { redo, undo } from '@tiptap/pm/history';
import type { Command } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { goToNextCell, isInTable } from '@tiptap/pm/tables';
import { schema } from './schema';

const { paragraph, item, cell, heading, title } = schema.nodes;
const { bold, italic } = schema.marks;

/** An empty item becomes a paragraph: the way out of a list. */
const endList: Command = (state, dispatch) => {
  const { $head, empty } = state.selection;
  if (!empty || $head.parent.type !== item || $head.parent.content.size > 0) return false;
  dispatch?.(state.tr.setBlockType($head.pos, $head.pos, paragraph).scrollIntoView());
  return true;
};

/** A cell is one line: Enter goes to the cell below, and does nothing in the last row. */
const nextRow: Command = (state, dispatch) => {
  const { $head } = state.selection;
  const type = $head.parent.type;
  if (type !== cell && type !== heading) return type === title;
  const [table, row] = [$head.node(-2), $head.node(-1)];
  const [rowIndex, column] = [$head.index(-2), $head.index(-1)];
  const below = table.maybeChild(rowIndex + 1);
  if (dispatch && below) {
    let pos = $head.before(-1) + row.nodeSize + 1;
    const index = Math.min(column, below.childCount - 1);
    for (let before = 0; before < index; before += 1) pos += below.child(before).nodeSize;
    dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(pos + 1))).scrollIntoView());
  }
  return true;
};

/** Enter at the beginning of an item makes an empty item above it. */
const itemAbove: Command = (state, dispatch) => {
  const { $head, empty } = state.selection;
  if (!empty || $head.parent.type !== item || $head.parentOffset > 0 || $head.parent.content.size === 0) return false;
  dispatch?.(state.tr.insert($head.before(), item.create({ key: null, marker: $head.parent.attrs.marker })).scrollIntoView());
  return true;
};

/** A new block goes on as the one it is split from. */
const split = splitBlockAs((node, atEnd) => (node.type === item ? { type: item, attrs: { key: node.attrs.key, marker: node.attrs.marker } } : atEnd ? { type: paragraph } : null));

const onlyInTable =
  (command: Command): Command =>
  (state, dispatch, view) =>
    isInTable(state) && command(state, dispatch, view);

export const enter: Command = chainCommands(nextRow, endList, itemAbove, createParagraphNear, liftEmptyBlock, split);

export const keys: Record<string, Command> = {
  Enter: enter,
  'Shift-Enter': enter,
  'Mod-Enter': enter,
  Tab: onlyInTable(goToNextCell(1)),
  'Shift-Tab': onlyInTable(goToNextCell(-1)),
  'Mod-b': toggleMark(bold),
  'Mod-i': toggleMark(italic),
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
};
