// The editor of one section. It owns the text while somebody is in it: nothing is written into it from outside while it is focused.
import { baseKeymap } from '@tiptap/pm/commands';
import { history } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { EditorState, NodeSelection, Selection, TextSelection, type Command } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { EditorView } from '@tiptap/pm/view';
import { placesOfBlocks, toBlocks, toNode } from './convert';
import { keys } from './keys';
import type { Markers } from '@/parts/page/markers';
import { marks } from './marks';
import { schema } from './schema';
import { guardTables } from './tables';
import type { Block, FigureOrigin, Provenance } from './tree';

/** What is under the cursor. */
export type Under =
  | { is: 'figure'; origin: FigureOrigin; shown: string; block: Provenance | null }
  | { is: 'citation'; record: number; shown: string; block: Provenance | null }
  | { is: 'gap'; missing: string; block: Provenance | null }
  | { is: 'text'; block: Provenance | null };

export interface Listener {
  /** Something was changed; what it is can be asked for at leisure. */
  changed: () => void;
  /** The cursor is elsewhere. */
  moved: (under: Under) => void;
  left: () => void;
  /** The editor has nothing more to take back, or to do again. */
  past: (direction: 'undo' | 'redo') => void;
  /** The cursor goes above the first or below the last line; whether somebody took it. */
  beyond: (direction: -1 | 1) => boolean;
  /** Takes what is pasted; whether it did. */
  paste: (editor: SectionEditor, data: DataTransfer | null) => boolean;
}

export interface Frame {
  label: string;
  markers: Markers;
  editable: boolean;
}

export class SectionEditor {
  readonly view: EditorView;
  #loaded: readonly Block[];
  readonly #frame: Frame;
  readonly #listener: Listener;

