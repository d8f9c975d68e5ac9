import { describe, expect, it } from 'vitest';
import type { SectionView } from '@/ipc/generated';
import { deeper, dropped, higher, stepped } from './parts';

function section(id: number, parent: number | null, depth: number): SectionView {
  return { id, parent, code: `M${id}`, depth, rank: 'arabic', number: '', heading: `Mục ${id}`, blocks: [], progress: 'draft', isDone: false, isEdited: false, isOwn: false };
}

// 1 (2, 3 (4)), 5
const sections = [section(1, null, 0), section(2, 1, 1), section(3, 1, 1), section(4, 3, 2), section(5, null, 0)];
const of = (id: number): SectionView => sections.find((one) => one.id === id) ?? section(0, null, 0);

describe('places in the outline', () => {
  it('are one step up or down among the neighbours', () => {
    expect(stepped(sections, of(3), -1)).toEqual({ parent: 1, position: 0 });
    expect(stepped(sections, of(3), 1)).toBeNull();
    expect(stepped(sections, of(1), 1)).toEqual({ parent: null, position: 1 });
  });

  it('are one level deeper at the end of the neighbour above, or one level higher after the parent', () => {
    expect(deeper(sections, of(5))).toEqual({ parent: 1, position: 2 });
    expect(deeper(sections, of(2))).toBeNull();
    expect(higher(sections, of(4))).toEqual({ parent: 1, position: 2 });
    expect(higher(sections, of(5))).toBeNull();
  });

  it('are before or after what it is dropped on, never within itself', () => {
    expect(dropped(sections, of(5), of(2), false)).toEqual({ parent: 1, position: 0 });
    expect(dropped(sections, of(2), of(3), true)).toEqual({ parent: 1, position: 1 });
    expect(dropped(sections, of(1), of(4), true)).toBeNull();
    expect(dropped(sections, of(1), of(1), true)).toBeNull();
  });
});
