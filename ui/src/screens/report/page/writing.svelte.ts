// The text of the open report while it is written: which section the cursor is in, what is under it, and what is not saved yet.
import { asApiError, type ApiError } from '@/ipc/call';
import { Pending } from '@/state/pending';
import type { SectionEditor, Under } from './editor';
import type { Block } from './tree';

/** One section as it is shown. */
export interface PageSection {
  id: number;
  code: string;
  rank: string;
  heading: string;
  /** How deep it stands, from 0. */
  depth: number;
  blocks: Block[];
}

export type Saved = 'saved' | 'waiting' | 'failed';

/** How long to wait before another try where a save failed, in milliseconds. */
const AGAIN = 5_000;

/** Whether both say the same; where a block came from is not part of what it says. */
export function sameWords(a: readonly Block[], b: readonly Block[]): boolean {
  const words = (blocks: readonly Block[]): string => JSON.stringify(blocks.map((block) => block.body)).normalize('NFC');
  return words(a) === words(b);
}

/** The text of one section on its way into the register. */
class SectionText {
  editor: SectionEditor | null = null;
  known: readonly Block[];
  #saving: Promise<void> = Promise.resolve();
  #inFlight = 0;
  #again: ReturnType<typeof setTimeout> | undefined;
  failed: ApiError | null = null;
  readonly #pending: Pending;
  readonly #save: (blocks: Block[]) => Promise<void>;
  readonly #report: () => void;

  constructor(blocks: readonly Block[], save: (blocks: Block[]) => Promise<void>, report: () => void) {
    this.known = blocks;
    this.#save = save;
    this.#report = report;
    this.#pending = new Pending(() => this.#commit());
  }

  get isDirty(): boolean {
    return this.#pending.isWaiting || this.#inFlight > 0 || this.failed !== null;
  }

  typed(): void {
    this.#pending.typed('');
    this.#report();
  }

  flush(): void {
    this.#pending.flush();
  }

  /** Saves one after the other, so that an older text never lands upon a newer one. */
  #commit(): void {
    clearTimeout(this.#again);
    const blocks = this.editor?.blocks();
    if (blocks === undefined || (this.failed === null && sameWords(blocks, this.known))) {
      this.#report();
      return;
    }
    this.known = blocks;
    this.#inFlight += 1;
    this.#saving = this.#saving.then(async () => {
      try {
        await this.#save(blocks);
        this.failed = null;
      } catch (reason) {
        this.failed = asApiError(reason);
        // The text stands on the screen; it is tried again until it can be kept.
        this.#again = setTimeout(() => this.typed(), AGAIN);
      } finally {
        this.#inFlight -= 1;
        this.#report();
      }
    });
    this.#report();
  }

  settled(): Promise<void> {
    return this.#saving;
  }

  stop(): void {
    this.flush();
    clearTimeout(this.#again);
  }
}

export class Writing {
  /** Section of the cursor. */
  current: number | null = $state(null);
  under: Under | null = $state.raw(null);
  saved: Saved = $state('saved');
  error: ApiError | null = $state.raw(null);
  readonly #texts = new Map<number, SectionText>();
  readonly #save: (section: number, blocks: Block[]) => Promise<void>;

  constructor(save: (section: number, blocks: Block[]) => Promise<void>) {
    this.#save = save;
  }

  #report(): void {
    const texts = [...this.#texts.values()];
    this.error = texts.find((text) => text.failed !== null)?.failed ?? null;
    this.saved = this.error ? 'failed' : texts.some((text) => text.isDirty) ? 'waiting' : 'saved';
  }

  /** An editor for the section is there. */
  opened(section: number, blocks: readonly Block[], editor: SectionEditor): void {
    const text = this.#texts.get(section) ?? new SectionText(blocks, (changed) => this.#save(section, changed), () => this.#report());
    text.editor = editor;
    this.#texts.set(section, text);
  }

  closed(section: number): void {
    this.#texts.get(section)?.stop();
    this.#texts.delete(section);
    if (this.current === section) this.current = null;
  }

  typed(section: number): void {
    this.#texts.get(section)?.typed();
  }

  left(section: number): void {
    this.#texts.get(section)?.flush();
  }

  moved(section: number, under: Under): void {
    this.current = section;
    this.under = under;
  }

  /** The register holds other blocks than are shown: they are taken over, unless somebody is just typing there. */
  refresh(section: number, blocks: readonly Block[]): void {
    const text = this.#texts.get(section);
    if (!text?.editor || text.isDirty || text.editor.isComposing || sameWords(blocks, text.known)) return;
    text.known = blocks;
    text.editor.show(blocks);
  }

  editor(section: number | null): SectionEditor | null {
    return section === null ? null : (this.#texts.get(section)?.editor ?? null);
  }

  /** Hands on what waits and waits until it is kept. */
  async flush(): Promise<void> {
    for (const text of this.#texts.values()) text.flush();
    await Promise.all([...this.#texts.values()].map((text) => text.settled()));
  }
}
