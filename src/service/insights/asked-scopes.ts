import type { Cases, Prompted } from '../../store/store.ts';
import { lineOf } from './line-of.ts';

/** For every item, the cases that its figures are of, as sums of any kind. */
export interface AskedScopes<T> {
  /** Notes what the question of case i named. */
  note(i: number): void;
  /** The sums of an item's scope, from those of all cases. */
  of(item: number, all: T): T;
}

/** Sums kept by number. */
interface Tally<T> {
  add(at: number, i: number): void;
  of(at: number): T;
}

/**
 * By `exclude`, cases whose question named an item or one above it are left out of its scope; by `only`, they are its scope, with those
 * whose question named one below it.
 */
export function askedScopes<T>(
  cases: Cases,
  prompted: Prompted,
  makeTally: () => Tally<T>,
  { plus, minus }: { readonly plus: (a: T, b: T) => T; readonly minus: (a: T, b: T) => T },
): AskedScopes<T> {
  const named = makeTally();
  const within = makeTally();
  return {
    note(i) {
      if (prompted === 'include') return;
      const asked = cases.asked.subarray(cases.askedFrom[i], cases.askedFrom[i + 1]);
      for (const item of asked) named.add(item, i);
      if (prompted === 'exclude') return;
      for (const item of new Set([...asked].flatMap((one) => lineOf(cases, one)))) within.add(item, i);
    },
    of(item, all) {
      const line = lineOf(cases, item);
      if (prompted === 'include') return all;
      if (prompted === 'exclude') return line.reduce((rest, one) => minus(rest, named.of(one)), all);
      return line.slice(1).reduce((sum, one) => plus(sum, named.of(one)), within.of(item));
    },
  };
}
