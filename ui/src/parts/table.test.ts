import { describe, expect, it } from 'vitest';
import { moved, range, toggled } from './table';

describe('the keyboard in a table', () => {
  it('moves by rows and pages and stays inside', () => {
    expect(moved('ArrowDown', 0, 5, 3)).toBe(1);
    expect(moved('ArrowDown', 4, 5, 3)).toBe(4);
    expect(moved('ArrowUp', 0, 5, 3)).toBe(0);
    expect(moved('ArrowDown', -1, 5, 3)).toBe(0);
    expect(moved('PageDown', 0, 100_000, 20)).toBe(19);
    expect(moved('PageUp', 5, 100, 20)).toBe(0);
    expect(moved('End', 3, 100_000, 20)).toBe(99_999);
    expect(moved('x', 3, 10, 5)).toBeNull();
    expect(moved('ArrowDown', 0, 0, 5)).toBeNull();
  });

  it('spans a range in both directions', () => {
    expect(range({ anchor: 7, current: 3 })).toEqual([3, 7]);
    expect(range({ anchor: 3, current: 7 })).toEqual([3, 7]);
  });

  it('puts a row in and takes it out', () => {
    const once = toggled(new Set([1]), 2);
    expect([...once]).toEqual([1, 2]);
    expect([...toggled(once, 1)]).toEqual([2]);
  });
});
