// Reading a grid again after changes, but not after each of several that follow one another quickly.
import { untrack } from 'svelte';
import type { Answer, Args, CommandName } from '@/ipc/call';
import { changes } from '@/state/changes.svelte';
import { Reading } from '@/state/reading.svelte';

/** A grid of ten years takes a second to work out; typing goes on meanwhile and is read back once it pauses. */
const PAUSE = 350;

/** As `reading`; changes of `tables` are answered once they pause. `settled` is told of each new answer. */
export function calmReading<N extends CommandName>(
  name: N,
  form: () => Args<N> | undefined,
  tables: readonly string[],
  settled: (answer: Answer<N>) => void,
): Reading<N> {
  const read = new Reading(name, form);
  let seen: number | null = null;
  $effect(() => {
    const asked = form();
    void read.ask(asked);
  });
  $effect(() => {
    const version = changes.of(tables);
    if (seen === null || seen === version) {
      seen = version;
      return;
    }
    seen = version;
    const timer = setTimeout(() => void read.again(), PAUSE);
    return () => clearTimeout(timer);
  });
  $effect(() => {
    const answer = read.value;
    if (answer !== undefined) untrack(() => settled(answer));
  });
  return read;
}
