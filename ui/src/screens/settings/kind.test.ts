import { expect, test } from 'vitest';
import { changed, moved, newField, withChoice, without } from './kind';

test('fields are added, moved, changed and dropped without mixing them up', () => {
  const first = { ...newField([]), label: 'Một', fixed: true };
  const second = { ...newField([first]), label: 'Hai', shape: 'choice' as const, choices: [{ key: '', label: 'có', fixed: false }] };
  const both = moved([first, second], 0, 1);
  expect(both.map((field) => field.label)).toEqual(['Hai', 'Một']);
  expect(moved(both, 0, -1)).toEqual(both);
  expect(changed(both, first.id, { required: true }).map((field) => field.required)).toEqual([false, true]);
  expect(withChoice(both, second.id, 0, 'không')[0]?.choices).toEqual([{ key: '', label: 'không', fixed: false }]);
  expect(without(both, second.id)).toEqual([first]);
  expect(newField(both).id).toBe(2);
});
