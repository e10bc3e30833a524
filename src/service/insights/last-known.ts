import type { Cases } from '../../store/store.ts';

/** What is known of every customer together, over all their verbatims; those without a respondent are one customer a verbatim. */
export interface LastKnown {
  /** The number of the customer of case i. */
  readonly customerOf: (i: number) => number;
  /** When customer c left, epoch milliseconds; null where they are not known to have. */
  readonly leftAt: (c: number) => number | null;
  /** When customer c was last known to stay; null where they never were. */
  readonly stayedAt: (c: number) => number | null;
}

/**
 * Customers leave at the date of the outcome, or at that of the verbatim where it has none, at the earliest told. They stay until the
 * latest verbatim that says so, or the date of its outcome where that is later.
 */
export function lastKnown({ count, respondent, churned, churnedAt, at }: Cases): LastKnown {
  // Numbers of respondents are below the count of cases.
  const customerOf = (i: number) => ((respondent[i] as number) < 0 ? count + i : (respondent[i] as number));
  const left = new Float64Array(2 * count).fill(Number.POSITIVE_INFINITY);
  const stayed = new Float64Array(2 * count).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < count; i++) {
    const c = customerOf(i);
    const said = at[i] as number;
    const dated = Number.isNaN(churnedAt[i]) ? said : (churnedAt[i] as number);
    if (churned[i] === 1) left[c] = Math.min(left[c] as number, dated);
    if (churned[i] === 0) stayed[c] = Math.max(stayed[c] as number, said, dated);
  }
  const known = (times: Float64Array, c: number) => (Number.isFinite(times[c]) ? (times[c] as number) : null);
  return { customerOf, leftAt: (c) => known(left, c), stayedAt: (c) => known(stayed, c) };
}
