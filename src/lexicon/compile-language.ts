import { INTENTS } from '../schemas/names.ts';
import type { SegmentationData } from '../text/segmentation.ts';
import { CONTRAST_SORTS, type CompiledLanguage, type Meaning, NEGATOR_SORTS, QUESTION_SORTS, WISH_SORTS } from './compiled-lexicon.ts';
import { createInflector } from './inflection/inflect.ts';
import { createLanguageBuilder, type LanguageBuilder } from './language-builder.ts';
import { LexiconError } from './lexicon-error.ts';
import { PACK_ITSELF } from './pack-itself.ts';
import type { PackTouchpoints } from './read-packs.ts';
import { numberIn, oneOf, readTsv, type TsvRow } from './tsv.ts';

const POS = ['adj', 'noun', 'verb', 'adv', 'interj', 'form'] as const;
const NEGATED = -0.7;
const PACK_KINDS = ['name', 'about', 'foreign', 'label', 'term', 'implicit', 'polarity'] as const;
/** The kinds that may be about the whole pack, and those that only may. */
const OF_PACK = ['name', 'about', 'foreign', 'polarity'];
const OF_PACK_ALONE = ['name', 'about', 'foreign'];

/** A pack's rows of one language that are compiled into its matcher, with the pack's bit. */
export interface PackRows {
  readonly file: string;
  readonly content: string;
  readonly bit: number;
  readonly pack: PackTouchpoints;
}

const at = (row: TsvRow, add: () => void) => {
  try {
    add();
  } catch (error) {
    if (error instanceof LexiconError) throw error;
    throw new LexiconError(row.file, row.line, error instanceof Error ? error.message : String(error), { cause: error });
  }
};

/** How each file of a language's folder is read: its columns, and what a row adds. */
const FILES: Readonly<Record<string, { least: number; most: number; add: (row: TsvRow, builder: LanguageBuilder) => void }>> = {
  'polarity.tsv': {
    least: 3,
    most: 4,
    add(row, builder) {
      const pos = oneOf(row, 1, POS);
      const more = row.cells[3]?.split('|').filter((form) => form !== '') ?? [];
      const value = numberIn(row, 2, -1, 1);
      builder.lemma(row.cells[0] as string, pos, more, { kind: 'polarity', value, source: 'word', verb: pos === 'verb', closed: false }, 0);
    },
  },
  'expressions.tsv': {
    least: 2,
    most: 3,
    add(row, builder) {
      const flag = row.cells[2] ? oneOf(row, 2, ['open', 'closed']) : undefined;
      const closed = flag === undefined ? builder.holdsNegator(row.cells[0] as string) : flag === 'closed';
      const value = numberIn(row, 1, -1, 1);
      builder.pattern(row.cells[0] as string, { kind: 'polarity', value, source: 'expression', verb: false, closed }, 0);
    },
  },
  'modifiers.tsv': {
    least: 3,
    most: 4,
    add(row, builder) {
      const [low, high] = oneOf(row, 1, ['intensifier', 'weakener']) === 'intensifier' ? [1, 3] : [0, 1];
      const after = row.cells[3] ? oneOf(row, 3, ['after']) === 'after' : false;
      builder.pattern(row.cells[0] as string, { kind: 'modifier', factor: numberIn(row, 2, low, high), after }, 0);
    },
  },
  'negators.tsv': {
    least: 2,
    most: 3,
    add(row, builder) {
      const factor = row.cells[2] ? numberIn(row, 2, -1, 0) : NEGATED;
      builder.pattern(row.cells[0] as string, { kind: 'negator', sort: oneOf(row, 1, NEGATOR_SORTS), factor }, 0);
    },
  },
  'contrast.tsv': sorted((row) => ({ kind: 'contrast', sort: oneOf(row, 1, CONTRAST_SORTS) })),
  'wishes.tsv': sorted((row) => ({ kind: 'wish', sort: oneOf(row, 1, WISH_SORTS) })),
  'questions.tsv': sorted((row) => ({ kind: 'question', sort: oneOf(row, 1, QUESTION_SORTS) })),
  'intents.tsv': sorted((row) => ({ kind: 'intent', intent: oneOf(row, 1, INTENTS) })),
  'aliases.tsv': { least: 2, most: 2, add: (row, builder) => builder.alias(row.cells[0] as string, row.cells[1] as string) },
};

function sorted(meaning: (row: TsvRow) => Meaning) {
  return {
    least: 2,
    most: 2,
    add: (row: TsvRow, builder: LanguageBuilder) => builder.pattern(row.cells[0] as string, meaning(row), 0),
  };
}

/** Names of the files that a language's folder must hold beside language.tsv, segmentation.tsv, inflection.tsv and stop-words.tsv. */
export const LANGUAGE_FILES: readonly string[] = Object.keys(FILES);

/** Compiles one language from the files of its folder and the packs' rows in it. Throws LexiconError. */
export function compileLanguage(
  code: string,
  files: ReadonlyMap<string, string>,
  segmentation: SegmentationData,
  packs: readonly PackRows[],
): CompiledLanguage {
  const contentOf = (name: string): string => {
    const content = files.get(`${code}/${name}`);
    if (content === undefined) throw new LexiconError(`${code}/${name}`, 0, 'is missing');
    return content;
  };
  const negators = readTsv(`${code}/negators.tsv`, contentOf('negators.tsv'), 2, 3).map((row) => row.cells[0] as string);
  const builder = createLanguageBuilder(code, segmentation, createInflector(code, contentOf('inflection.tsv')), negators);
  for (const [name, { least, most, add }] of Object.entries(FILES)) {
    for (const row of readTsv(`${code}/${name}`, contentOf(name), least, most)) at(row, () => add(row, builder));
  }
  for (const pack of packs) {
    for (const row of readTsv(pack.file, pack.content, 3, 4)) at(row, () => addPackRow(row, pack, builder));
  }
  return builder.build();
}

function addPackRow(row: TsvRow, { bit, pack }: PackRows, builder: LanguageBuilder): void {
  const [touchpoint, , value] = row.cells as [string, string, string];
  const kind = oneOf(row, 1, PACK_KINDS);
  const isPack = touchpoint === PACK_ITSELF;
  if (OF_PACK_ALONE.includes(kind) && !isPack)
    throw new LexiconError(row.file, row.line, `"${kind}" is of the pack: "-", not "${touchpoint}"`);
  if (!(isPack && OF_PACK.includes(kind)) && !pack.ids.has(touchpoint)) {
    throw new LexiconError(row.file, row.line, `"${touchpoint}" is not in touchpoints.yaml`);
  }
  if (kind === 'label' || kind === 'name' || kind === 'about') return;
  if (kind !== 'polarity') builder.pattern(value, { kind: 'touchpoint', touchpoint, implicit: kind === 'implicit' }, bit);
  if (kind === 'polarity' || (row.cells[3] ?? '') !== '') {
    const meaning = {
      kind: 'polarity',
      value: numberIn(row, 3, -1, 1),
      source: 'pack',
      verb: false,
      closed: builder.holdsNegator(value),
    } as const;
    builder.pattern(value, kind === 'polarity' && !isPack ? { ...meaning, only: touchpoint } : meaning, bit);
  }
}
