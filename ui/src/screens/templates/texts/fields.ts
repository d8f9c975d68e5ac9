// The fields that a text at some place may name, for the palette.
import type { IndicatorChoice, KindView } from '@/ipc/generated';
import { templateFields as words, type FieldWord } from '@/words/template-fields';

/** One entry of the palette. */
export interface FieldOffer {
  id: string;
  group: string;
  label: string;
  /** Shown beside the label and searched as well: the code of an indicator. */
  detail: string;
  /** What is put into the text. */
  inserted: string;
}

/** A key as texts name it: `so-nguoi` is `so_nguoi`. */
export function nameOf(key: string): string {
  return key.replaceAll('-', '_');
}

function offer(group: string, field: FieldWord): FieldOffer {
  return { id: `${group}:${field.name}`, group, label: field.label, detail: '', inserted: field.asItIs ? field.name : `{{ ${field.name} }}` };
}

/** The fields of a record of the kind. */
export function recordFields(kind: KindView): FieldOffer[] {
  const { record } = words;
  const found: FieldWord[] = [{ name: record.title, label: kind.titleLabel }];
  if (kind.unitLabel !== null) found.push({ name: record.unit, label: kind.unitLabel });
  if (kind.dateLabel !== null) found.push({ name: record.date, label: kind.dateLabel }, { name: record.dateLong, label: record.inWords(kind.dateLabel) });
  if (kind.untilLabel !== null) found.push({ name: record.until, label: kind.untilLabel });
  found.push(...kind.fields.filter((field) => field.shape !== 'flag').map((field) => ({ name: nameOf(field.key), label: field.label })));
  found.push(...kind.stages.map((stage) => ({ name: `ngay_${nameOf(stage.code)}`, label: record.stage(stage.label) })));
  if (kind.code === 'van-ban') found.push({ name: record.cited, label: record.citedLabel });
  if (kind.dateLabel !== null) found.push({ name: record.whenDated, label: record.whenDatedLabel, asItIs: true });
  return found.map((field) => offer(words.groups.record, field));
}

/** All that a text may name at a place that gives it `names` and speaks of a record of `kind`. */
export function offers(names: readonly string[], kind: KindView | undefined, indicators: readonly IndicatorChoice[], write: (code: string) => string): FieldOffer[] {
  const here = names.flatMap((name) => (name in words.here ? words.here[name as keyof typeof words.here] : []));
  return [
    ...here.map((field) => offer(words.groups.here, field)),
    ...(kind ? recordFields(kind) : []),
    ...words.period.map((field) => offer(words.groups.period, field)),
    ...words.office.map((field) => offer(words.groups.office, field)),
    ...indicators.map((indicator) => ({ id: indicator.code, group: words.groups.figures, label: indicator.name, detail: indicator.code, inserted: write(indicator.code) })),
    ...words.conditions.map((field) => offer(words.groups.conditions, field)),
  ];
}

/** Where to put the cursor after inserting, from its end: inside a condition, before what it is to hold. */
export function cursorIn(inserted: string): number {
  const hole = inserted.indexOf('…');
  return hole < 0 ? inserted.length : hole;
}
