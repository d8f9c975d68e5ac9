import { describe, expect, it } from 'vitest';
import { compareLines, compareTemplates } from './compare';
import type { Told } from './tell';

const part = (code: string, lines: string[] = [], parent = ''): Told => ({ code, heading: `Mục ${code}`, parent, lines });

describe('two versions of a template', () => {
  it('are compared line by line', () => {
    expect(compareLines(['a', 'b', 'c'], ['a', 'x', 'c', 'd']).map((line) => `${line.fate} ${line.text}`)).toEqual(['kept a', 'removed b', 'added x', 'kept c', 'added d']);
    expect(compareLines([], [])).toEqual([]);
  });

  it('tell what was added, left out and changed, and say nothing of the rest', () => {
    const changes = compareTemplates([part('I', ['a']), part('II'), part('III')], [part('I', ['b']), part('III'), part('IV', ['c'])]);
    expect(changes.map((change) => `${change.fate} ${change.code}`)).toEqual(['kept I', 'added IV', 'removed II']);
    expect(changes[0]?.lines).toEqual([{ fate: 'removed', text: 'a' }, { fate: 'added', text: 'b' }]);
  });

  it('tell which section was moved, not those that it passed', () => {
    const changes = compareTemplates([part('I'), part('II'), part('III')], [part('III'), part('I'), part('II')]);
    expect(changes.map((change) => `${change.fate} ${change.code}`)).toEqual(['moved III']);
    const deeper = compareTemplates([part('I'), part('II')], [part('I'), part('II', [], 'I')]);
    expect(deeper.map((change) => `${change.fate} ${change.code}`)).toEqual(['moved II']);
  });
});
