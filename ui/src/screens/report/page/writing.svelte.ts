// The text of the open report while it is written: which section the cursor is in, what is under it, and what is not saved yet.
import { asApiError, type ApiError } from '@/ipc/call';
import { Pending } from '@/state/pending';
import { Unkept } from '@/state/unkept';
import type { SectionEditor, Under } from './editor';
import type { Block, Rank } from './tree';

/** One text of the page: the opening, a section, or an appendix. */
export interface PagePart {
  /** `opening`, `s12` or `a:PL1`. */
  key: string;
  is: 'opening' | 'section' | 'appendix';
  /** Of a section: its number in the register; null in an issued report. */
  section: number | null;
  code: string;
  rank: Rank;
  /** The number before the heading, as it is printed. */
  number: string;
  heading: string;
  /** How deep it stands, from 0. */
  depth: number;
  blocks: Block[];
}

export type Saved = 'saved' | 'waiting' | 'failed';

/** How long to wait before another try where a save failed, in milliseconds. */
const AGAIN = 5_000;
/** What is typed without a pause is kept this often, in milliseconds. */
const AT_LATEST = 1_500;

/** Whether both say the same; where a block came from is not part of what it says. */
export function sameWords(a: readonly Block[], b: readonly Block[]): boolean {
  const words = (blocks: readonly Block[]): string => JSON.stringify(blocks.map((block) => block.body)).normalize('NFC');
  return words(a) === words(b);
}

/** Texts that could not be kept, by report and part: they are there again when their report is opened again. */
const unkept = new Unkept<Block[]>();

/** The text of one section on its way into the register. */
class SectionText {
  editor: SectionEditor | null = null;
  known: readonly Block[];
  #saving: Promise<void> = Promise.resolve();
  #inFlight = 0;
  #again: ReturnType<typeof setTimeout> | undefined;
  #latest: ReturnType<typeof setTimeout> | undefined;
  failed: ApiError | null = null;
  /** Its editor is gone; another try would come upon what is written in the next one. */
  #gone = false;
  readonly #key: string;
  readonly #pending: Pending;
  readonly #save: (blocks: Block[]) => Promise<void>;
  readonly #report: () => void;

  constructor(key: string, blocks: readonly Block[], save: (blocks: Block[]) => Promise<void>, report: () => void) {
    this.#key = key;
    this.known = blocks;
    this.#save = save;
    this.#report = report;
    this.#pending = new Pending(() => this.#commit());
  }

  get isDirty(): boolean {
    return this.#pending.isWaiting || this.#inFlight > 0 || this.failed !== null;
  }

  typed(): void {
    this.#latest ??= setTimeout(() => this.flush(), AT_LATEST);
    this.#pending.typed('', false);
    this.#report();
  }

  flush(): void {
    this.#pending.flush();
  }

  /** Saves one after the other, so that an older text never lands upon a newer one. */
  #commit(): Promise<void> {
    clearTimeout(this.#again);
    clearTimeout(this.#latest);
    this.#latest = undefined;
    const blocks = this.editor?.blocks();
    if (blocks === undefined || (this.failed === null && sameWords(blocks, this.known))) {
      this.#report();
      return this.#saving;
    }
    this.known = blocks;
    this.#inFlight += 1;
    this.#saving = this.#saving.then(async () => {
      try {
        await this.#save(blocks);
        this.failed = null;
        unkept.delete(this.#key);
      } catch (reason) {
        this.failed = asApiError(reason);
        unkept.put(this.#key, blocks, this.failed);
        // The text stands on the screen; it is tried again until it can be kept, and at once where everything is handed on.
        if (!this.#gone) {
          this.#pending.typed('', false);
          this.#again = setTimeout(() => this.flush(), AGAIN);
        }
      } finally {
        this.#inFlight -= 1;
        this.#report();
      }
    });
    this.#report();
    return this.#saving;
  }

  settled(): Promise<void> {
    return this.#saving;
  }

  /** Takes up what could not be kept when the text was shown last. */
  takeUp(): void {
    const left = unkept.get(this.#key);
    if (left === null) return;
    this.editor?.show(left.what);
    this.failed = left.why;
    this.typed();
  }

  stop(): void {
    this.#gone = true;
    this.flush();
    clearTimeout(this.#again);
    clearTimeout(this.#latest);
  }
}

export class Writing {
  /** The part that the cursor is in. */
  current: string | null = $state(null);
  under: Under | null = $state.raw(null);
  saved: Saved = $state('saved');
  error: ApiError | null = $state.raw(null);
  readonly #texts = new Map<string, SectionText>();
  readonly #of: number;
  readonly #save: (part: string, blocks: Block[]) => Promise<void>;

  constructor(report: number, save: (part: string, blocks: Block[]) => Promise<void>) {
    this.#of = report;
    this.#save = save;
  }

  #report(): void {
    const texts = [...this.#texts.values()];
    this.error = texts.find((text) => text.failed !== null)?.failed ?? null;
    this.saved = this.error ? 'failed' : texts.some((text) => text.isDirty) ? 'waiting' : 'saved';
  }

  /** An editor for the part is there. */
  opened(part: string, blocks: readonly Block[], editor: SectionEditor): void {
    const key = `${String(this.#of)} ${part}`;
    const text = this.#texts.get(part) ?? new SectionText(key, blocks, (changed) => this.#save(part, changed), () => this.#report());
    text.editor = editor;
    this.#texts.set(part, text);
    text.takeUp();
  }

  closed(part: string): void {
    this.#texts.get(part)?.stop();
    this.#texts.delete(part);
    if (this.current === part) this.current = null;
  }

  typed(part: string): void {
    this.#texts.get(part)?.typed();
  }

  left(part: string): void {
    this.#texts.get(part)?.flush();
  }

  moved(part: string, under: Under): void {
    this.current = part;
    this.under = under;
  }

  /** The register holds other blocks than are shown: they are taken over, unless somebody is just typing there. */
  refresh(part: string, blocks: readonly Block[]): void {
    const text = this.#texts.get(part);
    // Most parts of a page are handed over again as they were: nothing is to be compared then.
    if (!text?.editor || blocks === text.known || text.isDirty || text.editor.isComposing || sameWords(blocks, text.known)) return;
    text.known = blocks;
    text.editor.show(blocks);
  }

  editor(part: string | null): SectionEditor | null {
    return part === null ? null : (this.#texts.get(part)?.editor ?? null);
  }

  /** Hands on what waits and waits until it is kept. */
  async flush(): Promise<void> {
    for (const text of this.#texts.values()) text.flush();
    await Promise.all([...this.#texts.values()].map((text) => text.settled()));
  }
}
