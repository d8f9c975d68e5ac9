// Imports inside `src` run one way: app -> screens -> parts -> state -> words, ipc. A screen never imports another screen,
// and only `ipc` may name Tauri. The table is the rule; the message says which line of it was crossed.
import path from 'node:path';

/** What each layer may import besides itself. */
const MAY_IMPORT = {
  main: ['app'],
  app: ['screens', 'parts', 'state', 'words', 'ipc'],
  screens: ['parts', 'state', 'words', 'ipc'],
  parts: ['state', 'words', 'ipc'],
  state: ['words', 'ipc'],
  words: ['ipc'],
  ipc: [],
};

/**
 * Why `file` may not import `source`, or null where it may. Both as paths below `src`.
 * @param {string} file
 * @param {string} source
 * @returns {string | null}
 */
export function crossing(file, source) {
  const from = layerOf(file);
  const to = layerOf(source);
  if (!(from in MAY_IMPORT) || !(to in MAY_IMPORT)) return null;
  if (from === to) {
    if (from !== 'screens') return null;
    const here = file.split('/')[1];
    const there = source.split('/')[1];
    return here === there ? null : `The screen «${here}» may not import the screen «${there}»: move what they share to parts or state.`;
  }
  return MAY_IMPORT[from].includes(to) ? null : `${from} may not import ${to}; it may import ${MAY_IMPORT[from].join(', ') || 'nothing of ours'}.`;
}

function layerOf(below) {
  const first = below.split('/')[0] ?? '';
  return first.startsWith('main.') ? 'main' : first;
}

/** @type {import('eslint').Rule.RuleModule} */
export const oneWay = {
  meta: { type: 'problem', schema: [], docs: { description: 'imports between the layers of the UI run one way' } },
  create(context) {
    const parts = context.filename.split(path.sep).join('/').split('/src/');
    const file = parts.at(-1);
    if (parts.length < 2 || !file) return {};
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      if (source.startsWith('@tauri-apps/') && !file.startsWith('ipc/')) {
        context.report({ node, message: 'Only src/ipc may name Tauri: use call() or a function of src/ipc.' });
        return;
      }
      let target = null;
      if (source.startsWith('@/')) target = source.slice(2);
      else if (source.startsWith('.')) target = path.posix.normalize(path.posix.join(path.posix.dirname(file), source));
      const why = target === null ? null : crossing(file, target);
      if (why !== null) context.report({ node, message: why });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
