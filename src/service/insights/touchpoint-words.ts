import type { Filter, Prompted, SampledText } from '../../store/store.ts';
import { MOST_TEXTS } from './emerging.ts';
import type { Insight } from './insight.ts';
import { frequentTerms } from './terms/frequent-terms.ts';
import { markingTerms } from './terms/marking-terms.ts';
import { speakersOf } from './terms/speakers.ts';
import { telltaleWords, withWords } from './terms/telltale-words.ts';
import { termCandidates } from './terms/term-candidates.ts';
import type { TermReader, TermWord } from './terms/term-reader.ts';
import { voicesOf } from './terms/voices.ts';

/** The touchpoint whose words are asked for, and among which verbatims; `n` is how many count for it, `mentioned` how many mention it. */
export interface TouchpointWordsParameters {
  readonly filter: Filter;
  readonly prompted: Prompted;
  readonly touchpoint: string;
  readonly n: number;
  readonly mentioned: number;
}

/** Reads each text once, however often it is asked for. */
function readingOnce(reader: TermReader): TermReader {
  const known = new Map<SampledText, TermWord[]>();
  return {
    read(said, packs, choice) {
      const words = known.get(said) ?? reader.read(said, packs, choice);
      known.set(said, words);
      return words;
    },
  };
}

const namesIt = ({ about }: SampledText, { start, end }: TermWord) =>
  about?.spans.some((span) => start < span.end && end > span.start) ?? false;

/**
 * The words that the verbatims which mention a touchpoint use more than those which do not; and those that its negative mentions use more
 * than its positive ones, and the reverse; by the keyness that emerging terms have, among all words, for complaints are long and praise is
 * short. What a set was made by, the names of the touchpoint
 * and the judgements, is told apart, without a test. Of very many texts a part is read, spread over the scope.
 */
export const touchpointWords = (async (read, { id, packs }, { filter, prompted, touchpoint, n, mentioned }: TouchpointWordsParameters) => {
  const textsOf = async (among: number, about: { readonly mentioned: boolean }) => {
    const part = Math.min(1, MOST_TEXTS / Math.max(1, among));
    return (await read.texts(id, { filter, limit: MOST_TEXTS, part, about: { touchpoint, prompted, ...about } }))?.texts ?? [];
  };
  const [own, others] = [await textsOf(mentioned, { mentioned: true }), await textsOf(n - mentioned, { mentioned: false })];
  const reader = readingOnce(read.terms());
  const all = voicesOf([own, others], reader, packs, 'all');
  const names = telltaleWords(
    all.filter(({ set }) => set === 0),
    namesIt,
  );
  const unnamed = withWords(all, (key) => !names.has(key));
  const marks = termCandidates(unnamed, [0], true);

  const labelled = (label: 'negative' | 'positive') => own.filter(({ about }) => about?.label === label);
  const [negative, positive] = [labelled('negative'), labelled('positive')];
  const judging = voicesOf([negative, positive], reader, packs, 'all');
  const judgements = telltaleWords(judging, (_, { judges }) => judges !== 0);
  const judgedBy = (sign: number) => {
    const words = telltaleWords(judging, (_, { judges }) => judges === sign);
    return withWords(judging, (key) => words.has(key));
  };
  const unjudged = withWords(judging, (key) => !judgements.has(key));
  const charges = termCandidates(unjudged, [0, 1], true);
  const side = async (texts: readonly SampledText[], set: 0 | 1) => ({
    sampled: texts.length,
    judgements: await frequentTerms(judgedBy(set === 0 ? -1 : 1), set),
    terms: await markingTerms(unjudged, charges, set),
  });
  return {
    names: await frequentTerms(
      withWords(all, (key) => names.has(key)),
      0,
    ),
    marks: {
      candidates: marks.length,
      sampled: { with: own.length, without: others.length },
      speakers: speakersOf(all),
      terms: await markingTerms(unnamed, marks, 0),
    },
    judged: {
      candidates: charges.length,
      speakers: speakersOf(judging),
      negative: await side(negative, 0),
      positive: await side(positive, 1),
    },
  };
}) satisfies Insight<TouchpointWordsParameters, unknown>;
