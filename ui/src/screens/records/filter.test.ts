import { describe, expect, it } from 'vitest';
import { EVERYTHING, isNarrowed, NEWEST, ofKind, periodOf, periodsAround, restored, same } from './filter';

describe('the filter of the list', () => {
  it('offers the periods around today', () => {
    const periods = Object.fromEntries(periodsAround('2028-02-15').map((period) => [period.key, `${period.from} ${period.to}`]));
    expect(periods).toEqual({
      month: '2028-02-01 2028-02-29',
      quarter: '2028-01-01 2028-03-31',
      half: '2028-01-01 2028-06-30',
      nine: '2028-01-01 2028-09-30',
      year: '2028-01-01 2028-12-31',
      last: '2027-01-01 2027-12-31',
    });
    expect(periodsAround('2026-12-01')[1]?.label).toBe('Quý IV/2026');
  });

  it('knows which period its days are', () => {
    const periods = periodsAround('2026-06-15');
    expect(periodOf(EVERYTHING, periods)).toBeNull();
    expect(periodOf({ ...EVERYTHING, from: '2026-01-01', to: '2026-06-30' }, periods)).toBe('half');
    expect(periodOf({ ...EVERYTHING, from: '2026-01-02', to: null }, periods)).toBe('own');
  });

  it('forgets a field and a stage of another kind', () => {
    const models = { ...EVERYTHING, kinds: ['mo-hinh'], field: { key: 'linh-vuc', choice: 'kinh-te' }, stage: 'cong-nhan', words: 'ánh sáng', inBin: true };
    expect(ofKind(models, 'hoi-nghi')).toEqual({ ...EVERYTHING, kinds: ['hoi-nghi'], words: 'ánh sáng' });
  });

  it('is narrowed by anything but the kind', () => {
    expect(isNarrowed({ ...EVERYTHING, kinds: ['mo-hinh'], words: '  ' })).toBe(false);
    expect(isNarrowed({ ...EVERYTHING, lacking: true })).toBe(true);
  });

  it('comes back whole from an older program', () => {
    const kept = { name: 'Cũ', filter: { words: 'hoà giải' }, sort: NEWEST } as unknown as Parameters<typeof restored>[0];
    expect(same(restored(kept).filter, { ...EVERYTHING, words: 'hoà giải ' })).toBe(true);
  });
});
