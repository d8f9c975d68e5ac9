// The period that the screens of figures and units look at: picked once, kept while the window is open.
import type { PeriodChoice, SchemeChoice } from '@/ipc/generated';

export type PeriodKind = 'q1' | '6t' | '9t' | 'nam' | 'khoang';

/** The period that is due on `today`, by the months of the year: quý I, 6 tháng, 9 tháng, năm. */
export function dueOn(today: string): PeriodChoice {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const kind = month <= 3 ? 'q1' : month <= 6 ? '6t' : month <= 9 ? '9t' : 'nam';
  return ordinary(kind, year);
}

/** A period of a year with the days of the decree. */
export function ordinary(kind: Exclude<PeriodKind, 'khoang'>, year: number, scheme: SchemeChoice = 'nd09'): PeriodChoice {
  return { period: kind === 'nam' ? String(year) : `${year}-${kind}`, scheme, from: null, to: null };
}

/** What kind of period is picked. */
export function kindOf(choice: PeriodChoice): PeriodKind {
  if (choice.period.includes('..')) return 'khoang';
  const kind = choice.period.split('-')[1];
  return kind === 'q1' || kind === '6t' || kind === '9t' ? kind : 'nam';
}

/** The year of the picked period: of days of one's own that of the last day. */
export function yearOf(choice: PeriodChoice): number {
  if (kindOf(choice) === 'khoang') return Number(choice.period.split('..')[1]?.slice(0, 4));
  return Number(choice.period.slice(0, 4));
}

/** The same kind of period in another year. */
export function inYear(choice: PeriodChoice, year: number): PeriodChoice {
  const kind = kindOf(choice);
  if (kind === 'khoang') {
    const [from = '', to = ''] = choice.period.split('..');
    const by = year - Number(to.slice(0, 4));
    const moved = (day: string): string => `${Number(day.slice(0, 4)) + by}${day.slice(4).replace('-02-29', '-02-28')}`;
    return spanOf(moved(from), moved(to));
  }
  return ordinary(kind, year, choice.scheme === 'custom' ? 'nd09' : choice.scheme);
}

/** Any days. */
export function spanOf(from: string, to: string): PeriodChoice {
  return { period: `${from}..${to}`, scheme: 'calendar', from: null, to: null };
}

class PickedPeriod {
  choice: PeriodChoice | null = $state.raw(null);

  /** The period looked at; the one due on `today` until another is picked. */
  of(today: string): PeriodChoice {
    return this.choice ?? dueOn(today);
  }
}

export const pickedPeriod = new PickedPeriod();
