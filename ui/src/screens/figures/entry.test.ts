import { describe, expect, it } from 'vitest';
import { preview, readEntry, showEntry } from './entry';

const value = (number: string, base: string | null = null) => ({ entry: { state: 'value', value: number, base, approximation: null } });

describe('what is typed into a cell of figures', () => {
  it('is a Vietnamese number, exact', () => {
    expect(readEntry('1.234,5', 'number')).toEqual(value('1234.5'));
    expect(readEntry(' 20.000.000.000 ', 'number')).toEqual(value('20000000000'));
    expect(readEntry('12.5', 'number')).toEqual(value('12.5'));
    expect(readEntry('05', 'number')).toEqual(value('5'));
  });

  it('is a true zero only where a zero was typed', () => {
    expect(readEntry('0', 'number')).toEqual(value('0'));
    expect(readEntry('', 'number')).toEqual({ entry: { state: 'blank', value: null, base: null, approximation: null } });
  });

  it('may say that nothing was reported, or that there is nothing of the kind', () => {
    expect(readEntry('-', 'number')).toMatchObject({ entry: { state: 'notReported' } });
    expect(readEntry('x', 'ratio')).toMatchObject({ entry: { state: 'notApplicable' } });
    expect(readEntry('X', 'number')).toMatchObject({ entry: { state: 'notApplicable' } });
    // Decomposed letters, as some typing tools give them.
    expect(readEntry('Chưa báo cáo'.normalize('NFD'), 'number')).toMatchObject({ entry: { state: 'notReported' } });
  });

  it('may be told nearly, and is kept as it was typed', () => {
    const read = readEntry('gần 300', 'number');
    expect(read).toEqual({ entry: { state: 'value', value: '300', base: null, approximation: 'nearly' } });
    expect('entry' in read && showEntry(read.entry)).toBe('gần 300');
    expect(readEntry('Trên 1.000', 'number')).toMatchObject({ entry: { value: '1000', approximation: 'over' } });
    expect(readEntry('khoảng 45/60'.normalize('NFD'), 'ratio')).toMatchObject({ entry: { value: '45', base: '60', approximation: 'about' } });
    expect(readEntry('gần x', 'number')).toHaveProperty('wrong');
    expect(readEntry('gần', 'number')).toHaveProperty('wrong');
  });

  it('asks for the denominator of a ratio and never takes a percentage', () => {
    expect(readEntry('45', 'ratio')).toEqual({ waiting: '45' });
    expect(readEntry('45/', 'ratio')).toEqual({ waiting: '45' });
    expect(readEntry('45/60', 'ratio')).toEqual(value('45', '60'));
    expect(readEntry('1.200 / 1.500', 'average')).toEqual(value('1200', '1500'));
    expect(readEntry('75%', 'ratio')).toHaveProperty('wrong');
  });

  it('may give n alone or n of N where units are counted', () => {
    expect(readEntry('12', 'distinct')).toEqual(value('12'));
    expect(readEntry('12/15', 'distinct')).toEqual(value('12', '15'));
    expect(readEntry('12/15', 'number')).toHaveProperty('wrong');
  });

  it('is told in words where it means nothing', () => {
    for (const text of ['mười', '1,2,3', '12a', '1/2/3', '--']) expect(readEntry(text, 'number')).toHaveProperty('wrong');
    expect(readEntry('5', 'computed')).toHaveProperty('wrong');
  });

  it('comes back as it was typed', () => {
    for (const text of ['1.234,5', '45/60', '-', 'x', '0', '']) {
      const read = readEntry(text, text.includes('/') ? 'ratio' : 'number');
      expect('entry' in read ? showEntry(read.entry) : null).toBe(text);
    }
  });

  it('shows what a ratio makes while it is typed', () => {
    expect(preview({ state: 'value', value: '45', base: '60' }, 'ratio')).toBe('75%');
    expect(preview({ state: 'value', value: '1', base: '0' }, 'ratio')).toBe('');
  });
});
