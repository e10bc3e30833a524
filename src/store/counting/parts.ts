import type { Prompted } from '../filter.ts';

/**
 * What a count is of. A verbatim in which nothing mentioned was prompted counts as `plain`, whatever is asked; any other counts three
 * times: by its `unprompted` mentions, by its `prompted` ones, and by `both`. `named`: the question named the item. `below`: it named a
 * touchpoint below the item, but neither the item nor one above it.
 */
export const PARTS = ['plain', 'unprompted', 'prompted', 'both', 'named', 'below'] as const;
export type Part = (typeof PARTS)[number];

/** The parts that add up to the answer, by what is asked. */
export const PARTS_OF: Readonly<Record<Prompted, readonly Part[]>> = {
  exclude: ['plain', 'unprompted'],
  only: ['prompted'],
  include: ['plain', 'both'],
};

/** Parts by their code in keys. */
export const PART_CODES = Object.fromEntries(PARTS.map((part, i) => [part, i])) as Readonly<Record<Part, number>>;

/** Bits of the answers that a part belongs to, for rows that several answers share. */
export const MODE_BITS: Readonly<Record<Prompted, number>> = { exclude: 1, only: 2, include: 4 };

/** The answers that a part belongs to, as bits. */
export function modesOf(part: Part): number {
  return (Object.keys(MODE_BITS) as Prompted[]).reduce((bits, mode) => (PARTS_OF[mode].includes(part) ? bits | MODE_BITS[mode] : bits), 0);
}
