import { describe, expect, it } from 'vitest';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import samples from './fixtures/blocks.json';
import { isFree, toBlocks, toNode, untouched } from './convert';
import { schema } from './schema';
import type { Block, Inline, Marker } from './tree';

const blocks = samples as unknown as Block[];

/** Numbers that look random and are the same in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WORDS = ['Công tác', ' dân vận', ' khéo ', 'uỷ', ' hoà giải', ', ', '. ', 'Đảng bộ', '\u00a0', ' “Dân vận khéo”', '1.234', ' nghĩa  tình'];
const MARKERS: Marker[] = ['dash', 'plus', 'number', 'letter', 'bracket'];

function anyLine(roll: (below: number) => number): Inline[] {
  return Array.from({ length: 1 + roll(4) }, (): Inline => {
    switch (roll(6)) {
      case 0:
        return { is: 'figure', origin: { indicator: 'V01', unit: 1 + roll(9), window: { from: '2025-12-15', to: '2026-06-14' }, measure: 'total', value: '12' }, shown: '12 mô hình' };
      case 1:
        return { is: 'citation', record: 1 + roll(99), shown: 'Kế hoạch số 12-KH/BTGDVTU' };
      case 2:
        return { is: 'gap', missing: 'chưa có số liệu: mô hình (V01)' };
      default: {
        const text = WORDS[roll(WORDS.length)] ?? '';
        const style = roll(4);
        return { is: 'text', text, ...(style === 1 ? { bold: true } : {}), ...(style === 2 ? { italic: true } : {}) };
      }
    }
  });
}

function anyBlock(roll: (below: number) => number): Block {
  const provenance: Block['provenance'] = roll(2) === 0 ? { from: 'written' } : { from: 'sentence', code: 'cau-01' };
  switch (roll(3)) {
    case 0:
      return { provenance, body: { is: 'list', with: { marker: MARKERS[roll(5)] ?? 'dash', items: Array.from({ length: 1 + roll(4) }, () => anyLine(roll)) } } };
    case 1: {
      const width = 1 + roll(4);
      const columns = Array.from({ length: width }, (_, column) => ({ heading: `Cột ${column}`, align: 'left' as const, weight: 10 + column }));
      const rows = Array.from({ length: 1 + roll(3) }, () =>
        roll(4) === 0
          ? { role: 'group' as const, cells: [anyLine(roll)] }
          : { role: 'data' as const, cells: Array.from({ length: width }, () => (roll(3) === 0 ? [] : anyLine(roll))) },
      );
      const head = roll(3) === 0 && width > 1 ? [{ first: 0, span: 2, heading: 'Chung' }] : [];
      return { provenance, body: { is: 'table', with: { title: roll(2) === 0 ? [] : anyLine(roll), columns, 'group-heads': head, rows } } };
    }
    default:
      return { provenance, body: { is: 'paragraph', with: anyLine(roll) } };
  }
}

/** Everything that is read, without blanks. */
function words(list: readonly Block[]): string {
  const line = (pieces: readonly Inline[]): string => pieces.map((piece) => (piece.is === 'text' ? piece.text : piece.is === 'gap' ? piece.missing : piece.shown)).join('');
  const body = ({ body }: Block): string =>
    body.is === 'paragraph'
      ? line(body.with)
      : body.is === 'list'
        ? body.with.items.map(line).join('')
        : [line(body.with.title), ...body.with.columns.map((column) => column.heading), ...body.with.rows.flatMap((row) => row.cells.map(line))].join('');
  return list.map(body).join('').replace(/\s/g, '');
}

function roundTrip(before: readonly Block[]): Block[] {
  const doc = toNode(before);
  doc.check();
  return toBlocks(schema.nodeFromJSON(JSON.parse(JSON.stringify(doc.toJSON()))), before);
}

