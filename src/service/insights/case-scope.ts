import type { Cases } from '../../store/store.ts';

/** What an answer says of the verbatims that its figures are of. */
export interface CaseScope {
  readonly verbatims: number;
  readonly withMention: number;
  /** First and last `at`, epoch milliseconds; null when there are none. */
  readonly from: number | null;
  readonly to: number | null;
  readonly version: string;
}

/** The scope of cases. */
export function caseScope({ count, at, sightingsFrom, version }: Cases): CaseScope {
  let withMention = 0;
  for (let i = 0; i < count; i++) if ((sightingsFrom[i + 1] as number) > (sightingsFrom[i] as number)) withMention++;
  return { verbatims: count, withMention, from: at[0] ?? null, to: at[count - 1] ?? null, version };
}
