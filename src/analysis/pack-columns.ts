import { INTENTS, LABELS, LANGS } from '../schemas/names.ts';
import type { Analysed } from './analyse.ts';
import type { AnalysisColumns } from './analysis-columns.ts';
import type { Scope } from './knowledge.ts';

/** Lays analyses out as flat columns. */
export function packColumns(rows: readonly Analysed[], scope: Scope): AnalysisColumns {
  const touchpoints = [...scope.taxonomy.keys()];
  const indexOf = new Map(touchpoints.map((id, index) => [id, index]));
  const mentions = rows.flatMap(({ analysis }) => analysis.mentions);
  const intents = rows.map(({ analysis }) => [...new Set(analysis.intents.map(({ intent }) => intent))]);
  const prompted = rows.map((row) => row.prompted.flatMap((id) => indexOf.get(id) ?? []));
  const offsets = (lengths: readonly number[]) => {
    const from = new Uint32Array(lengths.length + 1);
    lengths.forEach((length, i) => {
      from[i + 1] = (from[i] as number) + length;
    });
    return from;
  };
  return {
    version: scope.version,
    count: rows.length,
    touchpoints,
    lang: Uint8Array.from(rows, ({ analysis }) => LANGS.indexOf(analysis.lang.code)),
    langConfidence: Float64Array.from(rows, ({ analysis }) => analysis.lang.confidence),
    score: Float64Array.from(rows, ({ analysis }) => analysis.sentiment.score),
    label: Uint8Array.from(rows, ({ analysis }) => LABELS.indexOf(analysis.sentiment.label)),
    mentionsFrom: offsets(rows.map(({ analysis }) => analysis.mentions.length)),
    mentionTouchpoint: Uint16Array.from(mentions, ({ touchpoint }) => indexOf.get(touchpoint) as number),
    mentionStart: Uint16Array.from(mentions, ({ start }) => start),
    mentionEnd: Uint16Array.from(mentions, ({ end }) => end),
    mentionScore: Float64Array.from(mentions, ({ score }) => score),
    mentionLabel: Uint8Array.from(mentions, ({ label }) => LABELS.indexOf(label)),
    mentionImplicit: Uint8Array.from(mentions, ({ implicit }) => Number(implicit)),
    mentionPrompted: Uint8Array.from(mentions, (mention) => Number(mention.prompted)),
    intentsFrom: offsets(intents.map(({ length }) => length)),
    intent: Uint8Array.from(intents.flat(), (intent) => INTENTS.indexOf(intent)),
    promptedFrom: offsets(prompted.map(({ length }) => length)),
    promptedTouchpoint: Uint16Array.from(prompted.flat()),
  };
}
