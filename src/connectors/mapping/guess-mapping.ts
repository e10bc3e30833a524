import type { FieldMapping } from '../../schemas/field-mapping.ts';
import { cutText } from '../clean-text.ts';
import type { ColumnFacts } from './column-facts.ts';
import { fitOf, isOfHouse } from './column-names.ts';
import type { ColumnRole } from './column-role.ts';
import { guessScore } from './guess-scores.ts';
import { usualOrder } from './month-first-zones.ts';
import { plainWords } from './plain-words.ts';
import type { Decimal } from './read-number.ts';

/** A column to guess: its name, what its tool says of it, and what its cells are like. */
export interface GuessedColumn {
  readonly name: string;
  readonly question?: string;
  readonly key?: string;
  readonly facts: ColumnFacts;
}

/** What a column was guessed to be. `contact` and `technical` columns are never taken, and `other` ones say too little. */
export type ColumnKind = Exclude<ColumnRole, 'rating'> | 'score' | 'segment' | 'empty' | 'other';

/** A guess: null where no column holds texts. */
export interface GuessedMapping {
  readonly mapping: FieldMapping | null;
  /** By column, in their order. */
  readonly kinds: readonly ColumnKind[];
}

/** What a guess is made with. */
export interface GuessContext {
  /** The tool that wrote the file; null for none that is known. */
  readonly tool: string | null;
  readonly timezone: string;
  readonly decimal: Decimal | null;
}

const MOST_TEXTS = 50;
const MOST_SEGMENTS = 20;
/** Fewer rows than this show little of how often a value returns. */
const FEW = 10;

const isSerial = ({ numbers, low, high, whole }: ColumnFacts) =>
  numbers >= 0.9 && ((low >= 36_526 && high <= 73_050) || (whole && low >= 946_684_800 && high <= 4_102_444_800_000));
const isText = ({ numbers, dates, emails, links, graded }: ColumnFacts) =>
  numbers < 0.5 && dates < 0.5 && emails < 0.2 && links < 0.5 && graded < 0.9;
const varied = ({ distinct, count }: ColumnFacts) => distinct >= count * 0.5;
const isSegment = (facts: ColumnFacts) => {
  const { count, distinct, length, words, dates, emails, links, whole, numbers } = facts;
  if (dates >= 0.5 || emails > 0 || links >= 0.5 || length > 60 || (numbers >= 0.5 && !whole)) return false;
  return count < FEW ? words <= 4 && length <= 40 && numbers < 0.5 : distinct > 1 && distinct <= 50 && distinct <= count * 0.5;
};

/** What a role asks of values, so that a name alone does not decide. */
const FITS: Readonly<Partial<Record<ColumnRole, (facts: ColumnFacts) => boolean>>> = {
  at: (facts) => facts.dates >= 0.8 || isSerial(facts),
  leftAt: (facts) => facts.dates >= 0.8 || isSerial(facts),
  id: ({ distinct, count, words, dates, emails }) => distinct === count && words <= 6 && dates < 0.5 && emails < 0.5,
  respondent: ({ words, dates }) => words <= 6 && dates < 0.5,
  lang: ({ length, numbers }) => length <= 20 && numbers < 0.5,
  channel: ({ distinct, length }) => distinct <= 50 && length <= 60,
  source: ({ distinct, length }) => distinct <= 50 && length <= 60,
  churned: ({ flags }) => flags >= 0.9,
  journey: ({ words, dates }) => words <= 6 && dates < 0.5,
  step: ({ numbers }) => numbers >= 0.9,
  weight: ({ numbers, low }) => numbers >= 0.9 && low > 0,
};

const ONE_EACH = ['leftAt', 'churned', 'at', 'id', 'respondent', 'lang', 'channel', 'source', 'journey', 'step', 'weight'] as const;

/** The words of a name; `#` alone, which Typeform calls its ids, is `number`. */
const wordsOf = (name: string) => (name === '#' ? 'number' : plainWords(name));

/** Rows counted from 0 or 1 are no ids: the next file counts them again. */
const isCounter = ({ whole, numbers, low, high, count }: ColumnFacts) => numbers === 1 && whole && low <= 1 && high <= low + count;

