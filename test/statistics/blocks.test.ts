import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignBlocks, MOST_BLOCKS } from '../../src/statistics/blocks.ts';
import { seededRandom } from '../../src/statistics/seeded-random.ts';

describe('assignBlocks', () => {
  it('gives each its own block up to 400', () => {
    const blockOf = assignBlocks(MOST_BLOCKS, seededRandom(1));
    const blocks = Array.from({ length: MOST_BLOCKS }, () => blockOf(null));
    expect(blocks).toEqual(Array.from({ length: MOST_BLOCKS }, (_, index) => index));
  });

  it('draws one of 400 beyond, about evenly', () => {
    const blockOf = assignBlocks(40_000, seededRandom(1));
    const sizes = new Uint16Array(MOST_BLOCKS);
    for (let i = 0; i < 40_000; i += 1) {
      const block = blockOf(null);
      sizes[block] = (sizes[block] ?? 0) + 1;
    }
    expect(Math.min(...sizes)).toBeGreaterThan(50);
    expect(Math.max(...sizes)).toBeLessThan(150);
  });

  it('keeps a respondent in one block', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 })), fc.constantFrom(10, 1000), (clusters, size) => {
        const blockOf = assignBlocks(size, seededRandom(7));
        const first = clusters.map((cluster) => blockOf(cluster));
        expect(clusters.map((cluster) => blockOf(cluster))).toEqual(first);
      }),
    );
  });
});
