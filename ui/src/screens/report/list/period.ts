// Which period a new report is of.

export interface PeriodChoice {
  kind: 'q1' | '6t' | '9t' | 'nam' | 'khoang';
  year: number;
  from: string | null;
  to: string | null;
}

/** The code of the period in the core, "2026-6t"; null where days are missing. */
export function periodCode(choice: PeriodChoice): string | null {
  if (choice.kind === 'khoang') return choice.from !== null && choice.to !== null && choice.from <= choice.to ? `${choice.from}..${choice.to}` : null;
  return choice.kind === 'nam' ? String(choice.year) : `${choice.year}-${choice.kind}`;
}

/** The period whose report is written on `today`, "2026-06-12": each is written around its last month. */
export function usualPeriod(today: string): PeriodChoice {
  const [year = 2026, month = 1] = today.split('-').map(Number);
  const days = { from: null, to: null };
  if (month === 1) return { kind: 'nam', year: year - 1, ...days };
  const kind = month <= 4 ? 'q1' : month <= 7 ? '6t' : month <= 10 ? '9t' : 'nam';
  return { kind, year, ...days };
}
