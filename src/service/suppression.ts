import { determinedUnknowns, type Equation } from '../statistics/determined-unknowns.ts';

/** A count that an answer would show. */
export interface Cell {
  readonly id: string;
  /** How many there are, and then whatever else is told by showing that: the rest of its scope, what a wider question would leave. */
  readonly counts: readonly number[];
}

/** That the parts add up to the total, or are taken to; `total` and `parts` are ids of cells. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Whether a count is of somebody, and of too few. */
export const isSmall = (count: number, minCell: number): boolean => count > 0 && count < minCell;

/** The sums as equations of what is hidden, by the numbers that `numberOf` gives. */
function equationsOf(sums: readonly Sum[], hidden: ReadonlySet<string>, numberOf: ReadonlyMap<string, number>): Equation[] {
  return sums.map(({ total, parts }) => {
    const signed = [[total, -1] as const, ...parts.map((part) => [part, 1] as const)];
    return new Map(signed.filter(([id]) => hidden.has(id)).map(([id, sign]) => [numberOf.get(id) as number, sign]));
  });
}

/**
 * The cells to withhold: those of fewer than `minCell` (but not of none), and as many more, the smallest first, as it takes for none of
 * them to be computed from what is left by adding and subtracting along the sums, nor a remainder of fewer than `minCell`. Cells that are
 * in a sum and not among `cells` count as shown and zero. None with `minCell` 0.
 */
export function suppression(minCell: number, cells: readonly Cell[], sums: readonly Sum[] = []): ReadonlySet<string> {
  const valueAt = new Map(cells.map(({ id, counts }) => [id, counts[0] ?? 0]));
  const small = new Set(cells.filter(({ counts }) => counts.some((count) => isSmall(count, minCell))).map(({ id }) => id));
  const hidden = new Set(small);
  if (small.size === 0) return hidden;
  const value = (id: string) => valueAt.get(id) ?? 0;
  const numberOf = new Map(cells.map(({ id }, i) => [id, i]));

  const hideNext = ({ total, parts }: Sum): void => {
    const shown = parts.filter((part) => !hidden.has(part) && value(part) > 0);
    const next = shown.reduce<string | null>((least, part) => (least === null || value(part) < value(least) ? part : least), null);
    hidden.add(next ?? total);
  };
  const tells = ({ total, parts }: Sum): boolean => {
    const unknown = parts.filter((part) => hidden.has(part)).length;
    if (hidden.has(total)) return unknown === 0;
    const rest = parts.reduce((left, part) => left - (hidden.has(part) ? 0 : value(part)), value(total));
    return unknown === 1 || (unknown > 1 && isSmall(rest, minCell));
  };

  for (let before = -1; before < hidden.size; ) {
    before = hidden.size;
    for (const sum of sums) if (tells(sum)) hideNext(sum);
    if (hidden.size > before) continue;
    const told = determinedUnknowns(equationsOf(sums, hidden, numberOf));
    const isTold = (id: string) => hidden.has(id) && told.has(numberOf.get(id) as number);
    for (const sum of sums) if ([sum.total, ...sum.parts].some(isTold)) hideNext(sum);
  }
  return hidden;
}
