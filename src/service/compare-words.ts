import type { FilterFields } from '../schemas/filter.ts';
import type { WordComparisons } from '../schemas/terms.ts';
import type { Filter, StoredProject } from '../store/store.ts';
import type { HeavyAnswers } from './insights/heavy-answers.ts';
import { computationShown } from './scope-shown.ts';
import { smallTerms } from './small-terms.ts';
import { verbatimsLink } from './verbatims-link.ts';

interface Set {
  readonly filter: Filter;
  readonly asked: FilterFields;
}

/** What no verbatim is in. */
const NOTHING = { from: 0, to: 0 };

/** The words that mark each of two sets of verbatims, none unless both are `open`; null while they are being computed. Throws `unknown-project`. */
export async function compareWords(
  answers: HeavyAnswers,
  project: StoredProject,
  one: Set,
  other: Set,
  open: boolean,
): Promise<WordComparisons | null> {
  const computed = await answers.answer('words', project, open ? { a: one.filter, b: other.filter } : { a: NOTHING, b: NOTHING });
  if (computed === null) return null;
  const { candidates, sampled, speakers, a, b } = computed.value;
  const { isFew, shown: shareShown } = smallTerms(project.minCell, speakers);
  const shown = (terms: typeof a, decided: 'higher' | 'lower') =>
    terms
      .filter(({ shares }) => !isFew(shares[decided === 'higher' ? 0 : 1]))
      .map(({ shares, significant, keyness, ...term }) => {
        const [here, there] = [shareShown(0, term.lang, shares[0]), shareShown(1, term.lang, shares[1])];
        return {
          ...term,
          keyness: here.n === null || there.n === null ? null : keyness,
          formula: 'keyness' as const,
          a: here,
          b: there,
          decided: significant ? decided : ('undecided' as const),
          verbatims: {
            a: verbatimsLink(project.id, { ...one.asked, lang: [term.lang] }, { q: term.term }),
            b: verbatimsLink(project.id, { ...other.asked, lang: [term.lang] }, { q: term.term }),
          },
        };
      });
  return { candidates, sampled, a: shown(a, 'higher'), b: shown(b, 'lower'), ...computationShown(computed) };
}
