import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/app/tokens.css', 'utf8');

/** The colours of one theme; what it does not set is as in the light one or in both. */
function theme(selector: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, head = '', body = ''] of css.matchAll(/([^{}]+)\{([^}]*)\}/g)) {
    const names = head.replace(/\/\*[\s\S]*?\*\//g, '').split(',').map((name) => name.trim());
    if (!names.includes(':root') && !names.includes(selector)) continue;
    for (const [, name = '', colour = ''] of body.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})\s*;/gi)) found.set(name, colour);
  }
  return found;
}

function luminance(colour: string): number {
  const part = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['bg', 'surface', 'raised', 'sunken', 'hover', 'selected'];
/** Text on its ground: 4.5 to 1 (WCAG 1.4.3 AA). */
const TEXT: [string, string][] = [
  ...GROUNDS.flatMap((ground): [string, string][] => [
    ['color-text', `color-${ground}`],
    ['color-text-muted', `color-${ground}`],
    ['color-accent-text', `color-${ground}`],
  ]),
  ...['bg', 'surface', 'raised'].map((ground): [string, string] => ['color-danger-text', `color-${ground}`]),
  ...['danger', 'warning', 'success', 'info'].flatMap((kind): [string, string][] => [
    [`color-${kind}-text`, `color-${kind}-soft`],
    ['color-text', `color-${kind}-soft`],
    [`color-${kind}-text`, 'color-surface'],
  ]),
  ['color-accent-text', 'color-accent-soft'],
  ['color-on-accent', 'color-accent'],
  ['color-on-accent', 'color-accent-hover'],
  ['color-on-danger', 'color-danger'],
  ['color-on-danger', 'color-danger-hover'],
  ['color-on-match', 'color-match'],
  ['color-on-rail', 'color-rail'],
  ['color-on-rail', 'color-rail-hover'],
  ['color-rail-muted', 'color-rail'],
  ['color-on-rail-active', 'color-rail-active'],
  ['paper-ink', 'paper'],
  ['paper-muted', 'paper'],
  ['paper-ink', 'mark-figure'],
  ['paper-ink', 'mark-carried'],
  ['paper-ink', 'mark-gap'],
];
/** Edges of fields and the focus ring against what they stand on: 3 to 1 (WCAG 1.4.11). */
const EDGES: [string, string][] = ['bg', 'surface', 'raised'].flatMap((ground): [string, string][] => [
  ['color-border-strong', `color-${ground}`],
  ['color-focus', `color-${ground}`],
]);

describe.each([['light', ":root[data-theme='light']"], ['dark', ":root[data-theme='dark']"]])('the %s theme', (name, selector) => {
  // The light theme must not lend the dark one a colour that was forgotten there.
  const colours = theme(selector);

  it.each(TEXT)('%s reads on %s', (text, ground) => {
    expect(contrast(colours.get(`--${text}`) ?? '', colours.get(`--${ground}`) ?? ''), name).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGES)('%s is seen on %s', (edge, ground) => {
    expect(contrast(colours.get(`--${edge}`) ?? '', colours.get(`--${ground}`) ?? ''), name).toBeGreaterThanOrEqual(3);
  });
});

it('the dark theme sets every colour of the light one', () => {
  const names = (selector: string): string[] => [...css.matchAll(/([^{}]+)\{([^}]*)\}/g)].filter(([, head = '']) => head.includes(selector)).flatMap(([, , body = '']) => [...body.matchAll(/(--color-[\w-]+):/g)].map((found) => found[1] ?? ''));
  expect(names("data-theme='dark'").sort()).toEqual(names("data-theme='light'").sort());
});
