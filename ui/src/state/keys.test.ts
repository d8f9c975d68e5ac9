import { describe, expect, it } from 'vitest';
import { isTyping, shortcut } from './keys';

describe('shortcuts', () => {
  it('names the key with what is held', () => {
    expect(shortcut(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true }))).toBe('Ctrl+Z');
    expect(shortcut(new KeyboardEvent('keydown', { key: 'Z', ctrlKey: true, shiftKey: true }))).toBe('Ctrl+Shift+Z');
    expect(shortcut(new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true }))).toBe('Alt+ArrowLeft');
    expect(shortcut(new KeyboardEvent('keydown', { key: 'F1' }))).toBe('F1');
    expect(shortcut(new KeyboardEvent('keydown', { key: '+', ctrlKey: true, shiftKey: true }))).toBe('Ctrl++');
  });

  it('is none while an input method composes', () => {
    expect(shortcut(new KeyboardEvent('keydown', { key: '1', ctrlKey: true, isComposing: true }))).toBeNull();
    expect(shortcut(new KeyboardEvent('keydown', { key: 'Process', keyCode: 229 } as KeyboardEventInit))).toBeNull();
  });

  it('knows where text is typed', () => {
    expect(isTyping(document.createElement('textarea'))).toBe(true);
    const box = document.createElement('input');
    box.type = 'checkbox';
    expect(isTyping(box)).toBe(false);
    expect(isTyping(document.createElement('button'))).toBe(false);
  });
});
