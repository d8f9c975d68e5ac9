// Which tables of the register changed, so that what shows them reads again.
import { SvelteMap } from 'svelte/reactivity';

class Changes {
  #versions = new SvelteMap<string, number>();
  #all = $state(0);

  /** A number that grows whenever one of `tables` changed; reading it inside an effect makes the effect run again. */
  of(tables: readonly string[]): number {
    return tables.reduce((sum, table) => sum + (this.#versions.get(table) ?? 0), this.#all);
  }

  /** Says that `tables` changed. */
  announce(tables: readonly string[]): void {
    for (const table of tables) this.#versions.set(table, (this.#versions.get(table) ?? 0) + 1);
  }

  /** Says that anything may have changed: another register is open. */
  announceAll(): void {
    this.#all += 1;
  }
}

export const changes = new Changes();
