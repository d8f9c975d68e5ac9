import { describe, expect, it } from 'vitest';
import type { UnitView } from '@/ipc/generated';
import { before, branches, treeOf } from './tree';

const unit = (id: number, name: string, parent: number | null, gone = false): UnitView => ({
  id, name, parent, gone, code: `u-${id}`, kind: 'xa', kindLabel: 'xã', validFrom: null, validTo: null,
});
const units = [unit(1, 'Tỉnh Lam Giang', null), unit(2, 'Xã An Phú', 1), unit(3, 'Xã Đông Hoà', 1, true), unit(4, 'Thôn Đoài', 3)];

describe('the tree of units', () => {
  it('leaves out what has ended, unless something below still stands', () => {
    expect(treeOf(units.slice(0, 3), '', false)[0]?.children?.map((child) => child.label)).toEqual(['Xã An Phú']);
    expect(treeOf(units, '', false)[0]?.children?.map((child) => child.label)).toEqual(['Xã An Phú', 'Xã Đông Hoà']);
    expect(treeOf(units.slice(0, 3), '', true)[0]?.children).toHaveLength(2);
  });

  it('finds without marks and keeps the way down to what was found', () => {
    const found = treeOf(units, 'doai', true);
    expect(branches(found)).toEqual(['1', '3']);
    expect(found[0]?.children?.[0]?.children?.[0]?.label).toBe('Thôn Đoài');
  });

  it('shows a unit whose parent is gone from the register at the top', () => {
    expect(treeOf([unit(9, 'Xã Lạc', 77)], '', false).map((item) => item.label)).toEqual(['Xã Lạc']);
  });

  it('moves a unit by one place among its siblings, not beyond the ends', () => {
    const siblings = [unit(1, 'A', null), unit(2, 'B', null), unit(3, 'C', null)];
    expect(before(siblings, 1, -1)).toBeUndefined();
    expect(before(siblings, 3, -1)).toBe(2);
    expect(before(siblings, 1, 1)).toBe(3);
    expect(before(siblings, 2, 1)).toBeNull();
    expect(before(siblings, 3, 1)).toBeUndefined();
  });
});
