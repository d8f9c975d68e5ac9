import { DOMParser, DOMSerializer } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { schema } from './schema';

test('the number of a document is told apart, so that a narrow column does not break it', () => {
  const shown = 'Kế hoạch số 10-KH/BTGDVTU';
  const paragraph = schema.nodes.paragraph.create(null, schema.nodes.citation.create({ record: 3, shown }));
  const dom = document.createElement('div');
  dom.append(DOMSerializer.fromSchema(schema).serializeNode(paragraph));
  expect(dom.textContent).toBe(shown);
  expect([...dom.querySelectorAll('.whole')].map((word) => word.textContent)).toEqual(['10-KH/BTGDVTU']);
  // Copied and pasted it is the same citation again.
  expect(DOMParser.fromSchema(schema).parse(dom).firstChild?.toJSON()).toEqual(paragraph.toJSON());
});
