import type { Scale } from '../recognised-score.ts';

const RANGE = /(?<!\d)([01]) ?(?:-|–|à|a|to|et|and) ?(4|5|6|7|9|10|20|100)(?!\d)/;
const END = /(?:(?<!\d ?)\/|\b(?:sur|out of)) ?(5|7|10|20|100)(?!\d)/;

/**
 * The scale that a question or the name of a column says it was asked on (`de 0 à 10`, `(1-5)`, `sur 20`, `/10`), null where it says none.
 * Where only its end is said, one of 5 or 7 begins at 1 unless `fromZero`.
 */
export function saidScale(wording: string, fromZero: boolean): Scale | null {
  const said = wording.slice(0, 2000).toLowerCase().replace(/\s+/g, ' ');
  const [, from, to] = RANGE.exec(said) ?? [];
  if (from !== undefined) return { low: Number(from), high: Number(to) };
  const high = Number(END.exec(said)?.[1] ?? 0);
  return high === 0 ? null : { low: high > 7 || fromZero ? 0 : 1, high };
}
