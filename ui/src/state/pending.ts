// What is typed and not yet handed on. Nothing on the screen is unsaved for longer than the pause; closing waits for it.

import { refused, settled, type ApiError } from '@/ipc/call';
import { whyUnkept } from './unkept';

/** A pause of this many milliseconds hands on what was typed. */
export const PAUSE = 2_000;

const waiting = new Set<Pending>();

/** Keeps what was typed last into one field until it is handed on: at the pause, at blur, at Enter, at close. */
export class Pending {
  #text: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #commit: (text: string) => unknown;

  /** `commit` takes over what was typed; a promise that it gives resolves once that is kept or refused. */
  constructor(commit: (text: string) => unknown) {
    this.#commit = commit;
  }

  /** Something was typed; `text` is all that stands in the field. With `pause` a pause hands it on. */
  typed(text: string, pause = true): void {
    this.#text = text;
    waiting.add(this);
    clearTimeout(this.#timer);
    if (pause) this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

  /** Whether something waits. */
  get isWaiting(): boolean {
    return this.#text !== null;
  }

  /** Hands on what waits, if anything does; gives what became of it. */
  flush(): unknown {
    clearTimeout(this.#timer);
    waiting.delete(this);
    if (this.#text === null) return undefined;
    const text = this.#text;
    this.#text = null;
    return this.#commit(text);
  }

  /** Forgets what waits: the user pressed Escape. */
  forget(): void {
    clearTimeout(this.#timer);
    waiting.delete(this);
    this.#text = null;
  }
}

/** What is handed on may wait once more: a field of a template hands on to the template, which waits as a whole. */
const ROUNDS = 4;

function handOn(): unknown[] {
  const handed: unknown[] = [];
  for (let round = 0; round < ROUNDS && waiting.size > 0; round += 1) {
    for (const pending of [...waiting]) handed.push(pending.flush());
  }
  return handed;
}

/** Hands on what waits in every field. */
export function flushAll(): void {
  handOn();
}

/**
 * The same, and waits until all of it is written or refused: undo, another register and the close of the window come after that.
 * Resolves to why something is not kept; to null where everything is.
 */
export async function keepAll(): Promise<ApiError | null> {
  const before = refused().times;
  await Promise.allSettled(handOn());
  await settled();
  const { times, last } = refused();
  return whyUnkept() ?? (times > before ? last : null);
}
