import { isNounPhrase } from '../../src/service/insights/terms/noun-phrases.ts';
import { createTermReader, type TermReader } from '../../src/service/insights/terms/term-reader.ts';
import { readLexicon } from '../../src/worker/lexicon-artefact.ts';

let made: TermReader | undefined;

/** The reader of terms with the lexicons as built, made once a file. */
export function terms(): TermReader {
  made ??= createTermReader(readLexicon());
  return made;
}

/** Makes what questions about words need, so that the first test does not wait for it. */
export async function warmTerms(): Promise<void> {
  terms();
  await isNounPhrase('en', [{ text: 'A word', start: 2, end: 6 }]);
}

/** The answer to a question, asked again while it is being computed. */
export async function settled<T extends { readonly status: number }>(ask: () => Promise<T>): Promise<T> {
  let answer = await ask();
  while (answer.status === 202) answer = await ask();
  return answer;
}
