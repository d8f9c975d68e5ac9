import { describe, expect, it } from 'vitest';
import { move, pasteAt, rangeOf, readRectangle, startsOf, visible, writeRectangle, type Shape } from './sheet';

const shape: Shape = { rows: 6, columns: 3, page: 3, heading: (row) => row === 0 || row === 3 };

describe('keys in a sheet', () => {
  it('stop at the edges and pass over headings', () => {
    expect(move({ row: 1, column: 0 }, 'ArrowLeft', shape)).toEqual({ row: 1, column: 0 });
    expect(move({ row: 2, column: 1 }, 'ArrowDown', shape)).toEqual({ row: 4, column: 1 });
    expect(move({ row: 4, column: 1 }, 'ArrowUp', shape)).toEqual({ row: 2, column: 1 });
    expect(move({ row: 1, column: 1 }, 'ArrowUp', shape)).toEqual({ row: 1, column: 1 });
    expect(move({ row: 5, column: 2 }, 'ArrowDown', shape)).toEqual({ row: 5, column: 2 });
  });

  it('jump by pages and to the corners, never onto a heading', () => {
    expect(move({ row: 5, column: 2 }, 'PageUp', shape)).toEqual({ row: 2, column: 2 });
    expect(move({ row: 1, column: 2 }, 'PageDown', shape)).toEqual({ row: 4, column: 2 });
    expect(move({ row: 5, column: 2 }, 'Ctrl+Home', shape)).toEqual({ row: 1, column: 0 });
    expect(move({ row: 1, column: 0 }, 'Ctrl+End', shape)).toEqual({ row: 5, column: 2 });
    expect(move({ row: 1, column: 0 }, 'A', shape)).toBeNull();
  });
});

describe('a rectangle of the clipboard', () => {
  it('is read as Excel writes it', () => {
    expect(readRectangle('1.234,5\t0\r\n\tx\r\n')).toEqual([['1.234,5', '0'], ['', 'x']]);
    expect(readRectangle('12')).toEqual([['12']]);
    expect(readRectangle('a\nb\n')).toEqual([['a'], ['b']]);
    expect(readRectangle('')).toEqual([]);
  });

  it('keeps what Excel quotes, and a quote that opens nothing', () => {
    expect(readRectangle('"hai\ndòng"\t"nói ""có"""')).toEqual([['hai\ndòng', 'nói "có"']]);
    expect(readRectangle('"Dân vận khéo" năm 2026\t5')).toEqual([['"Dân vận khéo" năm 2026', '5']]);
    expect(readRectangle('"chưa đóng\t5')).toEqual([['"chưa đóng', '5']]);
  });

  it('comes back as it was copied', () => {
    const cells = [['1.234,5', 'x'], ['hai\ndòng', 'nói "có"\t']];
    expect(readRectangle(writeRectangle(cells)).map((row) => row.map((cell) => cell))).toEqual([['1.234,5', 'x'], ['hai\ndòng', 'nói "có"']]);
  });

  it('of ten megabytes is read in a moment and no further than a sheet can be', () => {
    const huge = '1\t2\t3\t4\t5\n'.repeat(1_000_000);
    const begun = performance.now();
    expect(readRectangle(huge).flat().length).toBeLessThanOrEqual(100_001);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe('a paste', () => {
  it('stands at the first cell, passes over headings and leaves out what does not fit', () => {
    const written = pasteAt([['1', '2'], ['3', '4'], ['5', '6'], ['7', '8'], ['9', '0']], rangeOf({ row: 1, column: 2 }, { row: 1, column: 2 }), shape);
    expect(written).toEqual([
      { row: 1, column: 2, text: '1' },
      { row: 2, column: 2, text: '3' },
      { row: 4, column: 2, text: '5' },
      { row: 5, column: 2, text: '7' },
    ]);
  });

  it('of one value fills the chosen cells', () => {
    const written = pasteAt([['x']], rangeOf({ row: 4, column: 1 }, { row: 2, column: 0 }), shape);
    expect(written.map(({ row, column }) => `${row}:${column}`)).toEqual(['2:0', '2:1', '4:0', '4:1']);
  });
});

describe('what is visible', () => {
  it('is found in columns of different widths, with a few to spare', () => {
    const starts = startsOf([100, 50, 200, 80, 80, 80]);
    expect(visible(starts, 0, 120, 0)).toEqual([0, 2]);
    expect(visible(starts, 160, 100, 0)).toEqual([2, 3]);
    expect(visible(starts, 5_000, 100, 0)).toEqual([5, 6]);
    expect(visible([0], 0, 100)).toEqual([0, 0]);
  });
});
