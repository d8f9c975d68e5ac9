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

  /** Until it is known what the window begins with. */
  beginning = $state(true);

  begin(): void {
    void this.#begin();
  }

  async #begin(): Promise<void> {
    try {
      const state = await program.load();
      // What was double-clicked comes before what was open last, also where it cannot be opened.
      if (!(await this.open(() => call('register_open_named'), false)) || program.state?.register) return;
      const last = state.remembered[0];
      if (last) await this.open(() => call('register_open', { path: last.path }), false, last.path);
    } catch (reason) {
      this.error = asApiError(reason);
    } finally {
      this.beginning = false;
    }
  }

  /** Opens a register by `how`, which may find that there is nothing to open; where that lasts, its progress is shown. False where it failed. */
  async open(how: () => Promise<ProgramState | null>, go = true, path: string | null = null): Promise<boolean> {
    const watch = this.#watch();
    try {
      const state = await how();
      if (state === null) return true;
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
