import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Template } from '@/ipc/generated';
import { TemplateWork, type Keep } from './work.svelte';

const kept: Template = { code: 'thu.2', name: 'Mẫu', about: '', levels: ['tinh'], periods: ['6t'], 'subject-of': null, title: 'BÁO CÁO', subject: '', addressees: [], 'opening-block': [], section: [], appendix: [] };
const named = (name: string): Template => ({ ...kept, name });

function work(keep: Keep): TemplateWork {
  const work = new TemplateWork('thu.2', keep);
  work.kept = kept;
  return work;
}

describe('a template that is being changed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is kept two seconds after the last change, once', async () => {
    const keep = vi.fn<Keep>().mockResolvedValue();
    const mine = work(keep);
    mine.edit(named('Một'));
    mine.edit(named('Hai'));
    expect(mine.template?.name).toBe('Hai');
    expect(keep).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(keep.mock.calls).toEqual([[named('Hai'), '']]);
    expect(mine.isWaiting).toBe(false);
  });

  it('is kept at once where the change is an act of its own', async () => {
    const keep = vi.fn<Keep>().mockResolvedValue();
    work(keep).edit(named('Một'), 'bỏ mục «Kiến nghị»');
    expect(keep).toHaveBeenCalledWith(named('Một'), 'bỏ mục «Kiến nghị»');
  });

  it('shows what is typed to the preview alone until it is handed on', () => {
    const mine = work(vi.fn<Keep>());
    mine.type(named('Đang gõ'));
    expect([mine.live?.name, mine.template?.name, mine.isWaiting]).toEqual(['Đang gõ', 'Mẫu', false]);
  });

  it('keeps what was refused, says why, and tries again after the next change', async () => {
    const keep = vi.fn<Keep>().mockRejectedValueOnce({ code: 'other', message: 'Văn bản có trường viết sai.', hint: '' }).mockResolvedValue();
    const mine = work(keep);
    mine.edit(named('Sai {{'));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(mine.error?.message).toBe('Văn bản có trường viết sai.');
    expect(mine.template?.name).toBe('Sai {{');
    expect(new TemplateWork('thu.2', keep).template?.name).toBe('Sai {{');
    mine.edit(named('Đúng'));
    await vi.advanceTimersByTimeAsync(2_000);
    expect([mine.error, mine.isWaiting]).toEqual([null, false]);
    expect(new TemplateWork('thu.2', keep).template).toBeUndefined();
  });

  it('loses nothing of what is changed while it is being kept', async () => {
    let finish = (): void => undefined;
    const keep = vi.fn<Keep>().mockImplementationOnce(() => new Promise((done) => (finish = done))).mockResolvedValue();
    const mine = work(keep);
    mine.edit(named('Một'), 'a');
    mine.edit(named('Hai'), 'b');
    expect(keep).toHaveBeenCalledTimes(1);
    finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(keep.mock.calls[1]).toEqual([named('Hai'), 'b']);
    await vi.advanceTimersByTimeAsync(0);
    expect(mine.isWaiting).toBe(false);
  });
});
