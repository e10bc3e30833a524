import type { ChurnAnswer } from '../schemas/churn.ts';
import type { ChurnRisk } from './insights/churn-risks.ts';
import type { timeSince } from './insights/time-since.ts';
import { smallAmong } from './small-items.ts';
import { isSmall } from './suppression.ts';
import { withheld } from './withheld.ts';

/** How many left, of those of whom it is known. */
export interface Left {
  readonly known: number;
  readonly churned: number;
}

/** Whether so few left, or stayed, that all that is said of leaving is withheld. */
export const isChurnSmall = (minCell: number, { known, churned }: Left): boolean =>
  isSmall(churned, minCell) || isSmall(known - churned, minCell);

/** Touchpoints that too few who left, or who stayed, speak ill of, or too few do not; `forced` are small already. */
export function smallRisks(
  minCell: number,
  risks: readonly (Pick<ChurnRisk, 'negative'> & { readonly id: string })[],
  { known, churned }: Left,
  parentOf: (item: string) => string | null,
  forced: ReadonlySet<string>,
): ReadonlySet<string> {
  if (minCell === 0) return forced;
  const among = (of: 'churned' | 'stayed', all: number) =>
    smallAmong(
      minCell,
      risks.map(({ id, negative }) => ({ id, counts: [negative[of], all - negative[of]] })),
      parentOf,
      forced,
    );
  return new Set([...forced, ...among('churned', churned), ...among('stayed', known - churned)]);
}

type Coverage = ChurnAnswer['coverage'];

/** The coverage up to where a step would tell of too few: those it adds, or those left. */
export function coverageOfMany(
  minCell: number,
  coverage: Coverage,
  { known, churned }: Left,
  isHidden: (touchpoint: string) => boolean,
): Coverage {
  const small = (share: number, of: number) => isSmall(Math.round(share * of), minCell);
  const end = coverage.findIndex(({ touchpoint, churners, others }, i) => {
    const before = coverage[i - 1];
    const told = (now: number, then: number, of: number) => small(now - then, of) || small(1 - now, of);
    return (
      isHidden(touchpoint) ||
      told(churners.value, before?.churners.value ?? 0, churned) ||
      told(others.value, before?.others.value ?? 0, known - churned)
    );
  });
  return end < 0 ? coverage : coverage.slice(0, end);
}

type Event = ReturnType<typeof timeSince>['items'][number] & { readonly formula: 'time-since-event' };

/**
 * An event with its bins up to where one would tell of too few: those who left or were last known to stay in it, or those after it, whom
 * the numbers at risk and the tests give away. The whole event is withheld where that holds of all together.
 */
export function eventOfMany(minCell: number, event: Event): ChurnAnswer['events'][number] {
  const { n, churned, before, bins, later } = event;
  if ([churned, n - churned, before].some((count) => isSmall(count, minCell))) return withheld(event, ['event', 'formula']);
  const rest = { churned, stayed: n - churned };
  const end = bins.findIndex((bin) => {
    rest.churned -= bin.churned;
    rest.stayed -= bin.censored;
    const within = [rest.churned - later.churned, rest.stayed - later.stayed];
    return [bin.churned, bin.censored, rest.churned, rest.stayed, ...within].some((count) => isSmall(count, minCell));
  });
  if (end < 0) return event;
  const { concentratesIn } = event;
  return {
    ...event,
    hazard: null,
    concentratesIn: concentratesIn !== null && concentratesIn >= end ? null : concentratesIn,
    bins: bins.map((bin) => (bin.from >= end ? withheld(bin, ['from', 'to']) : bin)),
    later: null,
  };
}
