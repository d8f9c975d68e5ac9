import { describe, expect, it } from 'vitest';
import { Messages } from './messages.svelte';

describe('messages in passing', () => {
  it('leave the way back to the latest change only: an older button would take back something else', () => {
    const messages = new Messages();
    messages.done('Đã ghi hội nghị', { label: 'Hoàn tác', run: () => {} });
    messages.done('Đã ghi văn bản', { label: 'Hoàn tác', run: () => {} });
    expect(messages.list.map((message) => message.action === undefined)).toEqual([true, false]);
  });

  it('say nothing of a dialog that was closed', () => {
    const messages = new Messages();
    messages.failed({ code: 'cancelled', message: 'Đã dừng.', hint: '' });
    expect(messages.list).toEqual([]);
  });

  it('show what is no error of the core as one', () => {
    const messages = new Messages();
    messages.failed(new Error('mất kết nối'));
    expect(messages.list[0]?.text).toContain('mất kết nối');
    expect(messages.list[0]?.hint).not.toBe('');
  });

  it('keep what went wrong beside what was done, the last three of all', () => {
    const messages = new Messages();
    for (const message of ['1', '2', '3']) messages.failed({ code: 'told', message, hint: '' });
    messages.done('4');
    expect(messages.list.map((message) => message.text)).toEqual(['2', '3', '4']);
  });
});
