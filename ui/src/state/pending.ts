// What is typed and not yet handed on. Nothing on the screen is unsaved for longer than the pause; closing waits for it.

/** A pause of this many milliseconds hands on what was typed. */
export const PAUSE = 2_000;

const waiting = new Set<Pending>();

/** Keeps what was typed last into one field until it is handed on: at the pause, at blur, at Enter, at close. */
export class Pending {
  #text: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #commit: (text: string) => void;

  constructor(commit: (text: string) => void) {
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

  /** Hands on what waits, if anything does. */
  flush(): void {
    clearTimeout(this.#timer);
    waiting.delete(this);
    if (this.#text === null) return;
    const text = this.#text;
    this.#text = null;
    this.#commit(text);
  }

  /** Forgets what waits: the user pressed Escape. */
  forget(): void {
    clearTimeout(this.#timer);
    waiting.delete(this);
    this.#text = null;
  }
}

/** Hands on what waits in every field; the window does so before it closes. */
export function flushAll(): void {
  for (const pending of [...waiting]) pending.flush();
}
