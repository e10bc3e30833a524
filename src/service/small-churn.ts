import type { ChurnAnswer } from '../schemas/churn.ts';
import type { ChurnRisk } from './insights/churn-risks.ts';
import type { timeSince } from './insights/time-since.ts';
import { smallAmong } from './small-items.ts';
import { isSmall, suppression } from './suppression.ts';
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

/** An event with the bins withheld in which too few left or stayed; the whole event where that holds of all its bins together. */
export function eventOfMany(minCell: number, event: Event): ChurnAnswer['events'][number] {
  const { n, churned, before, bins } = event;
  if ([churned, n - churned, before].some((count) => isSmall(count, minCell))) return withheld(event, ['event', 'formula']);
  const parts = bins.map(({ from }) => `${from}`);
  const hiddenBy = (of: 'churned' | 'stayed', total: number, forced: ReadonlySet<string>) =>
    suppression(
      minCell,
      [
        { id: 'all', counts: [total] },
        ...bins.map((bin) => ({ id: `${bin.from}`, counts: forced.has(`${bin.from}`) ? [bin[of], 1] : [bin[of]] })),
      ],
      [{ total: 'all', parts }],
    );
  const left = hiddenBy('churned', churned, new Set());
  const hidden = new Set([...left, ...hiddenBy('stayed', n - churned, left)]);
  const isHidden = (from: number) => hidden.has(`${from}`);
  return {
    ...event,
    concentratesIn: event.concentratesIn !== null && isHidden(event.concentratesIn) ? null : event.concentratesIn,
    bins: bins.map((bin) => (isHidden(bin.from) ? withheld(bin, ['from', 'to']) : bin)),
  };
}
