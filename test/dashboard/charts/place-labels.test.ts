import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/dashboard/charts/marks.tsx';
import { placeLabels } from '../../../src/dashboard/charts/place-labels.ts';

const FRAME: Box = { x: 0, y: 0, width: 600, height: 400 };
const overlap = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const marks = fc.array(
  fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 400 }), text: fc.string({ minLength: 1, maxLength: 24 }) }),
  { maxLength: 40 },
);

describe('names beside their marks', () => {
  it('stand to the right where there is room', () => {
    expect(placeLabels([{ x: 100, y: 100, text: 'Claim' }], FRAME)).toMatchObject([{ index: 0, text: 'Claim', x: 111, y: 104 }]);
  });

  it('stand elsewhere at the edge, and nowhere where all is taken', () => {
    expect(placeLabels([{ x: 595, y: 100, text: 'Claim' }], FRAME)[0]?.box.x).toBeLessThan(595);
    expect(placeLabels([{ x: 100, y: 100, text: 'Claim' }], FRAME, [FRAME])).toEqual([]);
  });

  it('never cover another name, another mark, or what is taken', () => {
    fc.assert(
      fc.property(marks, (given) => {
        const taken = [{ x: 0, y: 0, width: 150, height: 18 }];
        const placed = placeLabels(given, FRAME, taken);
        for (const { index, box } of placed) {
          const others = [...taken, ...placed.filter((one) => one.index !== index).map((one) => one.box)];
          expect(others.some((other) => overlap(box, other))).toBe(false);
          expect(given.some(({ x, y }, at) => at !== index && overlap(box, { x: x - 8, y: y - 8, width: 16, height: 16 }))).toBe(false);
        }
      }),
    );
  });
});
