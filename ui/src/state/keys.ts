// Keyboard shortcuts, never at the expense of typing: a key that belongs to a composition is nobody's shortcut.

/** Whether the key belongs to an input method that is composing a letter. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Whether the event happens where text is typed; there Ctrl+Z is the field's own. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range', 'file', 'color'].includes(target.type);
}

/** Fields that were typed into since they got the focus. */
const touched = new WeakSet<EventTarget>();
if (typeof document !== 'undefined') {
  document.addEventListener('focusin', (event) => event.target && touched.delete(event.target), true);
  document.addEventListener('input', (event) => event.target && touched.add(event.target), true);
}

/** Whether nothing was typed into the field yet, so that it has no letters to take back. Those of a dialog are left to themselves. */
export function isUntouched(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && !touched.has(target) && target.closest('[role="dialog"]') === null;
}

/** The shortcut a key event stands for, as `Ctrl+Shift+Z`, or null while composing. */
export function shortcut(event: KeyboardEvent): string | null {
  if (isComposing(event)) return null;
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const held = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', event.shiftKey && key.length > 1 ? 'Shift' : '', event.shiftKey && /^[A-Z]$/.test(key) ? 'Shift' : ''];
  return [...held.filter((name) => name !== ''), key].join('+');
}
