import { expect, it } from 'vitest';
import { showSize } from './bytes';

it('shows sizes with a Vietnamese comma', () => {
  expect(showSize(0)).toBe('0 B');
  expect(showSize(999)).toBe('999 B');
  expect(showSize(1_250_000)).toBe('1,3 MB');
  expect(showSize(512_000_000)).toBe('512 MB');
});
