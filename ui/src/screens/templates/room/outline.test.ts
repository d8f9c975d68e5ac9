import { describe, expect, it } from 'vitest';
import type { Rank, SectionTemplate, Template } from '@/ipc/generated';
import { newBlock, ofKind, put, toggled, wished, newFilter } from '../blocks/blocks';
import { addAppendix, addSection, changeSection, codeFault, codesOf, copySection, deeper, dropped, flat, headingsOf, higher, moved, placeSection, ranksFor, recode, removeSection, sectionOf, stepped } from './outline';

const section = (code: string, rank: Rank, children: SectionTemplate[] = []): SectionTemplate => ({ code, rank, heading: `Mục ${code}`, shown: { usually: 'co', periods: {}, levels: {} }, required: false, 'for-each': null, block: [], section: children });
const template: Template = {
  code: 'thu', name: 'Mẫu thử', about: '', levels: [], periods: [], 'subject-of': null, title: 'BÁO CÁO', subject: '', addressees: [], 'opening-block': [],
  section: [section('I', 'roman'), section('II', 'roman', [section('II.1', 'arabic'), section('II.2', 'arabic')])],
  appendix: [{ code: 'PL1', title: 'Biểu', landscape: false, shown: { usually: 'co', periods: {}, levels: {} }, reference: '({{ phu_luc }})', 'referred-in': 'II.2', block: [] }],
};
const order = (of: Template | null): string[] => (of ? codesOf(of.section) : []);

