import type { ResultOf } from './insights/insights.ts';
import { smallAmong } from './small-items.ts';
import { suppression } from './suppression.ts';

type Found = NonNullable<ResultOf<'journeys'>>;
type Step = Pick<Found['rows'][number], 'step' | 'segment' | 'n'>;
type Recovery = Pick<Found['recoveries'][number], 'of' | 'touchpoint' | 'bad' | 'rate' | 'scored'>;

const key = ({ step, segment }: Pick<Step, 'step' | 'segment'>) => JSON.stringify([step, segment]);

/** Steps to withhold: those of too few, and as many more as keep these from being computed from all segments or all steps. */
export function smallSteps(minCell: number, rows: readonly Step[], inJourneys: number): (row: Step) => boolean {
  const whole = rows.filter(({ segment }) => segment === null);
  const bySegment = whole.map((total) => ({
    total: key(total),
    parts: rows.filter(({ step, segment }) => step === total.step && segment !== null).map(key),
  }));
  const hidden = suppression(
    minCell,
    [{ id: 'all', counts: [inJourneys] }, ...rows.map((row) => ({ id: key(row), counts: [row.n] }))],
    [{ total: 'all', parts: whole.map(key) }, ...bySegment.filter(({ parts }) => parts.length > 0)],
  );
  return (row) => hidden.has(key(row));
}

/** Recoveries to withhold: of too few that were bad, were mended or never were, or had a score; `forced` touchpoints are small already. */
export function smallRecoveries(
  minCell: number,
  recoveries: readonly Recovery[],
  parentOf: (item: string) => string | null,
  forced: ReadonlySet<string>,
): (recovery: Pick<Recovery, 'of' | 'touchpoint'>) => boolean {
  if (minCell === 0) return () => false;
  const parts = [
    ({ bad }: Recovery) => [bad],
    ({ bad, rate }: Recovery) => [Math.round(rate.value * bad), Math.round((1 - rate.value) * bad)],
    ({ bad, scored }: Recovery) => [scored.mended, scored.never, bad - scored.mended - scored.never],
  ];
  const hiddenOf = (of: Recovery['of']) => {
    const own = recoveries.filter((recovery) => recovery.of === of);
    const cells = (part: (recovery: Recovery) => number[]) => own.map((one) => ({ id: one.touchpoint, counts: part(one) }));
    return new Set([...forced, ...parts.flatMap((part) => [...smallAmong(minCell, cells(part), parentOf, forced)])]);
  };
  const hidden = { journey: hiddenOf('journey'), verbatim: hiddenOf('verbatim') };
  return ({ of, touchpoint }) => hidden[of].has(touchpoint);
}
