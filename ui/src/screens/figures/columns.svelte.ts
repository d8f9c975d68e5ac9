// Which columns the grid of a period shows: chosen once, remembered on this PC.

export const ORDINARY = ['actual', 'reported', 'lastYear', 'difference', 'percent', 'plan', 'percentOfPlan', 'estimate'] as const;
/** Other periods of the same year, beside the one that is typed. */
export const PERIODS = ['q1', '6t', '9t', 'nam'] as const;

export type PeriodColumn = (typeof PERIODS)[number];
export type ColumnId = (typeof ORDINARY)[number] | PeriodColumn;

const KEY = 'tongket.figures.columns';
const ALL: readonly ColumnId[] = [...ORDINARY, ...PERIODS];

export function isPeriod(id: ColumnId): id is PeriodColumn {
  return (PERIODS as readonly string[]).includes(id);
}

function remembered(): ColumnId[] {
  const names = localStorage.getItem(KEY)?.split(',') ?? [];
  const known = ALL.filter((id) => names.includes(id));
  return known.length === 0 ? [...ORDINARY] : known;
}

export class ColumnChoice {
  #shown: readonly ColumnId[] = $state.raw(remembered());

  get shown(): readonly ColumnId[] {
    return this.#shown;
  }

  has(id: ColumnId): boolean {
    return this.#shown.includes(id);
  }

  /** Shows or hides a column; they keep their order, and «Thực hiện» always stands. */
  put(id: ColumnId, on: boolean): void {
    this.#shown = ALL.filter((one) => one === 'actual' || (one === id ? on : this.#shown.includes(one)));
    localStorage.setItem(KEY, this.#shown.join(','));
  }
}
