// What a template may name, read once for the whole room and handed down to the fields that choose from it.
import { getContext, setContext } from 'svelte';
import type { IndicatorChoice, KindView, Period, SentenceLine, Template, UnitChoice } from '@/ipc/generated';
import type { Tries } from '../texts/tries';

export interface Known {
  readonly kinds: readonly KindView[];
  readonly units: readonly UnitChoice[];
  readonly indicators: readonly IndicatorChoice[];
  readonly sentences: readonly SentenceLine[];
  /** The template as it is changed. */
  readonly template: Template;
  /** The period of the preview, in which texts are tried. */
  readonly period: Period;
  /** What the report would be about. */
  readonly subject: readonly number[];
  readonly tries: Tries;
}

const KEY = Symbol('known');

/** `known` is read where it is used, so that what is shown follows it. */
export function provideKnown(known: Known): void {
  setContext(KEY, known);
}

export function useKnown(): Known {
  return getContext<Known>(KEY);
}
