// What could not be kept in the register, because the disk is full for one. It waits here for its next try, also while its screen
// is away, and whoever is about to leave the register is told of it.
import type { ApiError } from '@/ipc/call';

interface Waiting<T> {
  readonly what: T;
  readonly why: ApiError;
}

const all = new Set<Unkept<unknown>>();

/** Things of one sort that could not be kept, each by the key that says whose it is. */
export class Unkept<T> {
  readonly #waiting = new Map<string, Waiting<T>>();

  constructor() {
    all.add(this);
  }

  put(key: string, what: T, why: ApiError): void {
    this.#waiting.set(key, { what, why });
  }

  get(key: string): Waiting<T> | null {
    return this.#waiting.get(key) ?? null;
  }

  delete(key: string): void {
    this.#waiting.delete(key);
  }

  get first(): ApiError | null {
    const [first] = this.#waiting.values();
    return first?.why ?? null;
  }

  clear(): void {
    this.#waiting.clear();
  }
}

/** Why something is not kept; null where everything is. */
export function whyUnkept(): ApiError | null {
  for (const one of all) if (one.first !== null) return one.first;
  return null;
}

/** Another register is open, or none: what waited for the last one is not for this one. */
export function forgetUnkept(): void {
  for (const one of all) one.clear();
}
