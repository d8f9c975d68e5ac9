import { describe, expect, it } from 'vitest';
import { parseDate, showDate, showMoment } from './dates';

const TODAY = '2026-06-15';

describe('typed dates', () => {
  it.each([
    ['5/6', '2026-06-05'],
    ['5/6/26', '2026-06-05'],
    ['05/06/2026', '2026-06-05'],
    ['5-6-2026', '2026-06-05'],
    ['5.6', '2026-06-05'],
    ['0506', '2026-06-05'],
    ['050626', '2026-06-05'],
    ['05062026', '2026-06-05'],
    [' 31 / 12 ', '2026-12-31'],
    ['29/2/2024', '2024-02-29'],
  ])('%s is %s', (typed, meant) => expect(parseDate(typed, TODAY)).toBe(meant));

  it.each(['31/2', '29/2/2026', '5/13', '0/1', '5', 'mai', '5/6/126', '1/1/1800', ''])('%s is no date', (typed) => expect(parseDate(typed, TODAY)).toBeNull());

  it('are shown with two digits', () => {
    expect(showDate('2026-06-05')).toBe('05/06/2026');
    expect(showDate(null)).toBe('');
    expect(showMoment('2026-06-05T08:30:12')).toBe('08:30 05/06/2026');
  });
});
