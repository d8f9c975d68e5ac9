import { describe, expect, it } from 'vitest';
import type { OutlineLine, OutlineRole, Rank, SectionTemplate } from '@/ipc/generated';
import { changeLine, changeRole, choiceOf, countUnsure, isOffered, nextUnsure, numberOf, rowsOf } from './lines';

function line(role: OutlineRole, words: string, rank: Rank | null = null, doubts: string[] = []): OutlineLine {
  return { paragraph: 1, text: words, role, rank, words, section: null, others: [], indicators: [], doubts };
}

function section(heading: string, rank: Rank, children: SectionTemplate[] = []): SectionTemplate {
  return { code: heading, rank, heading, shown: { usually: 'co', periods: {}, levels: {} }, required: false, 'for-each': null, block: [], section: children };
}

describe('an outline corrected by hand', () => {
  const lines = [line('left', 'BÁO CÁO'), line('heading', 'Tình hình', 'roman', ['chưa chắc']), line('prompt', 'Nêu rõ'), line('heading', 'Kết quả', 'roman', ['chưa chắc'])];

  it('settles what was unsure about a line that was changed', () => {
    expect(countUnsure(lines)).toBe(2);
    const next = changeLine(lines, 1, { words: 'Tình hình chung' });
    expect(countUnsure(next)).toBe(1);
    expect(lines[1]?.doubts).toHaveLength(1);
  });

  it('goes round the unsure lines', () => {
    expect(nextUnsure(lines, -1)).toBe(1);
    expect(nextUnsure(lines, 1)).toBe(3);
    expect(nextUnsure(lines, 3)).toBe(1);
    expect(nextUnsure([], 0)).toBe(-1);
  });

  it('gives a line that becomes a heading the rank of the one before it, and its own words', () => {
    const next = changeRole([...lines, { ...line('left', ''), text: 'Nơi khác' }], 4, 'heading');
    expect(next[4]).toMatchObject({ role: 'heading', rank: 'roman', words: 'Nơi khác' });
    expect(changeRole(lines, 1, 'left')[1]).toMatchObject({ role: 'left', rank: null, section: null });
  });

  it('tells which line is the subject and offers that to no other line', () => {
    const subject = line('subject', '');
    expect(isOffered('subject', subject)).toBe(true);
    expect(isOffered('left', subject)).toBe(true);
    expect(isOffered('subject', line('left', 'BÁO CÁO'))).toBe(false);
    expect(isOffered('figures', line('prompt', 'Nêu rõ'))).toBe(false);
  });

  it('finds the line of each section and its number', () => {
    const rows = rowsOf([section('Tình hình', 'roman', [section('Một', 'arabic', [section('Nhỏ', 'decimal')])]), section('Kết quả', 'roman')], [
      line('heading', 'Tình hình', 'roman'),
      line('prompt', 'Nêu'),
      line('heading', 'Một', 'arabic'),
      line('heading', 'Nhỏ', 'decimal'),
      line('heading', 'Kết quả', 'roman'),
    ]);
    expect(rows.map((row) => [row.number, row.line, row.depth])).toEqual([['I.', 0, 0], ['1.', 2, 1], ['1.1.', 3, 2], ['II.', 4, 0]]);
    expect(numberOf('letter', 5, '')).toBe('đ)');
    expect(numberOf('roman', 49, '')).toBe('XLIX.');
  });

  it('knows a section by its code where another template is offered for it', () => {
    const choices = [{ section: { template: 'tinh', section: 'II.7' }, heading: 'Dân vận khéo', above: '', of: '' }];
    expect(choiceOf(choices, { template: 'xa', section: 'II.7' })).toBe('tinh/II.7');
    expect(choiceOf(choices, { template: 'xa', section: 'IX' })).toBe('xa/IX');
    expect(choiceOf(choices, null)).toBeNull();
  });
});
