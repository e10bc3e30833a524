import type { Meaning } from '../lexicon/compiled-lexicon.ts';
import type { Hit } from '../lexicon/matcher.ts';
import type { Span } from './layers.ts';
import { type NegationScope, negationScopes } from './negation.ts';
import type { SentenceView } from './sentence-view.ts';
import { roundEffect } from './squash.ts';

/** A cue with its effect: the tokens it spans, its clause within the sentence, and the rules that made it. */
export interface ScoredCue {
  readonly first: number;
  readonly last: number;
  readonly clause: number;
  readonly effect: number;
  readonly rule: string;
}

/*
 * The rules' weights. They are conventions to be fitted on data/gold, and part of the analyser's version.
 */
/** What is left of a bad word that is negated ("pas déçu"), as praise. */
const NEGATED_BAD = 0.6;
/** A cue negated twice keeps most of its force. */
const NEGATED_TWICE = 0.8;
/** A modifier reaches over this many words. */
const MODIFIER_REACH = 2;
const MOST_INTENSE = 2;
/** What a good word after a wish says of the present. */
const WISHED = -0.5;
/** What a wish says where nothing else is said. */
const MISSED = -0.2;
const CONDITIONAL = 0.5;
const QUESTIONED = 0.6;
const BEFORE_BUT = 0.75;
const AFTER_BUT = 1.2;
const CONCEDED = 0.6;
const IN_CAPITALS = 1.2;
const ELONGATED = 1.2;
const EXCLAMATION = 0.08;

type Polarity = Extract<Meaning, { kind: 'polarity' }>;

/** Polarity hits of one span: a pack's own beats an expression, which beats a word; of homographs the strongest. */
function polarityOf(span: Span): Polarity | undefined {
  const rank = { pack: 2, expression: 1, word: 0 };
  let best: Polarity | undefined;
  for (const { meaning } of span.hits) {
    if (meaning.kind !== 'polarity') continue;
    const higher = !best || rank[meaning.source] > rank[best.source];
    const stronger = best && rank[meaning.source] === rank[best.source] && Math.abs(meaning.value) > Math.abs(best.value);
    if (higher || stronger) best = meaning;
  }
  return best;
}

const meaningOf = <K extends Meaning['kind']>(span: Span, kind: K): Extract<Meaning, { kind: K }> | undefined =>
  span.hits.find((hit): hit is Hit<Extract<Meaning, { kind: K }>> => hit.meaning.kind === kind)?.meaning;

/** Whether the next cue starts right after a span, so that a word that can do both strengthens instead of judging. */
const leadsTo = (layer: readonly Span[], index: number) => {
  const next = layer[index + 1];
  return next !== undefined && next.first === layer[index]?.last && polarityOf(next) !== undefined && !meaningOf(next, 'negator');
};

/** The cues of a sentence with their effects, wishes that judge nothing last: lexicon value × intensity, negation, wish, contrast, question, emphasis. */
export function scoreSentence(view: SentenceView, layer: readonly Span[], shouting: boolean): ScoredCue[] {
  const scopes = negationScopes(view, layer);
  const cues: ScoredCue[] = [];
  layer.forEach((span, index) => {
    const polarity = polarityOf(span);
    if (!polarity || polarity.value === 0 || meaningOf(span, 'negator')) return;
    if (meaningOf(span, 'modifier') && leadsTo(layer, index)) return;
    const rules = [polarity.source === 'word' ? 'lexicon' : polarity.source];
    const apply = (rule: string, factor: number, effect: number) => {
      if (factor !== 1) rules.push(rule);
      return effect * factor;
    };
    let effect = apply('intensity', intensityOf(view, layer, index), polarity.value);
    const negation = polarity.closed ? undefined : negationOf(span, polarity, scopes);
    if (negation) {
      rules.push('negation');
      effect = negated(effect, negation);
    }
    effect = apply('wish', wishFactor(view, layer, span, effect), effect);
    effect = apply('contrast', contrastFactor(view, layer, span), effect);
    if (view.sentence.question) effect = apply('question', QUESTIONED, effect);
    effect = apply('emphasis', emphasisOf(view, span, shouting), effect);
    const rounded = roundEffect(effect);
    if (rounded !== 0) {
      cues.push({ first: span.first, last: span.last, clause: view.clauseOf(span.first), effect: rounded, rule: rules.join('+') });
    }
  });
  cues.push(...bareWishes(view, layer, cues));
  return cues;
}

