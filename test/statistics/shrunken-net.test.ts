import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netInterval } from '../../src/statistics/net-interval.ts';
import { shrunkenNets } from '../../src/statistics/shrunken-net.ts';

const counts = fc
  .tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 }), fc.nat({ max: 50 }))
  .map(([positives, negatives, neutral]) => ({ positives, negatives, n: positives + negatives + neutral }));

describe('shrunkenNets', () => {
  it('the worked nets: what rests on little is drawn, what rests on much stays', () => {
    const nets = shrunkenNets([
      { positives: 600, negatives: 200, n: 1000 },
      { positives: 500, negatives: 250, n: 1000 },
      { positives: 0, negatives: 3, n: 3 },
      { positives: 30, negatives: 5, n: 50 },
    ]);
    expect(nets.map(({ value, low, high, shrinkage }) => [value, low, high, shrinkage])).toEqual(
      [
        [39.64583, 34.73959, 44.55207, 0.02728],
        [25.05901, 19.97896, 30.13905, 0.02923],
        [-0.22275, -29.78413, 29.33862, 0.78553],
        [43.59255, 27.24386, 59.94123, 0.27881],
      ].map((row) => row.map((value) => expect.closeTo(value, 4))),
    );
  });

  it('draws all to one mean when they differ by no more than chance', () => {
    const nets = shrunkenNets([
      { positives: 52, negatives: 48, n: 100 },
      { positives: 48, negatives: 52, n: 100 },
    ]);
    expect(nets.map(({ value, shrinkage }) => [value, shrinkage])).toEqual([
      [expect.closeTo(0, 9), 1],
      [expect.closeTo(0, 9), 1],
    ]);
    expect((nets[0]?.high ?? 0) - (nets[0]?.low ?? 0)).toBeLessThan(30);
  });

  it('draws nothing when there is only one, and puts the silent at the mean', () => {
    const one = { positives: 30, negatives: 5, n: 50 };
    const silent = { positives: 0, negatives: 0, n: 0 };
    expect(shrunkenNets([one])).toEqual([{ ...netInterval(one), shrinkage: 0 }]);
    expect(shrunkenNets([silent])).toEqual([{ value: 0, low: -100, high: 100, shrinkage: 0 }]);
    expect(shrunkenNets([])).toEqual([]);
    const [, quiet, other] = shrunkenNets([one, silent, { positives: 5, negatives: 30, n: 50 }]);
    expect(quiet?.shrinkage).toBe(1);
    expect(quiet?.value).toBeCloseTo(0, 6);
    expect((quiet?.high ?? 0) - (quiet?.low ?? 0)).toBeGreaterThan((other?.high ?? 0) - (other?.low ?? 0));
  });

  it('stays between its own net and the others’, in its interval, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 2, maxLength: 8 }), (all) => {
        const nets = shrunkenNets(all);
        const plain = all.filter(({ n }) => n > 0).map((one) => netInterval(one).value);
        nets.forEach(({ value, low, high, shrinkage }) => {
          expect(low).toBeLessThanOrEqual(value);
          expect(value).toBeLessThanOrEqual(high);
          expect(shrinkage).toBeGreaterThanOrEqual(0);
          expect(shrinkage).toBeLessThanOrEqual(1);
          expect(value).toBeGreaterThanOrEqual(Math.min(0, ...plain) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(0, ...plain) + 1e-9);
        });
        const turned = shrunkenNets([...all].reverse()).reverse();
        expect(turned.map(({ value }) => value)).toEqual(nets.map(({ value }) => expect.closeTo(value, 6)));
      }),
    );
  });
});
