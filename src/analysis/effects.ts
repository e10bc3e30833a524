import { frameFactor } from './frames.ts';
import type { Span } from './layers.ts';
import type { NegationScope } from './negation.ts';
import type { SentenceView } from './sentence-view.ts';
import { roundEffect } from './squash.ts';

/** A cue with its effect: the tokens it spans, its clause within the sentence, and the rules that made it. */
export interface ScoredCue {
  readonly first: number;
  readonly last: number;
  readonly clause: number;
  readonly effect: number;
  readonly rule: string;
  /** Thanks and recommendations judge the whole, and of what is named only what they name themselves ("merci au conseiller"). */
  readonly whole?: boolean;
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
/** What a wish says where nothing else is said. */
const MISSED = -0.2;
/** In a question nothing has happened yet: good words are hardly praise, bad ones half a reproach. */
const QUESTIONED_GOOD = 0.24;
const QUESTIONED_BAD = 0.6;
const BEFORE_BUT = 0.75;
const AFTER_BUT = 1.2;
const CONCEDED = 0.4;
const IN_CAPITALS = 1.2;
const ELONGATED = 1.2;
const EXCLAMATION = 0.08;

type Polarity = NonNullable<Span['polarity']>;

/** Whether the next cue starts right after a span, so that a word that can do both strengthens instead of judging. */
const leadsTo = (layer: readonly Span[], index: number) => {
  const next = layer[index + 1];
  return next !== undefined && next.first === layer[index]?.last && next.polarity !== undefined && next.negator === undefined;
};

/** The cues of a sentence with their effects, wishes that judge nothing last: lexicon value × intensity, negation, wish, contrast, question, emphasis. */
export function scoreSentence(
  view: SentenceView,
  layer: readonly Span[],
  scopes: readonly NegationScope[],
  shouting: boolean,
): ScoredCue[] {
  const marked = layer.some(({ wish, contrast }) => wish !== undefined || contrast !== undefined);
  const cues: ScoredCue[] = [];
  layer.forEach((span, index) => {
    const { polarity } = span;
    if (!polarity || polarity.value === 0 || span.negator) return;
    if (span.modifier && leadsTo(layer, index)) return;
    let effect = polarity.value;
    let rule: string = polarity.source === 'word' ? 'lexicon' : polarity.source;
    const apply = (name: string, factor: number) => {
      if (factor === 1) return;
      effect *= factor;
      rule += `+${name}`;
    };
    apply('intensity', intensityOf(view, layer, index));
    if ((!polarity.closed || span.without) && scopes.length > 0) apply('negation', negationFactor(span, polarity, effect, scopes));
    if (marked) {
      apply('wish', frameFactor(view, layer, span, effect));
      apply('contrast', contrastFactor(view, layer, span));
    }
    if (view.sentence.question) apply('question', effect > 0 ? QUESTIONED_GOOD : QUESTIONED_BAD);
    apply('emphasis', emphasisOf(view, span, shouting));
    effect = roundEffect(effect);
    if (effect !== 0) cues.push({ first: span.first, last: span.last, clause: view.clauseOf(span.first), effect, rule });
  });
  if (marked) cues.push(...bareWishes(view, layer, cues));
  return cues;
}

/** A wish of two words or more ("il faudrait", not a bare "devrait") in a clause that judges nothing says that something is missing. */
function bareWishes(view: SentenceView, layer: readonly Span[], cues: readonly ScoredCue[]): ScoredCue[] {
  return layer.flatMap((span): ScoredCue[] => {
    const clause = view.clauseOf(span.first);
    if (span.wish?.sort !== 'wish' || span.last - span.first < 2 || cues.some((cue) => cue.clause === clause)) return [];
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
    const modifier = before.modifier;
    if (modifier && !modifier.after && (leadsTo(layer, i) || !before.polarity)) {
      factor *= modifier.factor;
      reach = before.first;
    } else if (before.polarity) break;
  }
  const next = layer[index + 1];
  const after = next && next.first - span.last <= 1 && view.clauseOf(next.first) === clause ? next.modifier : undefined;
  if (after?.after) factor *= after.factor;
  return Math.min(MOST_INTENSE, factor);
}

/** What the negations over a cue make of it: 1 where there is none. */
function negationFactor(span: Span, polarity: Polarity, effect: number, scopes: readonly NegationScope[]): number {
  let times = 0;
  let first = 1;
  for (const scope of scopes) {
    const under = span.first >= scope.first && span.last <= scope.last && span.first !== scope.at;
    const before = scope.agreeing && !scope.turns && span.last === scope.at && (polarity.verb || polarity.source !== 'word');
    if (!under && !before) continue;
    if (times === 0) first = scope.factor;
    times += 1;
  }
  if (times % 2 === 0) return times === 0 ? 1 : NEGATED_TWICE;
  return effect > 0 ? first : -NEGATED_BAD;
}

/** Before "but" less, after it more; after a concession, in its clause, less. */
function contrastFactor(view: SentenceView, layer: readonly Span[], span: Span): number {
  let factor = 1;
  for (const other of layer) {
    const contrast = other.contrast;
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
  let capitals = false;
  let elongated = false;
  for (let i = span.first; i < span.last; i += 1) {
    const token = view.tokens[i];
    capitals ||= token?.capitals === true;
    elongated ||= token?.elongated === true;
  }
  if (capitals && !shouting) factor *= IN_CAPITALS;
  return elongated ? factor * ELONGATED : factor;
}
