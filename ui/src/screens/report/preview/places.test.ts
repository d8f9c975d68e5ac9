import { describe, expect, it } from 'vitest';
import type { PageLine, PagesView } from '@/ipc/generated';
import type { PagePart } from '../page/writing.svelte';
import { paragraphOf, paragraphsOf } from './places';

const line = (paragraph: number, text: string): PageLine => ({
  area: { x: 0, y: 0, width: 1, height: 1 },
  baseline: 0,
  paragraph,
  spans: [{ x: 0, width: 1, text, look: 0, stretch: 0 }],
});

const pages: PagesView = {
  isComplete: true,
  looks: [],
  pages: [
    [line(1, 'I- TÌNH HÌNH CHUNG'), line(2, 'Nhân dân tin tưởng, '), line(2, 'đồng thuận.')],
    [line(0, '2'), line(3, 'II- KẾT QUẢ'), line(4, '- Nhân dân tin tưởng, đồng thuận.')],
  ].map((lines) => ({ shown: '', section: 1, width: 1, height: 1, fills: [], rules: [], placeholders: [], lines })),
};

const part = (heading: string, text: string): PagePart => ({
  key: 's1',
  is: 'section',
  section: 1,
  code: 'I',
  rank: 'roman',
  number: 'I- ',
  heading,
  depth: 0,
  blocks: [{ provenance: { from: 'written' }, body: { is: 'paragraph', with: [{ is: 'text', text }] } }],
});

describe('the place of a section on the printed pages', () => {
  const paragraphs = paragraphsOf(pages);

  it('joins the lines of a paragraph and leaves page numbers out', () => {
    expect(paragraphs.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('is the paragraph of the block, looked for below the heading of its own section', () => {
    expect(paragraphOf(paragraphs, part('Tình hình chung', 'Nhân dân tin tưởng, đồng thuận.'), 0)).toBe(2);
    expect(paragraphOf(paragraphs, part('Kết quả', 'Nhân dân tin tưởng, đồng thuận.'), 0)).toBe(4);
  });

  it('is the heading where no block is meant or the block is not on the pages', () => {
    expect(paragraphOf(paragraphs, part('Kết quả', 'Chữ vừa gõ'), null)).toBe(3);
    expect(paragraphOf(paragraphs, part('Kết quả', 'Chữ vừa gõ'), 0)).toBe(3);
  });

  it('is none where the heading is not on the pages', () => {
    expect(paragraphOf(paragraphs, part('Phương hướng', 'Nhân dân'), 0)).toBeNull();
  });
});
