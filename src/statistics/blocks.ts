import type { SeededRandom } from './seeded-random.ts';

/** The most blocks that rows are gathered into before they are resampled. */
export const MOST_BLOCKS = 400;

/** Gives the block of a row: that of its respondent, or its own draw for a row without one. Blocks are whole numbers from 0. */
export type BlockOf = (cluster: number | null) => number;

/**
 * Gathers respondents (or rows that have none) into blocks to be resampled whole, so that resampling does not grow with N. Up to 400, each
 * is its own block, and the bootstrap is the plain one by respondent; beyond, each is drawn into one of 400 at random, whatever its
 * values, and resampling those blocks has nearly the variance of resampling respondents. `size` is how many are to come, or an upper
 * bound. Answers differ with the order of the rows no more than with the seed.
 * Blocks of independent units: P. Hall, "The Bootstrap and Edgeworth Expansion", Springer, 1992; A. Kleiner et al., JRSS B 76 (2014) 795.
 */
export function assignBlocks(size: number, random: SeededRandom): BlockOf {
  const known = new Map<number, number>();
  let next = 0;
  const draw = () => {
    if (size > MOST_BLOCKS) return random.below(MOST_BLOCKS);
    next += 1;
    return next - 1;
  };
  return (cluster) => {
    if (cluster === null) return draw();
    const block = known.get(cluster) ?? draw();
    known.set(cluster, block);
    return block;
  };
}
