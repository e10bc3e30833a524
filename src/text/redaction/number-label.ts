import type { PersonalWords } from './personal-words.ts';
import type { Page } from './pieces.ts';
import { isShouted } from './written.ts';

/** What a text calls a number: "n° de contrat", "customer number", "réf.". */
export interface NumberLabel {
  readonly type: 'customer-number' | 'contract-number';
  /** Whether it says that a number follows (`n°`, `number`, `#`, `réf.`), so that the number's shape need not. */
  readonly marked: boolean;
  /** Whether it is all that people write before such a number; else it only says that some number follows, or another word stands in it. */
  readonly plain: boolean;
  /** Whether it is written in capitals. */
  readonly shouted: boolean;
}

/** How many pieces a label may take, and how many words of it may be none that labels hold (`n° d'adhérent Horizon : 421691`). */
const REACH = 9;
const MOST_STRANGE = 1;

/**
 * The label that ends before piece `i`, read backwards: what is numbered, number words and small words in any order. Null where there is
 * none.
 */
export function labelBefore(page: Page, words: PersonalWords, i: number): NumberLabel | null {
  const { pieces, word } = page;
  let [customer, contract, marked, shouted] = [false, false, false, false];
  let [strange, skipped] = [0, 0];
  for (let k = i - 1; k >= 0 && i - k <= REACH; k -= 1) {
    const said = word(k);
    if (pieces[k + 1]?.gap === 'wide') break;
    if (pieces[k]?.kind === 'mark') {
      const point = said === '.' && pieces[k]?.gap === 'none' && words.mark.has(word(k - 1));
      if (!point && !"#°:='".includes(said)) break;
      if (said === '#' && pieces[k + 1]?.kind === 'letters' && pieces[k + 1]?.gap === 'none') break; // a hashtag
      marked ||= said === '#';
      continue;
    }
    const known = words.customer.has(said) || words.contract.has(said) || words.mark.has(said);
    if (known) {
      customer ||= words.customer.has(said);
      contract ||= words.contract.has(said);
      marked ||= words.mark.has(said);
      shouted ||= isShouted(page, k);
      strange = skipped;
    } else if (!words.filler.has(said)) {
      if (pieces[k]?.kind === 'digits' || skipped >= MOST_STRANGE) break;
      skipped += 1;
    }
  }
  if (!customer && !contract && !marked) return null;
  return { type: customer ? 'customer-number' : 'contract-number', marked, plain: (customer || contract) && strange === 0, shouted };
}
