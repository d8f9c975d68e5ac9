import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KindView, RecordDraft } from '@/ipc/generated';

const kind = {
  code: 'hoi-nghi',
  dateLabel: 'Ngày',
  unitLabel: 'Đơn vị',
  fields: [
    { key: 'ket-qua', shape: 'long-text', required: false, choices: [] },
    { key: 'loai', shape: 'choice', required: true, choices: [{ key: 'tap-huan' }] },
  ],
} as unknown as KindView;
const half: RecordDraft = { kind: 'hoi-nghi', title: 'Hội nghị đang ghi dở', unit: 7, date: '2026-06-05', until: null, fields: { 'ket-qua': '120 người dự' } };

/** The program as it starts: nothing but what the window has stored. */
async function started(): Promise<typeof import('./half')> {
  vi.resetModules();
  return import('./half');
}

describe('a record that is half written down', () => {
  beforeEach(() => localStorage.clear());

  it('is there again after a restart, in its own register alone', async () => {
    (await started()).keepHalf('so.tongket', half);
    const again = await started();
    again.keepHalf('khac.tongket', null);
    expect(again.halfWritten('khac.tongket', [kind], [])).toBeNull();
    expect(again.halfWritten('so.tongket', [kind], [{ id: 7, name: 'Ban' } as never])).toEqual(half);
  });

  it('keeps what the register still knows', async () => {
    (await started()).keepHalf('so.tongket', { ...half, fields: { 'ket-qua': 'x', 'da-bo': 'y' } });
    const again = await started();
    expect(again.halfWritten('so.tongket', [kind], [])).toEqual({ ...half, unit: null, fields: { 'ket-qua': 'x' } });
    expect(again.halfWritten('so.tongket', [], [])).toBeNull();
  });

  it('is over once it is in the register', async () => {
    const { keepHalf, halfWritten } = await started();
    keepHalf('so.tongket', half);
    keepHalf('so.tongket', null);
    expect(halfWritten('so.tongket', [kind], [])).toBeNull();
    expect((await started()).halfWritten('so.tongket', [kind], [])).toBeNull();
  });

  it('is begun with words, not with what stays from the last one', async () => {
    const { isBegun } = await started();
    expect(isBegun({ ...half, title: '', fields: { loai: 'tap-huan' } }, kind)).toBe(false);
    expect(isBegun({ ...half, title: '' }, kind)).toBe(true);
  });

  it('that another program stored, or half a file of, is nothing', async () => {
    localStorage.setItem('tongket.records.half:so.tongket', '{"title": 1}');
    expect((await started()).halfWritten('so.tongket', [kind], [])).toBeNull();
    localStorage.setItem('tongket.records.half:so.tongket', '{"regis');
    expect((await started()).halfWritten('so.tongket', [kind], [])).toBeNull();
  });
});
