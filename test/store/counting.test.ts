import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDays } from '../../src/store/counting/local-days.ts';
import { dayPeriod, monthOf, splitRange } from '../../src/store/counting/periods.ts';
import { AT, onGrid, SUM_COUNT } from '../../src/store/counting/sums.ts';
import { addToTally, type Tally } from '../../src/store/counting/tally.ts';
import { addToBlock, decodeSums } from '../../src/store/sqlite/sums-block.ts';

const ZONES = ['UTC', 'Europe/Paris', 'America/New_York', 'America/St_Johns', 'Pacific/Apia', 'Asia/Beirut', 'America/Havana'];
const HOUR = 3_600_000;
const date = (zone: string, at: number) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
const period = (zone: string, at: number) => dayPeriod(localDays(zone).dayOf(at));

describe('days', () => {
  it('are the dates of the zone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 0, max: Date.UTC(2040, 0) }), (zone, at) => {
        if (zone === 'America/St_Johns') return; // its clocks went back from 0:01 to 23:01 the day before
        expect(period(zone, at)).toBe(Number(date(zone, at).replaceAll('-', '')));
      }),
    );
  });

  it('begin where the one before ends, also where the clocks skip or repeat midnight', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: -200_000, max: 40_000 }), (zone, day) => {
        const days = localDays(zone);
        const [start, end] = [days.startOf(day), days.startOf(day + 1)];
        expect(end).toBeGreaterThanOrEqual(start);
        if (end === start) return; // a day that the zone left out
        expect([days.dayOf(start), days.dayOf(end - 1)]).toEqual([day, day]);
      }),
    );
    const spring = localDays('Asia/Beirut').dayOf(Date.UTC(2021, 2, 28, 12));
    expect(localDays('Asia/Beirut').startOf(spring)).toBe(Date.UTC(2021, 2, 27, 22));
    const skipped = localDays('Pacific/Apia').dayOf(Date.UTC(2011, 11, 30, 9, 59));
    expect(dayPeriod(skipped)).toBe(20111229);
    expect(period('Pacific/Apia', Date.UTC(2011, 11, 30, 10))).toBe(20111231);
  });

  it('refuse a zone that does not exist', () => {
    expect(() => localDays('Europe/Nowhere')).toThrow(RangeError);
  });
});

describe('ranges', () => {
  const edge = fc.integer({ min: Date.UTC(2025, 10, 1), max: Date.UTC(2026, 4, 1) });
  const bound = fc.oneof(
    edge,
    edge.map((at) => at - (at % HOUR)),
    edge.map((at) => at - (at % (24 * HOUR))),
  );

  it('are split so that each instant is in exactly one part, if it is in the range', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.option(bound),
        fc.option(bound),
        fc.array(edge, { minLength: 20 }),
        (zone, a, b, instants) => {
          const range = { from: a ?? Number.NEGATIVE_INFINITY, to: b ?? Number.POSITIVE_INFINITY };
          const { periods, edges } = splitRange(range, localDays(zone));
          for (const at of [...instants, ...[a, b].flatMap((one) => (one === null ? [] : [one - 1, one, one + 1]))]) {
            const day = period(zone, at);
            const inPeriods = periods.filter(({ first, last }) => [day, monthOf(day)].some((one) => one >= first && one <= last)).length;
            const inEdges = edges.filter(({ from, to }) => at >= from && at < to).length;
            expect(inPeriods + inEdges).toBe(at >= range.from && at < range.to ? 1 : 0);
          }
        },
      ),
    );
  });

  it('of whole days need no edge, and take whole months as such', () => {
    const range = { from: Date.UTC(2026, 0, 30, 23), to: Date.UTC(2026, 3, 2, 22) };
    expect(splitRange(range, localDays('Europe/Paris'))).toEqual({
      periods: [
        { first: 20260131, last: 20260131 },
        { first: -202603, last: -202602 },
        { first: 20260401, last: 20260402 },
      ],
      edges: [],
    });
  });
});

describe('blocks', () => {
  const value = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 2 ** 31 }),
    fc.double({ min: -1e6, max: 1e12, noNaN: true }).map(onGrid),
  );
  const vector = fc
    .array(value, { minLength: SUM_COUNT, maxLength: SUM_COUNT })
    .map((sums) => sums.map((sum, i) => (i === AT.verbatims ? Math.max(1, Math.round(Math.abs(sum))) : sum)));
  const tally = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 500_000 }), vector), { maxLength: 12 })
    .map((entries): Tally => new Map(entries));
  const decoded = (block: Buffer | null): Tally => {
    const found: Tally = new Map();
    if (block !== null) decodeSums(block, found);
    return found;
  };
  const sorted = (sums: Tally) => [...sums].sort(([a], [b]) => a - b);

  it('hold what was added to them, one tally after another', () => {
    fc.assert(
      fc.property(fc.array(tally, { maxLength: 4 }), (tallies) => {
        const sum: Tally = new Map();
        let block: Buffer | null = null;
        for (const one of tallies) {
          block = addToBlock(block && Buffer.from(block), one);
          for (const [key, sums] of one) addToTally(sum, key, sums, 1);
        }
        expect(sorted(decoded(block))).toEqual(sorted(sum));
      }),
    );
  });

  it('drop what is taken out of them', () => {
    fc.assert(
      fc.property(tally, tally, (kept, passing) => {
        const without: Tally = new Map([...kept].filter(([key]) => !passing.has(key)));
        const before = addToBlock(null, without);
        const added = addToBlock(before && Buffer.from(before), passing);
        const negative: Tally = new Map([...passing].map(([key, sums]) => [key, sums.map((sum) => -sum)]));
        const left = addToBlock(added && Buffer.from(added), negative);
        expect(sorted(decoded(left))).toEqual(sorted(without));
        if (without.size === 0) expect(left).toBeNull();
      }),
    );
  });
});
