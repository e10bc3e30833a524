import { benjaminiHochberg } from '../../statistics/benjamini-hochberg.ts';
import { lifeTable } from '../../statistics/life-table.ts';
import { reliability } from '../../statistics/reliability.ts';
import { twoProportions } from '../../statistics/two-proportions.ts';
import { wilson } from '../../statistics/wilson.ts';
import type { Cases } from '../../store/store.ts';
import { type LastKnown, lastKnown } from './last-known.ts';
import { leaversTally, leavingRate, NOBODY, together, without } from './leavers.ts';

/** Milliseconds of a week, and of a mean month (30.4375 days). */
export const UNITS = { week: 7 * 86_400_000, month: 30.4375 * 86_400_000 } as const;

const ALPHA = 0.05;
/** The most bins of an event. */
const MOST_BINS = 24;
/** The most events of an answer, the best known first. */
const MOST_EVENTS = 50;

/** Customers by the bin in which they left or were last known to stay, the last for all that is later; once for each date of the event. */
function gather(cases: Cases, { customerOf, leftAt, stayedAt }: LastKnown, dates: Float64Array, unit: number) {
  const left = leaversTally(MOST_BINS + 1);
  const censored = leaversTally(MOST_BINS + 1);
  const counted = new Map<number, number[]>();
  let before = 0;
  let lastStayed = -1;
  for (let i = 0; i < cases.count; i++) {
    const date = dates[i] as number;
    const customer = customerOf(i);
    const gone = leftAt(customer);
    const until = gone ?? stayedAt(customer);
    const known = counted.get(customer) ?? [];
    if (Number.isNaN(date) || until === null || known.includes(date)) continue;
    counted.set(customer, [...known, date]);
    if (until < date) {
      before++;
      continue;
    }
    const bin = Math.min(MOST_BINS, Math.floor((until - date) / unit));
    (gone === null ? censored : left).add(bin, gone === null ? 0 : 1, cases.weight[i] as number);
    if (gone === null) lastStayed = Math.max(lastStayed, bin);
  }
  const ends = Array.from({ length: MOST_BINS + 1 }, (_, bin) => ({ left: left.of(bin), censored: censored.of(bin) }));
  const length = Math.min(MOST_BINS, lastStayed + 1);
  const all = ends.map((end) => together(end.left, end.censored));
  return { before, all: all.reduce(together, NOBODY), periods: ends.slice(0, length), later: all.slice(length).reduce(together, NOBODY) };
}

/** The rows of a life table, each with its leavers among those exposed, and all of them together. */
function exposures({ periods, later }: Pick<ReturnType<typeof gather>, 'periods' | 'later'>) {
  const rows = lifeTable(periods, later).map(({ atRisk, exposed, left }, from) => ({
    from,
    atRisk,
    censored: (periods[from]?.censored ?? NOBODY).n,
    exposure: { ...exposed, churned: left.n, wChurned: left.w },
  }));
  return { rows, total: rows.map(({ exposure }) => exposure).reduce(together, NOBODY) };
}

/**
 * When after each event customers leave: an actuarial life table of each, every customer being at risk from the event until they left or
 * were last known to stay. It ends with the last bin in which somebody is known to stay: beyond, leavers alone are known, and all of them
 * leave. The hazard of every bin is tested against that of the others of its event together, corrected over all bins of all events.
 */
export function timeSince(cases: Cases, every: keyof typeof UNITS) {
  const known = lastKnown(cases);
  const events = Object.entries(cases.events ?? {})
    .map(([event, dates]) => ({ event, ...gather(cases, known, dates, UNITS[every]) }))
    .filter(({ all, before }) => all.n + before > 0)
    .sort((a, b) => b.all.n - a.all.n || (a.event < b.event ? -1 : 1))
    .slice(0, MOST_EVENTS)
    .map((one) => ({ ...one, ...exposures(one) }));
  const tests = events.map(({ rows, total }) =>
    rows.map(({ exposure }) => twoProportions(leavingRate(exposure), leavingRate(without(total, exposure)))),
  );
  const corrected = benjaminiHochberg(tests.flat().map(({ p }) => p));
  const qOf = new Map(tests.flat().map((test, i) => [test, corrected[i] as number]));
  const items = events.map(({ event, before, all, later, rows, total }, place) => {
    const bins = rows.map(({ from, atRisk, censored, exposure }, i) => {
      const test = tests[place]?.[i] as ReturnType<typeof twoProportions>;
      const { p, expectedCell, difference } = test;
      const q = qOf.get(test) as number;
      const { k, n } = leavingRate(exposure);
      const { level, reasons } = reliability({ n, expectedCell });
      const isDecided = q <= ALPHA && level !== 'insufficient';
      return {
        from,
        to: from + 1,
        atRisk,
        churned: exposure.churned,
        censored,
        exposed: n,
        hazard: wilson(k, n),
        p,
        q,
        decided: isDecided ? (difference.value > 0 ? ('higher' as const) : ('lower' as const)) : ('undecided' as const),
        reliability: level,
        reasons,
      };
    });
    const higher = bins.filter(({ decided }) => decided === 'higher').sort((a, b) => b.hazard.value - a.hazard.value);
    const { k, n } = leavingRate(total);
    return {
      event,
      n: all.n,
      churned: all.churned,
      before,
      hazard: n === 0 ? null : wilson(k, n),
      concentratesIn: higher[0]?.from ?? null,
      bins,
      later: { churned: later.churned, stayed: later.n - later.churned },
    };
  });
  return { family: corrected.length, items };
}
