// What kind of typing tool is at work, told by the pattern of the events it makes.

export interface Keystroke {
  /** The `inputType` of the event. */
  kind: string;
  text: string;
  /** Milliseconds since the first one. */
  at: number;
}

export type Tool = 'none' | 'plain' | 'compose' | 'retype' | 'paste';
export type Form = 'none' | 'nfc' | 'nfd' | 'mixed';

/** A tool deletes and types again within so many milliseconds; a person needs longer. */
const BURST = 25;

export function toolOf(strokes: readonly Keystroke[]): Tool {
  if (strokes.some((stroke) => stroke.kind === 'insertCompositionText' || stroke.kind === 'insertFromComposition')) return 'compose';
  const retyped = strokes.some((stroke, index) => {
    const next = strokes[index + 1];
    return stroke.kind === 'deleteContentBackward' && next?.kind === 'insertText' && next.at - stroke.at <= BURST;
  });
  const pasted = strokes.some((stroke, index) => {
    const before = strokes[index - 1];
    return stroke.kind === 'insertFromPaste' && before?.kind === 'deleteContentBackward' && stroke.at - before.at <= 4 * BURST;
  });
  if (pasted) return 'paste';
  if (retyped) return 'retype';
  const marked = strokes.some((stroke) => stroke.kind === 'insertText' && /[\u0080-\uffff]/.test(stroke.text));
  return marked ? 'plain' : 'none';
}

/** Whether the marks of `text` stand in the letters (NFC) or beside them (NFD). */
export function formOf(text: string): Form {
  const made = [...text].some((letter) => letter.normalize('NFD') !== letter);
  const combining = /\p{M}/u.test(text);
  if (made && combining) return 'mixed';
  if (combining) return 'nfd';
  return made ? 'nfc' : 'none';
}

export interface Letter {
  text: string;
  right: boolean;
}

/** What was typed, letter by letter, against the sample; forms of letters count as equal. */
export function compared(typed: string, sample: string): Letter[] {
  const wanted = [...sample.normalize('NFC')];
  return [...typed.normalize('NFC')].map((text, index) => ({ text, right: text === wanted[index] }));
}

/** Code points of `text`, as U+1EC7. */
export function codes(text: string): string {
  return [...text].map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}
