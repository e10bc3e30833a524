import type { Clause, Token } from './document.ts';
import type { Segmentation } from './segmentation.ts';
import type { Stretch } from './sentences.ts';

const BOUNDARY = /^(?:[,;:()[\]{}"«»“”–—|]|-{2,}|\.{2,}|…)$/;
/** Signs that only part clauses where white space parts them from a word: `bien - mais`, not `search-engine` or `et/ou`. */
const JOINER = /^[-/]$/;

/** Cuts a sentence into clauses: at commas and other inner punctuation, at bullets, and before the language's clause words. */
export function clauses(tokens: readonly Token[], sentence: Stretch, rules: Segmentation): Clause[] {
  const found: Clause[] = [];
  let first = sentence.first;
  const close = (last: number) => {
    if (last > first) found.push({ first, last });
    first = last;
  };
  for (let i = sentence.first; i < sentence.last; i += 1) {
    const token = tokens[i] as Token;
    if (token.kind === 'symbol' && (BOUNDARY.test(token.form) || (JOINER.test(token.form) && !isTight(tokens, i)))) close(i + 1);
    else if (i > first && opensClause(tokens, i, sentence.last, rules)) close(i);
  }
  close(sentence.last);
  return found;
}

const isTight = (tokens: readonly Token[], at: number) =>
  tokens[at - 1]?.end === tokens[at]?.start && tokens[at + 1]?.start === tokens[at]?.end;

function opensClause(tokens: readonly Token[], at: number, last: number, rules: Segmentation): boolean {
  const groups = rules.clauses.get((tokens[at] as Token).form);
  return groups?.some((rest) => at + rest.length < last && rest.every((word, k) => tokens[at + 1 + k]?.form === word)) ?? false;
}
