import { findCards } from './card.ts';
import { findEmails } from './email.ts';
import { findIbans } from './iban.ts';
import { findLabelledNumbers } from './labelled-number.ts';
import { findLicencePlates } from './licence-plate.ts';
import { findLinks } from './link.ts';
import { findNames, titlesIn } from './name.ts';
import { findNirs } from './nir.ts';
import { type PersonalWordLists, personalWords } from './personal-words.ts';
import { findPhones } from './phone.ts';
import { type Page, pieces } from './pieces.ts';
import { findPostalAddresses } from './postal-address.ts';
import type { Redaction } from './redaction.ts';

/** Finds the personal data of a text, in order and apart. Linear in the length of the text. */
export type Redactor = (text: string) => readonly Redaction[];

const NONE: readonly Redaction[] = [];
/** What all personal data but names holds somewhere: a digit, an @, a query, a scheme, six capitals. */
const SIGN = /[0-9@=]|:\/\/|[([][aA][tT][)\]]|[A-Z]{6}/;
const NUMBERS = /[0-9]|[A-Z]{6}/;
const ADDRESS = /:\/\/|[wW]{3}\.|\.\p{L}{2,63}[/?]/u;
/** Fewer digits make no telephone number, account, card or social security number. */
const FEWEST_DIGITS = 7;

/** Makes a redactor from a lexicon's words; `isWord` tells whether people say a word, given in lower case without accents. */
export function createRedactor(lists: PersonalWordLists, isWord: (word: string) => boolean): Redactor {
  const words = personalWords(lists, isWord);

  /** What the digits of a text are, surest first. */
  const numbersOf = (page: Page): Redaction[] => {
    const labelled = findLabelledNumbers(page, words);
    const [marked, others] = [labelled.filter((one) => one.marked), labelled.filter((one) => !one.marked)];
    const digits = page.numbers.reduce((sum, i) => sum + page.word(i).length, 0);
    const near = [...findLicencePlates(page, words), ...others, ...findPostalAddresses(page, words)];
    if (digits < FEWEST_DIGITS) return [...marked, ...near];
    return [...findIbans(page), ...findNirs(page, words), ...marked, ...findCards(page), ...findPhones(page, words), ...near];
  };

  return (text) => {
    const [signs, titles] = [SIGN.test(text), titlesIn(text, words)];
    if (!signs && titles.length === 0) return NONE;
    const candidates: Redaction[] = [];
    if (signs && ADDRESS.test(text)) candidates.push(...findLinks(text));
    if (signs) candidates.push(...findEmails(text));
    const numbers = signs && NUMBERS.test(text);
    if (numbers || titles.length > 0) {
      const page = pieces(text);
      if (numbers) candidates.push(...numbersOf(page));
      candidates.push(...findNames(page, words, titles));
    }
    return candidates.length === 0 ? NONE : apart(candidates, text.length);
  };
}

/** The candidates that overlap none before them, in order of the text. */
function apart(candidates: readonly Redaction[], length: number): Redaction[] {
  const taken = new Uint8Array(length);
  const kept = candidates.flatMap(({ start, end, type }) => {
    if (taken.subarray(start, end).includes(1)) return [];
    taken.fill(1, start, end);
    return [{ start, end, type }];
  });
  return kept.sort((a, b) => a.start - b.start);
}
