// A template told in lines of words: what a built-in one shows of its blocks, and what two versions are compared by.
import type { AppendixTemplate, BlockRecordFilter, BlockTemplate, IndicatorChoice, KindView, SectionShown, SectionTemplate, SentenceLine, Template, UnitChoice, WhenNone } from '@/ipc/generated';
import { period } from '@/words/period';
import { profile } from '@/words/profile';
import { templates as words } from '@/words/templates';
import { APPENDICES, GENERAL, OPENING } from './outline';

/** Where the names come from that a template names by their codes. */
export interface Telling {
  kinds: readonly KindView[];
  units: readonly UnitChoice[];
  indicators: readonly IndicatorChoice[];
  sentences: readonly SentenceLine[];
}

/** One part of a template in words. */
export interface Told {
  code: string;
  heading: string;
  /** The part it stands in, by its code, and what it stands behind there. */
  parent: string;
  lines: string[];
}

const { tell } = words;

function some(label: string, text: string | null): string[] {
  return text === null || text === '' ? [] : [tell.field(label, text)];
}

function flags(...all: readonly (readonly [boolean, string])[]): string[] {
  return all.flatMap(([on, label]) => (on ? [label] : []));
}

function tellFilter(filter: BlockRecordFilter, telling: Telling): string[] {
  const kind = telling.kinds.find((one) => one.code === filter.kind);
  const where = Object.entries(filter.where).map(([key, values]) => {
    const field = kind?.fields.find((one) => one.key === key);
    const shown = values.map((value) => (field?.shape === 'flag' ? (value === 'co' ? words.yes : words.no) : (field?.choices.find((choice) => choice.key === value)?.label ?? value)));
    return tell.where(field?.label ?? key, shown.join(', '));
  });
  const units = filter.units.map((code) => telling.units.find((unit) => unit.code === code)?.name ?? code);
  return [
    tell.records(kind?.plural ?? filter.kind),
    ...where,
    ...(units.length > 0 ? [tell.units(units.join(', '))] : []),
    ...(filter.stage === null ? [] : [tell.stage(kind?.stages.find((stage) => stage.code === filter.stage)?.label ?? filter.stage)]),
    words.day[filter.days],
    ...(filter['of-subject'] === null ? [] : [words.subjects[filter['of-subject']]]),
  ];
}

function tellNone(none: WhenNone): string[] {
  if (none === 'nothing') return [];
  return [tell.whenNone('gap' in none ? `${words.whenNoneKinds.gap.toLowerCase()} «${none.gap}»` : `«${none.text}»`)];
}

function groupName(key: string | null, filter: BlockRecordFilter, telling: Telling): string | null {
  if (key === null) return null;
  return telling.kinds.find((one) => one.code === filter.kind)?.fields.find((field) => field.key === key)?.label ?? key;
}

function indicatorNames(codes: readonly string[], telling: Telling): string[] {
  return codes.map((code) => `${telling.indicators.find((one) => one.code === code)?.name ?? code} (${code})`);
}

function periodNames(kinds: readonly (keyof typeof period.kinds)[]): string {
  return kinds.map((kind) => period.kinds[kind]).join(', ');
}

