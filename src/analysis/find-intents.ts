import type { Intent } from '../schemas/analysis.ts';
import type { ScoredCue } from './effects.ts';
import { type IntentHit, longest, type Span } from './layers.ts';

/** An intent and the tokens that say it, `last` exclusive. */
export interface FoundIntent {
  readonly intent: Intent;
  readonly first: number;
  readonly last: number;
}

/** Negators that can turn an intent: a particle alone, a hedge and a paired negator cannot. */
const TURNING: ReadonlySet<string> = new Set(['negator', 'without']);

/** The intents of a sentence, longest first where they overlap; a negated recommendation warns off, and a negated leave is none. */
export function findIntents(hits: readonly IntentHit[], layer: readonly Span[], clauseOf: (token: number) => number): FoundIntent[] {
  if (hits.length === 0) return [];
  return longest(hits).flatMap(({ first, last, hits: same }) => {
    const negated = layer.some((span) => {
      if (!TURNING.has(span.negator?.sort ?? '') || clauseOf(span.first) !== clauseOf(first)) return false;
      return (span.last <= first && first - span.last < 3) || span.first === last;
    });
    const intents = [...new Set(same.map(({ meaning }) => meaning.intent))];
    return intents.flatMap((intent): FoundIntent[] => {
      if (!negated) return [{ intent, first, last }];
      if (intent === 'recommend') return [{ intent: 'discourage', first, last }];
      return intent === 'leave' ? [] : [{ intent, first, last }];
    });
  });
}

/** Intents that go with praise (1) or with blame (−1). */
const SIDE: Readonly<Partial<Record<Intent, number>>> = { praise: 1, thank: 1, recommend: 1, complain: -1, leave: -1 };

/**
 * Drops intents that the very words deny: "nothing to complain about" complains of nothing, "thanks for nothing" thanks nobody, and a
 * recommendation in words that judge badly warns off.
 */
export function soundIntents(intents: readonly FoundIntent[], cues: readonly ScoredCue[]): FoundIntent[] {
  return intents.flatMap((found): FoundIntent[] => {
    const side = SIDE[found.intent];
    const denied = cues.some((cue) => cue.first < found.last && found.first < cue.last && side !== undefined && cue.effect * side < 0);
    if (!denied) return [found];
    return found.intent === 'recommend' ? [{ ...found, intent: 'discourage' }] : [];
  });
}
