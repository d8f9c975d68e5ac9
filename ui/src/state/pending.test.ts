import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { flushAll, keepAll, PAUSE, Pending } from './pending';

describe('what is typed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is handed on once, after a pause', () => {
    const commit = vi.fn();
    const pending = new Pending(commit);
    pending.typed('Dân');
    vi.advanceTimersByTime(PAUSE - 1);
    pending.typed('Dân vận');
    vi.advanceTimersByTime(PAUSE - 1);
    expect(commit).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    pending.flush();
    expect(commit.mock.calls).toEqual([['Dân vận']]);
  });

  it('is handed on at close, from every field', () => {
    const first = vi.fn();
    const second = vi.fn();
    new Pending(first).typed('một');
    new Pending(second).typed('hai');
    flushAll();
    expect(first).toHaveBeenCalledWith('một');
    expect(second).toHaveBeenCalledWith('hai');
  });

  it('is handed on to the end where what takes it waits once more', () => {
    const keep = vi.fn();
    const whole = new Pending(keep);
    new Pending((text) => whole.typed(`mẫu có ${text}`)).typed('một ô');
    flushAll();
    expect(keep).toHaveBeenCalledWith('mẫu có một ô');
  });

  it('is waited for until it is kept, also where it is refused', async () => {
    let keep = (): void => undefined;
    new Pending(() => new Promise<void>((done) => (keep = done))).typed('một');
    new Pending(() => Promise.reject(new Error('ổ đĩa đầy'))).typed('hai');
    const order: string[] = [];
    const all = keepAll().then(() => order.push('waited'));
    await vi.advanceTimersByTimeAsync(10);
    order.push('kept');
    keep();
    await vi.advanceTimersByTimeAsync(10);
    await all;
    expect(order).toEqual(['kept', 'waited']);
  });

  it('is forgotten where the user took it back', () => {
    const commit = vi.fn();
    const pending = new Pending(commit);
    pending.typed('nhầm');
    pending.forget();
    vi.advanceTimersByTime(PAUSE * 2);
    expect(commit).not.toHaveBeenCalled();
  });
});
