// The focus is never nowhere: where what had it is taken off the screen, what stands in its place gets it.

const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [contenteditable="true"], [tabindex]:not([tabindex="-1"])';
/** How far above what is gone something is still in its place; farther away the screen itself has changed. */
const NEAR = 6;
/** Who takes something off the screen often sets the focus himself a moment later. */
const PATIENCE = 60;

interface Trail {
  readonly was: Element;
  /** The elements around it from the inside out, each with its place among what can have the focus there. */
  readonly around: readonly { readonly in: Element; readonly at: number }[];
}

function trailOf(was: Element): Trail {
  const around: { in: Element; at: number }[] = [];
  for (let up = was.parentElement; up !== null && up !== document.body && around.length < NEAR; up = up.parentElement) {
    around.push({ in: up, at: [...up.querySelectorAll(FOCUSABLE)].indexOf(was) });
    if (up.matches('main, [role="dialog"]')) break;
  }
  return { was, around };
}

function inPlaceOf(trail: Trail): HTMLElement | null {
  for (const { in: up, at } of trail.around) {
    if (!up.isConnected || up.matches('main, [role="dialog"]')) continue;
    const left = [...up.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) => one.getClientRects().length > 0);
    const next = left[Math.min(Math.max(at, 0), left.length - 1)];
    if (next) return next;
  }
  return [...document.querySelectorAll<HTMLElement>('[role="dialog"], main')].at(-1) ?? null;
}

/** Watches over the focus until the answer is called. */
export function keepFocus(): () => void {
  let trail: Trail | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

  const seen = (event: FocusEvent): void => {
    if (event.target instanceof Element) trail = trailOf(event.target);
  };
  const look = (): void => {
    if (!isNowhere() || trail === null) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const left = trail;
      if (!isNowhere() || left === null || (left.was.isConnected && !left.was.matches(':disabled'))) return;
      trail = null;
      inPlaceOf(left)?.focus({ preventScroll: true });
    }, PATIENCE);
  };
  const watch = new MutationObserver(look);
  document.addEventListener('focusin', seen);
  watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    document.removeEventListener('focusin', seen);
    watch.disconnect();
    clearTimeout(timer);
  };
}
