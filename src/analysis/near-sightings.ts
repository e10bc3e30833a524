import type { Sighting } from './find-mentions.ts';

/** No pattern spans this many tokens, and what stands further off in a clause is not what a word speaks of. */
const REACH = 40;

/** Whether a sighting near enough in the sorted list to overlap passes the test: patterns span few words, so a window of positions is enough. */
export function someNear(sorted: readonly Sighting[], index: number, test: (other: Sighting) => boolean): boolean {
  const one = sorted[index] as Sighting;
  for (let i = index - 1; i >= 0; i -= 1) {
    const other = sorted[i] as Sighting;
    if (other.first <= one.first - REACH) break;
    if (test(other)) return true;
  }
  for (let i = index + 1; i < sorted.length; i += 1) {
    const other = sorted[i] as Sighting;
    if (other.first >= one.last) break;
    if (test(other)) return true;
  }
  return false;
}

/** Of the sightings within reach that pass the test the one fewest tokens away, the first of equals. */
export function nearest(sorted: readonly Sighting[], index: number, test: (other: Sighting) => boolean): Sighting | undefined {
  const one = sorted[index] as Sighting;
  let found: Sighting | undefined;
  let least = REACH;
  const look = (other: Sighting) => {
    const distance = Math.max(other.first - one.last, one.first - other.last);
    if (distance < least && test(other)) [found, least] = [other, distance];
  };
  for (let i = index - 1; i >= 0 && (sorted[i] as Sighting).first > one.first - 2 * REACH && least > 0; i -= 1) look(sorted[i] as Sighting);
  for (let i = index + 1; i < sorted.length && (sorted[i] as Sighting).first < one.last + least; i += 1) look(sorted[i] as Sighting);
  return found;
}
