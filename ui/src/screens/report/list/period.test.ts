import { describe, expect, it } from 'vitest';
import { periodCode, usualPeriod } from './period';

describe('the period of a new report', () => {
  it('has the code that the core reads', () => {
    const days = { from: '2026-01-01', to: '2026-07-31' };
    expect(periodCode({ kind: '6t', year: 2026, ...days })).toBe('2026-6t');
    expect(periodCode({ kind: 'nam', year: 2026, ...days })).toBe('2026');
    expect(periodCode({ kind: 'khoang', year: 2026, ...days })).toBe('2026-01-01..2026-07-31');
    expect(periodCode({ kind: 'khoang', year: 2026, from: '2026-02-01', to: '2026-01-01' })).toBeNull();
    expect(periodCode({ kind: 'khoang', year: 2026, from: null, to: '2026-01-01' })).toBeNull();
  });

  it('is the one whose report is being written at the time of the year', () => {
    const of = (today: string): string | null => periodCode(usualPeriod(today));
    expect([of('2026-03-10'), of('2026-06-12'), of('2026-09-15'), of('2026-12-01'), of('2027-01-05')]).toEqual(['2026-q1', '2026-6t', '2026-9t', '2026', '2026']);
  });
});
