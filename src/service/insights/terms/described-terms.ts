import type { SampledText } from '../../../store/store.ts';
import { isNounPhrase } from './noun-phrases.ts';
import type { Candidate } from './term-candidates.ts';
import { type TermDetails, termDetails } from './term-details.ts';
import { partsOf, type Voice } from './voices.ts';
import { withoutParts } from './without-parts.ts';

/** A term with what is told of it. */
export type DescribedTerm = Candidate & { readonly details: TermDetails };

/** The first `most` of the candidates of a set, in their order, without phrases that are none and parts that a whole stands for. */
export async function describedTerms(
  voices: readonly Voice[],
  candidates: readonly Candidate[],
  set: 0 | 1,
  most: number,
  beside: (mention: SampledText['mentions'][number]) => boolean,
): Promise<DescribedTerm[]> {
  const first = candidates.slice(0, 3 * most);
  const details = termDetails(voices, new Set(first.map(({ key }) => key)), set, beside);
  const sound: DescribedTerm[] = [];
  for (const candidate of first) {
    const own = details.get(candidate.key);
    if (own === undefined) continue;
    const { lang, stems } = partsOf(candidate.key);
    const shown = own.samples.map(({ said, start, end }) => ({ text: said.text, start, end }));
    if (stems.length === 1 || (await isNounPhrase(lang, shown))) sound.push({ ...candidate, details: own });
  }
  return withoutParts(sound, set).slice(0, most);
}
