import type { AnalysisColumns } from '../../analysis/analysis-columns.ts';
import type { Intent, Label } from '../../schemas/analysis.ts';
import { INTENTS, LABELS, LANGS } from '../../schemas/names.ts';
import type { Counted } from '../counting/contributions.ts';
import { telling } from '../counting/telling.ts';
import type { ReadMention } from '../read-verbatim.ts';
import type { Connection } from './open-database.ts';
import { statement } from './statement.ts';

/** What queries keep of a verbatim's analysis. */
export interface Reading extends Counted {
  /** Version of the analysis. */
  readonly version: string;
  readonly lang: (typeof LANGS)[number];
  readonly confidence: number;
  readonly score: number;
  readonly label: Label;
  readonly intents: readonly Intent[];
  readonly mentions: readonly ReadMention[];
}

/** Where a reading is kept. */
export interface ReadingKey {
  readonly project: number;
  readonly generation: number;
  readonly at: number;
  readonly row: number;
}

type PackedMention = [touchpoint: string, start: number, end: number, score: number, label: number, implicit: 0 | 1, prompted: 0 | 1];

const bit = (flag: boolean): 0 | 1 => (flag ? 1 : 0);

/** The mentions of a stored JSON text. */
export function unpackMentions(text: string): ReadMention[] {
  return (JSON.parse(text) as PackedMention[]).map(([touchpoint, start, end, score, label, implicit, prompted]) => {
    return { touchpoint, start, end, score, label: LABELS[label] as Label, implicit: implicit === 1, prompted: prompted === 1 };
  });
}

/** The intents of stored bits. */
export const unpackIntents = (bits: number): Intent[] => INTENTS.filter((_, code) => bits & (1 << code));

const packMentions = (mentions: readonly ReadMention[]) =>
  JSON.stringify(
    mentions.map(({ touchpoint, start, end, score, label, implicit, prompted }): PackedMention => {
      return [touchpoint, start, end, score, LABELS.indexOf(label), bit(implicit), bit(prompted)];
    }),
  );

/** The touchpoints of a stored JSON text. */
export const unpackPrompted = (text: string | null): string[] => (text === null ? [] : (JSON.parse(text) as string[]));

/** The reading of row `i` of a batch. */
export function readingOf(columns: AnalysisColumns, i: number, weight: number): Reading {
  const span = (from: Uint32Array) => [from[i] ?? 0, from[i + 1] ?? 0] as const;
  const name = (index: number | undefined) => columns.touchpoints[index ?? -1] as string;
  const mentions: ReadMention[] = [];
  for (let [m, to] = span(columns.mentionsFrom); m < to; m++) {
    mentions.push({
      touchpoint: name(columns.mentionTouchpoint[m]),
      start: columns.mentionStart[m] as number,
      end: columns.mentionEnd[m] as number,
      score: columns.mentionScore[m] as number,
      label: LABELS[columns.mentionLabel[m] as number] as Label,
      implicit: columns.mentionImplicit[m] === 1,
      prompted: columns.mentionPrompted[m] === 1,
    });
  }
  return {
    version: columns.version,
    lang: LANGS[columns.lang[i] as number] as Reading['lang'],
    confidence: columns.langConfidence[i] as number,
    score: columns.score[i] as number,
    label: LABELS[columns.label[i] as number] as Label,
    intents: [...columns.intent.subarray(...span(columns.intentsFrom))].map((code) => INTENTS[code] as Intent),
    prompted: [...columns.promptedTouchpoint.subarray(...span(columns.promptedFrom))].map(name),
    mentions,
    weight,
  };
}

/** Writes a reading; `version` is the generation's, `length` the text's. */
export function putReading(db: Connection, key: ReadingKey, reading: Reading, version: string, length: number): void {
  statement(
    db,
    `INSERT INTO reading
       (project, generation, at, row, version, lang, confidence, score, strength, label, intents, weight, prompted, mentions)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    key.project,
    key.generation,
    key.at,
    key.row,
    reading.version === version ? null : reading.version,
    LANGS.indexOf(reading.lang),
    reading.confidence,
    reading.score,
    telling(reading.score, length),
    LABELS.indexOf(reading.label),
    reading.intents.reduce((bits, intent) => bits | (1 << INTENTS.indexOf(intent)), 0),
    reading.weight,
    reading.prompted.length === 0 ? null : JSON.stringify(reading.prompted),
    packMentions(reading.mentions),
  );
}

interface Raw {
  version: string | null;
  lang: number;
  confidence: number;
  score: number;
  label: number;
  intents: number;
  weight: number;
  prompted: string | null;
  mentions: string;
}

/** The reading kept at a key; null when there is none. `version` is the generation's. */
export function getReading(db: Connection, { project, generation, at, row }: ReadingKey, version: string): Reading | null {
  const raw = statement<Raw>(
    db,
    `SELECT version, lang, confidence, score, label, intents, weight, prompted, mentions FROM reading
     WHERE project = ? AND generation = ? AND at = ? AND row = ?`,
  ).get(project, generation, at, row);
  if (raw === undefined) return null;
  return {
    version: raw.version ?? version,
    lang: LANGS[raw.lang] as Reading['lang'],
    confidence: raw.confidence,
    score: raw.score,
    label: LABELS[raw.label] as Label,
    intents: unpackIntents(raw.intents),
    weight: raw.weight,
    prompted: unpackPrompted(raw.prompted),
    mentions: unpackMentions(raw.mentions),
  };
}

/** Removes the reading kept at a key. */
export function deleteReading(db: Connection, { project, generation, at, row }: ReadingKey): void {
  statement(db, 'DELETE FROM reading WHERE project = ? AND generation = ? AND at = ? AND row = ?').run(project, generation, at, row);
}
