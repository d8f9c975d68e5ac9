/** The steps of the size on the screen, in percent. */
export const ZOOMS = [100, 110, 125, 150, 175, 200] as const;

/** The next step above or below `now`; the last one stays. */
export function zoomed(now: number, larger: boolean): number {
  const steps = larger ? ZOOMS.filter((step) => step > now) : ZOOMS.filter((step) => step < now);
  return (larger ? steps[0] : steps.at(-1)) ?? (larger ? 200 : 100);
}
