import { describe, expect, it } from 'vitest';
import { showSize, toBase64 } from './bytes';

it('shows sizes with a Vietnamese comma', () => {
  expect(showSize(0)).toBe('0 B');
  expect(showSize(999)).toBe('999 B');
  expect(showSize(1_250_000)).toBe('1,3 MB');
  expect(showSize(512_000_000)).toBe('512 MB');
});

describe('bytes for a command', () => {
  it('are whole also beyond one piece', () => {
    const bytes = new Uint8Array(70_000).map((_, index) => index % 251);
    expect(Uint8Array.from(atob(toBase64(bytes)), (letter) => letter.charCodeAt(0))).toEqual(bytes);
  });
});
