import type { Sighting, TaxonomyInUse } from './find-mentions.ts';
import { nearest, someNear } from './near-sightings.ts';

/**
 * What is left of the sightings of a sentence when they give way to each other. A kind does to whatever else the same words name
 * ("livreur": the delivery, not staff). A quality becomes the case of its own that something said in its clause has ("livré … en
 * retard"); where it is only implied, it gives way to what is named nearest there ("conseiller aimable"). And what a sector's pack has
 * special cases of, where the base only guesses it, gives way to anything else that is said.
 */
export function giveWay(sightings: readonly Sighting[], scope: TaxonomyInUse, clauseOf: (token: number) => number): readonly Sighting[] {
  const { taxonomy, generalsOf, qualityOf, specialised } = scope;
  const roleOf = ({ touchpoint }: Sighting) => taxonomy.get(touchpoint)?.role;
  const several = sightings.some(({ touchpoint }) => touchpoint !== sightings[0]?.touchpoint);
  if (!several) return sightings;

  const whatIsLeft = (one: Sighting, index: number): Sighting | undefined => {
    const role = roleOf(one);
    if (role === 'kind' && someNear(sightings, index, (other) => overlap(one, other) && roleOf(other) !== 'kind')) return undefined;
    if (role === 'quality') {
      const isBeside = (other: Sighting) => !roleOf(other) && clauseOf(other.first) === clauseOf(one.first);
      const ownOf = ({ touchpoint }: Sighting) => qualityOf(touchpoint, one.touchpoint);
      const owner = nearest(sightings, index, (other) => ownOf(other) !== undefined && isBeside(other));
      if (owner) return { ...one, touchpoint: ownOf(owner) ?? one.touchpoint };
      const named = one.implicit ? nearest(sightings, index, (other) => !other.implicit && isBeside(other)) : undefined;
      const related = named && (generalsOf(one.touchpoint).has(named.touchpoint) || generalsOf(named.touchpoint).has(one.touchpoint));
      if (named && !related) return undefined;
    }
    return one.implicit && specialised.has(one.touchpoint) ? undefined : one;
  };
  return sightings.flatMap((one, index) => whatIsLeft(one, index) ?? []);
}

const overlap = (a: Sighting, b: Sighting) => a.first < b.last && b.first < a.last;
