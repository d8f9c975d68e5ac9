import { describe, expect, it, vi } from 'vitest';
import type { ApiError } from '@/ipc/call';
import { keepAll } from '@/state/pending';
import type { SectionEditor } from './editor';
import { Writing } from './writing.svelte';
import type { Block } from './tree';

const text = (words: string): Block[] => [{ provenance: { from: 'written' }, body: { is: 'paragraph', with: [{ is: 'text', text: words }] } }];

/** An editor of which only its blocks and what it is told to show are looked at. */
function editor(blocks: Block[]): SectionEditor & { shown: Block[][]; typed: (words: string) => void } {
  let now = blocks;
  const shown: Block[][] = [];
  const fake = { blocks: () => now, show: (next: Block[]) => shown.push((now = next)), isComposing: false, shown, typed: (words: string) => (now = text(words)) };
  return fake as unknown as SectionEditor & typeof fake;
}

async function keepAllAfter(): Promise<ApiError | null> {
  const kept = keepAll();
  await vi.advanceTimersByTimeAsync(10);
  return kept;
}

describe('text on its way into the register', () => {
  it('is saved while it is typed without a pause', async () => {
    vi.useFakeTimers();
    const save = vi.fn(async () => undefined);
    const writing = new Writing(1, save);
    const page = editor(text('Một'));
    writing.opened('s1', text('Một'), page);
    for (let key = 0; key < 30; key += 1) {
      page.typed(`Một ${key}`);
      writing.typed('s1');
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(save.mock.calls.length).toBeGreaterThanOrEqual(2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(save).toHaveBeenLastCalledWith('s1', text('Một 29'));
    expect(writing.saved).toBe('saved');
    vi.useRealTimers();
  });

  it('is not touched when the page is handed over again with what was saved', async () => {
    const writing = new Writing(1, async () => undefined);
    const page = editor(text('Một'));
    writing.opened('s1', text('Một'), page);
    page.typed('Một hai');
    writing.typed('s1');
    await writing.flush();
    writing.refresh('s1', text('Một hai'));
    expect(page.shown).toEqual([]);
    writing.refresh('s1', text('Ba'));
    expect(page.shown).toEqual([text('Ba')]);
  });

  it('is not touched from outside while it waits to be saved, and is tried again where it could not be', async () => {
    vi.useFakeTimers();
    const save = vi.fn(async () => undefined);
    save.mockRejectedValueOnce(new Error('ổ đĩa đầy'));
    const writing = new Writing(1, save);
    const page = editor(text('Một'));
    writing.opened('s1', text('Một'), page);
    page.typed('Một hai');
    writing.typed('s1');
    writing.refresh('s1', text('Khác'));
    expect(page.shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(writing.saved).toBe('failed');
    writing.refresh('s1', text('Khác'));
    expect(page.shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(save).toHaveBeenLastCalledWith('s1', text('Một hai'));
    expect(writing.saved).toBe('saved');
    vi.useRealTimers();
  });

  it('that could not be kept is there again when its report is opened again, and nothing older comes upon it later', async () => {
    vi.useFakeTimers();
    const save = vi.fn<(part: string, blocks: Block[]) => Promise<void>>().mockRejectedValue(new Error('ổ đĩa đầy'));
    const left = new Writing(7, save);
    const page = editor(text('Một'));
    left.opened('s1', text('Một'), page);
    page.typed('Một hai');
    left.typed('s1');
    await left.flush();
    left.closed('s1');
    await vi.advanceTimersByTimeAsync(20_000);
    const tries = save.mock.calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(save.mock.calls.length).toBe(tries);
    expect(await keepAllAfter()).toMatchObject({ message: expect.stringContaining('ổ đĩa đầy') as string });

    const other = new Writing(8, save);
    const otherPage = editor(text('Khác'));
    other.opened('s1', text('Khác'), otherPage);
    expect(otherPage.shown).toEqual([]);

    const back = new Writing(7, save);
    const again = editor(text('Một'));
    back.opened('s1', text('Một'), again);
    expect(again.shown).toEqual([text('Một hai')]);
    expect(back.saved).toBe('failed');
    save.mockResolvedValue();
    expect(await keepAllAfter()).toBeNull();
    expect(save).toHaveBeenLastCalledWith('s1', text('Một hai'));
    expect(back.saved).toBe('saved');
    vi.useRealTimers();
  });
});
