import type { NamedTouchpoint } from './use-touchpoints.ts';

/** A touchpoint where it stands in the tree: 0 at the top, 1 below one of those, and so on. */
export interface TreeRow {
  readonly touchpoint: NamedTouchpoint;
  readonly depth: number;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a touchpoint is meant by what is searched: by its label in any language or its id, whatever the accents and capitals. */
export const isMeant = ({ id, labels }: NamedTouchpoint, searched: string): boolean => {
  const wanted = plain(searched.trim());
  return [id, ...Object.values(labels)].some((name) => plain(name).includes(wanted));
};

/** The touchpoints of a stage as a tree, by label: each below its parent where that is in the same stage. */
export function treeOf(touchpoints: readonly NamedTouchpoint[]): readonly TreeRow[] {
  const here = new Set(touchpoints.map(({ id }) => id));
  const sorted = [...touchpoints].sort((a, b) => a.label.localeCompare(b.label));
  const under = (parent: string | null, depth: number): TreeRow[] =>
    sorted
      .filter((one) => (one.parent !== null && here.has(one.parent) ? one.parent : null) === parent)
      .flatMap((touchpoint) => [{ touchpoint, depth }, ...under(touchpoint.id, depth + 1)]);
  return under(null, 0);
}
