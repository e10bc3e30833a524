import type { FilterFields } from '../schemas/filter.ts';
import type { WordComparisons } from '../schemas/terms.ts';
import type { Filter, StoredProject } from '../store/store.ts';
import type { HeavyAnswers } from './insights/heavy-answers.ts';
import { computationShown } from './scope-shown.ts';
import { verbatimsLink } from './verbatims-link.ts';

interface Set {
  readonly filter: Filter;
  readonly asked: FilterFields;
}

/** The words that mark each of two sets of verbatims; null while they are being computed. Throws `unknown-project`. */
export async function compareWords(answers: HeavyAnswers, project: StoredProject, one: Set, other: Set): Promise<WordComparisons | null> {
  const computed = await answers.answer('words', project, { a: one.filter, b: other.filter });
  if (computed === null) return null;
  const { candidates, sampled, a, b } = computed.value;
  const shown = (terms: typeof a, decided: 'higher' | 'lower') =>
    terms.map(({ shares, significant, ...term }) => ({
      ...term,
      formula: 'keyness' as const,
      a: shares[0],
      b: shares[1],
      decided: significant ? decided : ('undecided' as const),
      verbatims: {
        a: verbatimsLink(project.id, { ...one.asked, lang: [term.lang] }, { q: term.term }),
        b: verbatimsLink(project.id, { ...other.asked, lang: [term.lang] }, { q: term.term }),
      },
    }));
  return { candidates, sampled, a: shown(a, 'higher'), b: shown(b, 'lower'), ...computationShown(computed) };
}
