// The one way a text field deals with typing: the field owns its text while it is focused, and hands it on at a pause of two
// seconds, at blur, at Enter and at close. Nothing is ever written back into a focused field, so that no typing tool is disturbed.
import type { Attachment } from 'svelte/attachments';
import { untrack } from 'svelte';
import { on } from 'svelte/events';
import { isComposing } from '@/state/keys';
import { Pending } from '@/state/pending';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

export interface Typing {
  /** The text to show while the field is not focused. */
  value: () => string;
  /** How what was typed is written once the field is left: a date, a number put in order. */
  format?: (text: string) => string;
  /** Takes over what was typed. */
  commit: (text: string) => void;
  /** Sees each change while typing; not called in the middle of a composition. */
  oninput?: (text: string) => void;
  /** False where half of what is meant would be understood as something else: 5/6 on the way to 5/6/25. */
  pause?: boolean;
  /** Enter hands on and keeps the focus; false where Enter makes a new line. */
  enter?: boolean;
}

export function typing(how: Typing): Attachment<TextElement> {
  return (element) =>
    untrack(() => {
      // What was to be shown last. A field that goes with its screen is left only then, when nobody can be asked any more.
      let known = how.value();
      // The value when the last text was handed on: until another one comes back, what was typed is the newer.
      let handedOnAt: string | null = null;
      const pending = new Pending((text) => {
        handedOnAt = known;
        how.commit(text);
      });
      let composing = false;
      let focused = document.activeElement === element;

      const heard = (): void => {
        pending.typed(element.value, how.pause !== false);
        if (!composing) how.oninput?.(element.value);
      };
      const handlers: Record<string, (event: Event) => void> = {
        compositionstart: () => {
          composing = true;
        },
        compositionend: () => {
          composing = false;
          heard();
        },
        input: heard,
        focus: () => {
          focused = true;
        },
        blur: () => {
          focused = false;
          pending.flush();
          const ordered = how.format?.(element.value) ?? element.value;
          show(handedOnAt === known ? ordered : known);
        },
        keydown: (event) => {
          const key = event as KeyboardEvent;
          if (isComposing(key)) return;
          if (key.key === 'Enter' && how.enter !== false) pending.flush();
          if (key.key === 'Escape' && pending.isWaiting) {
            pending.forget();
            element.value = how.value();
            how.oninput?.(element.value);
            key.stopPropagation();
          }
        },
      };
      const show = (text: string): void => {
        if (!focused && element.value !== text) {
          element.value = text;
          element.dispatchEvent(new CustomEvent('shown'));
        }
      };
      // A browser tells a focused field that it lost the focus while the screen is being drawn anew; Svelte's own listeners may
      // change state even then.
      const off = Object.entries(handlers).map(([name, handler]) => on(element, name, handler));
      element.value = known;
      const stop = $effect.root(() => {
        $effect(() => {
          known = how.value();
          show(known);
        });
      });
      return () => {
        stop();
        // Not at once: the field may be going because the screen is being drawn anew, when nothing may change.
        queueMicrotask(() => pending.flush());
        for (const stopListening of off) stopListening();
      };
    });
}
