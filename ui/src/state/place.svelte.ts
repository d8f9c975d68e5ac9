// Where the user is: one screen with its parameters, and the way back. No URL is involved: the window has none to show.

import { flushAll } from './pending';

/** The numbered screens, in the order of the rail: Ctrl+1 is the first. */
export const NUMBERED = ['overview', 'records', 'figures', 'units', 'report', 'templates', 'layout-check', 'settings'] as const;

export type NumberedScreen = (typeof NUMBERED)[number];
export type Screen = NumberedScreen | 'first-start' | 'guide' | 'type-test' | 'parts';
export type Params = Readonly<Record<string, string>>;

export interface Place {
  readonly screen: Screen;
  readonly params: Params;
}

export class Places {
  #trail: Place[] = $state.raw([]);
  #at = $state(0);

  constructor(first: Screen) {
    this.#trail = [{ screen: first, params: {} }];
  }

  get current(): Place {
    return this.#trail[this.#at] ?? { screen: 'overview', params: {} };
  }

  get canGoBack(): boolean {
    return this.#at > 0;
  }

  get canGoForward(): boolean {
    return this.#at < this.#trail.length - 1;
  }

  /** Goes to `screen`; the places that lay ahead are forgotten, as in a browser. */
  go(screen: Screen, params: Params = {}): void {
    const here = this.current;
    if (here.screen === screen && sameParams(here.params, params)) return;
    this.#leave();
    this.#trail = [...this.#trail.slice(0, this.#at + 1), { screen, params }];
    this.#at = this.#trail.length - 1;
  }

  /** Changes parameters of this place without a step in the trail (a filter, the row looked at). */
  adjust(params: Params): void {
    const here = this.current;
    if (sameParams(here.params, params)) return;
    this.#trail = this.#trail.map((place, index) => (index === this.#at ? { screen: here.screen, params } : place));
  }

  back(): void {
    if (!this.canGoBack) return;
    this.#leave();
    this.#at -= 1;
  }

  forward(): void {
    if (!this.canGoForward) return;
    this.#leave();
    this.#at += 1;
  }

  /** What is typed is handed on while the screen that takes it still stands: afterwards it would not know any more where it belongs. */
  #leave(): void {
    flushAll();
  }

  /** Starts anew at `screen`, with no way back: another register was opened. */
  restart(screen: Screen): void {
    this.#leave();
    this.#trail = [{ screen, params: {} }];
    this.#at = 0;
  }
}

function sameParams(a: Params, b: Params): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** The place the window shows. */
export const place = new Places('overview');
