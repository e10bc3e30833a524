import type { Sighting, TaxonomyInUse } from './find-mentions.ts';

/**
 * What is left of sightings when each gives way as its role says: a kind to whatever else the same words name ("livreur": the delivery,
 * not staff); a quality to the case of its own that something said in its clause has ("livré … en retard"), and otherwise, where it is
 * only implied, to what is named nearest there ("conseiller aimable").
 */
export function giveWay(sightings: readonly Sighting[], scope: TaxonomyInUse, clauseOf: (token: number) => number): readonly Sighting[] {
  const { taxonomy, generalsOf, qualityOf } = scope;
  const roleOf = ({ touchpoint }: Sighting) => taxonomy.get(touchpoint)?.role;
  const left: Sighting[] = [];
  for (const one of sightings) {
    const role = roleOf(one);
    if (role === undefined) left.push(one);
    else if (role === 'kind') {
      if (!sightings.some((other) => overlap(one, other) && roleOf(other) !== 'kind')) left.push(one);
    } else {
      const beside = sightings.filter((other) => !roleOf(other) && clauseOf(other.first) === clauseOf(one.first));
      const whose = nearest(
        one,
        beside.filter(({ touchpoint }) => qualityOf(touchpoint, one.touchpoint) !== undefined),
      );
      const own = whose && qualityOf(whose.touchpoint, one.touchpoint);
      const named = one.implicit
        ? nearest(
            one,
            beside.filter(({ implicit }) => !implicit),
          )
        : undefined;
      if (own !== undefined) left.push({ ...one, touchpoint: own });
      else if (!named || generalsOf(one.touchpoint).has(named.touchpoint) || generalsOf(named.touchpoint).has(one.touchpoint))
        left.push(one);
    }
  }
  return left;
}

const overlap = (a: Sighting, b: Sighting) => a !== b && a.first < b.last && b.first < a.last;

/** The sighting fewest tokens away from one, the first of equals. */
function nearest(one: Sighting, others: readonly Sighting[]): Sighting | undefined {
  const distance = (other: Sighting) => Math.max(other.first - one.last, one.first - other.last);
  return others.reduce<Sighting | undefined>((best, other) => (best && distance(best) <= distance(other) ? best : other), undefined);
}
