import type { Taxonomy } from '../lexicon/taxonomy.ts';
import type { ScoredCue } from './effects.ts';
import type { Sighting } from './find-mentions.ts';
import type { NegationScope } from './negation.ts';
import type { SentenceView } from './sentence-view.ts';

/** What it says that something counted on is not there. */
const ABSENT = -0.35;
/** Words that may stand between the negator and what is missing ("n'ai toujours pas reçu mon remboursement"). */
const REACH = 3;

/** "Plus de suivi", "no reply": what customers count on, named under a negation that turns no other cue. */
export function absenceCues(
  view: SentenceView,
  scopes: readonly NegationScope[],
  sightings: readonly Sighting[],
  cues: readonly ScoredCue[],
  taxonomy: Taxonomy,
): ScoredCue[] {
  const found: ScoredCue[] = [];
  for (const { touchpoint, implicit, first, last } of sightings) {
    if (implicit || taxonomy.get(touchpoint)?.expected !== true) continue;
    const clause = view.clauseOf(first);
    const missing = scopes.some((scope) => !scope.turns && scope.at < first && first - scope.at <= REACH + 1 && first < scope.last);
    if (!missing || cues.some((cue) => cue.clause === clause) || found.some((cue) => cue.clause === clause)) continue;
    found.push({ first, last, clause, effect: ABSENT, rule: 'absence' });
  }
  return found;
}