describe('the outline of a template', () => {
  it('takes a section behind another one, with the same numbering', () => {
    const added = addSection(template, 'II.1', 'Mới');
    expect(order(added?.template ?? null)).toEqual(['I', 'II', 'II.1', 'M1', 'II.2']);
    expect(sectionOf(added?.template.section ?? [], 'M1')?.rank).toBe('arabic');
    expect(order(template)).toEqual(['I', 'II', 'II.1', 'II.2']);
  });

  it('takes a section below another one under a code that is free', () => {
    expect(addSection(template, 'II', 'Mới', true)?.code).toBe('II.3');
    const deep = changeSection(template, 'I', { rank: 'plain' });
    expect(addSection(deep, 'I', 'Mới', true)).toBeNull();
  });

  it('moves a section among its neighbours and no further', () => {
    const up = stepped(template.section, 'II.2', -1);
    expect(up && order(placeSection(template, 'II.2', up))).toEqual(['I', 'II', 'II.2', 'II.1']);
    const down = stepped(template.section, 'I', 1);
    expect(down && order(placeSection(template, 'I', down))).toEqual(['II', 'II.1', 'II.2', 'I']);
    expect(stepped(template.section, 'II.2', 1)).toBeNull();
  });

  it('moves a section in and out, and numbers it as where it comes to stand', () => {
    const spot = deeper(template.section, 'II.2');
    expect(spot).toEqual({ parent: 'II.1', at: 0 });
    const in_ = spot && placeSection(template, 'II.2', spot);
    expect(sectionOf(in_?.section ?? [], 'II.2')?.rank).toBe('decimal');
    expect(flat(in_?.section ?? []).map(({ section, depth }) => `${String(depth)} ${section.code}`)).toEqual(['0 I', '0 II', '1 II.1', '2 II.2']);
    const out = higher(template.section, 'II.1');
    const placed = out && placeSection(template, 'II.1', out);
    expect(order(placed)).toEqual(['I', 'II', 'II.2', 'II.1']);
    expect(sectionOf(placed?.section ?? [], 'II.1')?.rank).toBe('roman');
    expect(deeper(template.section, 'I')).toBeNull();
  });

  it('takes what is below a section along, each below it in rank, and refuses what is too deep', () => {
    const spot = deeper(template.section, 'II');
    const placed = spot && placeSection(template, 'II', spot);
    expect(flat(placed?.section ?? []).map(({ section }) => section.rank)).toEqual(['roman', 'arabic', 'decimal', 'decimal']);
    const tall = changeSection(template, 'II', { section: [section('a', 'letter', [section('b', 'plain')])] });
    expect(placeSection(changeSection(tall, 'I', { rank: 'letter' }), 'II', { parent: 'I', at: 0 })).toBeNull();
    expect(placeSection(template, 'II', { parent: 'II.1', at: 0 })).toBeNull();
  });

  it('puts a dropped section before, behind or into another one', () => {
    const at = (where: 'before' | 'below' | 'after') => dropped(template.section, 'I', where);
    const put = (where: 'before' | 'below' | 'after') => order(placeSection(template, 'II.1', at(where) ?? { parent: null, at: 0 }));
    expect(put('before')).toEqual(['II.1', 'I', 'II', 'II.2']);
    expect(put('below')).toEqual(['I', 'II.1', 'II', 'II.2']);
    expect(put('after')).toEqual(['I', 'II.1', 'II', 'II.2']);
    expect(at('below')).toEqual({ parent: 'I', at: 0 });
  });

  it('loses a section with all that is below it, and no appendix loses its place', () => {
    const left = removeSection(template, 'II');
    expect(order(left)).toEqual(['I']);
    expect(left.appendix[0]?.['referred-in']).toBe('I');
  });

  it('doubles a section under codes of its own', () => {
    const copy = copySection(template, 'II', 'Bản sao');
    expect(new Set(order(copy?.template ?? null)).size).toBe(7);
    expect(copy?.template.appendix).toHaveLength(1);
  });

  it('knows a code by one section only, and renames it wherever it is named', () => {
    expect([codeFault(template, 'I', 'II.1'), codeFault(template, 'I', 'PL1'), codeFault(template, 'I', ''), codeFault(template, 'I', 'a b'), codeFault(template, 'I', 'I'), codeFault(template, 'I', 'Đ.1')]).toEqual(['taken', 'taken', 'empty', 'letters', null, null]);
    expect(recode(template, 'II.2', 'II.9').appendix[0]?.['referred-in']).toBe('II.9');
    expect(codesOf(recode(template, 'II.2', 'II.9').section)).toContain('II.9');
  });

  it('offers the ranks between the section above and those below', () => {
    expect(ranksFor(template, 'II')).toEqual(['part', 'roman']);
    expect(ranksFor(template, 'II.1')).toEqual(['arabic', 'decimal', 'letter', 'plain']);
  });

  it('knows from the preview what is shown, what is left out, and what it cannot know yet', () => {
    const each = changeSection(template, 'II.1', { 'for-each': 'task-group' });
    const shown = headingsOf(each, [{ code: 'I', heading: 'Một' }, { code: 'II', heading: 'Hai' }, { code: 'II.1.3', heading: 'Nhóm 3' }]);
    expect([...shown]).toEqual([['I', 'Một'], ['II', 'Hai'], ['II.1', ''], ['II.2', null], ['PL1', null]]);
    expect(shown.get('moi')).toBeUndefined();
  });

  it('takes an appendix that the last section refers to', () => {
    const added = addAppendix(template, 'Mới', '({{ phu_luc }})');
    expect([added.code, added.template.appendix[1]?.['referred-in']]).toEqual(['PL2', 'II']);
  });
});

describe('the blocks of a section', () => {
  it('are moved, replaced and taken out', () => {
    const blocks = [newBlock('text', '', 'a'), newBlock('prompt', '', 'b'), newBlock('last-tasks', '', '')];
    expect(moved(blocks, 2, -1).map((block) => block.type)).toEqual(['text', 'last-tasks', 'prompt']);
    expect(moved(blocks, 0, -1).map((block) => block.type)).toEqual(['text', 'prompt', 'last-tasks']);
    expect(put(blocks, 1, null)).toHaveLength(2);
    expect(put([1, 2], 0, 5)).toEqual([5, 2]);
  });

  it('forget what was asked of another kind of records, and keep choices in their order', () => {
    const filter = wished({ ...newFilter('van-ban'), stage: 'a' }, 'loai', ['chi-thi']);
    expect(filter.where).toEqual({ loai: ['chi-thi'] });
    expect(wished(filter, 'loai', []).where).toEqual({});
    expect(ofKind(filter, 'mo-hinh')).toMatchObject({ kind: 'mo-hinh', where: {}, stage: null });
    expect(toggled(['c'], 'a', true, ['a', 'b', 'c'])).toEqual(['a', 'c']);
  });
});