/** Guesses what each column is, from its name in French or English and from what its cells are like. */
export function guessMapping(columns: readonly GuessedColumn[], { tool, timezone, decimal }: GuessContext): GuessedMapping {
  const names = columns.map(({ name, question }) => [...new Set([wordsOf(name), plainWords(question ?? '')])].filter((one) => one !== ''));
  const kinds: (ColumnKind | null)[] = columns.map(({ facts }) => (facts.count === 0 ? 'empty' : null));
  const placeAs = (i: number, role: ColumnRole) => names[i]?.flatMap((name) => fitOf(name, role) ?? []).sort((a, b) => a - b)[0];
  const free = () => columns.flatMap((column, i) => (kinds[i] === null ? [{ ...column, i }] : []));
  const one = new Map<ColumnRole, GuessedColumn>();
  const take = (role: (typeof ONE_EACH)[number], found: { readonly i: number } | undefined) => {
    if (found === undefined) return;
    kinds[found.i] = role;
    one.set(role, columns[found.i] as GuessedColumn);
  };

  for (const role of ONE_EACH) {
    const fitting = free().filter(({ facts }) => FITS[role]?.(facts) && !(role === 'id' && tool === null && isCounter(facts)));
    const named = fitting.flatMap((column) => {
      const place = placeAs(column.i, role);
      return place === undefined ? [] : [{ i: column.i, place }];
    });
    take(role, named.sort((a, b) => a.place - b.place)[0]);
  }
  const known = (i: number) => placeAs(i, 'contact') !== undefined || placeAs(i, 'technical') !== undefined;
  if (!one.has('at'))
    take(
      'at',
      free().find(({ facts, i }) => facts.dates >= 0.9 && !known(i)),
    );
  if (!one.has('respondent'))
    take(
      'respondent',
      free().find(({ facts }) => facts.emails >= 0.8),
    );
  for (const { i, facts } of free()) {
    if (placeAs(i, 'contact') !== undefined || facts.emails >= 0.2) kinds[i] = 'contact';
    else if (placeAs(i, 'technical') !== undefined) kinds[i] = 'technical';
  }

  const scores: NonNullable<FieldMapping['scores']> = {};
  for (const { i, name, question, facts } of free()) {
    const guessed = guessScore(`${name} ${question ?? ''}`, placeAs(i, 'rating') !== undefined, facts);
    if (guessed === null || scores[guessed.kind] !== undefined) continue;
    scores[guessed.kind] = { from: name, ...(guessed.scale === undefined ? {} : { scale: guessed.scale }) };
    kinds[i] = 'score';
  }

  for (const { i, name, facts } of free()) {
    const asked = placeAs(i, 'text') !== undefined || name.endsWith('?');
    const isOther = ONE_EACH.some((role) => placeAs(i, role) !== undefined) || names[i]?.some(isOfHouse) === true;
    if (isText(facts) && (asked ? varied(facts) || facts.words >= 6 : !isOther && facts.words >= 4 && varied(facts))) kinds[i] = 'text';
  }
  if (!kinds.includes('text')) {
    const longest = free()
      .filter(({ facts }) => isText(facts))
      .sort((a, b) => b.facts.length - a.facts.length)[0];
    if (longest !== undefined) kinds[longest.i] = 'text';
  }
  for (const { i, facts } of free()) kinds[i] = isSegment(facts) ? 'segment' : 'other';

  const of = (kind: ColumnKind, most: number) => columns.filter((_, i) => kinds[i] === kind).slice(0, most);
  const texts = of('text', MOST_TEXTS).map(({ name, question, key }) => ({
    from: name,
    ...(question === undefined ? {} : { question }),
    ...(key === undefined ? {} : { key }),
  }));
  const said = one.get('at');
  const source = (role: 'id' | 'respondent' | 'lang' | 'channel' | 'source' | 'weight') => {
    const column = one.get(role);
    return column === undefined ? {} : { [role]: column.name };
  };
  const [churned, leftAt, journey, step] = [one.get('churned'), one.get('leftAt'), one.get('journey'), one.get('step')];
  const at = said && instantOf(said, timezone);
  const leftOrder = leftAt && orderOf(leftAt, timezone);
  const segments = segmentsOf(of('segment', columns.length).map(({ name }) => name));
  const mapping: FieldMapping = {
    ...(tool === null ? {} : { tool }),
    texts,
    ...source('id'),
    ...source('respondent'),
    ...(at === undefined ? {} : { at }),
    ...source('lang'),
    ...source('channel'),
    ...source('source'),
    ...(journey === undefined ? {} : { journey: { id: journey.name, ...(step === undefined ? {} : { step: step.name }) } }),
    ...(Object.keys(scores).length === 0 ? {} : { scores }),
    ...(churned === undefined ? {} : { outcome: { churned: churned.name, ...(leftAt === undefined ? {} : { at: leftAt.name }) } }),
    ...(Object.keys(segments).length === 0 ? {} : { segments }),
    ...source('weight'),
    ...(leftOrder === undefined || leftOrder === at?.order ? {} : { dateOrder: leftOrder }),
    ...(decimal === null ? {} : { decimal }),
  };
  return { mapping: texts.length === 0 ? null : mapping, kinds: kinds.map((kind) => kind ?? 'other') };
}

/** Columns by the names of their segments, which are short and no part of every object. */
function segmentsOf(names: readonly string[]): Record<string, string> {
  const kept = new Map<string, string>();
  for (const name of names) {
    const segment = cutText(name, 100);
    if (segment !== '' && segment !== '__proto__' && !kept.has(segment) && kept.size < MOST_SEGMENTS) kept.set(segment, name);
  }
  return Object.fromEntries(kept);
}

/** The order of days and months in a column that has dates where it matters. */
function orderOf({ facts }: GuessedColumn, timezone: string): 'day-first' | 'month-first' | undefined {
  const order = facts.order === 'either' ? usualOrder(timezone) : facts.order;
  return order === null || order === 'year-first' ? undefined : order;
}

function instantOf(column: GuessedColumn, timezone: string): NonNullable<FieldMapping['at']> {
  const { name } = column;
  const order = orderOf(column, timezone);
  const isUtc = /\b(?:utc|gmt)\b/.test(plainWords(name));
  return { from: name, ...(order === undefined ? {} : { order }), ...(isUtc ? { timezone: 'UTC' } : {}) };
}
