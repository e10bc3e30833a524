import type { Analyser } from '../../analysis/analyser.ts';
import type { Taxonomy } from '../../lexicon/taxonomy.ts';
import type { LabelledRow } from '../../schemas/labelled-row.ts';
import { wilson } from '../../statistics/wilson.ts';
import { type AnsweredRow, decided } from './answered-row.ts';
import { type IntentFigures, intentFigures } from './intent-figures.ts';
import { type OpinionFigures, opinionFigures } from './opinion-figures.ts';
import { type SentimentFigures, type SentimentPair, sentimentFigures } from './sentiment-figures.ts';
import { type TouchpointFigures, touchpointFigures } from './touchpoint-figures.ts';
import { type SentimentError, worstErrors } from './worst-errors.ts';

/** Labelled rows under one name. */
export interface LabelledSet {
  readonly name: string;
  readonly rows: readonly LabelledRow[];
}

/** The figures of a set in one language; what no row of the set is labelled with is null. */
export interface SetFigures {
  readonly set: string;
  readonly lang: string;
  readonly sentiment: SentimentFigures;
  readonly touchpoints: TouchpointFigures | null;
  readonly opinions: OpinionFigures | null;
  readonly intents: IntentFigures | null;
}

/** The figures of the texts of a set and language that show one phenomenon. */
export interface PhenomenonFigures {
  readonly set: string;
  readonly phenomenon: string;
  readonly lang: string;
  readonly sentiment: SentimentFigures;
  /** Wilson's interval of the accuracy. */
  readonly interval: { readonly low: number; readonly high: number };
}

/** What a run of `saillance eval` measured. */
export interface Evaluation {
  /** Of engine, lexicons and the packs asked for. */
  readonly version: string;
  readonly sets: readonly SetFigures[];
  readonly phenomena: readonly PhenomenonFigures[];
  /** The texts read wrongly, worst first. */
  readonly errors: readonly SentimentError[];
}

/** Analyses labelled sets and compares. `packs` are switched on for rows that name none. Throws on an unknown pack. */
export function evaluate(sets: readonly LabelledSet[], analyser: Analyser, packs: readonly string[] = []): Evaluation {
  const answeredSets = sets.map(({ name, rows }) => ({ name, answered: rows.map((row) => answer(row, analyser, packs)) }));
  const taxonomyOf = taxonomies(analyser, packs);
  return {
    version: analyser.editionOf(packs).version,
    sets: answeredSets.flatMap(({ name, answered }) =>
      grouped(answered, ({ lang }) => [lang]).map(([lang, own]) => ({ set: name, lang, ...figuresOf(own, answered, taxonomyOf) })),
    ),
    phenomena: answeredSets.flatMap(({ name, answered }) => phenomenaOf(name, answered)),
    errors: worstErrors(answeredSets),
  };
}

function answer(row: LabelledRow, analyser: Analyser, packs: readonly string[]): AnsweredRow {
  const analysis = analyser.analyse(row.text, row.packs ?? packs, { lang: row.lang, question: row.question });
  return { row, analysis, lang: row.lang ?? analysis.lang.code };
}

/** Taxonomies by the packs of a row, each made once. */
function taxonomies(analyser: Analyser, packs: readonly string[]): (row: LabelledRow) => Taxonomy {
  const made = new Map<string, Taxonomy>();
  return (row) => {
    const own = row.packs ?? packs;
    const key = own.join();
    const taxonomy = made.get(key) ?? new Map(analyser.editionOf(own).touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
    made.set(key, taxonomy);
    return taxonomy;
  };
}

/** A field that no row of the whole set has is not measured; a row without a field that others have, has none of it. */
function figuresOf(own: readonly AnsweredRow[], whole: readonly AnsweredRow[], taxonomyOf: (row: LabelledRow) => Taxonomy) {
  const has = (field: 'opinions' | 'intents') => whole.some(({ row }) => row[field] !== undefined);
  const pairs = own.map(({ row, analysis }) => ({
    ...analysis,
    opinions: row.opinions ?? [],
    wanted: row.intents ?? [],
    taxonomy: taxonomyOf(row),
  }));
  const touchpointPairs = pairs.map(({ opinions, mentions, taxonomy }) => ({
    gold: opinions.map(({ touchpoint }) => touchpoint),
    given: mentions.map(({ touchpoint }) => touchpoint),
    taxonomy,
  }));
  const intentPairs = pairs.map(({ wanted, intents }) => ({ gold: wanted, given: intents.map(({ intent }) => intent) }));
  return {
    sentiment: sentimentFigures(own.flatMap(pairOf), hasMixed(whole)),
    touchpoints: has('opinions') ? touchpointFigures(touchpointPairs) : null,
    opinions: has('opinions') ? opinionFigures(pairs) : null,
    intents: has('intents') ? intentFigures(intentPairs) : null,
  };
}

function phenomenaOf(set: string, answered: readonly AnsweredRow[]): PhenomenonFigures[] {
  const fourLabels = hasMixed(answered);
  return grouped(answered, ({ row }) => row.phenomena ?? []).flatMap(([phenomenon, rows]) =>
    grouped(rows, ({ lang }) => [lang]).map(([lang, own]) => {
      const sentiment = sentimentFigures(own.flatMap(pairOf), fourLabels);
      const { low, high } = wilson((sentiment.accuracy ?? 0) * sentiment.n, sentiment.n);
      return { set, phenomenon, lang, sentiment, interval: { low, high } };
    }),
  );
}

const hasMixed = (answered: readonly AnsweredRow[]) => answered.some(({ row }) => row.sentiment === 'mixed');

function pairOf({ row, analysis }: AnsweredRow): SentimentPair[] {
  const { sentiment, cues } = analysis;
  return row.sentiment === undefined
    ? []
    : [{ gold: row.sentiment, label: sentiment.label, decided: decided(sentiment), cued: cues.length > 0 }];
}

/** Rows under each of their keys, keys in alphabetical order. */
function grouped(rows: readonly AnsweredRow[], keysOf: (row: AnsweredRow) => readonly string[]): [string, AnsweredRow[]][] {
  const groups = new Map<string, AnsweredRow[]>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
