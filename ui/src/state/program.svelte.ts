// The program and its open register, and every change made to it.
import { call, type Answer, type CommandName, type Form } from '@/ipc/call';
import type { Done, HistoryState, Looks, ProgramState } from '@/ipc/generated';
import { common } from '@/words/common';
import { changes } from './changes.svelte';
import { messages } from './messages.svelte';
import { keepAll } from './pending';
import { forgetUnkept } from './unkept';

const NOTHING: HistoryState = { undo: null, redo: null };

/** Commands that change the register: their answer is a `Done`. */
export type ChangeName = { [N in CommandName]: Answer<N> extends Done<unknown> ? N : never }[CommandName];
type ValueOf<N extends ChangeName> = Answer<N> extends Done<infer T> ? T : never;

class Program {
  state: ProgramState | null = $state.raw(null);
  history: HistoryState = $state.raw(NOTHING);

  /** Today by the program's clock, "2026-06-15". */
  get today(): string {
    return this.state?.today ?? new Date().toISOString().slice(0, 10);
  }

  /** Asks the core what is open. */
  async load(): Promise<ProgramState> {
    const state = await call('program_state');
    this.opened(state);
    return state;
  }

  /** Another register is open, or none; everything on the screen reads again. */
  opened(state: ProgramState): void {
    if (state.register?.path !== this.state?.register?.path) forgetUnkept();
    this.state = state;
    changes.announceAll();
    void this.#readHistory();
  }

  async look(looks: Looks): Promise<void> {
    if (this.state) this.state = { ...this.state, looks };
    try {
      this.state = await call('program_change', looks);
    } catch (reason) {
      messages.failed(reason);
    }
  }

  /** What a change answered: says it with «Hoàn tác», and makes stale screens read again. */
  done<T>(done: Done<T>, undoable = true): T {
    changes.announce(done.changed);
    if (done.said !== null && done.said !== '') {
      messages.done(done.said, undoable ? { label: common.undo, run: () => void this.undo() } : undefined);
    }
    void this.#readHistory();
    return done.value;
  }

  async undo(): Promise<void> {
    // What is being kept would otherwise be the next operation, and undo would take back the one before it.
    await keepAll();
    if (this.history.undo === null && this.state?.register) await this.#readHistory();
    if (this.history.undo === null) return;
    try {
      this.done(await call('history_undo'), false);
    } catch (reason) {
      messages.failed(reason);
    }
  }

  async redo(): Promise<void> {
    await keepAll();
    if (this.history.redo === null) return;
    try {
      this.done(await call('history_redo'), false);
    } catch (reason) {
      messages.failed(reason);
    }
  }

  async #readHistory(): Promise<void> {
    const register = this.state?.register;
    try {
      this.history = register && !register.readOnly ? await call('history_state') : NOTHING;
    } catch {
      this.history = NOTHING;
    }
  }
}

export const program = new Program();

/**
 * Runs a command that changes the register: a toast says what was done, with «Hoàn tác», and what shows the changed tables
 * reads again. Rejects with an `ApiError`, for the screen to show in its place.
 */
export async function change<N extends ChangeName>(name: N, ...form: Form<N>): Promise<ValueOf<N>> {
  const done = (await call(name, ...form)) as Done<ValueOf<N>>;
  return program.done(done);
}

/** As `change`; an error is told in passing and gives `undefined`. For acts without a place of their own for an error. */
export async function tryChange<N extends ChangeName>(name: N, ...form: Form<N>): Promise<ValueOf<N> | undefined> {
  try {
    return await change(name, ...form);
  } catch (reason) {
    messages.failed(reason);
    return undefined;
  }
}
