import { describe, expect, it } from 'vitest';
import type { FindingView } from '@/ipc/generated';
import { count, marksOf, worst } from './findings';

const finding = (severity: FindingView['severity'], paragraph: number): FindingView => ({ rule: 'P01', severity, part: 'nội dung', section: 0, paragraph, words: '', found: '', asked: '', source: '', isFixable: false });

describe('findings on the page', () => {
  it('marks a paragraph by the worst that is said about it', () => {
    expect([...marksOf([finding('warning', 3), finding('error', 3), finding('note', 3), finding('note', 5)])]).toEqual([
      [3, 'error'],
      [5, 'note'],
    ]);
  });

  it('marks no paragraph for what concerns the whole file', () => {
    expect(marksOf([finding('error', 0)]).size).toBe(0);
  });

  it('counts errors and warnings apart', () => {
    expect(count([finding('error', 1), finding('warning', 1), finding('warning', 0), finding('note', 0)])).toEqual({ errors: 1, warnings: 2 });
  });

  it('tells the worst of several, and nothing of none', () => {
    expect(worst(['note', undefined, 'error', 'warning'])).toBe('error');
    expect(worst([undefined])).toBeNull();
  });
});
