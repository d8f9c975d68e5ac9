// The one door to the core. In the window a command is a Tauri invocation; in a bridge build it is a POST to the loopback bridge.
import type { ApiError, Commands } from './generated';

export type { ApiError } from './generated';
export type CommandName = keyof Commands & string;
export type Args<N extends CommandName> = Commands[N] extends { args: infer A } ? A : never;
export type Answer<N extends CommandName> = Commands[N] extends { answer: infer A } ? A : never;
/** The form of a command; a command without one is called with its name alone. */
export type Form<N extends CommandName> = Args<N> extends null ? [] | [null] : [Args<N>];

/** Whether this build talks to the test-only bridge. A constant at build time: the other branch is not in the bundle. */
export const BRIDGE = import.meta.env.MODE === 'bridge';

/** Runs the command `name` in the core and gives its answer; rejects with an `ApiError`. */
export async function call<N extends CommandName>(name: N, ...form: Form<N>): Promise<Answer<N>> {
  const args = form[0] ?? null;
  const running = BRIDGE ? overHttp(name, args) : overTauri(name, args);
  underWay.add(running);
  try {
    return (await running) as Answer<N>;
  } catch (reason) {
    const error = asApiError(reason);
    if (error.code !== 'cancelled') refusals = { times: refusals.times + 1, last: error };
    throw error;
  } finally {
    underWay.delete(running);
  }
}

let refusals: { readonly times: number; readonly last: ApiError | null } = { times: 0, last: null };

/** How many commands were refused so far, and why the last one was. What the user stopped is none of them. */
export function refused(): typeof refusals {
  return refusals;
}

const underWay = new Set<Promise<unknown>>();

/** Resolves once no command is under way: what was handed on has been written or refused. */
export async function settled(): Promise<void> {
  do {
    await Promise.allSettled([...underWay]);
    // Who waited for an answer may go on with another command a moment later.
    await new Promise((done) => setTimeout(done));
  } while (underWay.size > 0);
}

async function overTauri(name: string, args: unknown): Promise<unknown> {
  const { invoke } = await import('@tauri-apps/api/core');
  return invoke(name, { args });
}

async function overHttp(name: string, args: unknown): Promise<unknown> {
  const response = await fetch(`/ipc/${name}`, { method: 'POST', body: JSON.stringify(args ?? null) });
  const text = await response.text();
  const body: unknown = text === '' ? null : JSON.parse(text);
  if (!response.ok) throw body;
  return body;
}

/** Whether `reason` is an error of the core, with a sentence and a hint for the user. */
export function isApiError(reason: unknown): reason is ApiError {
  return typeof reason === 'object' && reason !== null && 'message' in reason && 'hint' in reason && 'code' in reason;
}

/** Whatever went wrong, in the one shape screens show. */
export function asApiError(reason: unknown): ApiError {
  if (isApiError(reason)) return reason;
  const detail = reason instanceof Error ? reason.message : String(reason);
  return {
    code: 'told',
    message: `Chương trình không nhận được trả lời từ phần lõi (${detail}).`,
    hint: 'Đóng chương trình rồi mở lại; dữ liệu đã ghi vẫn còn nguyên.',
  };
}
