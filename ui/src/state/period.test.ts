import { describe, expect, it } from 'vitest';
import { dueOn, inYear, kindOf, ordinary, spanOf, yearOf } from './period.svelte';

describe('the period that is picked', () => {
  it('is at first the one that is due', () => {
    expect(dueOn('2026-03-10').period).toBe('2026-q1');
    expect(dueOn('2026-06-01').period).toBe('2026-6t');
    expect(dueOn('2026-07-01').period).toBe('2026-9t');
    expect(dueOn('2026-11-22').period).toBe('2026');
  });

  it('tells its kind and year', () => {
    expect(kindOf(ordinary('9t', 2026))).toBe('9t');
    expect(kindOf(ordinary('nam', 2026))).toBe('nam');
    expect(kindOf(spanOf('2025-09-01', '2026-05-31'))).toBe('khoang');
    expect(yearOf(spanOf('2025-09-01', '2026-05-31'))).toBe(2026);
    expect(yearOf(ordinary('q1', 2024))).toBe(2024);
  });

  it('moves to another year with its days', () => {
    expect(inYear(spanOf('2025-09-01', '2026-05-31'), 2025).period).toBe('2024-09-01..2025-05-31');
    expect(inYear(spanOf('2028-01-01', '2028-02-29'), 2027).period).toBe('2027-01-01..2027-02-28');
    expect(inYear({ period: '2026-6t', scheme: 'calendar', from: null, to: null }, 2025)).toEqual(ordinary('6t', 2025, 'calendar'));
  });
});
