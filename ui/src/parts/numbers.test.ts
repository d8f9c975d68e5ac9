import { describe, expect, it } from 'vitest';
import { parseNumber, showNumber } from './numbers';

describe('typed numbers', () => {
  it.each([
    ['1234567,8', '1234567.8'],
    ['1.234.567,8', '1234567.8'],
    ['1.234', '1234'],
    ['12.5', '12.5'],
    ['12,50', '12.5'],
    ['05', '5'],
    ['0', '0'],
    ['-0', '0'],
    ['−3', '-3'],
    ['1 234', '1234'],
    ['99999999999999999999,01', '99999999999999999999.01'],
  ])('%s is exactly %s', (typed, meant) => expect(parseNumber(typed)).toBe(meant));

  it.each(['', 'ba', '1,2,3', '1.23.456', '12%', ',5', '1e5'])('%s is no number', (typed) => expect(parseNumber(typed)).toBeNull());

  it('are shown in groups of three with a comma', () => {
    expect(showNumber('1234567.8')).toBe('1.234.567,8');
    expect(showNumber('-1234')).toBe('-1.234');
    expect(showNumber('123')).toBe('123');
    expect(showNumber(null)).toBe('');
  });

  it('are the same after being shown', () => {
    for (const exact of ['0', '7', '1234', '1234567.89', '-12345.6', '100000000000000000000']) expect(parseNumber(showNumber(exact))).toBe(exact);
  });
});
