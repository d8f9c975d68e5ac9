// A template while it is changed: what is kept, what waits to be kept, and what stands in a field that is still typed into.
import { asApiError, type ApiError } from '@/ipc/call';
import type { Template } from '@/ipc/generated';
import { Pending } from '@/state/pending';
import { Unkept } from '@/state/unkept';

/** Keeps the template in the register; rejects with an `ApiError` where it is refused. */
export type Keep = (template: Template, note: string) => Promise<void>;

interface Waiting {
  template: Template;
  note: string;
}

/** What could not be kept yet, by the template's code: it is there again when its screen is opened again. */
const unkept = new Unkept<Waiting>();

export class TemplateWork {
  readonly code: string;
  /** What the register has. */
  kept: Template | undefined = $state.raw();
  /** Why what waits was refused. */
  error: ApiError | null = $state.raw(null);
  isSaving = $state(false);
  #waiting: Waiting | null = $state.raw(null);
  #typed: Template | null = $state.raw(null);
  readonly #keep: Keep;
  #running: Promise<void> | null = null;
  readonly #pending = new Pending(() => this.#save());

  constructor(code: string, keep: Keep) {
    this.code = code;
    this.#keep = keep;
    const left = unkept.get(code);
    this.#waiting = left?.what ?? null;
    this.error = left?.why ?? null;
  }

  /** The template with all that was changed; fields show this. */
  get template(): Template | undefined {
    return this.#waiting?.template ?? this.kept;
  }

  /** The same with what is being typed and not handed on; the preview shows this. */
  get live(): Template | undefined {
    return this.#typed ?? this.template;
  }

  get isWaiting(): boolean {
    return this.#waiting !== null;
  }

  /** A field is typed into. */
  type(next: Template): void {
    this.#typed = next;
  }

  /** Something was changed. With a `note` it is an act of its own: it is kept at once, and the history tells it by the note. */
  edit(next: Template, note = ''): void {
    this.#typed = null;
    this.#waiting = { template: next, note };
    this.#pending.typed(this.code);
    if (note !== '') this.#pending.flush();
  }

  /** Keeps now what waits. */
  flush(): void {
    this.#pending.flush();
  }

  /** Tries again what was refused. */
  async again(): Promise<void> {
    this.#pending.forget();
    await this.#save();
  }

  /** Forgets what waits: the template goes to the bin, or an earlier version of it comes back. */
  forget(): void {
    this.#pending.forget();
    this.#waiting = null;
    this.#typed = null;
    this.error = null;
    unkept.delete(this.code);
  }

  /** One save at a time; what was changed meanwhile goes with the next one. Resolves once nothing waits, or it was refused. */
  #save(): Promise<void> {
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  async #run(): Promise<void> {
    this.isSaving = true;
    while (this.#waiting !== null && !this.#pending.isWaiting) {
      const mine: Waiting = this.#waiting;
      try {
        await this.#keep(mine.template, mine.note);
      } catch (reason) {
        this.error = asApiError(reason);
        unkept.put(this.code, this.#waiting ?? mine, this.error);
        break;
      }
      this.error = null;
      unkept.delete(this.code);
      this.kept = mine.template;
      if (this.#waiting === mine) this.#waiting = null;
    }
    this.isSaving = false;
  }
}
