import { problem } from '../errors.ts';
import type { TouchpointWordsAnswer, TouchpointWordsQuery } from '../schemas/touchpoint-words.ts';
import type { StoredProject } from '../store/store.ts';
import { filterOf } from './filter.ts';
import type { HeavyAnswers } from './insights/heavy-answers.ts';
import type { ResultOf } from './insights/insights.ts';
import { itemScope } from './item-figures.ts';
import type { Ports } from './ports.ts';
import { computationShown, scopeShown } from './scope-shown.ts';
import { smallNow } from './small-now.ts';
import { type SmallTerms, smallTerms } from './small-terms.ts';
import { type LabelLanguage, taxonomyView } from './taxonomy-view.ts';
import { verbatimsLink } from './verbatims-link.ts';

/** The same question whatever nobody mentions, so that it is computed once. */
const NOTHING = { filter: { from: 0, to: 0 }, prompted: 'exclude', touchpoint: '', n: 0, mentioned: 0 } as const;

type Result = NonNullable<ResultOf<'touchpointWords'>>;

/**
 * The words that mark a touchpoint, and those that mark its negative mentions and its positive ones; null while they are being looked for.
 * Throws `invalid-range`, `unknown-project`.
 */
export async function touchpointWordsAnswer(
  { store, pool }: Pick<Ports, 'store' | 'pool'>,
  answers: HeavyAnswers,
  project: StoredProject,
  query: TouchpointWordsQuery,
  language: LabelLanguage,
): Promise<TouchpointWordsAnswer | null> {
  const { touchpoint, ...asked } = query;
  const { prompted } = asked;
  const filter = filterOf(asked, project.timezone);
  const counting = { filter, prompted, axis: 'touchpoint' } as const;
  const [counts, view] = [await store.countMentions(project.id, counting), await taxonomyView(pool, language)];
  if (counts === null) throw problem('unknown-project', []);
  const item = counts.items.find((one) => one.item === touchpoint);
  const small = await smallNow(store, project, counting, { parentOf: view.parent }, counts);
  const isHidden = small.items.has(touchpoint);
  const mentioned = isHidden ? 0 : (item?.verbatims ?? 0);
  const n = item === undefined || mentioned === 0 ? 0 : itemScope(counts, item, prompted).n;
  const read = mentioned === 0 ? NOTHING : { filter, prompted, touchpoint, n, mentioned };
  const computed = await answers.answer('touchpointWords', project, read);
  if (computed === null) return null;
  const { names, marks, judged } = computed.value;

  const link = ({ lang, term: q }: { lang: 'fr' | 'en' | 'und'; term: string }, label: Readonly<Record<string, string>> = {}) =>
    verbatimsLink(project.id, { ...asked, lang: [lang] }, { touchpoint, ...label, q });
  const telling = ({ isFew, shown }: SmallTerms, terms: Result['names'], set: 0 | 1, label?: Readonly<Record<string, string>>) =>
    terms
      .filter(({ said }) => !isFew(said))
      .map(({ said, ...term }) => ({ ...term, said: shown(set, term.lang, said), verbatims: link(term, label) }));
  const marking = ({ isFew, shown }: SmallTerms, terms: Result['marks']['terms'], set: 0 | 1, label?: Readonly<Record<string, string>>) => {
    const other = set === 0 ? 1 : 0;
    return terms
      .filter(({ shares }) => !isFew(shares[set]))
      .map(({ shares, significant, keyness, ...term }) => ({
        ...term,
        formula: 'keyness' as const,
        keyness: isFew(shares[other]) ? null : set === 0 ? keyness : reversed(keyness),
        here: shown(set, term.lang, shares[set]),
        elsewhere: shown(other, term.lang, shares[other]),
        decided: significant ? ('marks' as const) : ('undecided' as const),
        verbatims: link(term, label),
      }));
  };
  const [ofMarks, ofJudged] = [smallTerms(project.minCell, marks.speakers), smallTerms(project.minCell, judged.speakers)];
  const side = (label: 'negative' | 'positive', set: 0 | 1) => ({
    sampled: judged[label].sampled,
    judgements: telling(ofJudged, judged[label].judgements, set, { label }),
    terms: marking(ofJudged, judged[label].terms, set, { label }),
  });
  return {
    scope: scopeShown(counts, filter, asked),
    touchpoint,
    label: view.label(touchpoint),
    reasons: isHidden ? ['small-cell'] : mentioned === 0 ? ['unsaid'] : [],
    names: telling(ofMarks, names, 0),
    marks: {
      candidates: marks.candidates,
      sampled: isHidden ? { with: null, without: null } : marks.sampled,
      terms: marking(ofMarks, marks.terms, 0),
    },
    judged:
      isHidden || small.splits.has(touchpoint)
        ? null
        : { candidates: judged.candidates, negative: side('negative', 0), positive: side('positive', 1) },
    ...computationShown(computed),
  };
}

/** How much more a term belongs to the second set, as of the first. */
const reversed = <K extends Readonly<Record<'delta' | 'low' | 'high' | 'zeta', number>>>(keyness: K): K => {
  const { delta, low, high, zeta } = keyness;
  return { ...keyness, delta: -delta, low: -high, high: -low, zeta: -zeta };
};
