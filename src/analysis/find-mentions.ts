import type { Meaning } from '../lexicon/compiled-lexicon.ts';
import type { Hit } from '../lexicon/matcher.ts';
import { ancestors, type Taxonomy } from '../lexicon/taxonomy.ts';

/** A touchpoint seen in a sentence; tokens of the document, `last` exclusive. */
export interface Sighting {
  readonly touchpoint: string;
  readonly implicit: boolean;
  readonly first: number;
  readonly last: number;
}

type TouchpointHit = Hit<Extract<Meaning, { kind: 'touchpoint' }>>;

const inside = (a: Sighting, b: Sighting) => a.first >= b.first && a.last <= b.last && a.last - a.first < b.last - b.first;
const overlap = (a: Sighting, b: Sighting) => a.first < b.last && b.first < a.last;

/**
 * The touchpoints of a sentence, in order: a match inside a longer one is dropped, and of overlapping matches the general gives way to the
 * special (the parent to its child, the base touchpoint to the one that specialises it). An implicit sighting adds nothing in a clause
 * where the touchpoint is named.
 */
export function findMentions(hits: readonly Hit[], taxonomy: Taxonomy, clauseOf: (token: number) => number): Sighting[] {
  const seen = new Map<string, Sighting>();
  for (const hit of hits) {
    if (hit.meaning.kind !== 'touchpoint' || !taxonomy.has(hit.meaning.touchpoint)) continue;
    const { meaning, first, last } = hit as TouchpointHit;
    const key = `${meaning.touchpoint} ${first} ${last}`;
    const known = seen.get(key);
    if (!known || known.implicit) seen.set(key, { touchpoint: meaning.touchpoint, implicit: meaning.implicit, first, last });
  }
  const all = [...seen.values()].sort((a, b) => a.first - b.first || b.last - a.last || (a.touchpoint < b.touchpoint ? -1 : 1));
  const neighbours = neighboursIn(all);
  const outer = all.filter((one, index) => !neighbours(index).some((other) => inside(one, other)));
  const outerNeighbours = neighboursIn(outer);
  const special = outer.filter((one, index) => !outerNeighbours(index).some((other) => overlap(one, other) && isGeneralOf(taxonomy, one, other)));
  return special.filter(
    (one) =>
      !one.implicit ||
      !special.some((other) => !other.implicit && other.touchpoint === one.touchpoint && clauseOf(other.first) === clauseOf(one.first)),
  );
}

/** Sightings near enough in the sorted list to overlap: patterns are short, so a window of positions is enough. */
function neighboursIn(sorted: readonly Sighting[]): (index: number) => Sighting[] {
  return (index) => {
    const one = sorted[index] as Sighting;
    const near: Sighting[] = [];
    for (let i = index - 1; i >= 0 && (sorted[i] as Sighting).first > one.first - 40; i -= 1) near.push(sorted[i] as Sighting);
    for (let i = index + 1; i < sorted.length && (sorted[i] as Sighting).first < one.last; i += 1) near.push(sorted[i] as Sighting);
    return near.filter((other) => overlap(one, other));
  };
}

function isGeneralOf(taxonomy: Taxonomy, general: Sighting, special: Sighting): boolean {
  if (general.touchpoint === special.touchpoint) return false;
  const path = [special.touchpoint, ...ancestors(taxonomy, special.touchpoint)];
  const specialised = path.flatMap((id) => taxonomy.get(id)?.specialises ?? []);
  return path.includes(general.touchpoint) || specialised.some((id) => id === general.touchpoint || ancestors(taxonomy, id).includes(general.touchpoint));
}
