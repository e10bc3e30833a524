import type { OutcomeName } from '../../schemas/outcome.ts';
import type { Cases } from '../../store/store.ts';
import { SCALES } from './score-scales.ts';

/** An outcome as numbers that are the better the higher. */
export interface Outcome {
  /** The value of case i; NaN where it has none. */
  readonly of: (i: number) => number;
  /** Whether a value is that of a customer lost (detractor, unfavourable answer, leaver), or won. */
  readonly isLost: (y: number) => boolean;
  readonly isWon: (y: number) => boolean;
}

const band = (nps: number) => (nps >= SCALES.nps.favourable ? 100 : nps <= SCALES.nps.unfavourable ? -100 : 0);

/**
 * NPS counts −100, 0 or 100 an answer, so that means are NPS points; CSAT, effort and stars are on their own scales; churn counts 100 for
 * a customer who stayed and 0 for one who left, so that differences are points of retention.
 */
export function outcomeOf(cases: Cases, name: OutcomeName): Outcome {
  if (name === 'churn') {
    const of = (i: number) => ((cases.churned[i] as number) < 0 ? Number.NaN : 100 - 100 * (cases.churned[i] as number));
    return { of, isLost: (y) => y === 0, isWon: (y) => y === 100 };
  }
  const given = cases.scores[name];
  if (name === 'nps') {
    const of = (i: number) => (Number.isNaN(given[i]) ? Number.NaN : band(given[i] as number));
    return { of, isLost: (y) => y < 0, isWon: (y) => y > 0 };
  }
  const { favourable, unfavourable } = SCALES[name];
  return { of: (i) => given[i] as number, isLost: (y) => y <= unfavourable, isWon: (y) => y >= favourable };
}

/** How many cases have each outcome. */
export function outcomeCounts(cases: Cases): Record<OutcomeName, number> {
  const counts = { nps: 0, csat: 0, ces: 0, stars: 0, churn: 0 };
  for (let i = 0; i < cases.count; i++) {
    for (const name of ['nps', 'csat', 'ces', 'stars'] as const) if (!Number.isNaN(cases.scores[name][i])) counts[name] += 1;
    if ((cases.churned[i] as number) >= 0) counts.churn += 1;
  }
  return counts;
}
