// Pasting and dropping into a section.
import { call } from '@/ipc/call';
import { messages } from '@/state/messages.svelte';
import { report as words } from '@/words/report';
import { HTML_LIMIT, LINE_LIMIT, mayBeOld, readHtml, readText, runsOf, toPastedBlocks, type Pasted } from './clipboard';
import type { SectionEditor } from './editor';

/** Takes what the event brings; false leaves it to the editor, which knows what was copied from a page of ours. */
export function takePaste(editor: SectionEditor, data: DataTransfer | null, say: (text: string) => void): boolean {
  if (data === null) return false;
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  if (html.length <= HTML_LIMIT && html.includes('data-pm-slice')) return false;
  let pasted: Pasted;
  if (html !== '' && html.length <= HTML_LIMIT) {
    pasted = readHtml(html);
  } else {
    if (html !== '') say(words.paste.tooLarge);
    pasted = readText(text);
  }
  if (pasted.parts.length === 0 && text.trim() !== '') pasted = { ...readText(text), pictures: pasted.pictures };
  const files = [...data.files].filter((file) => file.type.startsWith('image/')).length;
  const pictures = pasted.pictures || (pasted.parts.length === 0 ? files : 0);
  if (pictures > 0) say(words.paste.pictures(pictures));
  if (pasted.isCut) say(words.paste.cut(LINE_LIMIT));
  if (pasted.parts.length === 0) {
    if (pictures === 0) say(words.paste.nothing);
    return true;
  }
  if (runsOf(pasted).some(mayBeOld)) void convertThenInsert(editor, pasted, say);
  else editor.insert(toPastedBlocks(pasted));
  return true;
}

/** Text of the old fonts is put into Unicode by the core before it is let in. */
async function convertThenInsert(editor: SectionEditor, pasted: Pasted, say: (text: string) => void): Promise<void> {
  const runs = runsOf(pasted);
  try {
    const texts = await call('text_convert_legacy', { pieces: runs.map(({ text, font }) => ({ text, font })) });
    let converted = 0;
    runs.forEach((run, index) => {
      const text = texts[index] ?? run.text;
      if (text !== run.text) converted += 1;
      run.text = text;
    });
    if (converted > 0) say(words.paste.converted(converted));
  } catch (reason) {
    messages.failed(reason);
  }
  if (!editor.view.isDestroyed) editor.insert(toPastedBlocks(pasted));
}
