import type { TrendChange, TrendRow } from '../schemas/trends.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { changePoints } from '../statistics/change-points.ts';
import { seededRandom } from '../statistics/seeded-random.ts';

const KINDS = {
  share: ({ verbatims }: TrendRow) => verbatims,
  complaints: ({ complaints }: TrendRow) => complaints ?? 0,
  praise: ({ praise }: TrendRow) => praise ?? 0,
} as const;
const ALPHA = 0.05;

/**
 * When the shares of series over the same periods changed for good: each series' change-points, those kept whose p, corrected over the
 * series shown (Benjamini–Hochberg, each kind of share a family), is at most 0.05.
 */
export function trendChanges(series: readonly (readonly TrendRow[])[]): TrendChange[] {
  return (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((of) => {
    const found = series.map((rows) => {
      const points = changePoints(
        rows.map((row) => ({ k: KINDS[of](row), n: row.n })),
        seededRandom(`${of} ${rows[0]?.touchpoint} ${rows[0]?.intent}`),
      );
      return { rows, points };
    });
    const first = found.map(({ points }) => points.reduce((least, { p }) => Math.min(least, p), 1));
    const corrected = benjaminiHochberg(first);
    return found.flatMap(({ rows, points }, i) => {
      if ((corrected[i] as number) > ALPHA) return [];
      return points.map(({ index, before, after, p }) => {
        const { time, touchpoint, intent } = rows[index] as TrendRow;
        return { time, touchpoint, intent, of, before: before.value, after: after.value, p };
      });
    });
  });
}
