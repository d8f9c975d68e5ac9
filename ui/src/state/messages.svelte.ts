// What the window tells in passing: what was done, with a way back, or why something was not done.
import { asApiError } from '@/ipc/call';

export interface Message {
  readonly id: number;
  readonly kind: 'done' | 'error';
  readonly text: string;
  readonly hint: string;
  /** Words of the button and what it does. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

const SHOWN_FOR = { done: 6_000, error: 15_000 } as const;
const AT_MOST = 3;

export class Messages {
  #list: Message[] = $state.raw([]);
  #next = 1;

  get list(): readonly Message[] {
    return this.#list;
  }

  /** Says what was done. */
  done(text: string, action?: Message['action']): void {
    this.#show({ kind: 'done', text, hint: '', action });
  }

  /** Says what was not done and why; a dialog that the user closed is no error. */
  failed(reason: unknown): void {
    const error = asApiError(reason);
    if (error.code === 'cancelled') return;
    this.#show({ kind: 'error', text: error.message, hint: error.hint });
  }

  dismiss(id: number): void {
    this.#list = this.#list.filter((message) => message.id !== id);
  }

  /** How long a message of this kind stays, in milliseconds. */
  static time(kind: Message['kind']): number {
    return SHOWN_FOR[kind];
  }

  #show(message: Omit<Message, 'id'>): void {
    const id = this.#next;
    this.#next += 1;
    // Only the latest change can be taken back by the button: an older button would undo something else.
    const others = this.#list.map((other) => (other.kind === 'done' && message.kind === 'done' ? { ...other, action: undefined } : other));
    this.#list = [...others, { ...message, id }].slice(-AT_MOST);
  }
}

export const messages = new Messages();
