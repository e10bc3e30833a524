import type { JSX } from 'preact';
import type { MarkingTerm } from '../../../client/api.ts';
import type { Estimate } from '../../charts/marks.tsx';
import { PairIntervals } from '../../charts/pair-intervals.tsx';
import { Link } from '../../parts/link.tsx';
import type { QueryChanges } from '../../state/address.ts';
import { exactly, number, percent, range } from '../../words/format.ts';
import { words } from './marking-words.ts';

/** A term with the side that it marks, 0 the first, and where its verbatims are. */
export interface SidedTerm {
  readonly term: MarkingTerm;
  readonly side: 0 | 1;
  readonly query: QueryChanges;
}

interface TermPairsProps {
  readonly title: string;
  readonly description: string;
  /** What the sides do; how many texts of each language were read is said beside. */
  readonly sides: readonly [string, string];
  /** Those drawn come first. */
  readonly terms: readonly SidedTerm[];
  readonly drawn: readonly SidedTerm[];
}

const share = (value: number) => percent(value, 1);
const logOdds = (value: number) => exactly(value, 2);
type Shares = MarkingTerm['here'] | MarkingTerm['elsewhere'];
const estimateOf = (one: Shares): Estimate | null => (one.value === null ? null : { value: one.value, low: one.low, high: one.high });
const sharesOf = ({ term: { here, elsewhere }, side }: SidedTerm): readonly [Shares, Shares] =>
  side === 0 ? [here, elsewhere] : [elsewhere, here];

/** How many texts a side has in the language of each term, which its shares are of. */
const sizesOf = (terms: readonly SidedTerm[], side: 0 | 1): ReadonlyMap<string, number> =>
  new Map(
    terms.flatMap((one) => {
      const { n } = sharesOf(one)[side];
      return n === null ? [] : [[one.term.lang, n] as const];
    }),
  );

/** Terms, how many of either side say each, and whether it marks one of them for certain. */
export function TermPairs({ title, description, sides, terms, drawn }: TermPairsProps): JSX.Element {
  const t = words();
  const written = (one: Shares) => (one.value === null ? t.withheld : share(one.value));
  const told = (one: Shares) =>
    one.value === null ? t.withheld : `${share(one.value)} (${range(one.low, one.high, share)}, n = ${number(one.n)})`;
  const verdict = ({ decided, reliability }: MarkingTerm) => (reliability === 'insufficient' ? reliability : decided);
  const named = ([0, 1] as const).map((side) => {
    const sizes = [...sizesOf(terms, side)].map(([lang, n]) => t.inLanguage(number(n), lang));
    return sizes.length === 0 ? sides[side] : `${sides[side]} (${sizes.join(', ')})`;
  }) as [string, string];
  return (
    <PairIntervals
      title={title}
      description={description}
      sides={named}
      write={percent}
      rows={drawn.map((one) => {
        const [a, b] = sharesOf(one);
        const { term, lang, decided } = one.term;
        return {
          id: `${one.side} ${lang} ${term}`,
          label: term,
          lang,
          a: estimateOf(a),
          b: estimateOf(b),
          text: t.versus(written(a), written(b)),
          note: t.verdicts[verdict(one.term)],
          decided: decided === 'undecided' ? decided : one.side === 0 ? 'higher' : 'lower',
          to: '/verbatims',
          query: one.query,
        };
      })}
      table={{
        head: [t.word, ...named, t.delta, t.q, t.verdict],
        rows: terms.map((one) => {
          const { term, lang, keyness } = one.term;
          return [
            <Link key={term} to="/verbatims" query={one.query}>
              <span lang={lang}>{term}</span>
            </Link>,
            ...sharesOf(one).map(told),
            keyness === null ? t.withheld : `${logOdds(keyness.delta)} (${range(keyness.low, keyness.high, logOdds)})`,
            keyness === null ? t.withheld : exactly(keyness.q, 3),
            t.short[verdict(one.term)],
          ];
        }),
      }}
    />
  );
}
