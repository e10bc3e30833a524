import { createReader, type Reader } from '../text/read-text.ts';
import { createSegmentation } from '../text/segmentation.ts';
import { type CompiledLexicon, claimsByWord } from './compiled-lexicon.ts';

/** Makes the reader of texts from a compiled lexicon: what it says of languages, and how each of them is cut. Throws without a language. */
export function lexiconReader({ languages, detection }: CompiledLexicon): Reader {
  const own = languages.map((language) => [language.code, createSegmentation(language.segmentation)] as const);
  const [first] = own;
  if (!first) throw new Error('the lexicon holds no language');
  // What no language of ours is cut by: no clause words, no clitics.
  const unknown = { ...first[1], clauses: new Map(), clitics: [], hyphens: 'keep' as const };
  return createReader(
    {
      own: detection.own,
      iso3: detection.iso3,
      words: claimsByWord(detection),
      letters: new Map(detection.letters),
      beginnings: new Map(detection.beginnings),
      endings: new Map(detection.endings),
      answers: new Map(detection.answers),
    },
    new Map([...own, ['und', unknown]]),
  );
}
