import { describe, expect, it } from 'vitest';
import type { SectionTemplate, Template } from '@/ipc/generated';
import { addSection, canMove, changeSection, codesOf, indicatorsOf, moved, moveSection, newBlock, outlineOf, removeSection, sectionOf, withIndicator, withoutIndicator } from './outline';

const section = (code: string, children: SectionTemplate[] = []): SectionTemplate => ({
  code, rank: code.includes('.') ? 'arabic' : 'roman', heading: `Mục ${code}`, shown: { usually: 'co', periods: {}, levels: {} }, required: false, 'for-each': null, block: [], section: children,
});
const template: Template = {
  code: 'thu', name: 'Mẫu thử', about: '', levels: [], periods: [], 'subject-of': null, title: 'BÁO CÁO', subject: '', addressees: [], 'opening-block': [],
  section: [section('I'), section('II', [section('II.1'), section('II.2')])], appendix: [],
};

describe('the outline of a template', () => {
  it('stands as a tree under the codes of its sections', () => {
    expect(outlineOf(template.section)[1]?.children.map((item) => item.id)).toEqual(['II.1', 'II.2']);
  });

  it('takes a section behind another one, with the same numbering', () => {
    const added = addSection(template, 'II.1', 'Mới');
    expect(codesOf(added.template.section)).toEqual(['I', 'II', 'II.1', 'M1', 'II.2']);
    expect(sectionOf(added.template.section, 'M1')?.rank).toBe('arabic');
    expect(codesOf(template.section)).toEqual(['I', 'II', 'II.1', 'II.2']);
  });

  it('takes a section below another one under a code that is free', () => {
    const added = addSection(template, 'II', 'Mới', true);
    expect(added.code).toBe('II.3');
    expect(codesOf(added.template.section)).toEqual(['I', 'II', 'II.1', 'II.2', 'II.3']);
  });

  it('moves a section among its neighbours and no further', () => {
    expect(codesOf(moveSection(template, 'II.2', -1).section)).toEqual(['I', 'II', 'II.2', 'II.1']);
    expect(codesOf(moveSection(template, 'II.2', 1).section)).toEqual(codesOf(template.section));
    expect(canMove(template.section, 'II.2', 1)).toBe(false);
    expect(canMove(template.section, 'II.2', -1)).toBe(true);
  });

  it('loses a section with all that is below it', () => {
    expect(codesOf(removeSection(template, 'II').section)).toEqual(['I']);
  });

  it('renames a section and nothing else', () => {
    const renamed = changeSection(template, 'II.1', { heading: 'Tuyên truyền' });
    expect(sectionOf(renamed.section, 'II.1')?.heading).toBe('Tuyên truyền');
    expect(sectionOf(renamed.section, 'II.2')?.heading).toBe('Mục II.2');
  });
});

describe('the blocks of a section', () => {
  it('are added, moved and removed', () => {
    const blocks = [newBlock('text', '', 'a'), newBlock('prompt', '', 'b'), newBlock('last-tasks', '', '')];
    expect(moved(blocks, 2, -1).map((block) => block.type)).toEqual(['text', 'last-tasks', 'prompt']);
    expect(moved(blocks, 0, -1).map((block) => block.type)).toEqual(['text', 'prompt', 'last-tasks']);
  });

  it('have each indicator of a table once', () => {
    const table = withIndicator(withIndicator(newBlock('indicator-table', '', ''), 'a'), 'a');
    expect(indicatorsOf(table)).toEqual(['a']);
    expect(indicatorsOf(withoutIndicator(table, 'a'))).toEqual([]);
  });
});
