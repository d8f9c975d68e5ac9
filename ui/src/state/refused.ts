// Fields that refused what was typed into them: it stands there in red and was not handed on, so the value behind is an older one.
import { flushAll } from './pending';

/** The field says itself that it refuses what stands in it; null once it does not. */
export function refuse(field: HTMLInputElement | undefined, why: string | null): void {
  field?.setCustomValidity(why ?? '');
}

/**
 * Hands on what is typed and tells whether a field below `within` refused some of it; that field gets the focus. Nothing is to be
 * made of a form then. Without `within` it is the dialog on top, or the whole screen.
 */
export function holdsRefused(within?: Element): boolean {
  flushAll();
  const dialogs = [...document.querySelectorAll('[role="dialog"]')];
  const fields = [...(within ?? dialogs.at(-1) ?? document).querySelectorAll('input')];
  const field = fields.find((one) => one.validity.customError);
  field?.focus();
  return field !== undefined;
}