describe('blocks of the core in the editor', () => {
  it('come back as they were, every kind of the demo reviews', () => {
    expect(blocks.length).toBeGreaterThan(10);
    for (const block of blocks) expect(roundTrip([block])).toEqual([block]);
    expect(roundTrip(blocks)).toEqual(blocks);
  });

  it('come back as they were, 500 sections of any blocks', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const roll = dice(seed * 7919);
      const before = Array.from({ length: roll(6) }, () => anyBlock(roll));
      expect(roundTrip(before), `seed ${seed}`).toEqual(before);
    }
  });

  it('keep their words when nothing is known of how they were loaded', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const roll = dice(seed * 104729);
      const before = [anyBlock(roll)];
      const after = toBlocks(toNode(before), []);
      expect(words(after), `seed ${seed}`).toBe(words(before));
    }
  });

  it('are one empty paragraph where the section is empty, which is no block', () => {
    expect(toNode([]).childCount).toBe(1);
    expect(toBlocks(toNode([]), [])).toEqual([]);
  });
});

describe('what a person touches', () => {
  const carried: Block = { provenance: { from: 'carried-over', report: 3, period: '2025-6t' }, body: { is: 'paragraph', with: [{ is: 'text', text: 'Tình hình ổn định.' }] } };
  const list: Block = { provenance: { from: 'template' }, body: { is: 'list', with: { marker: 'dash', items: [[{ is: 'text', text: 'một' }], [{ is: 'text', text: 'hai' }]] } } };
  const prompt: Block = { provenance: { from: 'prompt' }, body: { is: 'paragraph', with: [{ is: 'gap', missing: 'cần viết: Nêu hạn chế' }] } };

  it('becomes the person’s own, and only that', () => {
    const before = [carried, list];
    const state = EditorState.create({ doc: toNode(before) });
    const after = state.apply(state.tr.insertText('!', 1)).doc;
    expect(toBlocks(after, before)).toEqual([{ provenance: { from: 'written' }, body: { is: 'paragraph', with: [{ is: 'text', text: '!Tình hình ổn định.' }] } }, list]);
    expect([...untouched(after, before)]).toEqual([1]);
  });

  it('is as it was again when the change is taken back', () => {
    const state = EditorState.create({ doc: toNode([carried]) });
    const changed = state.apply(state.tr.insertText('!', 1));
    const back = changed.apply(changed.tr.delete(1, 2));
    expect(toBlocks(back.doc, [carried])).toEqual([carried]);
  });

  it('may split one list into two with a paragraph between them', () => {
    const state = EditorState.create({ doc: toNode([list]) });
    const between = state.apply(state.tr.insert(5, schema.node('paragraph', null, schema.text('giữa'))));
    expect(toBlocks(between.doc, [list]).map((block) => block.body.is)).toEqual(['list', 'paragraph', 'list']);
  });

  it('leaves a prompt a prompt until something is written', () => {
    const before = [prompt];
    const state = EditorState.create({ doc: toNode(before) });
    const split = state.apply(state.tr.split(2));
    expect(toBlocks(split.doc, before)[0]?.provenance).toEqual({ from: 'prompt' });
    const written = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1, 2)).insertText('Còn chậm.'));
    expect(toBlocks(written.doc, before)).toEqual([{ provenance: { from: 'written' }, body: { is: 'paragraph', with: [{ is: 'text', text: 'Còn chậm.' }] } }]);
  });

  it('leaves tables of figures to the core and opens the others', () => {
    const tables = blocks.flatMap((block) => (block.body.is === 'table' ? [block.body.with] : []));
    expect(tables.some(isFree)).toBe(true);
    expect(tables.some((table) => !isFree(table))).toBe(true);
  });

  it('is no block where it is only blanks', () => {
    const doc = schema.node('doc', null, [schema.node('paragraph'), schema.node('item', null, schema.text('  ')), schema.node('paragraph', null, schema.text('Có'))]);
    expect(toBlocks(doc, [])).toHaveLength(1);
  });
});
