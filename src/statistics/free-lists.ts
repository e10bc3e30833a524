/** What a person named, in order; items named at one and the same place stand together in an array. */
export type FreeList = readonly (string | readonly string[])[];

/** Additive sums of one item over free lists, from which Smith's S, Sutrop's index and top-of-mind follow. */
export interface FreeListSums {
  /** Lists that hold the item. */
  readonly count: number;
  /** Σ R, its rank from 1; items that tie have the mean of the ranks they share. */
  readonly ranks: number;
  /** Σ (L − R + 1)/L, where L counts the list's distinct items. */
  readonly smith: number;
  /** Σ first places, one shared by m items adding 1/m. */
  readonly first: number;
}

/** The sums of each item over lists; an item named again in a list counts where it was named first. Empty lists count in N alone. */
export function freeListSums(lists: Iterable<FreeList>): Map<string, FreeListSums> {
  const sums = new Map<string, FreeListSums>();
  for (const list of lists) {
    const places = distinctPlaces(list);
    const length = places.reduce((total, place) => total + place.length, 0);
    let before = 0;
    for (const place of places) {
      const rank = before + (place.length + 1) / 2;
      for (const item of place) {
        const { count, ranks, smith, first } = sums.get(item) ?? { count: 0, ranks: 0, smith: 0, first: 0 };
        sums.set(item, {
          count: count + 1,
          ranks: ranks + rank,
          smith: smith + (length - rank + 1) / length,
          first: first + (before === 0 ? 1 / place.length : 0),
        });
      }
      before += place.length;
    }
  }
  return sums;
}

function distinctPlaces(list: FreeList): string[][] {
  const seen = new Set<string>();
  const places = list.map((place) => {
    const fresh = [...new Set([place].flat())].filter((item) => !seen.has(item));
    for (const item of fresh) seen.add(item);
    return fresh;
  });
  return places.filter((place) => place.length > 0);
}
