import type { TrendChange, TrendRow } from '../schemas/trends.ts';
import type { Withheld } from '../schemas/withheld.ts';
import { familySums } from './small-items.ts';
import { type Sum, suppression } from './suppression.ts';
import { withheld } from './withheld.ts';

const NAMES = ['time', 'touchpoint', 'intent', 'label'] as const;
const UNTOLD = { complaints: null, praise: null, net: null, netLow: null, netHigh: null } as const;

const key = (series: number, period: number) => `${series} ${period}`;

/** Which of a table of series by period are hidden; `forced` ones are so whatever they count. */
function hiddenIn(
  minCell: number,
  series: readonly (readonly TrendRow[])[],
  counts: (row: TrendRow) => readonly number[],
  families: readonly Sum[],
  forced: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const cells = series.flatMap((rows, i) =>
    rows.map((row, p) => ({ id: key(i, p), counts: [...counts(row), ...(forced.has(key(i, p)) ? [1] : [])] })),
  );
  const totals = series.map((rows, i) => ({ id: `${i}`, counts: [rows.reduce((sum, row) => sum + (counts(row)[0] ?? 0), 0)] }));
  const overTime = series.map((rows, i) => ({ total: `${i}`, parts: rows.map((_, p) => key(i, p)) }));
  return suppression(minCell, [...cells, ...totals], [...overTime, ...families]);
}

/** The touchpoints asked for together with the one above them, period by period; of three generations, only the lower two. */
function familiesOf(series: readonly (readonly TrendRow[])[], parentOf: (item: string) => string | null): Sum[] {
  const numbers = new Map(series.flatMap((rows, i) => (rows[0]?.touchpoint ? [[rows[0].touchpoint, i] as const] : [])));
  const families = familySums([...numbers.keys()], parentOf);
  const heads = new Set(families.map(({ total }) => total));
  const lowest = families.filter(({ parts }) => !parts.some((part) => heads.has(part)));
  return lowest.flatMap(({ total, parts }) =>
    (series[0] ?? []).map((_, p) => ({
      total: key(numbers.get(total) as number, p),
      parts: parts.map((part) => key(numbers.get(part) as number, p)),
    })),
  );
}

/** Series over the same periods with small cells withheld, and whether a change of one can be told without telling of these. */
export function smallTrends(minCell: number, series: readonly (readonly TrendRow[])[], parentOf: (item: string) => string | null) {
  if (minCell === 0)
    return { series: series as readonly (readonly (TrendRow | Withheld<TrendRow, (typeof NAMES)[number]>)[])[], tells: () => true };
  const families = familiesOf(series, parentOf);
  const scopes = hiddenIn(minCell, series, ({ n }) => [n], []);
  const rowsHidden = hiddenIn(minCell, series, ({ verbatims, n }) => [verbatims, n - verbatims], families, scopes);
  const told = (count: number | null) => count ?? 0;
  const parts = [
    ({ complaints }: TrendRow) => told(complaints),
    ({ praise }: TrendRow) => told(praise),
    ({ verbatims, complaints, praise, intent }: TrendRow) => (intent === null ? verbatims - told(complaints) - told(praise) : 0),
  ];
  const splits = new Set(parts.flatMap((part) => [...hiddenIn(minCell, series, (row) => [part(row)], families, rowsHidden)]));
  const shown = series.map((rows, i) =>
    rows.map((row, p) => {
      if (rowsHidden.has(key(i, p))) return withheld(row, NAMES);
      return splits.has(key(i, p)) ? { ...row, ...UNTOLD, reasons: [...row.reasons, 'small-cell'] } : row;
    }),
  );
  const isTold = ({ touchpoint, intent, of }: Pick<TrendChange, 'touchpoint' | 'intent' | 'of'>) => {
    const i = series.findIndex((rows) => rows[0]?.touchpoint === touchpoint && rows[0]?.intent === intent);
    return !(series[i] ?? []).some((_, p) => (of === 'share' ? rowsHidden : splits).has(key(i, p)));
  };
  return { series: shown, tells: isTold };
}
