import type { Hit } from '../lexicon/matcher.ts';
import type { Document } from '../text/document.ts';
import type { ScoredCue } from './effects.ts';
import type { Sighting } from './find-mentions.ts';
import type { Knowledge, Scope } from './knowledge.ts';
import type { Span } from './layers.ts';
import type { SentenceView } from './sentence-view.ts';

/** Whether a survey's question asks for what is good or for what is bad. */
export type QuestionAim = 'asks-good' | 'asks-bad';

/** What naming a touchpoint in answer to such a question says of it. */
const NAMED = 0.4;
/** What "nothing" or "everything" says in answer. */
const ANSWERED = 0.5;
/** Share of the praise before an exception that falls, as blame, on what is excepted. */
const EXCEPTED = 0.7;
const LEAST_EXCEPTED = 0.3;

/** What the hits in a question say that it asks for. */
export function aimOf(hits: readonly Hit[]): QuestionAim | null {
  for (const { meaning } of hits) {
    if (meaning.kind === 'question' && (meaning.sort === 'asks-good' || meaning.sort === 'asks-bad')) return meaning.sort;
  }
  return null;
}

/** The effect of naming a touchpoint without a word of judgement. */
export const bareMentionEffect = (aim: QuestionAim): number => (aim === 'asks-good' ? NAMED : -NAMED);

/** The cue of a whole answer such as "rien" or "tout", whose sign depends on the question; null for any other text. */
export function answerCue(document: Document, knowledge: Knowledge, scope: Scope, aim: QuestionAim): ScoredCue | null {
  const [sentence, second] = document.sentences;
  if (!sentence || second) return null;
  const hits = knowledge.matchers.get(sentence.lang)?.match(document.tokens, sentence.first, sentence.last, scope.mask, () => 0) ?? [];
  const words = document.tokens.slice(sentence.first, sentence.last).filter(({ kind }) => kind !== 'symbol').length;
  for (const { meaning, first, last } of hits) {
    if (meaning.kind !== 'question' || last - first !== words) continue;
    if (meaning.sort !== 'answer-nothing' && meaning.sort !== 'answer-everything') continue;
    const good = (meaning.sort === 'answer-everything') === (aim === 'asks-good');
    return { first, last, clause: 0, effect: good ? ANSWERED : -ANSWERED, rule: 'question' };
  }
  return null;
}

/** "Tout est parfait, sauf le prix": what follows an exception and is not judged by itself takes the opposite of what went before. */
export function exceptionCues(
  view: SentenceView,
  layer: readonly Span[],
  cues: readonly ScoredCue[],
  sightings: readonly Sighting[],
): ScoredCue[] {
  const found: ScoredCue[] = [];
  for (const { first, last, contrast } of layer) {
    if (contrast?.sort !== 'exception') continue;
    const before = cues.filter((cue) => cue.last <= first).reduce((sum, { effect }) => sum + effect, 0);
    const end = view.clauseEnd(first);
    const judged = cues.some((cue) => cue.first >= last && cue.first < end);
    const named = sightings.find((sighting) => sighting.first >= last && sighting.first < end);
    if (before <= 0 || judged || !named) continue;
    const effect = -Math.max(LEAST_EXCEPTED, Math.round(before * EXCEPTED * 1e4) / 1e4);
    found.push({ first: named.first, last: named.last, clause: view.clauseOf(named.first), effect, rule: 'exception' });
  }
  return found;
}
