// What a screen shows of the register, read again when its question or one of its tables changes.
import { asApiError, call, type Answer, type Args, type ApiError, type CommandName, type Form } from '@/ipc/call';
import { changes } from './changes.svelte';

/** Waiting is shown only where it lasts longer than this many milliseconds. */
export const PATIENCE = 300;

export class Reading<N extends CommandName> {
  /** The latest answer; it stays while the next one is read. */
  value: Answer<N> | undefined = $state.raw();
  /** Why there is no new answer. */
  error: ApiError | null = $state.raw(null);
  /** Whether an answer is waited for longer than one notices. */
  slow = $state(false);
  #turn = 0;
  /** The question that was answered last, or refused. */
  #answered = 0;
  readonly #name: N;
  readonly #form: () => Args<N> | undefined;

  constructor(name: N, form: () => Args<N> | undefined) {
    this.#name = name;
    this.#form = form;
  }

  /** Reads again now. Of answers that overtake each other the latest question's counts. */
  async again(): Promise<void> {
    await this.ask(this.#form());
  }

  /** Something is known now that an answer still on its way cannot know: it is asked for anew. */
  renew(): void {
    if (this.#answered !== this.#turn) void this.again();
  }

  async ask(args: Args<N> | undefined): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    if (args === undefined) {
      this.#answered = turn;
      this.slow = false;
      return;
    }
    const timer = setTimeout(() => {
      if (turn === this.#turn) this.slow = true;
    }, PATIENCE);
    try {
      const answer = await call(this.#name, ...([args] as unknown as Form<N>));
      if (turn !== this.#turn) return;
      this.value = answer;
      this.error = null;
    } catch (reason) {
      if (turn === this.#turn) this.error = asApiError(reason);
    } finally {
      clearTimeout(timer);
      if (turn === this.#turn) {
        this.#answered = turn;
        this.slow = false;
      }
    }
  }
}

/**
 * The answer of `name` to the form that `form` gives, read again when what the form is made of changes or one of `tables` does.
 * A form of `undefined` asks nothing yet. Call it while a component is being set up.
 */
export function reading<N extends CommandName>(name: N, form: () => Args<N> | undefined, tables: readonly string[]): Reading<N> {
  const read = new Reading(name, form);
  $effect(() => {
    changes.of(tables);
    void read.ask(form());
  });
  return read;
}
