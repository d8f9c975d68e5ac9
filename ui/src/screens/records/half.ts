// The thing that is half written down in the quick entry. It comes into the register with Enter alone; until then it outlives its
// screen and the program.
import type { KindView, RecordDraft, UnitChoice } from '@/ipc/generated';
import { asKind, STAYS } from './draft';

const KEY = 'tongket.records.half';

/** By register; also where the storage of the window takes nothing more. */
const held = new Map<string, RecordDraft>();

function stored(register: string): RecordDraft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(`${KEY}:${register}`) ?? 'null') as RecordDraft | null;
    return typeof draft?.title === 'string' && typeof draft.fields === 'object' ? draft : null;
  } catch {
    return null;
  }
}

/** Whether something of it was written: more than the day, the unit and the sort of thing, which stay from the last one. */
export function isBegun(draft: RecordDraft, kind: KindView | undefined): boolean {
  const stays = (key: string): boolean => kind?.fields.some((field) => field.key === key && field.required && STAYS.includes(field.shape)) === true;
  return draft.title !== '' || Object.keys(draft.fields).some((key) => !stays(key));
}

/** Keeps what is half written down in `register`; null where it is in the register, or nothing was begun. */
export function keepHalf(register: string, draft: RecordDraft | null): void {
  if (draft === null) held.delete(register);
  else held.set(register, draft);
  try {
    if (draft === null) localStorage.removeItem(`${KEY}:${register}`);
    else localStorage.setItem(`${KEY}:${register}`, JSON.stringify(draft));
  } catch {
    // It is still held while the program runs.
  }
}

/** What was half written down in `register`, as far as its kinds and units still know it. */
export function halfWritten(register: string, kinds: readonly KindView[], units: readonly UnitChoice[]): RecordDraft | null {
  const draft = held.get(register) ?? stored(register);
  const kind = kinds.find((one) => one.code === draft?.kind);
  if (!draft || !kind) return null;
  const unit = units.some((one) => one.id === draft.unit) ? draft.unit : null;
  return { ...asKind({ ...draft, unit }, kind), until: draft.until };
}
