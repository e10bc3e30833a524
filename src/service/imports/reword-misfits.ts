import type { LabelLanguage } from '../taxonomy-view.ts';

type Sentence = readonly [english: RegExp, worded: (...found: string[]) => string];

const FRENCH_KINDS: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  object: 'un objet',
  record: 'un objet',
  array: 'une liste',
};
const frenchKind = (kind: string | undefined) => FRENCH_KINDS[kind ?? ''] ?? kind ?? '';
const FRENCH_THINGS: Readonly<Record<string, string>> = { pairs: 'paires', events: 'événements', measures: 'mesures' };

/** What VerbatimInput and its callers say of a value that does not fit, and how another language says it; in this order. */
const SENTENCES: Readonly<Record<LabelLanguage, readonly Sentence[]>> = {
  en: [],
  fr: [
    [/Invalid input: expected \w+, received undefined/g, () => 'manque'],
    [
      /Invalid input: expected (\w+), received (\w+)/g,
      (_, wanted, given) => `doit être ${frenchKind(wanted)}, et non ${frenchKind(given)}`,
    ],
    [/Too small: expected string to have >=1 characters/g, () => 'est vide'],
    [/Too big: expected string to have <=(\d+) characters/g, (_, most) => `dépasse ${most} caractères`],
    [/Too big: expected array to have <=(\d+) items/g, (_, most) => `compte plus de ${most} éléments`],
    [/Too small: expected \w+ to be >=([-\d.]+)/g, (_, least) => `doit être au moins ${least}`],
    [/Too big: expected \w+ to be <=([-\d.]+)/g, (_, most) => `doit être au plus ${most}`],
    [/Invalid ISO datetime/g, () => 'n’est pas un instant ISO 8601 avec son décalage'],
    [/Invalid ISO date/g, () => 'n’est pas une date ISO 8601'],
    [/There is no such field\./g, () => 'Ce champ n’existe pas.'],
    [/cannot be a name/g, () => 'ne peut pas être un nom'],
    [/holds more than (\d+) (\w+)/g, (_, most, what = '') => `contient plus de ${most} ${FRENCH_THINGS[what] ?? what}`],
    [
      /holds NUL or a lone surrogate; send well-formed Unicode/g,
      () => 'contient NUL ou la moitié d’un caractère ; envoyez de l’Unicode bien formé',
    ],
    [/is before the year 1 or after 9999/g, () => 'est avant l’an 1 ou après l’an 9999'],
    [/is before (\S+): the project keeps nothing so old/g, (_, kept) => `est avant le ${kept} : le projet ne garde rien d’aussi ancien`],
    [/is over a day ahead/g, () => 'est à plus d’un jour dans l’avenir'],
    [/must be a BCP 47 tag such as (\S+) or (\S+)/g, (_, one, other) => `doit être une étiquette BCP 47 comme ${one} ou ${other}`],
    [
      /must be a dotted kebab-case id such as (\S+)/g,
      (_, example) => `doit être un identifiant en minuscules, tirets et points, comme ${example}`,
    ],
    [/, or (?=n’est|est |doit|dépasse|contient|manque)/g, () => ', ou '],
  ],
};

/** What is said in English of verbatims that do not fit, in a language; what is none of these sentences stays as it is. */
export const rewordMisfits = (details: string, language: LabelLanguage): string =>
  SENTENCES[language].reduce((text, [english, worded]) => text.replace(english, worded), details);
