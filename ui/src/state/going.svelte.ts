// Out of the register: to another one, or out of the program. Everything typed is kept first; where something cannot be, the user
// is asked, for it stands on the screen alone.
import type { ApiError } from '@/ipc/call';
import { app } from '@/words/app';
import { keepAll } from './pending';
import { holdsRefused } from './refused';

interface Asked {
  readonly why: ApiError;
  /** Words of the button that goes all the same. */
  readonly label: string;
  readonly goes: (goes: boolean) => void;
}

class Going {
  asked: Asked | null = $state.raw(null);

  /** Resolves to true once everything is kept, or the user gives up what is not. `onask` hears that there is a question. */
  async may(label: string, onask: () => void = () => undefined): Promise<boolean> {
    const why = (await keepAll()) ?? (holdsRefused(document.body) ? { code: 'told' as const, ...app.going.refused } : null);
    if (why === null) return true;
    onask();
    this.answer(false);
    return new Promise((goes) => (this.asked = { why, label, goes }));
  }

  answer(goes: boolean): void {
    const { asked } = this;
    this.asked = null;
    asked?.goes(goes);
  }
}

export const going = new Going();
