import type { ScoreName } from '../../schemas/scores.ts';

/** The scales of the scores: their ends, from where up an answer is favourable, and up to where it is unfavourable. */
export const SCALES = {
  nps: { low: 0, high: 10, favourable: 9, unfavourable: 6 },
  csat: { low: 1, high: 5, favourable: 4, unfavourable: 2 },
  ces: { low: 1, high: 7, favourable: 5, unfavourable: 3 },
  stars: { low: 1, high: 5, favourable: 4, unfavourable: 2 },
} as const satisfies Record<ScoreName, object>;
