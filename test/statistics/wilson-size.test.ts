import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../src/statistics/wilson.ts';
import { wilsonSize } from '../../src/statistics/wilson-size.ts';

const halfWidth = (share: number, n: number) => (wilson(share * n, n).high - wilson(share * n, n).low) / 2;

describe('wilsonSize', () => {
  it.each([
    [0.5, 0.05, 381],
    [0, 0.05, 35],
    [1, 0.05, 35],
    [0.5, 0.1, 93],
  ])('of a share of %d within ±%d', (share, margin, size) => {
    expect(wilsonSize(share, margin)).toBe(size);
  });

  it('is enough, and one fewer is not', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.005, max: 0.4, noNaN: true }), (share, margin) => {
        const size = wilsonSize(share, margin);
        expect(halfWidth(share, size)).toBeLessThanOrEqual(margin + 1e-12);
        if (size > 1) expect(halfWidth(share, size - 1)).toBeGreaterThan(margin - 1e-12);
      }),
    );
  });
});
