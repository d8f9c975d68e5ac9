// A record that is being written down in the quick entry.
import type { FieldInput, FieldView, KindView, RecordDraft } from '@/ipc/generated';

/** An empty draft of `kind` on `date`. */
export function emptyDraft(kind: string, date: string | null): RecordDraft {
  return { kind, title: '', unit: null, date, until: null, fields: {} };
}

/** Shapes of required fields that stay from one record to the next. */
export const STAYS: readonly string[] = ['choice', 'choices', 'year'];

/** The next draft after one was written down: day, unit and the chosen kind of thing stay, words and numbers go. */
export function nextDraft(written: RecordDraft, kind: KindView): RecordDraft {
  const stays = kind.fields.filter((field) => field.required && STAYS.includes(field.shape));
  const fields = Object.fromEntries(stays.flatMap((field) => (written.fields[field.key] === undefined ? [] : [[field.key, written.fields[field.key]]])));
  return { ...emptyDraft(written.kind, written.date), unit: written.unit, fields: fields as RecordDraft['fields'] };
}

/** The draft as another kind: what both kinds hold under the same name stays. */
export function asKind(draft: RecordDraft, kind: KindView): RecordDraft {
  const kept = kind.fields.filter((field) => draft.fields[field.key] !== undefined && fits(field, draft.fields[field.key]));
  const fields = Object.fromEntries(kept.map((field) => [field.key, draft.fields[field.key]])) as RecordDraft['fields'];
  return { ...draft, kind: kind.code, fields, unit: kind.unitLabel === null ? null : draft.unit, date: kind.dateLabel === null ? null : draft.date, until: null };
}

function fits(field: FieldView, value: FieldInput | undefined): boolean {
  if (field.shape === 'choice') return field.choices.some((choice) => choice.key === value);
  if (field.shape === 'choices') return Array.isArray(value) && value.every((key) => field.choices.some((choice) => choice.key === key));
  if (field.shape === 'lines') return Array.isArray(value);
  if (field.shape === 'flag') return typeof value === 'boolean';
  return typeof value === 'string';
}

/** The draft with a field changed; null empties it. */
export function withField(draft: RecordDraft, key: string, value: FieldInput | null): RecordDraft {
  const fields = { ...draft.fields };
  if (value === null) delete fields[key];
  else fields[key] = value;
  return { ...draft, fields };
}

/** Fields that the form shows at once: asked for by the kind, filled in, or lacking. The rest folds out. */
export function partedFields(kind: KindView, filled: Readonly<Record<string, unknown>>, lacks: readonly string[]): { main: FieldView[]; rest: FieldView[] } {
  const isMain = (field: FieldView): boolean =>
    kind.quick.includes(field.key) || filled[field.key] !== undefined || lacks.includes(`field.${field.key}`);
  return { main: kind.fields.filter(isMain), rest: kind.fields.filter((field) => !isMain(field)) };
}
