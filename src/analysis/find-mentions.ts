import { PACK_ITSELF } from '../lexicon/pack-itself.ts';
import type { GeneralsOf, QualityOf, Taxonomy } from '../lexicon/taxonomy.ts';
import { giveWay } from './give-way.ts';
import type { TouchpointHit } from './layers.ts';
import { someNear } from './near-sightings.ts';

/** A touchpoint seen in a sentence; tokens of the document, `last` exclusive. */
export interface Sighting {
  readonly touchpoint: string;
  readonly implicit: boolean;
  readonly first: number;
  readonly last: number;
}

/** The touchpoints that are on, and which of them stand above which. */
export interface TaxonomyInUse {
  readonly taxonomy: Taxonomy;
  readonly generalsOf: GeneralsOf;
  readonly qualityOf: QualityOf;
  readonly specialised: ReadonlySet<string>;
}

const inside = (a: Sighting, b: Sighting) => a.first >= b.first && a.last <= b.last && a.last - a.first < b.last - b.first;
const overlap = (a: Sighting, b: Sighting) => a.first < b.last && b.first < a.last;

/**
 * The touchpoints of a sentence, in order: a match inside a longer one is dropped, and of overlapping matches the general gives way to the
 * special (the parent to its child, the base touchpoint, however long, to the one that specialises it). On the very same words a pack's
 * touchpoint stands for the base's, and where they are foreign to the pack, nothing does. An implicit sighting adds nothing in a clause
 * where the touchpoint is named.
 */
export function findMentions(hits: readonly TouchpointHit[], scope: TaxonomyInUse, clauseOf: (token: number) => number): Sighting[] {
  if (hits.length === 0) return [];
  const { taxonomy, generalsOf } = scope;
  const all = distinct(hits, taxonomy);
  if (all.length === 1) return all.filter(isOurs);
  const outer = all.filter((one, index) => !someNear(all, index, (other) => inside(one, other) && !isSpecialOf(scope, one, other)));
  const special = outer.filter(
    (one, index) =>
      !someNear(
        outer,
        index,
        (other) =>
          overlap(one, other) &&
          (generalsOf(other.touchpoint).has(one.touchpoint) || isRepeat(one, other) || isBaseBeside(taxonomy, one, other)),
      ),
  );
  const left = giveWay(special.filter(isOurs), scope, clauseOf);
  // Named in the clause, or implied there before: once is enough.
  return left.filter(
    (one, index) =>
      !one.implicit ||
      !left.some(
        (other, at) =>
          other.touchpoint === one.touchpoint && (!other.implicit || at < index) && clauseOf(other.first) === clauseOf(one.first),
      ),
  );
}

/** Whether a touchpoint was seen, and not words that a pack says are foreign to its sector. */
const isOurs = ({ touchpoint }: Sighting) => touchpoint !== PACK_ITSELF;

/** Sightings in order of position, each touchpoint once on a span; named beats implied. */
function distinct(hits: readonly TouchpointHit[], taxonomy: Taxonomy): Sighting[] {
  const all: Sighting[] = [];
  for (const { meaning, first, last } of hits) {
    const { touchpoint, implicit } = meaning;
    if (!taxonomy.has(touchpoint) && touchpoint !== PACK_ITSELF) continue;
    const known = all.findIndex((other) => other.first === first && other.last === last && other.touchpoint === touchpoint);
    if (known < 0) all.push({ touchpoint, implicit, first, last });
    else if (!implicit) all[known] = { touchpoint, implicit, first, last };
  }
  return all.sort((a, b) => a.first - b.first || b.last - a.last || (a.touchpoint < b.touchpoint ? -1 : 1));
}

/** Of overlapping sightings of one touchpoint the longest stays, the first of equals. */
function isRepeat(one: Sighting, other: Sighting): boolean {
  if (one.touchpoint !== other.touchpoint) return false;
  const longer = other.last - other.first - (one.last - one.first);
  return longer > 0 || (longer === 0 && other.first < one.first);
}

const packOf = (taxonomy: Taxonomy, one: Sighting) => taxonomy.get(one.touchpoint)?.pack;

/** On the very same words the sector's pack knows better than the base what they mean, were it that they mean nothing to it. */
function isBaseBeside(taxonomy: Taxonomy, one: Sighting, other: Sighting): boolean {
  return one.first === other.first && one.last === other.last && packOf(taxonomy, one) === 'base' && packOf(taxonomy, other) !== 'base';
}

/** The pack's special case of a longer base match: it stays, and the base match gives way to it. */
function isSpecialOf({ taxonomy, generalsOf }: TaxonomyInUse, one: Sighting, other: Sighting): boolean {
  return generalsOf(one.touchpoint).has(other.touchpoint) && packOf(taxonomy, one) !== packOf(taxonomy, other);
}
