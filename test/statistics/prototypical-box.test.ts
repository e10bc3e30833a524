import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prototypicalBox, prototypicalCut } from '../../src/statistics/prototypical-box.ts';

describe('prototypicalBox', () => {
  const points = [
    { frequency: 40, meanRank: 1.2 },
    { frequency: 35, meanRank: 2.8 },
    { frequency: 3, meanRank: 1 },
    { frequency: 2, meanRank: 3.5 },
  ];

  it('cuts at the mean frequency and at the mean rank of all that was named', () => {
    expect(prototypicalCut(points)).toEqual({ frequency: 20, meanRank: (40 * 1.2 + 35 * 2.8 + 3 + 7) / 80 });
    expect(prototypicalCut([])).toEqual({ frequency: 0, meanRank: 0 });
  });

  it('names the four boxes', () => {
    const cut = prototypicalCut(points);
    expect(points.map((point) => prototypicalBox(point, cut))).toEqual(['core', 'first-periphery', 'contrasting', 'second-periphery']);
  });

  it('holds what is on the cut for often and early', () => {
    expect(prototypicalBox({ frequency: 5, meanRank: 2 }, { frequency: 5, meanRank: 2 })).toBe('core');
  });

  it('does not depend on the order of the items, nor on counting in shares', () => {
    const point = fc.record({ frequency: fc.integer({ min: 1, max: 64 }), meanRank: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (all) => {
        const cut = prototypicalCut(all);
        expect(prototypicalCut([...all].reverse())).toEqual(cut);
        const shares = all.map(({ frequency, meanRank }) => ({ frequency: frequency / 64, meanRank }));
        const shareCut = prototypicalCut(shares);
        expect(shares.map((one) => prototypicalBox(one, shareCut))).toEqual(all.map((one) => prototypicalBox(one, cut)));
      }),
    );
  });
});
