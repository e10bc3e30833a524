import type { FieldMapping } from '../../schemas/field-mapping.ts';
import type { VerbatimInput } from '../../schemas/verbatim.ts';
import type { ScoreKind } from '../score-wording.ts';
import { verbatimIds } from '../verbatim-ids.ts';
import type { Fault } from './faults.ts';
import { type FieldReader, type Fields, fieldReader } from './field-reader.ts';
import { readDate } from './read-date.ts';
import { readFlag } from './read-flag.ts';
import { readLanguage } from './read-language.ts';
import { readNumber } from './read-number.ts';
import { readScore } from './read-score.ts';

/** What responses are mapped with. */
export interface MappingContext {
  /** IANA name of the project's time zone, for times without an offset. */
  readonly timezone: string;
  /** Gives the id of a response whose mapping names none, or whose own is blank; without either, its verbatims have no id. */
  readonly response?: () => string;
}

/** What one response became: its verbatims, or the cells that could not be read. With a fault there are no verbatims. */
export interface MappedResponse {
  readonly verbatims: VerbatimInput[];
  readonly faults: Fault[];
}

const [TEXT, ID, NAME, VALUE] = [20_000, 1000, 100, 200];
/** What columns without a name are called. */
const UNNAMED = /^#\d+$/;
const QUANTITY = { low: -1e12, high: 1e12 };
const WEIGHT = { low: 1e-6, high: 1e6 };

type Sources = Readonly<Record<string, string>> | undefined;

/** The pairs of a record of sources whose cells hold something; undefined when there are none. */
function recordOf<T>(sources: Sources, read: (source: string) => T | undefined): Record<string, T> | undefined {
  const pairs = Object.entries(sources ?? {}).flatMap(([name, source]) => {
    const value = read(source);
    return value === undefined ? [] : [[name, value] as const];
  });
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

/** What the verbatims of a response share. */
function sharedOf(reader: FieldReader, mapping: FieldMapping, timezone: string): Omit<VerbatimInput, 'text'> {
  const { at, journey, outcome, decimal, dateOrder } = mapping;
  const reading = { order: dateOrder ?? at?.order, timezone: at?.timezone ?? timezone };
  const date = (source: string, order = reading.order) => reader.value(source, (cell) => readDate(cell, { ...reading, order }));
  const dayOrInstant = (source: string) => {
    const read = date(source);
    return read && (read.timed ? new Date(read.instant).toISOString() : read.day);
  };
  const number = (source: string, { low, high }: typeof QUANTITY) =>
    reader.value(source, (cell) => {
      const read = readNumber(cell, decimal);
      return read === undefined || read < low || read > high ? 'number-unreadable' : read;
    });
  const named = (from: string | { readonly value: string } | undefined) =>
    typeof from === 'string' ? reader.text(from, NAME) : from?.value;
  const language = (source: string) => reader.value(source, (cell) => readLanguage(cell) ?? 'language-unknown')?.tag;
  const journeyId = journey && reader.name(journey.id, VALUE);
  const step = journey?.step === undefined ? undefined : number(journey.step, QUANTITY);
  const flag = outcome && reader.value(outcome.churned, (cell) => readFlag(cell) ?? 'flag-unreadable');
  const left = outcome?.at === undefined ? undefined : dayOrInstant(outcome.at);
  const said = at && date(at.from, at.order);
  const shared = {
    at: said && new Date(said.instant).toISOString(),
    lang: typeof mapping.lang === 'string' ? language(mapping.lang) : mapping.lang?.value,
    respondent: mapping.respondent === undefined ? undefined : reader.name(mapping.respondent, VALUE),
    journey: journeyId === undefined ? undefined : { id: journeyId, ...(step === undefined ? {} : { step }) },
    channel: named(mapping.channel),
    source: named(mapping.source) ?? mapping.tool,
    scores: scoresOf(reader, mapping.scores),
    outcome: flag === undefined ? undefined : { churned: flag, ...(left === undefined ? {} : { at: left }) },
    segments: recordOf(mapping.segments, (source) => reader.text(source, VALUE)),
    events: recordOf(mapping.events, dayOrInstant),
    measures: recordOf(mapping.measures, (source) => number(source, QUANTITY)),
    weight: mapping.weight === undefined ? undefined : number(mapping.weight, WEIGHT),
  };
  return Object.fromEntries(Object.entries(shared).filter(([, value]) => value !== undefined));
}

function scoresOf(reader: FieldReader, scores: FieldMapping['scores'] = {}) {
  const kinds = Object.keys(scores) as ScoreKind[];
  const read = kinds.flatMap((kind) => {
    const { from, scale } = scores[kind] ?? { from: '' };
    const score = reader.value(from, (cell) => readScore(cell, kind, scale));
    return score === undefined ? [] : [[kind, score] as const];
  });
  return read.length === 0 ? undefined : Object.fromEntries(read);
}

/**
 * The verbatims of one response, a row of a file or a payload of JSON: one for each mapped text that is not blank, with ids
 * `{tool}:{response}:{question}` (`file` where the mapping names no tool). Cells that cannot be read are faults and refuse them all.
 */
export function mapResponse(fields: Fields, mapping: FieldMapping, { timezone, response }: MappingContext): MappedResponse {
  const reader = fieldReader(fields);
  const own = (mapping.id === undefined ? undefined : reader.name(mapping.id, ID)) ?? response?.();
  const keys = mapping.texts.map(({ from, question, key }) => key ?? question ?? from);
  const ids = own === undefined ? [] : verbatimIds(mapping.tool ?? 'file', own, keys);
  const texts = mapping.texts.map(({ from }) => reader.text(from, TEXT));
  if (texts.every((text) => text === undefined) && reader.faults.length === 0) return { verbatims: [], faults: [] };
  const shared = sharedOf(reader, mapping, timezone);
  if (reader.faults.length > 0) return { verbatims: [], faults: reader.faults };
  const verbatims = texts.flatMap((text, i) => {
    const { from, question } = mapping.texts[i] as FieldMapping['texts'][number];
    const [id, wording] = [ids[i], question ?? (UNNAMED.test(from) ? undefined : from)];
    if (text === undefined) return [];
    return [{ ...(id === undefined ? {} : { id }), text, ...(wording === undefined ? {} : { question: wording }), ...shared }];
  });
  return { verbatims, faults: [] };
}
