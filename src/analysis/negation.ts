import type { Span } from './layers.ts';
import type { SentenceView } from './sentence-view.ts';

/** A stretch of tokens that a negator turns, and by how much. */
export interface NegationScope {
  /** First and last token under the negation, `last` exclusive. */
  readonly first: number;
  readonly last: number;
  /** The negator's own first token. */
  readonly at: number;
  /** Whether a cue stands under the negation; where none does, the cue that ends at the negator is negated ("je recommande pas"). */
  readonly turns: boolean;
  readonly factor: number;
  /** Whether it negates a clause: further negators under it only agree with it, and it can negate what stands before. */
  readonly agreeing: boolean;
}

/** Words that a negator reaches forward. */
const REACH = 6;
/** Words that "without" reaches. */
const WITHOUT_REACH = 3;

/**
 * The negations of a sentence and where each ends: at the clause's end, after six words, or at a coordinator once a cue was negated
 * ("pas aimable et lent": only the first). French `ne … plus` negates, `plus` alone does not; a particle alone (`ne … que`) negates
 * nothing; a second negator under the first only agrees with it ("ne répond jamais rien"), but "not without" is twice.
 */
export function negationScopes(view: SentenceView, layer: readonly Span[]): NegationScope[] {
  const scopes: NegationScope[] = [];
  let particle: { first: number; clause: number } | undefined;
  layer.forEach((span, index) => {
    if (span.negator === undefined) return;
    const { sort, factor } = span.negator;
    const clause = view.clauseOf(span.first);
    const opened = particle?.clause === clause ? particle : undefined;
    if (sort === 'particle') particle = { first: span.first, clause };
    else if (sort === 'without') scopes.push(forward(view, layer, index, WITHOUT_REACH, span.last, factor, false));
    else if (sort === 'negator' || (sort === 'paired' && (opened || isParticle(layer[index + 1], span.last)))) {
      const agrees = scopes.some((scope) => scope.agreeing && span.first >= scope.first && span.last <= scope.last);
      if (!agrees) scopes.push(forward(view, layer, index, REACH, opened ? opened.first + 1 : span.last, factor, true));
      particle = undefined;
    }
  });
  return scopes;
}

const isParticle = (span: Span | undefined, at: number): boolean => span?.first === at && span.negator?.sort === 'particle';

function forward(
  view: SentenceView,
  layer: readonly Span[],
  index: number,
  reach: number,
  first: number,
  factor: number,
  agreeing: boolean,
): NegationScope {
  const span = layer[index] as Span;
  const end = view.clauseEnd(span.first);
  let last = span.last;
  let words = 0;
  let turned = layer.some((other) => other.first >= first && other.last <= span.first && isCue(other));
  while (last < end && words < reach) {
    if (view.isCoordinator(last) && (turned || !isJudgedAt(layer, last + 1))) break;
    const cue = layer.find((other) => other.first === last && isCue(other));
    if (cue) {
      turned = true;
      words += cue.last - cue.first;
      last = cue.last;
      continue;
    }
    if (view.isWord(last)) words += 1;
    last += 1;
  }
  return { first, last, at: span.first, turns: turned, factor, agreeing };
}

/** Whether a cue, perhaps strengthened, begins at a token: "ni aimable ni (très) efficace", not "and the shop". */
const isJudgedAt = (layer: readonly Span[], at: number) =>
  layer.some((span) => span.first === at && (isCue(span) || span.modifier !== undefined || span.negator !== undefined));

const isCue = (span: Span) => span.polarity !== undefined;
