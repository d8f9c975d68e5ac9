import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CellEdit } from './cells.svelte';

const change = vi.fn();
vi.mock('@/state/program.svelte', () => ({ program: { state: { register: { path: '/so.tongket' } } }, change: (...args: unknown[]) => change(...args) }));

const { cells, keyOf, more } = await import('./cells.svelte');
const { messages } = await import('@/state/messages.svelte');

const edit = (text: string, more: Partial<CellEdit> = {}): CellEdit => ({
  indicator: 'B01', unit: 2, from: '2025-12-15', to: '2026-06-14', basis: 'actual', kind: 'number', text, observation: null, ...more,
});

beforeEach(() => {
  change.mockReset();
  cells.drafts.clear();
  cells.sending.clear();
});

describe('cells that were typed', () => {
  it('show what was typed until the grid that holds them is read again', async () => {
    change.mockResolvedValue({ kept: 1, refused: [] });
    const work = cells.write([edit('1.234,50')]);
    expect(cells.sending.get(keyOf(edit('')))).toBe('1.234,5');
    cells.settled();
    expect(cells.sending.size).toBe(1);
    await work;
    cells.settled();
    expect(cells.sending.size).toBe(0);
    expect(change).toHaveBeenCalledWith('figure_put', { figures: [expect.objectContaining({ indicator: 'B01', state: 'value', value: '1234.5', base: null })] });
  });

  it('keep their text with the reason where they mean nothing or are refused', async () => {
    change.mockResolvedValue({ kept: 1, refused: [{ index: 1, message: 'Quá lớn.', hint: 'Sửa lại.' }] });
    await cells.write([edit('5'), edit('900', { unit: 3 }), edit('mười', { unit: 4 })]);
    expect(cells.drafts.get(keyOf(edit('', { unit: 3 })))).toEqual({ text: '900', message: 'Quá lớn.', hint: 'Sửa lại.' });
    expect(cells.drafts.get(keyOf(edit('', { unit: 4 })))?.text).toBe('mười');
    expect(cells.drafts.has(keyOf(edit('')))).toBe(false);
  });

  it('that were pasted and refused out of sight are told, with the first of them', async () => {
    change.mockResolvedValue({ kept: 1, refused: [{ index: 1, message: 'Quá lớn.', hint: 'Sửa lại.' }] });
    await cells.write([edit('5'), edit('900', { unit: 3 })]);
    expect(messages.list.at(-1)).toMatchObject({ kind: 'error', text: expect.stringContaining('1 trong 2 ô') as string, hint: 'Quá lớn. Sửa lại.' });
  });

  it('say at once where the report takes another number', async () => {
    change.mockResolvedValue({ kept: 1, refused: [] });
    await cells.write([edit('999')]);
    cells.settled((key) => (key === keyOf(edit('')) ? 'B01: đã ghi 999, nhưng báo cáo lấy 1.927.' : null));
    expect(messages.list.at(-1)).toMatchObject({ kind: 'done', text: 'B01: đã ghi 999, nhưng báo cáo lấy 1.927.' });
  });

  it('keep their text where the core cannot be reached', async () => {
    change.mockRejectedValue(new Error('đĩa đầy'));
    await cells.write([edit('5'), edit('6', { unit: 3 })]);
    expect([...cells.drafts.values()].map((draft) => draft.text)).toEqual(['5', '6']);
    expect(cells.sending.size).toBe(0);
  });

  it('are taken out in one step where they are emptied, and only where something was typed', async () => {
    change.mockResolvedValue(null);
    await cells.write([edit('', { observation: 7 }), edit('', { unit: 3 }), edit('', { unit: 4, observation: 9 })]);
    expect(change.mock.calls).toEqual([['figure_clear', { observations: [7, 9] }]]);
  });

  it('of the plan are kept or taken out, and told where they are no number', async () => {
    change.mockResolvedValue(null);
    await cells.plan([
      { indicator: 'V01', unit: 1, year: 2026, text: '36' },
      { indicator: 'V02', unit: 1, year: 2026, text: '' },
      { indicator: 'V03', unit: 1, year: 2026, text: 'x' },
    ]);
    expect(change.mock.calls[0]?.[1]).toEqual({ targets: [expect.objectContaining({ indicator: 'V01', value: '36' }), expect.objectContaining({ indicator: 'V02', value: null })] });
    expect([...cells.drafts.values()].map((draft) => draft.text)).toEqual(['x']);
  });
});

describe('Enter in a ratio', () => {
  it('goes on to the denominator once there is a numerator', () => {
    expect(more('45', 'ratio')).toBe('45/');
    expect(more('45/60', 'ratio')).toBeNull();
    expect(more('45/', 'ratio')).toBeNull();
    expect(more('x', 'average')).toBeNull();
    expect(more('45', 'number')).toBeNull();
  });
});
