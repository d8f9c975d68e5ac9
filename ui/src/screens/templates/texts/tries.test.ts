import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TextTried, TextsToTry } from '@/ipc/generated';
import { Tries } from './tries';

const tried = (shown: string): TextTried => ({ shown, hasGap: false, wrong: null });
const text = (words: string) => ({ text: words, kind: null, names: [] });

describe('texts that are tried while they are written', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('go in one call after a pause, each with its own answer', async () => {
    const call = vi.fn((form: TextsToTry) => Promise.resolve([...form.texts.map((one) => tried(`=${one.text}`)), ...form.sentences.map(tried)]));
    const tries = new Tries(call, () => ({ period: '2026-6t', subject: [] }));
    const told: string[] = [];
    tries.sentence('dvk.dang-ky', (answer) => told.push(answer.shown));
    tries.text(text('a'), (answer) => told.push(answer.shown));
    const giveUp = tries.text(text('b'), (answer) => told.push(answer.shown));
    giveUp();
    await vi.advanceTimersByTimeAsync(300);
    expect(call).toHaveBeenCalledTimes(1);
    expect(told).toEqual(['=a', 'dvk.dang-ky']);
  });

  it('that nobody waits for any more tell nothing', async () => {
    let answer: (tried: TextTried[]) => void = () => undefined;
    const tries = new Tries(() => new Promise((done) => (answer = done)), () => ({ period: '2026-6t', subject: [] }));
    const told = vi.fn();
    const giveUp = tries.text(text('a'), told);
    await vi.advanceTimersByTimeAsync(300);
    giveUp();
    answer([tried('a')]);
    await vi.advanceTimersByTimeAsync(0);
    expect(told).not.toHaveBeenCalled();
  });
});
