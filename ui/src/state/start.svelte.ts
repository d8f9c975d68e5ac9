// The beginning: what was open last is opened again. A register that is gone or damaged is told at the first start, never
// replaced by an empty one.
import { asApiError, call, type ApiError } from '@/ipc/call';
import type { ProgramState, ProgressView } from '@/ipc/generated';
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

  begin(): void {
    void this.#begin();
  }

  async #begin(): Promise<void> {
    try {
      const state = await program.load();
      const last = state.remembered[0];
      if (state.register === null && last) await this.open(() => call('register_open', { path: last.path }), false, last.path);
    } catch (reason) {
      this.error = asApiError(reason);
    }
  }

  /** Opens a register by `how`; where that lasts, its progress is shown. True where it is open. */
  async open(how: () => Promise<ProgramState>, go = true, path: string | null = null): Promise<boolean> {
    const watch = this.#watch();
    try {
      const state = await how();
      this.error = null;
      this.lost = null;
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
