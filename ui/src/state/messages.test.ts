import { describe, expect, it } from 'vitest';
import { Messages } from './messages.svelte';

describe('messages in passing', () => {
  it('lets only the latest change be taken back by its button', () => {
    const messages = new Messages();
    messages.done('Đã ghi hội nghị', { label: 'Hoàn tác', run: () => {} });
    messages.done('Đã ghi văn bản', { label: 'Hoàn tác', run: () => {} });
    expect(messages.list.map((message) => message.action !== undefined)).toEqual([false, true]);
  });

  it('says nothing of a dialog that was closed', () => {
    const messages = new Messages();
    messages.failed({ code: 'cancelled', message: 'Đã dừng.', hint: '' });
    expect(messages.list).toEqual([]);
  });

  it('shows what is no error of the core as one', () => {
    const messages = new Messages();
    messages.failed(new Error('mất kết nối'));
    expect(messages.list[0]?.text).toContain('mất kết nối');
    expect(messages.list[0]?.hint).not.toBe('');
  });

  it('keeps the last three', () => {
    const messages = new Messages();
    for (const text of ['1', '2', '3', '4']) messages.done(text);
    expect(messages.list.map((message) => message.text)).toEqual(['2', '3', '4']);
  });
});
