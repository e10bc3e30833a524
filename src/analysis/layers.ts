import type { Meaning } from '../lexicon/compiled-lexicon.ts';
import type { Hit } from '../lexicon/matcher.ts';

type Of<K extends Meaning['kind']> = Extract<Meaning, { kind: K }>;

/** A hit in the touchpoint layer. */
export type TouchpointHit = Hit<Of<'touchpoint'>>;

/** A hit in the intent layer. */
export type IntentHit = Hit<Of<'intent'>>;

/** What the tokens of a span mean in the sentiment layer; one span may carry several meanings ("super" praises, and strengthens). */
export interface Span {
  readonly first: number;
  readonly last: number;
  polarity?: Of<'polarity'>;
  modifier?: Of<'modifier'>;
  negator?: Of<'negator'>;
  contrast?: Of<'contrast'>;
  wish?: Of<'wish'>;
  /** An idiom that opens with "without" ("sans problème"): the one kind that a negator before it still turns. */
  without?: boolean;
}

const RANK = { pack: 2, expression: 1, word: 0 };

/** Of the polarities of one span a pack's own beats an expression, which beats a word; of homographs the strongest. */
function isStronger(one: Of<'polarity'>, than: Of<'polarity'> | undefined): boolean {
  if (!than || RANK[one.source] !== RANK[than.source]) return !than || RANK[one.source] > RANK[than.source];
  return Math.abs(one.value) > Math.abs(than.value);
}

/** The spans of the sentiment layer, in order of position: longest first among overlapping hits. */
export function sentimentSpans(hits: readonly Hit[]): Span[] {
  return longest(hits).map(({ first, last, hits: same }) => {
    const span: Span = { first, last };
    for (const { meaning } of same) {
      if (meaning.kind === 'polarity') {
        if (isStronger(meaning, span.polarity)) span.polarity = meaning;
      } else if (meaning.kind === 'modifier') span.modifier ??= meaning;
      else if (meaning.kind === 'negator') span.negator ??= meaning;
      else if (meaning.kind === 'contrast') span.contrast ??= meaning;
      else if (meaning.kind === 'wish') span.wish ??= meaning;
    }
    if (span.polarity?.closed && hits.some((hit) => hit.first === first && isWithout(hit))) span.without = true;
    return span;
  });
}

const isWithout = ({ meaning }: Hit) => meaning.kind === 'negator' && meaning.sort === 'without';

/** The hits of a sentence by layer: what judges, what names a touchpoint, what says an intent. */
export interface Layers {
  readonly sentiment: readonly Hit[];
  readonly touchpoints: readonly TouchpointHit[];
  readonly intents: readonly IntentHit[];
}

/** Sorts a sentence's hits into layers. */
export function layersOf(hits: readonly Hit[]): Layers {
  const sentiment: Hit[] = [];
  const touchpoints: TouchpointHit[] = [];
  const intents: IntentHit[] = [];
  for (const hit of hits) {
    const { kind } = hit.meaning;
    if (kind === 'touchpoint') touchpoints.push(hit as TouchpointHit);
    else if (kind === 'intent') intents.push(hit as IntentHit);
    else if (kind !== 'question') sentiment.push(hit);
  }
  return { sentiment, touchpoints, intents };
}

/**
 * Of overlapping hits the longest wins, the first of equals, so that an idiom swallows the words inside it, and the negators too. Hits of
 * one span stay together. In order of position.
 */
export function longest<H extends Hit>(hits: readonly H[]): { first: number; last: number; hits: H[] }[] {
  const spans: { first: number; last: number; hits: H[] }[] = [];
  if (hits.length === 0) return spans;
  const order = hits.length === 1 ? hits : [...hits].sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
  const owner = new Map<number, { first: number; last: number; hits: H[] }>();
  for (const hit of order) {
    const same = owner.get(hit.first);
    if (same !== undefined) {
      if (same.first !== hit.first || same.last !== hit.last) continue;
      if (!same.hits.some(({ meaning, packs }) => meaning === hit.meaning && packs === hit.packs)) same.hits.push(hit);
      continue;
    }
    let free = true;
    for (let i = hit.first + 1; i < hit.last && free; i += 1) free = !owner.has(i);
    if (!free) continue;
    const span = { first: hit.first, last: hit.last, hits: [hit] };
    for (let i = hit.first; i < hit.last; i += 1) owner.set(i, span);
    spans.push(span);
  }
  return spans.length === 1 ? spans : spans.sort((a, b) => a.first - b.first);
}
