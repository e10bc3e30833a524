import type { StoredVerbatim } from '../verbatims.ts';

/** A set of verbatims that share a value: `lang`=`fr`, `band`=`promoter`, `segment.plan`=`pro`. */
export interface Slice {
  readonly key: string;
  readonly value: string;
}

/** Keys by which verbatims are found, but not counted in advance. */
const UNCOUNTED: ReadonlySet<string> = new Set(['question', 'intent']);

/** True when counts are rolled up by this key, as long as it has few values. */
export const isCounted = (key: string): boolean => !UNCOUNTED.has(key);

/** The key of a segment. */
export const segmentKey = (name: string): string => `segment.${name}`;

/** Promoter 9–10, passive 7–8, detractor 0–6. */
export function bandOf(nps: number): 'promoter' | 'passive' | 'detractor' {
  if (nps >= 9) return 'promoter';
  return nps >= 7 ? 'passive' : 'detractor';
}

/** The slices that a verbatim is in. */
export function slicesOf(fields: StoredVerbatim['fields'], lang: string, intents: readonly string[]): Slice[] {
  const { channel, source, question, scores, segments = {} } = fields;
  const slices: Slice[] = [{ key: 'lang', value: lang }];
  if (channel !== undefined) slices.push({ key: 'channel', value: channel });
  if (source !== undefined) slices.push({ key: 'source', value: source });
  if (question !== undefined) slices.push({ key: 'question', value: question });
  if (scores?.nps !== undefined) slices.push({ key: 'band', value: bandOf(scores.nps) });
  for (const intent of intents) slices.push({ key: 'intent', value: intent });
  for (const [name, value] of Object.entries(segments)) slices.push({ key: segmentKey(name), value });
  return slices;
}
