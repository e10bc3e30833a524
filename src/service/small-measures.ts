import type { durationFigures } from './insights/duration-figures.ts';
import { smallAmong } from './small-items.ts';
import { isSmall, suppression } from './suppression.ts';

/** How many durations, and how many of them are still open. */
export type Durations = Pick<ReturnType<typeof durationFigures>, 'n' | 'open'>;

const PARTS = [({ n }: Durations) => n, ({ open }: Durations) => open, ({ n, open }: Durations) => n - open] as const;

/** Whether too few durations are open, or over. */
export const areDurationsSmall = (minCell: number, durations: Durations): boolean =>
  PARTS.some((part) => isSmall(part(durations), minCell));

/** The numbers of the rows to withhold, of rows that add up to all. */
export function smallRows(minCell: number, rows: readonly Durations[]): ReadonlySet<number> {
  const parts = rows.map((_, i) => `${i}`);
  const sum = (part: (row: Durations) => number) => rows.reduce((all, row) => all + part(row), 0);
  const hidden = PARTS.flatMap((part) => {
    const cells = rows.map((row, i) => ({ id: `${i}`, counts: [part(row)] }));
    return [...suppression(minCell, [{ id: 'all', counts: [sum(part)] }, ...cells], [{ total: 'all', parts }])];
  });
  return new Set(hidden.filter((id) => id !== 'all').map(Number));
}

/** Touchpoints with too few durations, open or over, where they are mentioned or where they are not; `forced` are small already. */
export function smallDurations(
  minCell: number,
  touchpoints: readonly (Durations & { readonly touchpoint: string; readonly rest: Durations })[],
  parentOf: (item: string) => string | null,
  forced: ReadonlySet<string>,
): ReadonlySet<string> {
  if (minCell === 0) return forced;
  const small = PARTS.flatMap((part) => [
    ...smallAmong(
      minCell,
      touchpoints.map((row) => ({ id: row.touchpoint, counts: [part(row), part(row.rest)] })),
      parentOf,
      forced,
    ),
  ]);
  return new Set([...forced, ...small]);
}
