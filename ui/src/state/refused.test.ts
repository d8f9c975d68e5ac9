import { beforeEach, describe, expect, it } from 'vitest';
import { Pending } from './pending';
import { holdsRefused, refuse } from './refused';

const field = (name: string): HTMLInputElement => document.querySelector<HTMLInputElement>(`[name="${name}"]`) ?? document.createElement('input');

describe('a form with a field that refused what was typed', () => {
  beforeEach(() => {
    document.body.innerHTML = '<input name="behind" /><div role="dialog"><input name="day" /></div>';
  });

  it('is held back until it is put right, and the field has the focus', () => {
    refuse(field('day'), 'Ngày không đúng.');
    expect(holdsRefused()).toBe(true);
    expect(document.activeElement).toBe(field('day'));
    refuse(field('day'), null);
    expect(holdsRefused()).toBe(false);
  });

  it('is judged by what is still typed', () => {
    new Pending(() => refuse(field('day'), 'Ngày không đúng.')).typed('31/2');
    expect(holdsRefused()).toBe(true);
  });

  it('is not held back by another one', () => {
    refuse(field('behind'), 'Phải là số.');
    expect(holdsRefused()).toBe(false);
    expect(holdsRefused(document.body)).toBe(true);
  });
});
