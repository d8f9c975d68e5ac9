import { describe, expect, it } from 'vitest';
import { zoomed } from './zoom';

describe('the size on the screen', () => {
  it('goes by steps from 100 to 200 percent and no further', () => {
    expect(zoomed(100, true)).toBe(110);
    expect(zoomed(130, true)).toBe(150);
    expect(zoomed(200, true)).toBe(200);
    expect(zoomed(125, false)).toBe(110);
    expect(zoomed(100, false)).toBe(100);
  });
});
