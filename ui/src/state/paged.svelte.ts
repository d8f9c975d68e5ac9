// A long list of which only the looked-at pages are read.
import { asApiError, type ApiError } from '@/ipc/call';
import { SvelteMap } from 'svelte/reactivity';

export const PAGE = 200;

export interface Slice<R> {
  rows: R[];
  total: number;
}

export class Paged<R> {
  /** Rows in all, once the first page was read. */
  total: number | null = $state(null);
  error: ApiError | null = $state.raw(null);
  #pages = new SvelteMap<number, R[]>();
  #asked = new Set<number>();
  #turn = 0;
  #inView: [number, number] = [0, 0];
  readonly #read: (from: number, count: number) => Promise<Slice<R>>;

  constructor(read: (from: number, count: number) => Promise<Slice<R>>) {
    this.#read = read;
  }

  /** The row at `index`, or undefined while its page is read. */
  row(index: number): R | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Rows that are here already, in order. */
  get here(): R[] {
    return [...this.#pages.entries()].sort(([a], [b]) => a - b).flatMap(([, rows]) => rows);
  }

  /** Reads the pages that the rows `from` to `to` stand on, where they are not here. */
  async need(from: number, to: number): Promise<void> {
    this.#inView = [from, to];
    await Promise.all(pagesOf(from, to).filter((page) => !this.#asked.has(page)).map((page) => this.#readPage(page)));
  }

  /** Reads anew: another question, or the register changed. What is shown stays until the answer is here. */
  async again(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    // The pages in view come with the first one, so that a change leaves no holes in what is looked at.
    const wanted = [...new Set([0, ...pagesOf(...this.#inView)])];
    this.#asked = new Set(wanted);
    try {
      const slices = await Promise.all(wanted.map((page) => this.#read(page * PAGE, PAGE)));
      if (turn !== this.#turn) return;
      this.#pages.clear();
      slices.forEach((slice, index) => this.#pages.set(wanted[index] ?? 0, slice.rows));
      this.total = slices[0]?.total ?? 0;
      this.error = null;
    } catch (reason) {
      if (turn !== this.#turn) return;
      this.#asked.clear();
      this.error = asApiError(reason);
    }
  }

  async #readPage(page: number): Promise<void> {
    const turn = this.#turn;
    this.#asked.add(page);
    try {
      const slice = await this.#read(page * PAGE, PAGE);
      if (turn !== this.#turn) return;
      this.#pages.set(page, slice.rows);
      this.total = slice.total;
    } catch (reason) {
      if (turn !== this.#turn) return;
      this.#asked.delete(page);
      this.error = asApiError(reason);
    }
  }
}

function pagesOf(from: number, to: number): number[] {
  const first = Math.floor(Math.max(0, from) / PAGE);
  const last = Math.floor(Math.max(0, to) / PAGE);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
