import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFocus } from './focus';

const named = (name: string): HTMLElement => document.querySelector<HTMLElement>(`[data-name="${name}"]`) ?? document.body;
const moment = (): Promise<void> => new Promise((done) => setTimeout(done, 120));

describe('the focus', () => {
  let stop = (): void => undefined;
  beforeEach(() => {
    document.body.innerHTML =
      '<main tabindex="-1" data-name="main"><section><ul><li><button data-name="a">a</button></li><li><button data-name="b">b</button></li><li><button data-name="c">c</button></li></ul></section></main>';
    // Nothing is laid out here.
    vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
    stop = keepFocus();
  });
  afterEach(() => {
    stop();
    vi.restoreAllMocks();
  });

  it('goes to what stands in the place of what was taken away', async () => {
    named('b').focus();
    named('b').parentElement?.remove();
    await moment();
    expect(document.activeElement).toBe(named('c'));
    named('c').parentElement?.remove();
    await moment();
    expect(document.activeElement).toBe(named('a'));
  });

  it('goes to the screen where nothing of its place is left', async () => {
    named('b').focus();
    document.querySelector('section')?.remove();
    await moment();
    expect(document.activeElement).toBe(named('main'));
  });

  it('stays where somebody put it meanwhile', async () => {
    named('b').focus();
    named('b').remove();
    named('a').focus();
    await moment();
    expect(document.activeElement).toBe(named('a'));
  });
});
