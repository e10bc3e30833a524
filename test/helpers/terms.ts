import { createTermReader, type TermReader } from '../../src/service/insights/terms/term-reader.ts';
import { readLexicon } from '../../src/worker/lexicon-artefact.ts';

let made: TermReader | undefined;

/** The reader of terms with the lexicons as built, made once a file. */
export function terms(): TermReader {
  made ??= createTermReader(readLexicon());
  return made;
}
