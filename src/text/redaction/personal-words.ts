import { plain, unaccent } from '../fold.ts';

/** The sorts of words that tell personal data from its look-alikes (docs/lexicon.md, personal-data.tsv). */
export const PERSONAL_WORD_KINDS = [
  'title',
  'title-capital',
  'title-as-written',
  'title-plural',
  'particle',
  'joiner',
  'no-name',
  'forename',
  'article',
  'pronoun',
  'size',
  'street-first',
  'street-first-capital',
  'street-last',
  'street-last-capital',
  'house-suffix',
  'no-street',
  'town-link',
  'customer',
  'contract',
  'mark',
  'filler',
  'unit',
  'short-word',
  'phone',
  'nir',
  'plate',
] as const;
export type PersonalWordKind = (typeof PERSONAL_WORD_KINDS)[number];

/** Words of all languages by sort as people write them: plain data, safe to store. */
export type PersonalWordLists = Readonly<Partial<Record<PersonalWordKind, readonly string[]>>>;

/** The same, to be looked up: in lower case without accents, but `title-as-written`. */
export type PersonalWords = Readonly<Record<PersonalWordKind, ReadonlySet<string>>> & {
  /** Whether a word in lower case without accents is one that people say, and so no name where no capital tells. */
  readonly isWord: (word: string) => boolean;
  /** What is written as a title is, anywhere in a text; of a letter or two, with what makes it one. */
  readonly titles: RegExp;
};

/** A title as people write it: small, with a capital, in capitals, each with its accents or without. */
const spellings = (title: string) =>
  [title, unaccent(title)].flatMap((spelling) => [spelling, spelling.charAt(0).toUpperCase() + spelling.slice(1), spelling.toUpperCase()]);

/** Matches nothing, not even in an empty text, where one match after the other would be found. */
const NOTHING = /(?!)/g;

function titlesOf(lists: PersonalWordLists): RegExp {
  const kinds = ['title', 'title-capital', 'title-plural'] as const;
  const titles = new Set(kinds.flatMap((kind) => lists[kind] ?? []).flatMap(spellings));
  const exact = lists['title-as-written'] ?? [];
  if (titles.size + exact.length === 0) return NOTHING;
  return new RegExp(`\\b(?:(?:${[...titles].join('|')})\\b|(?:${exact.join('|')})(?:\\.| d| ?[A-Z\\u00C0-\\u024F]))`, 'g');
}

/** Makes the words of a compiled lexicon ready to be looked up; sorts that it does not give are empty. */
export function personalWords(lists: PersonalWordLists, isWord: PersonalWords['isWord']): PersonalWords {
  const fold = (kind: PersonalWordKind, word: string) => (kind === 'title-as-written' ? word : unaccent(plain(word)));
  const sets = PERSONAL_WORD_KINDS.map((kind) => [kind, new Set(lists[kind]?.map((word) => fold(kind, word)))] as const);
  return {
    ...(Object.fromEntries(sets) as unknown as Record<PersonalWordKind, ReadonlySet<string>>),
    isWord,
    titles: titlesOf(lists),
  };
}
