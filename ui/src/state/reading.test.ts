import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Reading } from './reading.svelte';

interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (reason: unknown) => void;
}

/** Calls of the core, answered by the test one by one. */
const core = vi.hoisted(() => ({ calls: [] as Waiting[] }));

vi.mock('@tauri-apps/api/core', () => ({
  invoke: () => new Promise((resolve, reject) => core.calls.push({ resolve, reject })),
}));

async function asked(count: number): Promise<void> {
  await vi.waitFor(() => expect(core.calls.length).toBe(count));
}

describe('what a screen reads', () => {
  beforeEach(() => {
    core.calls.length = 0;
  });

  it('is the answer to the latest question, whichever comes last', async () => {
    const reading = new Reading('search', () => ({ words: '' }));
    const first = reading.ask({ words: 'dân' });
    await asked(1);
    const second = reading.ask({ words: 'dân vận' });
    await asked(2);
    core.calls[1]?.resolve([{ kind: 'record', id: 2, title: 'mới', snippet: '' }]);
    core.calls[0]?.resolve([{ kind: 'record', id: 1, title: 'cũ', snippet: '' }]);
    await Promise.all([first, second]);
    expect(reading.value?.[0]?.title).toBe('mới');
  });

  it('is asked for anew where something is known that an answer on its way cannot know', async () => {
    const reading = new Reading('search', () => ({ words: 'dân' }));
    reading.renew();
    expect(core.calls.length).toBe(0);
    const first = reading.again();
    await asked(1);
    reading.renew();
    await asked(2);
    core.calls[0]?.resolve([{ kind: 'record', id: 1, title: 'cũ', snippet: '' }]);
    await first;
    expect(reading.value).toBeUndefined();
    core.calls[1]?.resolve([{ kind: 'record', id: 1, title: 'mới', snippet: '' }]);
    await vi.waitFor(() => expect(reading.value?.[0]?.title).toBe('mới'));
    reading.renew();
    expect(core.calls.length).toBe(2);
  });

  it('stays while the next one fails, and says why', async () => {
    const reading = new Reading('search', () => ({ words: '' }));
    const first = reading.ask({ words: 'dân' });
    await asked(1);
    core.calls[0]?.resolve([]);
    await first;
    const second = reading.ask({ words: 'vận' });
    await asked(2);
    core.calls[1]?.reject({ code: 'told', message: 'Sổ đang bận.', hint: 'Thử lại.' });
    await second;
    expect(reading.value).toEqual([]);
    expect(reading.error?.message).toBe('Sổ đang bận.');
  });
});
