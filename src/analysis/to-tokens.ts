import type { Token as TokenAnswer } from '../schemas/analysis.ts';
import type { Document } from '../text/document.ts';
import type { Knowledge } from './knowledge.ts';

/** Surface tokens: contractions are cut for the rules and whole for the reader. */
export function toTokens({ text, tokens, lang }: Document, knowledge: Knowledge): TokenAnswer[] {
  const found: TokenAnswer[] = [];
  const lemmaOf = knowledge.matchers.get(lang.code)?.lemmaOf ?? ((token: { form: string }) => token.form);
  for (const token of tokens) {
    const previous = found.at(-1);
    if (token.glued && previous?.end === token.start) {
      previous.end = token.end;
      previous.surface = text.slice(previous.start, token.end);
    } else found.push({ start: token.start, end: token.end, surface: text.slice(token.start, token.end), lemma: lemmaOf(token) });
  }
  return found;
}
