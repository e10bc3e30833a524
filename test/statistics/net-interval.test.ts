import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netInterval } from '../../src/statistics/net-interval.ts';

const counts = fc.record({ p: fc.nat(1e6), q: fc.nat(1e6), rest: fc.nat(1e6) }).filter(({ p, q, rest }) => p + q + rest > 0);

const net = (positives: number, negatives: number, rest: number) => netInterval({ positives, negatives, n: positives + negatives + rest });

describe('netInterval', () => {
  it('the worked interval of 50 promoters, 30 passives, 20 detractors', () => {
    const { value, low, high } = netInterval({ positives: 50, negatives: 20, n: 100 });
    expect(value).toBe(30);
    expect(low).toBeCloseTo(14.051, 3);
    expect(high).toBeCloseTo(44.201, 3);
    expect((low + high) / 2).toBeCloseTo(29.126, 3);
  });

  it('knows nothing without observations', () => {
    expect(netInterval({ positives: 0, negatives: 0, n: 0 })).toEqual({ value: 0, low: -100, high: 100 });
  });

  it('stays within ±100, low below high', () => {
    fc.assert(
      fc.property(counts, ({ p, q, rest }) => {
        const { value, low, high } = net(p, q, rest);
        expect(Math.abs(value)).toBeLessThanOrEqual(100);
        expect(low).toBeGreaterThanOrEqual(-100);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThan(high);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }),
    );
  });

  it.each([
    [1, 0, 0, 100],
    [0, 1, 0, -100],
    [0, 2, 0, -100],
  ])('%i for, %i against, %i neither: reaches its value', (p, q, rest, value) => {
    const shown = net(p, q, rest);
    expect(shown.value).toBe(value);
    expect(Math.max(Math.abs(shown.low), Math.abs(shown.high))).toBe(100);
  });

  it('changes sign when good and bad are swapped', () => {
    fc.assert(
      fc.property(counts, ({ p, q, rest }) => {
        const [one, other] = [net(p, q, rest), net(q, p, rest)];
        expect(one.value).toBeCloseTo(-other.value, 9);
        expect(one.low).toBeCloseTo(-other.high, 9);
      }),
    );
  });
});
