import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CompactSet } from '../../src/files/compact-set.ts';

test('says of any numbers in any order what a Set says', () => {
  const numbers = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 2 ** 52 }), fc.constantFrom(1024, 2048, 2 ** 53 - 1));
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 300 }), (values) => {
      const [ours, theirs] = [new CompactSet(), new Set<number>()];
      for (const value of values) {
        expect(ours.add(value)).toBe(!theirs.has(value));
        theirs.add(value);
      }
    }),
  );
});

test('forgets nothing as it grows, however the numbers crowd', () => {
  const set = new CompactSet();
  const values = Array.from({ length: 5000 }, (_, i) => (i % 2 === 0 ? 1 + i * 1024 : 1 + i));
  expect(values.every((value) => set.add(value))).toBe(true);
  expect(values.some((value) => set.add(value))).toBe(false);
});
