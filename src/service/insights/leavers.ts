import { kishEffectiveSize } from '../../statistics/kish-effective-size.ts';
import type { Proportion } from '../../statistics/two-proportions.ts';

/** Verbatims of customers of whom it is known whether they left: how many, how many left, and the same weighted. */
export interface Leavers {
  readonly n: number;
  readonly churned: number;
  readonly w: number;
  readonly w2: number;
  readonly wChurned: number;
}

/** Nobody. */
export const NOBODY: Leavers = { n: 0, churned: 0, w: 0, w2: 0, wChurned: 0 };

/** A tally of leavers by number, in columns. */
export function leaversTally(size: number) {
  const columns = Array.from({ length: 5 }, () => new Float64Array(size));
  const [n, churned, w, w2, wChurned] = columns as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  return {
    add(at: number, left: number, weight: number): void {
      n[at] = (n[at] as number) + 1;
      churned[at] = (churned[at] as number) + left;
      w[at] = (w[at] as number) + weight;
      w2[at] = (w2[at] as number) + weight * weight;
      wChurned[at] = (wChurned[at] as number) + left * weight;
    },
    of: (at: number): Leavers => {
      const [size, left, weight, squares, weightLeft] = columns.map((column) => column[at] ?? 0) as [
        number,
        number,
        number,
        number,
        number,
      ];
      return { n: size, churned: left, w: weight, w2: squares, wChurned: weightLeft };
    },
  };
}

/** Those of the one and not of the other. */
export function without(all: Leavers, some: Leavers): Leavers {
  return {
    n: all.n - some.n,
    churned: all.churned - some.churned,
    w: all.w - some.w,
    w2: all.w2 - some.w2,
    wChurned: all.wChurned - some.wChurned,
  };
}

/** Those of either. */
export function together(one: Leavers, other: Leavers): Leavers {
  return without(one, without(NOBODY, other));
}

/** How many left, at Kish's effective size. */
export function leavingRate({ w, w2, wChurned }: Leavers): Proportion {
  const n = kishEffectiveSize(w, w2);
  return { k: n === 0 ? 0 : (wChurned * n) / w, n };
}
