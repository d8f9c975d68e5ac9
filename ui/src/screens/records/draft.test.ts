import { describe, expect, it } from 'vitest';
import type { FieldView, KindView, RecordDraft } from '@/ipc/generated';
import { asKind, emptyDraft, nextDraft, partedFields, withField } from './draft';

function field(key: string, shape: FieldView['shape'], choices: string[] = []): FieldView {
  return { key, label: key, shape, required: shape === 'choice', choices: choices.map((choice) => ({ key: choice, label: choice })), measure: null, help: '' };
}

function kind(code: string, fields: FieldView[], unitLabel: string | null = 'Đơn vị'): KindView {
  return { code, name: code, plural: code, help: '', titleLabel: 'Tên', dateLabel: 'Ngày', untilLabel: null, unitLabel, fields, stages: [], quick: ['loai', 'ket-qua'] };
}

const conference = kind('hoi-nghi', [field('loai', 'choice', ['giao-ban', 'so-ket']), field('ket-qua', 'long-text'), field('so-nguoi', 'integer')]);
const supervision = kind('giam-sat', [field('loai', 'choice', ['giam-sat']), field('ket-qua', 'long-text')], null);

describe('the quick entry', () => {
  it('keeps day, unit and choice for the next thing, and no words', () => {
    let draft: RecordDraft = { ...emptyDraft('hoi-nghi', '2026-06-05'), title: 'Giao ban', unit: 4 };
    draft = withField(withField(draft, 'loai', 'giao-ban'), 'so-nguoi', '40');
    expect(nextDraft(draft, conference)).toEqual({ kind: 'hoi-nghi', title: '', unit: 4, date: '2026-06-05', until: null, fields: { loai: 'giao-ban' } });
  });

  it('keeps what the other kind has as well when the kind is changed', () => {
    const draft = withField(withField({ ...emptyDraft('hoi-nghi', null), title: 'Giám sát', unit: 4 }, 'loai', 'giao-ban'), 'ket-qua', 'Đạt');
    expect(asKind(draft, supervision)).toEqual({ kind: 'giam-sat', title: 'Giám sát', unit: null, date: null, until: null, fields: { 'ket-qua': 'Đạt' } });
  });

  it('empties a field', () => {
    expect(withField(withField(emptyDraft('hoi-nghi', null), 'ket-qua', 'Đạt'), 'ket-qua', null).fields).toEqual({});
  });
});

describe('the form', () => {
  it('shows what is asked, filled or lacking; the rest folds out', () => {
    const keys = (fields: FieldView[]) => fields.map((one) => one.key);
    expect(keys(partedFields(conference, {}, []).rest)).toEqual(['so-nguoi']);
    expect(keys(partedFields(conference, {}, ['field.so-nguoi']).rest)).toEqual([]);
    expect(keys(partedFields(conference, { 'so-nguoi': '40' }, []).main)).toEqual(['loai', 'ket-qua', 'so-nguoi']);
  });
});
