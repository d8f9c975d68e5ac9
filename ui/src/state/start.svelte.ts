// The beginning: what was open last is opened again. A register that is gone or damaged is told at the first start, never
// replaced by an empty one.
import { asApiError, call, type ApiError } from '@/ipc/call';
import type { ProgramState, ProgressView } from '@/ipc/generated';
import { app } from '@/words/app';
import { going } from './going.svelte';
import { messages } from './messages.svelte';
import { PATIENCE } from './reading.svelte';
import { place } from './place.svelte';
import { program } from './program.svelte';

class Start {
  /** Why no register could be opened; shown at the first start. */
  error: ApiError | null = $state.raw(null);
  /** The register that could not be opened. */
  lost: string | null = $state(null);
  /** How far the opening is, where it takes long. */
  progress: ProgressView | null = $state.raw(null);

  /** Until it is known what the window begins with. */
  beginning = $state(true);

  begin(): void {
    void this.#begin();
  }

  async #begin(): Promise<void> {
    try {
      const state = await program.load();
      // What was double-clicked comes before what was open last, also where it cannot be opened.
      const named = await call('register_named');
      const path = named ? named.path : (state.remembered[0]?.path ?? null);
      if (named && path === null) await this.open(() => call('demo_open'), false);
      else if (path !== null && !state.register) await this.openAt(path, false);
    } catch (reason) {
      this.error = asApiError(reason);
    } finally {
      this.beginning = false;
    }
  }

  /** Opens what a double click named while the window was open; false where it failed. */
  async openNamed(): Promise<boolean> {
    const named = await call('register_named');
    if (named === null) return true;
    const { path } = named;
    return path === null ? this.open(() => call('demo_open')) : this.openAt(path);
  }

  /** Asks which register is to be opened, and opens it; false where it failed. */
  async pick(): Promise<boolean> {
    const path = await call('register_pick');
    return path === null || this.openAt(path);
  }

  /** Opens the register at `path` for writing; false where it failed. */
  openAt(path: string, go = true): Promise<boolean> {
    return this.open(() => call('register_open', { path }), go, path);
  }

  /** Opens the register at `path` to look at it; false where it failed. */
  look(path: string): Promise<boolean> {
    return this.open(() => call('register_look', { path }), true, path);
  }

  /** Brings the register at `path` back from its newest copy and opens that; false where it failed. */
  recover(path: string): Promise<boolean> {
    return this.open(() => call('register_recover', { path }), true, path);
  }

  /** Opens a register by `how`, once all of the open one is kept; where that lasts, its progress is shown. False where it failed. */
  async open(how: () => Promise<ProgramState>, go = true, path: string | null = null): Promise<boolean> {
    if (program.state?.register && !(await going.may(app.going.other))) return false;
    this.error = null;
    this.lost = null;
    const watch = this.#watch();
    try {
      const state = await how();
      program.opened(state);
      if (go) place.restart('overview');
      return true;
    } catch (reason) {
      const error = asApiError(reason);
      if (error.code !== 'cancelled') {
        this.error = error;
        this.lost = path;
      }
      return false;
    } finally {
      clearInterval(watch);
      this.progress = null;
    }
  }

  #watch(): ReturnType<typeof setInterval> {
    return setInterval(async () => {
      try {
        this.progress = await call('progress_read');
      } catch (reason) {
        messages.failed(reason);
      }
    }, PATIENCE);
  }
}

export const start = new Start();
