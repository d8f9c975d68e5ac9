// What was typed into cells and is not yet seen in a grid: on its way to the core, or refused and waiting to be mended.
import { SvelteMap } from 'svelte/reactivity';
import { asApiError, type ApiError } from '@/ipc/call';
import type { BasisChoice, EntryKind, FigureEntry, PlanEntry } from '@/ipc/generated';
import { parseNumber } from '@/parts/numbers';
import { messages } from '@/state/messages.svelte';
import { change, program } from '@/state/program.svelte';
import { figures as words } from '@/words/figures';
import { needsBase, readEntry, showEntry } from './entry';

/** Which figure a cell is about. */
export interface FigurePlace {
  indicator: string;
  unit: number;
  from: string;
  to: string;
  basis: BasisChoice;
}

export interface CellEdit extends FigurePlace {
  kind: EntryKind;
  text: string;
  /** The observation that was typed for the cell before, which a blank takes out. */
  observation: number | null;
}

export interface PlanEdit {
  indicator: string;
  unit: number;
  year: number;
  text: string;
}

/** What was typed and refused; it stays in its cell until it is mended. */
export interface Draft {
  text: string;
  message: string;
  hint: string;
}

export function keyOf(place: FigurePlace): string {
  return [program.state?.register?.path, place.indicator, place.unit, place.from, place.to, place.basis].join('|');
}

export function planKey(edit: { indicator: string; unit: number; year: number }): string {
  return [program.state?.register?.path, 'plan', edit.indicator, edit.unit, edit.year].join('|');
}

class Cells {
  readonly drafts = new SvelteMap<string, Draft>();
  /** Shown as typed until the grid that holds them is read again. */
  readonly sending = new SvelteMap<string, string>();
  #kept = new Set<string>();
  #said: number | null = null;

  /** Who types one figure after another needs to see the last one's message only. */
  #onlyLast(): void {
    if (this.#said !== null) messages.dismiss(this.#said);
    this.#said = messages.list.at(-1)?.id ?? null;
  }

  /** Keeps what was typed or pasted: one operation for what is written, one for what is taken out. */
  async write(edits: readonly CellEdit[]): Promise<void> {
    const entries: { key: string; text: string; entry: FigureEntry }[] = [];
    const cleared: { key: string; observation: number }[] = [];
    for (const edit of edits) {
      const key = keyOf(edit);
      const read = readEntry(edit.text, edit.kind);
      if ('wrong' in read) this.drafts.set(key, { text: edit.text, message: read.wrong, hint: '' });
      else if ('waiting' in read) this.drafts.set(key, { text: edit.text, message: words.waiting, hint: '' });
      else if (read.entry.state === 'blank') {
        this.drafts.delete(key);
        if (edit.observation !== null) cleared.push({ key, observation: edit.observation });
      } else {
        this.drafts.delete(key);
        this.sending.set(key, showEntry(read.entry));
        const { indicator, unit, from, to, basis } = edit;
        entries.push({ key, text: edit.text, entry: { indicator, unit, from, to, basis, ...read.entry } });
      }
    }
    if (entries.length > 0) await this.#put(entries);
    if (cleared.length > 0) await this.#clear(cleared);
    this.#tellRefused(edits.map(keyOf));
  }

  /** Of many that were pasted, those that are refused may lie out of sight. */
  #tellRefused(keys: readonly string[]): void {
    const refused = keys.map((key) => this.drafts.get(key)).filter((draft) => draft !== undefined);
    const [first] = refused;
    if (keys.length < 2 || !first) return;
    messages.failed({ code: 'told', message: words.pasteRefused(refused.length, keys.length, first.text), hint: `${first.message} ${first.hint}`.trim() });
  }

  async #put(entries: readonly { key: string; text: string; entry: FigureEntry }[]): Promise<void> {
    try {
      const kept = await change('figure_put', { figures: entries.map(({ entry }) => entry) });
      this.#onlyLast();
      const refused = new Map(kept.refused.map((cell) => [cell.index, cell]));
      entries.forEach(({ key, text }, index) => {
        const why = refused.get(index);
        if (why) this.#refuse(key, text, why);
        else this.#kept.add(key);
      });
    } catch (reason) {
      for (const { key, text } of entries) this.#refuse(key, text, asApiError(reason));
    }
  }

  async #clear(cleared: readonly { key: string; observation: number }[]): Promise<void> {
    for (const { key } of cleared) this.sending.set(key, '');
    try {
      await change('figure_clear', { observations: cleared.map(({ observation }) => observation) });
      this.#onlyLast();
      for (const { key } of cleared) this.#kept.add(key);
    } catch (reason) {
      for (const { key } of cleared) this.#refuse(key, '', asApiError(reason));
    }
  }

  /** Keeps targets of the year. */
  async plan(edits: readonly PlanEdit[]): Promise<void> {
    const targets: PlanEntry[] = [];
    const typed = new Map<string, string>();
    for (const { indicator, unit, year, text } of edits) {
      const key = planKey({ indicator, unit, year });
      const value = parseNumber(text);
      if (value === null && text.trim() !== '') {
        this.drafts.set(key, { text, message: words.planNumber(text), hint: '' });
        continue;
      }
      this.drafts.delete(key);
      this.sending.set(key, text.trim());
      typed.set(key, text);
      targets.push({ indicator, unit, year, value });
    }
    if (targets.length === 0) return;
    try {
      await change('figure_plan', { targets });
      this.#onlyLast();
      for (const key of typed.keys()) this.#kept.add(key);
    } catch (reason) {
      for (const [key, text] of typed) this.#refuse(key, text, asApiError(reason));
    }
  }

  #refuse(key: string, text: string, why: Pick<ApiError, 'message' | 'hint'>): void {
    this.sending.delete(key);
    this.drafts.set(key, { text, message: why.message, hint: why.hint });
  }

  /**
   * The grid was read again: what it was known to hold need not be shown as typed any more. `aside` says why a number that was
   * typed does not stand in its cell; who typed it learns that now and not at some later look.
   */
  settled(aside: (key: string) => string | null = () => null): void {
    for (const key of this.#kept) {
      this.sending.delete(key);
      const why = aside(key);
      if (why !== null) messages.done(why);
    }
    this.#kept.clear();
  }
}

export const cells = new Cells();

/** What Enter waits for in a cell: of a ratio the second number. */
export function more(text: string, kind: EntryKind): string | null {
  if (!needsBase(kind)) return null;
  const read = readEntry(text, kind);
  return 'waiting' in read && !text.includes('/') ? `${text.trim()}/` : null;
}
