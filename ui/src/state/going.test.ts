import { afterEach, describe, expect, it, vi } from 'vitest';
import { going } from './going.svelte';
import { forgetUnkept, Unkept } from './unkept';

const why = { code: 'told' as const, message: 'Ổ đĩa đã đầy.', hint: 'Hãy dọn bớt.' };
const texts = new Unkept<string>();

describe('who leaves the register', () => {
  afterEach(forgetUnkept);

  it('just goes where everything is kept', async () => {
    expect(await going.may('Đóng')).toBe(true);
    expect(going.asked).toBeNull();
  });

  it('is asked where something could not be kept, and goes only with a word', async () => {
    texts.put('1 s2', 'Chữ gõ khi ổ đĩa đã đầy', why);
    const onask = vi.fn();
    const stays = going.may('Đóng', onask);
    await vi.waitFor(() => expect(going.asked?.why).toEqual(why));
    expect(onask).toHaveBeenCalledOnce();
    going.answer(false);
    expect(await stays).toBe(false);
    expect(texts.get('1 s2')?.what).toBe('Chữ gõ khi ổ đĩa đã đầy');

    const goes = going.may('Đóng');
    await vi.waitFor(() => expect(going.asked).not.toBeNull());
    going.answer(true);
    expect(await goes).toBe(true);
    expect(going.asked).toBeNull();
  });

  it('is asked once, however often the window is told to close', async () => {
    texts.put('1 s2', 'Chữ', why);
    const first = going.may('Đóng');
    await vi.waitFor(() => expect(going.asked).not.toBeNull());
    const second = going.may('Đóng');
    expect(await first).toBe(false);
    await vi.waitFor(() => expect(going.asked).not.toBeNull());
    going.answer(true);
    expect(await second).toBe(true);
  });

  it('is asked nothing about what another register could not keep', async () => {
    texts.put('1 s2', 'Chữ', why);
    forgetUnkept();
    expect(await going.may('Đóng')).toBe(true);
  });
});
