// How a cell of figures looks: its sign, its mark, its colour, what is told about it.
import type { FigureCell } from '@/ipc/generated';
import type { SheetCell } from '@/parts/sheet';
import { figures as words } from '@/words/figures';
import type { Draft } from './cells.svelte';
import { nearly, showEntry } from './entry';

interface Circumstances {
  editable: boolean;
  /** Whether this unit is expected to report it. */
  asked?: boolean;
  draft?: Draft | undefined;
  sending?: string | undefined;
}

/** One cell for the sheet. */
export function look(cell: FigureCell | null, { editable, asked = true, draft, sending }: Circumstances): SheetCell {
  if (draft) return { text: draft.text, tone: 'bad', corner: 'error', title: `${draft.message} ${draft.hint}`.trim(), editable };
  if (sending !== undefined) return { text: sending, tone: 'waiting', editable };
  const state = cell?.state ?? 'blank';
  const made = cell?.made ?? 'nothing';
  const sign = state === 'notReported' ? words.signs.notReported : state === 'notApplicable' ? words.signs.notApplicable : '';
  const typed = cell?.typed;
  // The word stands where the number is the one that was typed; of a sum nobody said it.
  const word = made === 'typed' ? nearly(typed?.approximation ?? null) : '';
  const text = state === 'value' ? `${word}${cell?.shown ?? ''}` : sign;
  const told: string[] = [state === 'value' ? words.made[made] : words.states[state]];
  if (typed?.putAside) told.push(words.putAside(typed.state === 'value' ? showEntry(typed) : words.states[typed.state], cell?.shown ?? ''));
  if (!asked) told.push(words.notAsked);
  const tone = !asked && text === '' ? 'off' : state === 'value' ? undefined : 'muted';
  return {
    text,
    tone,
    mark: state === 'value' && made !== 'typed' && made !== 'nothing' ? words.marks[made] : undefined,
    corner: typed?.putAside ? 'warning' : undefined,
    title: told.filter((line) => line !== '').join('. '),
    spoken: state === 'value' ? `${text}${made === 'typed' ? '' : `, ${words.made[made]}`}` : words.states[state],
    editable,
  };
}
