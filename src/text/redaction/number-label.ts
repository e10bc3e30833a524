import type { PersonalWords } from './personal-words.ts';
import type { Page } from './pieces.ts';
import { isShouted } from './written.ts';

/** What a text calls a number: "n° de contrat", "customer number", "réf.". */
export interface NumberLabel {
  readonly type: 'customer-number' | 'contract-number';
  /** Whether it says that a number follows (`n°`, `number`, `#`, `réf.`), so that the number's shape need not. */
  readonly marked: boolean;
  /** Whether it is written in capitals. */
  readonly shouted: boolean;
}

/** How many pieces a label may take. */
const REACH = 9;

/** The label that ends before piece `i`, read backwards: what is numbered, number words and small words in any order; null where there is none. */
export function labelBefore(page: Page, words: PersonalWords, i: number): NumberLabel | null {
  const { pieces, word } = page;
  let [customer, contract, marked, shouted] = [false, false, false, false];
  for (let k = i - 1; k >= 0 && i - k <= REACH; k -= 1) {
    const said = word(k);
    if (pieces[k + 1]?.gap === 'wide') break;
    if (pieces[k]?.kind === 'mark') {
      const point = said === '.' && pieces[k]?.gap === 'none' && words.mark.has(word(k - 1));
      if (!point && !"#°:='".includes(said)) break;
      if (said === '#' && k === i - 1 && pieces[i]?.kind === 'letters' && pieces[i]?.gap === 'none') break; // a hashtag
      marked ||= said === '#';
      continue;
    }
    const known = words.customer.has(said) || words.contract.has(said) || words.mark.has(said);
    if (!known && !words.filler.has(said)) break;
    customer ||= words.customer.has(said);
    contract ||= words.contract.has(said);
    marked ||= words.mark.has(said);
    shouted ||= known && isShouted(page, k);
  }
  if (!customer && !contract) return null;
  return { type: customer ? 'customer-number' : 'contract-number', marked, shouted };
}