/** A wish in a clause that judges nothing says that something is missing. */
function bareWishes(view: SentenceView, layer: readonly Span[], cues: readonly ScoredCue[]): ScoredCue[] {
  return layer.flatMap((span): ScoredCue[] => {
    const clause = view.clauseOf(span.first);
    if (meaningOf(span, 'wish')?.sort !== 'wish' || cues.some((cue) => cue.clause === clause)) return [];
    return [{ first: span.first, last: span.last, clause, effect: MISSED, rule: 'wish' }];
  });
}

/** Modifiers just before the cue (or, for those that follow, just after) in its clause, multiplied. */
function intensityOf(view: SentenceView, layer: readonly Span[], index: number): number {
  const span = layer[index] as Span;
  const clause = view.clauseOf(span.first);
  let factor = 1;
  let reach = span.first;
  for (let i = index - 1; i >= 0; i -= 1) {
    const before = layer[i] as Span;
    if (view.clauseOf(before.first) !== clause || reach - before.last > MODIFIER_REACH) break;
    const modifier = meaningOf(before, 'modifier');
    if (modifier && !modifier.after && (leadsTo(layer, i) || !polarityOf(before))) {
      factor *= modifier.factor;
      reach = before.first;
    } else if (polarityOf(before)) break;
  }
  const next = layer[index + 1];
  const after = next && next.first - span.last <= 1 && view.clauseOf(next.first) === clause ? meaningOf(next, 'modifier') : undefined;
  if (after?.after) factor *= after.factor;
  return Math.min(MOST_INTENSE, factor);
}

function negationOf(span: Span, polarity: Polarity, scopes: readonly NegationScope[]): { times: number; factor: number } | undefined {
  const over = scopes.filter(
    ({ first, last, at, turns }) =>
      (span.first >= first && span.last <= last && span.first !== at) || (!turns && span.last === at && (polarity.verb || polarity.source !== 'word')),
  );
  return over[0] ? { times: over.length, factor: over[0].factor } : undefined;
}

function negated(effect: number, { times, factor }: { times: number; factor: number }): number {
  if (times % 2 === 0) return effect * NEGATED_TWICE;
  return effect > 0 ? effect * factor : -effect * NEGATED_BAD;
}

/** Good words after a wish are not had; after a request they are manners; after a condition nothing has happened yet. */
function wishFactor(view: SentenceView, layer: readonly Span[], span: Span, effect: number): number {
  const clause = view.clauseOf(span.first);
  for (const before of layer) {
    if (before.first >= span.first) break;
    const wish = view.clauseOf(before.first) === clause ? meaningOf(before, 'wish') : undefined;
    if (wish?.sort === 'condition') return CONDITIONAL;
    if (wish?.sort === 'request' && effect > 0) return 0;
    if (wish?.sort === 'wish' && effect > 0) return WISHED;
  }
  return 1;
}

/** Before "but" less, after it more; after a concession, in its clause, less. */
function contrastFactor(view: SentenceView, layer: readonly Span[], span: Span): number {
  let factor = 1;
  for (const other of layer) {
    const contrast = meaningOf(other, 'contrast');
    if (!contrast || other.first === view.sentence.first) {
      if (contrast?.sort === 'concession' && view.clauseOf(other.first) === view.clauseOf(span.first)) factor *= CONCEDED;
      continue;
    }
    if (contrast.sort === 'but') factor *= other.first < span.first ? AFTER_BUT : BEFORE_BUT;
    if (contrast.sort === 'concession' && other.first < span.first && view.clauseOf(other.first) === view.clauseOf(span.first)) {
      factor *= CONCEDED;
    }
  }
  return Math.min(AFTER_BUT, Math.max(BEFORE_BUT * CONCEDED, factor));
}

/** Capitals in a text that is not all capitals, letters repeated, exclamation marks. */
function emphasisOf(view: SentenceView, span: Span, shouting: boolean): number {
  let factor = 1 + EXCLAMATION * view.sentence.exclamations;
  const words = view.tokens.slice(span.first, span.last);
  if (!shouting && words.some(({ capitals }) => capitals)) factor *= IN_CAPITALS;
  if (words.some(({ elongated }) => elongated)) factor *= ELONGATED;
  return factor;
}
