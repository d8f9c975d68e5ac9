import { describe, expect, it, vi } from 'vitest';
import { PAGE, Paged, type Slice } from './paged.svelte';

const TOTAL = 100_000;

function numbers(from: number, count: number): Promise<Slice<number>> {
  return Promise.resolve({ rows: Array.from({ length: Math.min(count, TOTAL - from) }, (_, index) => from + index), total: TOTAL });
}

describe('a list of a hundred thousand rows', () => {
  it('reads only the pages that are looked at, each once', async () => {
    const read = vi.fn(numbers);
    const list = new Paged(read);
    await list.again();
    await list.need(50_000, 50_020);
    await list.need(50_005, 50_025);
    expect(list.total).toBe(TOTAL);
    expect(list.row(50_010)).toBe(50_010);
    expect(list.row(PAGE * 3)).toBeUndefined();
    expect(read.mock.calls).toEqual([
      [0, PAGE],
      [50_000, PAGE],
    ]);
  });

  it('leaves no hole in what is looked at when the register changed', async () => {
    let version = 1;
    const list = new Paged((from, count) => numbers(from, count).then((slice) => ({ ...slice, rows: slice.rows.map((row) => row * version) })));
    await list.again();
    await list.need(50_000, 50_010);
    version = 10;
    await list.again();
    expect(list.row(50_010)).toBe(500_100);
    expect(list.row(1)).toBe(10);
  });

  it('keeps the answer of the latest question only', async () => {
    const late: ((slice: Slice<string>) => void)[] = [];
    const list = new Paged<string>(() => new Promise((resolve) => late.push(resolve)));
    const first = list.again();
    const second = list.again();
    late[1]?.({ rows: ['mới'], total: 1 });
    late[0]?.({ rows: ['cũ', 'cũ'], total: 2 });
    await Promise.all([first, second]);
    expect(list.total).toBe(1);
    expect(list.row(0)).toBe('mới');
  });

  it('says why a page could not be read, and tries it again when asked', async () => {
    let broken = true;
    const list = new Paged((from, count) => (broken && from > 0 ? Promise.reject({ code: 'told', message: 'Tệp đang bận.', hint: '' }) : numbers(from, count)));
    await list.again();
    await list.need(PAGE, PAGE);
    expect(list.error?.message).toBe('Tệp đang bận.');
    broken = false;
    await list.need(PAGE, PAGE);
    expect(list.row(PAGE)).toBe(PAGE);
  });
});
