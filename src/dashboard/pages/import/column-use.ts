import type { FieldMappingInput } from '../../../client/api.ts';

/** What a column may be used as, in the order in which they are offered. */
export const ROLES = [
  'skip',
  'text',
  'at',
  'id',
  'respondent',
  'nps',
  'csat',
  'ces',
  'stars',
  'segment',
  'lang',
  'channel',
  'source',
  'churned',
  'leftAt',
  'journey',
  'step',
  'event',
  'measure',
  'weight',
] as const;
export type Role = (typeof ROLES)[number];

/** The scales on which scores are kept: what is asked on another is brought to these. */
export const SCALES = { nps: [0, 10], csat: [1, 5], ces: [1, 7], stars: [1, 5] } as const;
export type Score = keyof typeof SCALES;

/** Whether a role is that of a score. */
export const isScore = (role: Role): role is Score => Object.hasOwn(SCALES, role);

const NAMED = { segment: 'segments', event: 'events', measure: 'measures' } as const;
const PLAIN = ['id', 'respondent', 'lang', 'channel', 'source', 'weight'] as const;
type Named = keyof typeof NAMED;
const isNamed = (role: Role): role is Named => Object.hasOwn(NAMED, role);
const isPlain = (role: Role): role is (typeof PLAIN)[number] => PLAIN.some((one) => one === role);

/** How a column is used: its role, and what belongs to that. */
export interface ColumnUse {
  readonly role: Role;
  /** Of a text: the wording of its question. */
  readonly question?: string | undefined;
  /** Of a text: what its ids end with. */
  readonly key?: string | undefined;
  /** Of a score: the ends of the scale it was asked on. */
  readonly scale?: { readonly low: number; readonly high: number } | undefined;
  /** Of the date: what settles 03/04/2026. */
  readonly order?: 'day-first' | 'month-first' | 'year-first' | undefined;
  /** Of a segment, an event or a measure: what it is called. */
  readonly name?: string | undefined;
}

const nameOf = (pairs: Readonly<Record<string, string>> | undefined, column: string) =>
  Object.entries(pairs ?? {}).find(([, from]) => from === column)?.[0];

/** How a mapping uses a column. */
export function useOf(mapping: FieldMappingInput, column: string): ColumnUse {
  const { texts, at, scores, outcome, journey } = mapping;
  const text = texts.find(({ from }) => from === column);
  if (text !== undefined) return { role: 'text', question: text.question, key: text.key };
  if (at?.from === column) return { role: 'at', order: at.order };
  const plain = PLAIN.find((role) => mapping[role] === column);
  if (plain !== undefined) return { role: plain };
  const score = (Object.keys(SCALES) as Score[]).find((kind) => scores?.[kind]?.from === column);
  if (score !== undefined) return { role: score, scale: scores?.[score]?.scale };
  if (outcome?.churned === column) return { role: 'churned' };
  if (outcome?.at === column) return { role: 'leftAt' };
  if (journey?.id === column) return { role: 'journey' };
  if (journey?.step === column) return { role: 'step' };
  for (const [role, field] of Object.entries(NAMED) as [Named, (typeof NAMED)[Named]][]) {
    const name = nameOf(mapping[field], column);
    if (name !== undefined) return { role, name };
  }
  return { role: 'skip' };
}

const pairsWithout = (pairs: Readonly<Record<string, string>> | undefined, column: string) => {
  const left = Object.entries(pairs ?? {}).filter(([, from]) => from !== column);
  return left.length === 0 ? undefined : Object.fromEntries(left);
};

function without(mapping: FieldMappingInput, column: string): FieldMappingInput {
  const { texts, at, scores, outcome, journey } = mapping;
  const kept = Object.entries(scores ?? {}).filter(([, score]) => score?.from !== column);
  const plain = PLAIN.filter((role) => mapping[role] === column).map((role) => [role, undefined]);
  return {
    ...mapping,
    ...Object.fromEntries(plain),
    texts: texts.filter(({ from }) => from !== column),
    at: at?.from === column ? undefined : at,
    scores: kept.length === 0 ? undefined : Object.fromEntries(kept),
    outcome: outcome?.churned === column ? undefined : outcome?.at === column ? { churned: outcome.churned } : outcome,
    journey: journey?.id === column ? undefined : journey?.step === column ? { id: journey.id } : journey,
    segments: pairsWithout(mapping.segments, column),
    events: pairsWithout(mapping.events, column),
    measures: pairsWithout(mapping.measures, column),
  };
}

/**
 * The mapping with a column used otherwise. Where only one column can have a role, the one before loses it. A step needs a journey and a
 * date of leaving needs a column that says who left: without, nothing becomes of them.
 */
export function withUse(mapping: FieldMappingInput, column: string, use: ColumnUse, columns: readonly string[]): FieldMappingInput {
  const rest = without(mapping, column);
  const { role, question, key, scale, order, name } = use;
  if (role === 'text') {
    const place = ({ from }: { readonly from: string }) => columns.indexOf(from);
    return { ...rest, texts: [...rest.texts, { from: column, question: question || undefined, key }].sort((a, b) => place(a) - place(b)) };
  }
  if (role === 'at') return { ...rest, at: { from: column, order, timezone: mapping.at?.timezone } };
  if (isPlain(role)) return { ...rest, [role]: column };
  if (isScore(role)) return { ...rest, scores: { ...rest.scores, [role]: { from: column, scale } } };
  if (role === 'churned') return { ...rest, outcome: { churned: column, at: rest.outcome?.at } };
  if (role === 'leftAt') return rest.outcome === undefined ? rest : { ...rest, outcome: { ...rest.outcome, at: column } };
  if (role === 'journey') return { ...rest, journey: { id: column, step: rest.journey?.step } };
  if (role === 'step') return rest.journey === undefined ? rest : { ...rest, journey: { ...rest.journey, step: column } };
  if (isNamed(role)) return { ...rest, [NAMED[role]]: { ...rest[NAMED[role]], [(name || column).slice(0, 100)]: column } };
  return rest;
}