  constructor(place: HTMLElement, blocks: readonly Block[], frame: Frame, listener: Listener) {
    this.#loaded = blocks;
    this.#frame = frame;
    this.#listener = listener;
    this.view = new EditorView(
      { mount: place },
      {
        state: this.#stateOf(blocks),
        editable: () => frame.editable,
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': frame.label,
          spellcheck: 'false',
          autocorrect: 'off',
          autocapitalize: 'off',
          autocomplete: 'off',
          translate: 'no',
        },
        dispatchTransaction: (tr) => {
          const before = this.view.state;
          const state = before.apply(tr);
          this.view.updateState(state);
          if (tr.docChanged) listener.changed();
          if (!state.selection.eq(before.selection) || tr.docChanged) listener.moved(this.under());
        },
        handleClickOn: (_view, _pos, node, _nodePos) => {
          if (node.type.name === 'figure' || node.type.name === 'citation') listener.moved(this.#underNode(node.type.name, node.attrs, _nodePos));
          return false;
        },
        handleKeyDown: (view, event) => {
          if (event.key === 'Enter' && !event.isComposing) readCursor(view);
          if (event.isComposing || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false;
          const direction = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
          if (direction === 0 || !view.state.selection.empty || !view.endOfTextblock(direction < 0 ? 'up' : 'down')) return false;
          const $head = view.state.selection.$head;
          const atEdge = direction < 0 ? Selection.atStart(view.state.doc).$head.sameParent($head) : Selection.atEnd(view.state.doc).$head.sameParent($head);
          return atEdge && listener.beyond(direction);
        },
        handleDrop: (view, event, _slice, moved) => {
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
          if (moved || at === null) return false;
          view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))));
          return listener.paste(this, event.dataTransfer);
        },
        handleDOMEvents: {
          // Before ProseMirror's own handling, which would first make nodes of all of it, however long it is.
          paste: (view, event) => {
            if (!view.editable || !listener.paste(this, event.clipboardData)) return false;
            event.preventDefault();
            return true;
          },
          focus: () => {
            listener.moved(this.under());
            return false;
          },
          blur: () => {
            listener.left();
            return false;
          },
        },
      },
    );
  }

  #stateOf(blocks: readonly Block[]): EditorState {
    const past =
      (direction: 'undo' | 'redo'): Command =>
      () => {
        this.#listener.past(direction);
        return true;
      };
    return EditorState.create({
      doc: toNode(blocks),
      plugins: [
        marks(() => this.#loaded, this.#frame.markers),
        history({ newGroupDelay: 800 }),
        keymap(keys),
        // ProseMirror swallows these keys also where they do nothing.
        keymap({ 'Mod-z': past('undo'), 'Mod-y': past('redo'), 'Mod-Shift-z': past('redo') }),
        keymap(baseKeymap),
        tableEditing(),
        guardTables(),
      ],
    });
  }

  /** The blocks as they stand. */
  blocks(): Block[] {
    return toBlocks(this.view.state.doc, this.#loaded);
  }

  /** Shows other blocks, with no way back by undo: the section was changed elsewhere. */
  show(blocks: readonly Block[]): void {
    this.#loaded = blocks;
    const head = this.view.state.selection.head;
    const state = this.#stateOf(blocks);
    const at = Math.min(head, state.doc.content.size);
    this.view.updateState(state.apply(state.tr.setSelection(Selection.near(state.doc.resolve(at)))));
  }

  get isFocused(): boolean {
    return this.view.hasFocus();
  }

  get isComposing(): boolean {
    return this.view.composing;
  }

  focus(where?: 'start' | 'end'): void {
    const { state } = this.view;
    if (where) this.view.dispatch(state.tr.setSelection(where === 'start' ? Selection.atStart(state.doc) : Selection.atEnd(state.doc)).scrollIntoView());
    this.view.focus();
  }

  /** Puts the cursor into the block with the place `index` among `blocks()`, and shows it. */
  focusBlock(index: number): void {
    const { state } = this.view;
    const child = Math.max(0, placesOfBlocks(state.doc, this.#loaded).indexOf(index));
    let pos = 0;
    for (let before = 0; before < child; before += 1) pos += state.doc.child(before).nodeSize;
    this.view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(Math.min(pos + 1, state.doc.content.size)))).scrollIntoView());
    this.view.focus();
  }

  /** The place of the cursor's block among `blocks()`; null where it says nothing yet. */
  blockOfCursor(): number | null {
    const { state } = this.view;
    return placesOfBlocks(state.doc, this.#loaded)[state.selection.$head.index(0)] ?? null;
  }

  /** The words that are selected. */
  selectedText(): string {
    const { doc, selection } = this.view.state;
    return doc.textBetween(selection.from, selection.to, '\n');
  }

  /** Runs a command and brings the cursor back into the text. */
  run(command: Command): boolean {
    const done = command(this.view.state, this.view.dispatch, this.view);
    this.view.focus();
    return done;
  }

  /** Puts blocks where the cursor is. Their first and last paragraph go on with the line they are put into; a cell takes words only. */
  insert(blocks: readonly Block[]): void {
    if (blocks.length === 0) return;
    const { state } = this.view;
    const own: Node[] = [];
    // They come from elsewhere: they are none of the blocks that were loaded.
    toNode(blocks).forEach((node) => own.push(node.type.create({ ...node.attrs, key: null }, node.content, node.marks)));
    if (own.length === 1) this.#apart(own);
    const isCell = state.selection.$from.node(1)?.type === schema.nodes.table;
    const slice = isCell ? new Slice(lineOf(own), 0, 0) : new Slice(Fragment.from(own), isParagraph(own[0]) ? 1 : 0, isParagraph(own.at(-1)) ? 1 : 0);
    this.view.dispatch(state.tr.replaceSelection(slice).scrollIntoView());
  }

  /** One paragraph goes into the line of the cursor: a space parts it from the words around it. */
  #apart(own: Node[]): void {
    const { $from, $to } = this.view.state.selection;
    const paragraph = own[0];
    if (!paragraph || !isParagraph(paragraph)) return;
    const leaf = '\ufffc';
    const before = $from.parent.textBetween(0, $from.parentOffset, leaf, leaf);
    const after = $to.parent.textBetween($to.parentOffset, $to.parent.content.size, leaf, leaf);
    const space = (is: boolean): Fragment => (is ? Fragment.from(schema.text(' ')) : Fragment.empty);
    const opens = before !== '' && !/[\s(«“"]$/.test(before);
    const closes = after !== '' && !/^[\s).,;:!?»”"]/.test(after);
    own[0] = paragraph.copy(space(opens).append(paragraph.content).append(space(closes)));
  }

  /** What the cursor is in or beside. */
  under(): Under {
    const { selection } = this.view.state;
    const block = this.#provenance(selection.$head.depth > 0 ? selection.$head.node(1).attrs.key : null);
    if (selection instanceof NodeSelection) return this.#underNode(selection.node.type.name, selection.node.attrs, selection.from);
    if (selection instanceof TextSelection && selection.empty) {
      const beside = [selection.$head.nodeBefore, selection.$head.nodeAfter].find((node) => node !== null && node !== undefined && !node.isText && node.isInline);
      if (beside) return this.#underNode(beside.type.name, beside.attrs, selection.head);
    }
    return { is: 'text', block };
  }

  #underNode(name: string, attrs: Record<string, unknown>, pos: number): Under {
    const $pos = this.view.state.doc.resolve(pos);
    const block = this.#provenance($pos.depth > 0 ? $pos.node(1).attrs.key : attrs.key);
    if (name === 'figure') return { is: 'figure', origin: attrs.origin as FigureOrigin, shown: String(attrs.shown), block };
    if (name === 'citation') return { is: 'citation', record: Number(attrs.record), shown: String(attrs.shown), block };
    if (name === 'gap') return { is: 'gap', missing: String(attrs.missing), block };
    return { is: 'text', block };
  }

  #provenance(key: unknown): Provenance | null {
    return typeof key === 'number' ? (this.#loaded[key]?.provenance ?? null) : null;
  }

  destroy(): void {
    this.view.destroy();
  }
}

/**
 * Asks the browser where the cursor is. It tells by itself a moment later: keys that come in one go, as on a PC that lags, would
 * still find the cursor where it was, and Enter would part the wrong line.
 */
function readCursor(view: EditorView): void {
  // ProseMirror does the same at its own keys, but only once it knows of something to read.
  (view as unknown as { readonly domObserver?: { flush: () => void } }).domObserver?.flush();
}

function isParagraph(node: Node | undefined): boolean {
  return node?.type === schema.nodes.paragraph;
}

/** All words of the nodes in one line. */
function lineOf(nodes: readonly Node[]): Fragment {
  let line = Fragment.empty;
  for (const node of nodes) {
    node.descendants((child) => {
      if (child.isTextblock) {
        const gap = line.size > 0 && child.content.size > 0 ? Fragment.from(schema.text(' ')) : Fragment.empty;
        line = line.append(gap).append(child.content);
      }
      return !child.isTextblock;
    });
    if (node.isTextblock) line = line.append(line.size > 0 && node.content.size > 0 ? Fragment.from(schema.text(' ')) : Fragment.empty).append(node.content);
  }
  return line;
}
