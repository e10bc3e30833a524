import type { Meaning } from '../lexicon/compiled-lexicon.ts';
import type { Hit } from '../lexicon/matcher.ts';

/** The hits that won a span: the same tokens may carry several meanings ("super" praises, and strengthens what follows). */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly hits: readonly Hit[];
}

const SENTIMENT: ReadonlySet<Meaning['kind']> = new Set(['polarity', 'modifier', 'negator', 'contrast', 'wish']);

/**
 * The sentiment layer: of overlapping hits the longest wins, the first of equals, so that an idiom swallows the words inside it, and
 * the negators too. In order of position.
 */
export function sentimentLayer(hits: readonly Hit[]): Span[] {
  return longest(hits.filter(({ meaning }) => SENTIMENT.has(meaning.kind)));
}

/** Longest wins among overlapping hits; hits of one span stay together. */
export function longest<H extends Hit>(hits: readonly H[]): { first: number; last: number; hits: H[] }[] {
  const order = [...hits].sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
  const owner = new Map<number, { first: number; last: number; hits: H[] }>();
  const spans: { first: number; last: number; hits: H[] }[] = [];
  for (const hit of order) {
    const same = owner.get(hit.first);
    if (same && same.first === hit.first && same.last === hit.last) {
      if (!same.hits.some(({ meaning, packs }) => meaning === hit.meaning && packs === hit.packs)) same.hits.push(hit);
      continue;
    }
    let free = true;
    for (let i = hit.first; i < hit.last && free; i += 1) free = !owner.has(i);
    if (!free) continue;
    const span = { first: hit.first, last: hit.last, hits: [hit] };
    for (let i = hit.first; i < hit.last; i += 1) owner.set(i, span);
    spans.push(span);
  }
  return spans.sort((a, b) => a.first - b.first);
}
