// The fields of a kind of records while they are being changed: each with a number of its own, so that the form follows moves.
import type { FieldType, KindField, KindForm } from '@/ipc/generated';

export interface FieldDraft extends KindField {
  id: number;
}

export function draftOf(form: KindForm): FieldDraft[] {
  return form.fields.map((field, id) => ({ ...field, id }));
}

export function hasChoices(shape: FieldType): boolean {
  return shape === 'choice' || shape === 'choices';
}

export function newField(fields: readonly FieldDraft[]): FieldDraft {
  const id = Math.max(-1, ...fields.map((field) => field.id)) + 1;
  return { id, key: '', label: '', shape: 'text', required: false, help: '', choices: [], fixed: false };
}

/** The field at `at` one place up or down. */
export function moved(fields: readonly FieldDraft[], at: number, by: -1 | 1): FieldDraft[] {
  const [here, there] = [fields[at], fields[at + by]];
  if (!here || !there) return [...fields];
  return fields.map((field, index) => (index === at ? there : index === at + by ? here : field));
}

export function changed(fields: readonly FieldDraft[], id: number, part: Partial<KindField>): FieldDraft[] {
  return fields.map((field) => (field.id === id ? { ...field, ...part } : field));
}

export function without(fields: readonly FieldDraft[], id: number): FieldDraft[] {
  return fields.filter((field) => field.id !== id);
}

/** The field with other words for one of its choices. */
export function withChoice(fields: readonly FieldDraft[], id: number, at: number, label: string): FieldDraft[] {
  return fields.map((field) => (field.id === id ? { ...field, choices: field.choices.map((choice, index) => (index === at ? { ...choice, label } : choice)) } : field));
}
