// What the page shows of a block besides its words: numbers of lists, where it came from, the figure that is asked about. All of it is
// decoration: the nodes themselves are left alone while somebody types.
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { untouched } from './convert';
import { marker, type Markers } from '@/parts/page/markers';
import type { Block, Marker } from './tree';

const key = new PluginKey<DecorationSet>('marks');

/** How a block is shown that came from there and was not touched. */
const SHOWN: Partial<Record<Block['provenance']['from'], string>> = { 'carried-over': 'carried', sentence: 'sentence', prompt: 'prompt' };

function decorations(doc: Node, loaded: readonly Block[], markers: Markers): DecorationSet {
  const asLoaded = untouched(doc, loaded);
  const found: Decoration[] = [];
  let count = 0;
  let list: { marker: string; key: unknown } | null = null;
  doc.forEach((node, pos) => {
    const attrs: Record<string, string> = {};
    if (node.type.name === 'item') {
      const sort = String(node.attrs.marker) as Marker;
      const goesOn = list !== null && list.marker === sort && (list.key === node.attrs.key || list.key === null || node.attrs.key === null);
      count = goesOn ? count + 1 : 0;
      list = { marker: sort, key: node.attrs.key ?? (goesOn ? list?.key : null) };
      attrs['data-number'] = marker(markers[sort], count);
    } else {
      list = null;
    }
    const from = asLoaded.has(node.attrs.key) ? loaded[node.attrs.key]?.provenance.from : undefined;
    const shown = from === undefined ? undefined : SHOWN[from];
    if (shown !== undefined) attrs.class = shown;
    if (Object.keys(attrs).length > 0) found.push(Decoration.node(pos, pos + node.nodeSize, attrs));
  });
  return DecorationSet.create(doc, found);
}

/** Shows the marks; `loaded` are the blocks that the document was made of. */
export function marks(loaded: () => readonly Block[], markers: Markers): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, state: EditorState) => decorations(state.doc, loaded(), markers),
      apply: (tr, before) => (tr.docChanged || tr.getMeta(key) ? decorations(tr.doc, loaded(), markers) : before),
    },
    props: { decorations: (state) => key.getState(state) },
  });
}
