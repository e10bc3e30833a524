import type { ScoresAnswer } from '../schemas/scores.ts';
import type { ResultOf } from './insights/insights.ts';
import { type Cell, type Sum, suppression } from './suppression.ts';
import { withheld } from './withheld.ts';

type Found = NonNullable<ResultOf<'scores'>>;
type Row = Found['totals'][number] & { readonly time: number | null };

const key = ({ score, segment, time }: Pick<Row, 'score' | 'segment' | 'time'>) => JSON.stringify([score, segment, time]);

/** That the segments of a score and period add up to all, and that its periods do. */
function sumsOf(rows: readonly Row[]): Sum[] {
  const parts = new Map<string, string[]>();
  const put = (row: Row, total: Partial<Row>) => {
    const id = key({ ...row, ...total });
    parts.set(`${id} ${Object.keys(total)}`, [...(parts.get(`${id} ${Object.keys(total)}`) ?? [id]), key(row)]);
  };
  for (const row of rows) {
    if (row.segment !== null) put(row, { segment: null });
    if (row.time !== null) put(row, { time: null });
  }
  return [...parts.values()].map(([total, ...rest]) => ({ total: total as string, parts: rest }));
}

/** The rows of scores as they are shown: those of too few withheld, and of those whose favourable, middling or unfavourable answers are too few, all but their n. */
export function smallScores(minCell: number, { totals, items }: Found): Pick<ScoresAnswer, 'totals' | 'items'> {
  const rows: Row[] = [...totals.map((row) => ({ ...row, time: null })), ...items];
  const sums = sumsOf(rows);
  const cells = (counts: (row: Row) => readonly number[]): Cell[] => rows.map((row) => ({ id: key(row), counts: counts(row) }));
  const hidden = suppression(
    minCell,
    cells(({ n }) => [n]),
    sums,
  );
  const isHidden = (row: Row) => hidden.has(key(row));
  const splits = new Set(
    [0, 1, 2].flatMap((part) => [
      ...suppression(
        minCell,
        cells((row) => [row.answers[part] ?? 0, ...(isHidden(row) ? [1] : [])]),
        sums,
      ),
    ]),
  );
  const shown = ({ answers: _, ...row }: Row) => {
    if (hidden.has(key(row))) return withheld(row, ['score', 'segment', 'time', 'formula']);
    if (!splits.has(key(row))) return row;
    const nothing = { value: null, low: null, high: null, favourable: null };
    return { ...row, ...nothing, reliability: 'suppressed' as const, reasons: ['small-cell'] };
  };
  const untimed = ({ time: _, ...row }: ReturnType<typeof shown>) => row;
  return {
    totals: rows.filter(({ time }) => time === null).map((row) => untimed(shown(row))) as ScoresAnswer['totals'],
    items: rows
      .filter(({ time }) => time !== null)
      .map((row) => ({ ...shown(row), time: new Date(row.time as number).toISOString() })) as ScoresAnswer['items'],
  };
}
