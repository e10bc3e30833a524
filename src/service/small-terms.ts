import type { SaidShare, TermShare } from '../schemas/terms.ts';
import type { Speakers } from './insights/terms/speakers.ts';
import { isSmall, suppression } from './suppression.ts';
import { withheld } from './withheld.ts';

const ALL = 'all';

/** Whether too few hold a term, or say it, or too few do not. */
const isSaidByFew =
  (minCell: number) =>
  ({ verbatims, voices, n }: Pick<TermShare, 'verbatims' | 'voices' | 'n'>): boolean =>
    [verbatims, voices, n - voices].some((count) => isSmall(count, minCell));

/** The languages whose number of voices would tell of too few, beside the number of all. */
function tellingLanguages(minCell: number, { all, byLanguage }: Speakers): ReadonlySet<string> {
  const cells = Object.entries(byLanguage).map(([lang, n]) => ({ id: `in ${lang}`, counts: [n, Math.max(0, all - n)] }));
  return suppression(minCell, [{ id: ALL, counts: [all] }, ...cells], [{ total: ALL, parts: cells.map(({ id }) => id) }]);
}

/** What is withheld of the terms of two sets. */
export interface SmallTerms {
  /** Whether too few say it, or all but too few. */
  isFew(share: Pick<TermShare, 'verbatims' | 'voices' | 'n'>): boolean;
  /** The share of a set as it is shown: withheld where too few say the term, or where its `n` would tell how few speak another language. */
  shown(set: 0 | 1, lang: string, share: TermShare): SaidShare;
}

/** Makes the rule for terms of two sets of these speakers. */
export function smallTerms(minCell: number, speakers: readonly [Speakers, Speakers]): SmallTerms {
  const isFew = isSaidByFew(minCell);
  const telling = speakers.map((one) => tellingLanguages(minCell, one));
  return {
    isFew,
    shown: (set, lang, share) => (isFew(share) || telling[set]?.has(`in ${lang}`) ? withheld(share, []) : share),
  };
}
