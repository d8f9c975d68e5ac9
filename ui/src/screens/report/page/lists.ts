// Paragraphs into items of a list and back.
import type { Command } from '@tiptap/pm/state';
import { schema } from './schema';

const { paragraph, item } = schema.nodes;

/** The blocks of the selection become items with a dash; where all are items already, paragraphs. */
export const toggleList: Command = (state, dispatch) => {
  const found: { pos: number; isItem: boolean; key: unknown }[] = [];
  const { from, to } = state.selection;
  state.doc.nodesBetween(from, to, (node, pos) => {
    if (node.type === paragraph || node.type === item) found.push({ pos, isItem: node.type === item, key: node.attrs.key });
    return node.type === schema.nodes.doc;
  });
  if (found.length === 0) return false;
  if (dispatch) {
    const back = found.every((block) => block.isItem);
    const tr = state.tr;
    for (const { pos, isItem } of found) {
      if (back) tr.setNodeMarkup(pos, paragraph, { key: null });
      else if (!isItem) tr.setNodeMarkup(pos, item, { key: null, marker: 'dash' });
    }
    dispatch(tr.scrollIntoView());
  }
  return true;
};