/** What a block says or shows. */
export function tellBlock(block: BlockTemplate, telling: Telling): string[] {
  switch (block.type) {
    case 'text':
    case 'prompt':
      return [block.text];
    case 'sentences':
      return [
        ...block.codes.map((code) => telling.sentences.find((one) => one.code === code)?.about ?? code),
        ...flags([block.dashed, words.dashed], [block['leave-out-missing'], words.leaveOut]),
      ];
    case 'records':
      return [
        ...tellFilter(block.records, telling),
        ...some(words.lead, block.lead),
        ...some(words.line, block.line),
        ...some(words.group, groupName(block.group, block.records, telling)),
        words.orders[block.order],
        ...(block['in-one-sentence'] ? [words.inOneSentence] : [words.markers[block.marker]]),
        ...(block['at-most'] === null ? [] : [tell.atMost(block['at-most'])]),
        ...some(words.onlyPeriods, periodNames(block.periods)),
        ...tellNone(block['when-none']),
      ];
    case 'record-table':
      return [
        ...tellFilter(block.records, telling),
        ...some(words.tableTitle, block.title),
        ...block.column.map((column, at) => tell.field(words.columnName(at + 1, column.heading), column.cell)),
        ...some(words.group, groupName(block.group, block.records, telling)),
        words.orders[block.order],
        ...tellNone(block['when-none']),
      ];
    case 'documents':
      return [...tellFilter(block.records, telling), ...some(words.tableTitle, block.title), words.orders[block.order], ...tellNone(block['when-none'])];
    case 'indicator-table':
      return [
        ...some(words.tableTitle, block.title),
        tell.field(words.columns, block.columns.map((column) => words.column[column]).join(', ')),
        ...block.group.flatMap((group) => [...some(words.groupHeading, group.heading), ...indicatorNames(group.indicators, telling), ...flags([group['with-parts'], words.withParts]), ...some(words.total, group.total)]),
        ...flags([block['leave-out-missing'], words.leaveOut]),
      ];
    case 'unit-table':
      return [...some(words.tableTitle, block.title), ...indicatorNames(block.indicators, telling), ...flags([block.ranked, words.ranked], [block['leave-out-missing'], words.leaveOut])];
    case 'last-tasks':
      return [...some(words.lead, block.lead), ...flags([block.table, words.table]), ...tellNone(block['when-none'])];
    case 'directive-tasks':
      return [...flags([block.table, words.table]), ...tellNone(block['when-none'])];
    case 'next-tasks':
      return [...some(words.lead, block.lead), ...flags([block['carry-unfinished'], words.carry]), ...block.proposal.map((one) => tell.proposal(one.text, periodNames(one.periods)))];
    case 'carried-over':
      return [words.ofReport[block.of], ...some(words.ofSection, block.section), ...some(words.prompt, block.prompt)];
  }
}

function tellShown(shown: SectionShown): string[] {
  const periods = Object.entries(shown.periods).map(([kind, presence]) => tell.except(period.kinds[kind as keyof typeof period.kinds], words.presence[presence]));
  const levels = Object.entries(shown.levels).map(([level, presence]) => tell.except(profile.levels[level as keyof typeof profile.levels], words.presence[presence]));
  return [tell.usually(words.presence[shown.usually]), ...periods, ...levels];
}

function tellBlocks(blocks: readonly BlockTemplate[], telling: Telling): string[] {
  return blocks.flatMap((block) => [`${words.block[block.type]}:`, ...tellBlock(block, telling)]);
}

function tellSection(section: SectionTemplate, telling: Telling): string[] {
  return [
    tell.heading(section.heading),
    tell.rank(words.ranks[section.rank]),
    ...tellShown(section.shown),
    ...flags([section.required, words.required]),
    ...(section['for-each'] === null ? [] : [words.forEach[section['for-each']]]),
    ...tellBlocks(section.block, telling),
  ];
}

function tellAppendix(appendix: AppendixTemplate, telling: Telling): string[] {
  return [
    tell.field(words.appendixTitle, appendix.title),
    ...flags([appendix.landscape, words.landscape]),
    ...tellShown(appendix.shown),
    tell.field(words.reference, appendix.reference),
    tell.field(words.referredIn, appendix['referred-in']),
    ...tellBlocks(appendix.block, telling),
  ];
}

function below(sections: readonly SectionTemplate[], parent: string, telling: Telling): Told[] {
  return sections.flatMap((section) => [{ code: section.code, heading: section.heading, parent, lines: tellSection(section, telling) }, ...below(section.section, section.code, telling)]);
}

/** What a template says about itself. */
export function tellGeneral(template: Template): string[] {
  return [
    tell.field(words.name, template.name),
    ...some(words.purpose, template.about),
    tell.field(words.docTitle, template.title),
    tell.field(words.subject, template.subject),
    ...some(words.addressees, template.addressees.join('; ')),
    tell.field(words.periods, periodNames(template.periods)),
    tell.field(words.levels, template.levels.map((level) => profile.levels[level]).join(', ')),
    ...(template['subject-of'] === null ? [] : [words.asks(template['subject-of'].ask)]),
  ];
}

/** The whole template, part by part in reading order. */
export function tellTemplate(template: Template, telling: Telling): Told[] {
  return [
    { code: GENERAL, heading: words.general, parent: '', lines: tellGeneral(template) },
    { code: OPENING, heading: words.opening, parent: '', lines: tellBlocks(template['opening-block'], telling) },
    ...below(template.section, '', telling),
    ...template.appendix.map((appendix) => ({ code: appendix.code, heading: appendix.title, parent: APPENDICES, lines: tellAppendix(appendix, telling) })),
  ];
}
