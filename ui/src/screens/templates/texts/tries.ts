// Texts that are tried in the core while somebody writes them: those asked for within a moment go in one call.
import type { FieldText, TextTried, TextsToTry } from '@/ipc/generated';

/** A pause of this many milliseconds in the typing lets texts be tried. */
export const PAUSE = 300;

type Call = (form: TextsToTry) => Promise<TextTried[]>;

interface Asked {
  text: FieldText | null;
  sentence: string | null;
  told: (tried: TextTried) => void;
}

export class Tries {
  readonly #call: Call;
  readonly #where: () => Pick<TextsToTry, 'period' | 'subject'>;
  #asked: Asked[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(call: Call, where: () => Pick<TextsToTry, 'period' | 'subject'>) {
    this.#call = call;
    this.#where = where;
  }

  /** Tries a text; the answer gives up what is asked for. */
  text(text: FieldText, told: (tried: TextTried) => void): () => void {
    return this.#ask({ text, sentence: null, told });
  }

  /** Tries a figure sentence of the catalog. */
  sentence(code: string, told: (tried: TextTried) => void): () => void {
    return this.#ask({ text: null, sentence: code, told });
  }

  #ask(asked: Asked): () => void {
    this.#asked.push(asked);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#go(), PAUSE);
    return () => {
      this.#asked = this.#asked.filter((other) => other !== asked);
      asked.told = () => undefined;
    };
  }

  async #go(): Promise<void> {
    const asked = this.#asked;
    this.#asked = [];
    if (asked.length === 0) return;
    const texts = asked.filter((one) => one.text !== null);
    const sentences = asked.filter((one) => one.sentence !== null);
    const form = { ...this.#where(), texts: texts.flatMap((one) => one.text ?? []), sentences: sentences.flatMap((one) => one.sentence ?? []) };
    // A text that cannot be tried now is no fault of the text: the preview says what is wrong.
    const tried = await this.#call(form).catch(() => []);
    [...texts, ...sentences].forEach((one, index) => {
      const answer = tried[index];
      if (answer) one.told(answer);
    });
  }
}
