import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { flushSync, mount, unmount } from 'svelte';
import { typing } from './typing.svelte';
import TypingProbe from './TypingProbe.test.svelte';

describe('a text field', () => {
  let commits: string[];
  let probe: { set: (value: string) => void; hide: () => void; committed: () => string };
  let field: HTMLInputElement;

  beforeEach(() => {
    vi.useFakeTimers();
    commits = [];
    probe = mount(TypingProbe, { target: document.body, props: { first: 'cũ', oncommit: (text: string) => commits.push(text) } }) as typeof probe;
    flushSync();
    field = document.querySelector('input') as HTMLInputElement;
  });

  afterEach(() => {
    void unmount(probe);
    document.body.replaceChildren();
    vi.useRealTimers();
  });

  function type(text: string): void {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  it('is never written into while it is focused', () => {
    field.focus();
    type('Dân vậ');
    probe.set('từ chỗ khác');
    flushSync();
    expect(field.value).toBe('Dân vậ');
  });

  it('keeps what was typed until the core has answered', () => {
    field.focus();
    type('mới');
    field.blur();
    flushSync();
    expect(commits).toEqual(['mới']);
    expect(field.value).toBe('mới');
    probe.set('mới, đã ghi');
    flushSync();
    expect(field.value).toBe('mới, đã ghi');
  });

  it('shows at blur what came from elsewhere while it was focused', () => {
    field.focus();
    probe.set('từ chỗ khác');
    flushSync();
    field.blur();
    expect(field.value).toBe('từ chỗ khác');
    expect(commits).toEqual([]);
  });

  it('hands on at Enter, but not at the Enter of a composition', () => {
    field.focus();
    type('việt');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true }));
    expect(commits).toEqual([]);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(commits).toEqual(['việt']);
  });

  it('hands on when the screen changes under it', async () => {
    field.focus();
    type('dở dang');
    probe.hide();
    flushSync();
    await Promise.resolve();
    expect(commits).toEqual(['dở dang']);
    expect(probe.committed()).toBe('dở dang');
  });

  it('asks nobody any more what to show when it is left', () => {
    const value = vi.fn(() => 'cũ');
    const one = document.createElement('input');
    document.body.append(one);
    const stop = typing({ value, commit: () => {} })(one);
    flushSync();
    one.focus();
    value.mockClear();
    // A screen that goes takes its field away first and tells it to be left then.
    one.blur();
    expect(value).not.toHaveBeenCalled();
    expect(one.value).toBe('cũ');
    stop?.();
  });

  it('hands on when it goes away', async () => {
    field.focus();
    type('dở dang');
    void unmount(probe);
    flushSync();
    await Promise.resolve();
    expect(commits).toEqual(['dở dang']);
    probe = mount(TypingProbe, { target: document.body, props: { first: '', oncommit: () => {} } }) as typeof probe;
  });
});
