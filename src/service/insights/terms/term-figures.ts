import { reliability } from '../../../statistics/reliability.ts';
import { wilson } from '../../../statistics/wilson.ts';
import type { Candidate, TermCount } from './term-candidates.ts';
import { partsOf } from './voices.ts';

const FALSE_DISCOVERIES = 0.05;

/** The share of a set's voices that hold a term, Wilson's. */
const shareOf = ({ voices, verbatims, y, size, n }: TermCount) => ({
  verbatims,
  voices,
  ...wilson(y, size),
  n,
  ...(Math.abs(size - n) < 1e-9 ? {} : { effectiveN: size }),
});

/** What a candidate's figures are, its first set before its second, and how far they can be relied on. */
export function termFigures({ key, counts, keyness: { logOdds, zeta, p }, q }: Candidate) {
  const [one, other] = counts;
  const { lang, stems } = partsOf(key);
  const { level, reasons } = reliability({
    n: Math.min(one.size, other.size),
    mentioned: Math.max(one.voices, other.voices),
    share: wilson(one.y, one.size),
  });
  return {
    kind: stems.length === 1 ? ('word' as const) : ('phrase' as const),
    lang,
    shares: [shareOf(one), shareOf(other)] as const,
    keyness: { delta: logOdds.value, low: logOdds.low, high: logOdds.high, zeta, p, q },
    significant: q <= FALSE_DISCOVERIES && level !== 'insufficient',
    reliability: level,
    reasons,
  };
}

/** Puts the terms that too little is said of after the others, in the order that each had. */
export function sufficientFirst<T extends Pick<ReturnType<typeof termFigures>, 'reliability'>>(terms: readonly T[]): T[] {
  const [enough, little] = [true, false].map((is) => terms.filter(({ reliability: level }) => (level !== 'insufficient') === is));
  return [...(enough ?? []), ...(little ?? [])];
}
