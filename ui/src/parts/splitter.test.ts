import { expect, test } from 'vitest';
import { sizesOf } from './splitter';

const panels = [
  { id: 'outline', size: 20 },
  { id: 'page', size: 51 },
  { id: 'side', size: 29 },
];

test('the room of a folded panel goes to the widest one', () => {
  expect(sizesOf(panels, [20, 51, 29], [])).toEqual([20, 51, 29]);
  expect(sizesOf(panels, [20, 51, 29], ['side'])).toEqual([20, 80, 0]);
  expect(sizesOf(panels, [20, 51, 29], ['outline', 'side'])).toEqual([0, 100, 0]);
});

test('a panel that comes back has the width that it had', () => {
  // Widened while the side was folded: the page gives the side its room again.
  expect(sizesOf(panels, [30, 70, 29], [])).toEqual([30, 41, 29]);
});
