import { benjaminiHochberg } from '../../statistics/benjamini-hochberg.ts';
import { reliability } from '../../statistics/reliability.ts';
import { twoProportions } from '../../statistics/two-proportions.ts';
import { wilson } from '../../statistics/wilson.ts';
import type { Cases } from '../../store/store.ts';
import { leaversTally, leavingRate, NOBODY, together, without } from './leavers.ts';

/** Milliseconds of a week, and of a mean month (30.4375 days). */
export const UNITS = { week: 7 * 86_400_000, month: 30.4375 * 86_400_000 } as const;

const ALPHA = 0.05;
/** The most bins; the last one holds all that is later. */
const MOST_BINS = 24;
/** The most events of an answer, the best known first. */
const MOST_EVENTS = 50;

function gather(cases: Cases, dates: Float64Array, unit: number) {
  const tally = leaversTally(MOST_BINS);
  let before = 0;
  let last = -1;
  for (let i = 0; i < cases.count; i++) {
    const left = cases.churned[i] as number;
    const date = dates[i] as number;
    if (left < 0 || Number.isNaN(date)) continue;
    const outcomeAt = cases.churnedAt[i] as number;
    const elapsed = (Number.isNaN(outcomeAt) ? (cases.at[i] as number) : outcomeAt) - date;
    if (elapsed < 0) before++;
    else {
      const bin = Math.min(MOST_BINS - 1, Math.floor(elapsed / unit));
      tally.add(bin, left, cases.weight[i] as number);
      last = Math.max(last, bin);
    }
  }
  return { before, bins: Array.from({ length: last + 1 }, (_, bin) => tally.of(bin)) };
}

/**
 * How those who left and those who stayed lie over the time since each event (of the outcome, or of the verbatim where that has no date),
 * every bin tested against the others of its event and corrected over all bins of all events.
 */
export function timeSince(cases: Cases, every: keyof typeof UNITS) {
  const events = Object.entries(cases.events ?? {})
    .map(([event, dates]) => ({ event, ...gather(cases, dates, UNITS[every]) }))
    .map((one) => ({ ...one, all: one.bins.reduce(together, NOBODY) }))
    .filter(({ all, before }) => all.n + before > 0)
    .sort((a, b) => b.all.n - a.all.n || (a.event < b.event ? -1 : 1))
    .slice(0, MOST_EVENTS);
  const tested = events.map((one) => ({
    ...one,
    bins: one.bins.map((bin, from) => ({ bin, from, ...twoProportions(leavingRate(bin), leavingRate(without(one.all, bin))) })),
  }));
  const family = tested.flatMap(({ bins }) => bins.filter(({ bin }) => bin.n > 0));
  const corrected = benjaminiHochberg(family.map(({ p }) => p));
  const qOf = new Map(family.map((test, i) => [test, corrected[i] as number]));
  const items = tested.map(({ event, before, bins, all }) => {
    const { n: size } = leavingRate(all);
    const rows = bins.map((test) => {
      const { bin, from, difference, p, expectedCell } = test;
      const q = qOf.get(test) ?? 1;
      const rate = leavingRate(bin);
      const { level, reasons } = reliability({ n: size, expectedCell });
      return {
        from,
        to: from === MOST_BINS - 1 ? null : from + 1,
        churned: bin.churned,
        stayed: bin.n - bin.churned,
        rate: bin.n === 0 ? null : wilson(rate.k, rate.n),
        p,
        q,
        decided:
          q > ALPHA || level === 'insufficient' ? ('undecided' as const) : difference.value > 0 ? ('higher' as const) : ('lower' as const),
        reliability: level,
        reasons,
      };
    });
    const higher = rows.filter(({ decided }) => decided === 'higher').sort((a, b) => (b.rate?.value ?? 0) - (a.rate?.value ?? 0));
    const rate = leavingRate(all);
    return {
      event,
      n: all.n,
      churned: all.churned,
      before,
      rate: all.n === 0 ? null : wilson(rate.k, rate.n),
      concentratesIn: higher[0]?.from ?? null,
      bins: rows,
    };
  });
  return { family: family.length, items };
}
