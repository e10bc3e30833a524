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
    else {
      const words = openerAt(tokens, i, sentence.last, rules);
      if (words === 0) continue;
      close(i);
      // "even though" opens once: its words are not looked at again.
      i += words - 1;
    }
  }
  close(sentence.last);
  return found;
}

const isTight = (tokens: readonly Token[], at: number) =>
  tokens[at - 1]?.end === tokens[at]?.start && tokens[at + 1]?.start === tokens[at]?.end;

/** How many words open a clause at a token: the longest group of them, 0 for none. */
function openerAt(tokens: readonly Token[], at: number, last: number, rules: Segmentation): number {
  const groups = rules.clauses.get((tokens[at] as Token).form);
  if (groups === undefined) return 0;
  let longest = 0;
  for (const rest of groups) {
    if (rest.length < longest || at + rest.length >= last) continue;
    if (rest.every((word, k) => tokens[at + 1 + k]?.form === word)) longest = rest.length + 1;
  }
  return longest;
}
