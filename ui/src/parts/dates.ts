// Dates as they are typed and shown: 5/6, 5/6/26, 05/06/2026. Across the seam a date is "2026-06-05".

/** The date that `text` means, or null where it means none. A date without year is one of `today`'s year. */
export function parseDate(text: string, today: string): string | null {
  const plain = text.trim();
  const compact = /^(\d{2})(\d{2})(\d{2}|\d{4})?$/.exec(plain);
  const spread = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})(?:\s*[/.\- ]\s*(\d{2}|\d{4}))?$/.exec(plain);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (iso) return made(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const found = compact ?? spread;
  if (!found) return null;
  return made(yearOf(found[3], today), Number(found[2]), Number(found[1]));
}

function yearOf(typed: string | undefined, today: string): number {
  if (typed === undefined) return Number(today.slice(0, 4));
  return typed.length === 4 ? Number(typed) : 2000 + Number(typed);
}

function made(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2200) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const whole = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return whole ? date.toISOString().slice(0, 10) : null;
}

/** "2026-06-05" as 05/06/2026; what is no date stays as it is. */
export function showDate(iso: string | null | undefined): string {
  if (!iso) return '';
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return found ? `${found[3]}/${found[2]}/${found[1]}` : iso;
}

/** "2026-06-05T08:30:00" as 08:30 05/06/2026. */
export function showMoment(iso: string | null | undefined): string {
  if (!iso) return '';
  const time = /T(\d{2}:\d{2})/.exec(iso);
  return time ? `${time[1]} ${showDate(iso)}` : showDate(iso);
}
