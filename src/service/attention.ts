import type { PrioritiesAnswer } from '../schemas/priorities.ts';

type Judged = Pick<
  Extract<PrioritiesAnswer['items'][number], { formula: 'verdict' }>,
  'verdict' | 'quadrant' | 'salient' | 'stakes' | 'performance' | 'inputs'
>;

/**
 * How soon a touchpoint asks for attention, 0 first: 0, a moment of truth that hurts; 1, what is important and poor; 2, what is salient
 * with stakes and hurts; 3, what else is salient or has stakes; 4, the rest.
 */
export function attentionTier({ verdict, quadrant, salient, stakes, performance, inputs }: Judged): 0 | 1 | 2 | 3 | 4 {
  const hurts = (inputs.difference?.value ?? 0) < 0 && (performance?.value ?? 0) < 0;
  if (hurts && (verdict === 'breaker' || verdict === 'both')) return 0;
  if (quadrant === 'concentrate') return 1;
  if (hurts && salient && stakes === true) return 2;
  return salient || stakes === true ? 3 : 4;
}

/** Whether a touchpoint asks for attention now: what hurts, and matters. */
export const needsAttention = (judged: Judged): boolean => attentionTier(judged) <= 2;
